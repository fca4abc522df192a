import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Definitions, faultsOf, leadsTo, parseCsdl } from './definitions';
import type { Asked } from './messages';
import type { Route } from './routes';
import { TYPED } from './tables';

/** Microsoft's own metadata. Not part of the project: it stands beside it where the gate runs. */
export const METADATA = join('..', 'shared', 'graph', 'list-types.csdl.xml');

/** Null where it does not stand there. */
export function officialDefinitions(): Definitions | null {
  return existsSync(METADATA) ? parseCsdl(readFileSync(METADATA, 'utf8')) : null;
}

const official = officialDefinitions();

/** The type of what a route's path ends at, and of one of its entries where it is a collection. */
const TYPE: Readonly<Record<Route['kind'], string>> = {
  site: 'site',
  lists: 'list',
  list: 'list',
  columns: 'columnDefinition',
  column: 'columnDefinition',
  items: 'listItem',
  delta: 'listItem',
  item: 'listItem',
  fields: 'fieldValueSet',
  versions: 'listItemVersion',
};

/** How a path comes there: from a type by its navigation. */
const WAY: Readonly<Record<Route['kind'], readonly (readonly [from: string, by: string])[]>> = {
  site: [],
  lists: [['site', 'lists']],
  list: [['site', 'lists']],
  columns: [['list', 'columns']],
  column: [['list', 'columns']],
  items: [['list', 'items']],
  delta: [['list', 'items']],
  item: [['list', 'items']],
  fields: [['listItem', 'fields']],
  versions: [['listItem', 'versions']],
};

/** What of a request is not as Microsoft defines it. */
export function strangeIn(asked: Asked, { kind, query }: Route): readonly string[] {
  return [TYPED, ...(official ? [official] : [])].flatMap((definitions) => {
    const type = TYPE[kind];
    const structure = definitions.get(type);
    const selected = kind === 'fields' ? [] : (query.select ?? []);
    return [
      ...(asked.body === undefined ? [] : faultsOf(definitions, type, asked.body)),
      ...WAY[kind].filter(([from, by]) => leadsTo(definitions, from, by) === null).map(([, by]) => `no way by ${by}`),
      ...[...query.expand.keys()]
        .filter((name) => leadsTo(definitions, type, name) === null)
        .map((name) => `${type} has no ${name} to expand`),
      ...selected.filter((name) => !structure?.properties.has(name)).map((name) => `${type} has no ${name} to select`),
    ];
  });
}
