import type { ColumnDefinition as GraphColumn } from '@microsoft/microsoft-graph-types';
import { DEFAULT_POLICY } from '../../src/core/policy/default';
import type { ColumnDefinition, ListDefinition } from '../../src/list/graph/definition';
import { addColumn } from './columns';
import { changeItem, createItem, deleteItem, itemOf } from './items';
import { newList } from './routes';
import type { Fields, Item, List, Site, Tenant } from './tenant';

/** What is done to lists without a request: by people in their browser, or to prepare a test. */
export interface Hands {
  /** Makes lists as `mokuhyo list create` should. */
  provide(definitions: readonly ListDefinition[], site?: string): void;
  list(name: string, site?: string): List;
  /** The fields of a list's items, in the order of their ids. */
  fields(name: string, site?: string): readonly Fields[];
  add(name: string, fields: Fields, site?: string): Item;
  change(name: string, id: number, fields: Readonly<Record<string, unknown>>, site?: string): void;
  remove(name: string, id: number, site?: string): void;
}

interface Grip {
  readonly tenant: Tenant;
  readonly newId: () => string;
  readonly keptVersions: number;
  readonly now: () => string;
}

export function handsOn({ tenant, newId, keptVersions, now }: Grip): Hands {
  const siteAt = (path: string): Site => {
    const site = tenant.sites.find((each) => each.path === path);
    if (!site) throw new Error(`no site ${path}`);
    return site;
  };
  const usual = tenant.sites[1]?.path ?? '';
  const list = (name: string, site = usual): List => {
    const found = siteAt(site).lists.find((each) => each.name === name);
    if (!found) throw new Error(`no list ${name}`);
    return found;
  };
  return {
    provide: (definitions, path = usual) => {
      for (const { name, displayName, columns } of definitions) {
        const site = siteAt(path);
        const made = newList({ site, newId, keptVersions }, name);
        for (const column of columns.filter((each) => each.name !== 'Title')) {
          const own = addColumn(made, columnOf(column), newId());
          own.definition = { ...own.definition, displayName: column.displayName };
        }
        made.displayName = displayName;
        site.lists.push(made);
      }
    },
    list,
    fields: (name, site) => [...list(name, site).items.values()].map((item) => item.fields),
    add: (name, fields, site) => createItem(tenant, list(name, site), fields, now(), newId()),
    change: (name, id, fields, site) =>
      changeItem(tenant, list(name, site), itemOf(list(name, site), String(id)), fields, now()),
    remove: (name, id, site) => deleteItem(tenant, list(name, site), itemOf(list(name, site), String(id))),
  };
}

const { words, signs } = DEFAULT_POLICY.scale;
const SCALE = [...Object.values(words), ...Object.values(signs)];

function columnOf({ name, kind, indexed, unique, choices }: ColumnDefinition): GraphColumn {
  const common = { name, indexed: indexed === true, enforceUniqueValues: unique === true };
  switch (kind) {
    case 'note':
      return { name, text: { allowMultipleLines: true, textType: 'plain' } };
    case 'choice':
      return {
        ...common,
        choice: { allowTextEntry: true, choices: typeof choices === 'object' ? [...choices] : SCALE },
      };
    case 'dateTime':
      return { ...common, dateTime: { format: 'dateTime' } };
    default:
      return { ...common, [kind]: {} };
  }
}
