import type { Policy } from '../../core/policy/schema';
import { choicesOf, type FoundColumn, kindOf } from './column-definition';
import type { ColumnDefinition, ListDefinition } from './definition';
import type { FoundList } from './places';

/** One thing in which a site is not as Mokuhyo needs it. Sentences for each kind stand in the catalogue. */
export interface Difference {
  readonly list: ListDefinition['name'];
  /** Null where it is about the list as a whole. */
  readonly column: string | null;
  readonly kind: DifferenceKind;
  /** What was found or what is wanting, where that says more; empty elsewhere. */
  readonly detail: string;
}

export type DifferenceKind =
  | 'list-missing'
  /** The list was made and never given its Japanese name. */
  | 'list-unnamed'
  | 'column-missing'
  | 'column-unnamed'
  | 'column-type'
  | 'column-not-indexed'
  | 'column-not-unique'
  | 'choices-missing'
  /** Nothing but the choices may stand there. */
  | 'choices-closed';

/** How a list that was found differs from its definition. What people added is no difference, nor other display names. */
export function differencesOf(
  definition: ListDefinition,
  found: FoundList,
  columns: readonly FoundColumn[],
  scale: Policy['scale'],
): readonly Difference[] {
  const list = definition.name;
  const unnamed: Difference = { list, column: null, kind: 'list-unnamed', detail: '' };
  return [
    ...(found.displayName === definition.name ? [unnamed] : []),
    ...definition.columns.flatMap((column) => {
      const own = columns.find(({ name }) => name === column.name);
      return differencesOfColumn(column, own, scale).map((each) => ({ list, column: column.name, ...each }));
    }),
  ];
}

type OfColumn = Pick<Difference, 'kind' | 'detail'>;

function differencesOfColumn(
  column: ColumnDefinition,
  found: FoundColumn | undefined,
  scale: Policy['scale'],
): readonly OfColumn[] {
  if (!found) return [{ kind: 'column-missing', detail: '' }];
  const kind = kindOf(found);
  // What holds other things altogether cannot be mended; all else is beside the point.
  if (kind !== column.kind) return [{ kind: 'column-type', detail: kind }];
  const missing = choicesOf(column, scale).filter((each) => !found.choice?.choices?.includes(each));
  const checks: readonly (readonly [differs: boolean, kind: DifferenceKind, detail?: string])[] = [
    [found.displayName === column.name, 'column-unnamed'],
    [column.indexed === true && found.indexed !== true, 'column-not-indexed'],
    [column.unique === true && found.enforceUniqueValues !== true, 'column-not-unique'],
    [missing.length > 0, 'choices-missing', missing.join('、')],
    [kind === 'choice' && found.choice?.allowTextEntry === false, 'choices-closed'],
  ];
  return checks.flatMap(([differs, kind, detail = '']) => (differs ? [{ kind, detail }] : []));
}
