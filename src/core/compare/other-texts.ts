import { groupedBy } from '../grouped-by';
import { toA1 } from '../sheet/address';
import type { Grid } from '../sheet/grid';
import type { SheetChange, Told } from './compare-sheets';

/** A text that came, went or changed where no field of a goal sheet stands. */
export interface OtherChange {
  readonly kind: 'other';
  readonly before: Told | null;
  readonly after: Told | null;
}

/**
 * What differs between two worksheets beyond `known`, cell by cell. Where rows were put in, every address below is another one:
 * so a text counts as the same wherever it stands, and only what is left on one side differs.
 */
export function otherChanges(before: Grid, after: Grid, known: readonly SheetChange[]): readonly OtherChange[] {
  const [gone, come] = leftOnOneSide(textsOf(before), textsOf(after));
  const olds = withoutTold(gone, known, 'before');
  const news = new Map(withoutTold(come, known, 'after').map((told) => [told.cell, told]));
  const changes = olds.map((told): OtherChange => {
    const now = news.get(told.cell) ?? null;
    if (now) news.delete(told.cell);
    return { kind: 'other', before: told, after: now };
  });
  return [
    ...changes,
    ...[...news.values()].map((after_): OtherChange => ({ kind: 'other', before: null, after: after_ })),
  ];
}

type Text = Told & { readonly text: string; readonly cell: string };

function textsOf({ cells }: Grid): readonly Text[] {
  return cells.flatMap(({ row, column, text }) => {
    return text === null || text.trim() === '' ? [] : [{ cell: toA1(row, column), text: text.trim() }];
  });
}

/** Texts of the same cell first, so that of several equal ones those are left over that moved. */
function leftOnOneSide(before: readonly Text[], after: readonly Text[]): readonly [readonly Text[], readonly Text[]] {
  const there = new Map(after.map(({ cell, text }) => [cell, text]));
  const same = new Set(before.filter(({ cell, text }) => there.get(cell) === text).map(({ cell }) => cell));
  const open = (texts: readonly Text[]) => texts.filter(({ cell }) => !same.has(cell));
  const counts = new Map<string, number>();
  for (const { text } of open(after)) counts.set(text, (counts.get(text) ?? 0) + 1);
  const gone = open(before).filter(({ text }) => {
    const count = counts.get(text) ?? 0;
    if (count > 0) counts.set(text, count - 1);
    return count === 0;
  });
  // What is still counted came; of equal texts the last ones.
  const come = [...open(after)].reverse().filter(({ text }) => {
    const count = counts.get(text) ?? 0;
    if (count > 0) counts.set(text, count - 1);
    return count > 0;
  });
  return [gone, come.reverse()];
}

/** Without what a change of a field has told already; one field may be made of several cells. */
function withoutTold(texts: readonly Text[], known: readonly SheetChange[], side: 'before' | 'after'): readonly Text[] {
  const all = known.flatMap((change) => {
    if (change.kind === 'changed') return change[side].text?.trim() ?? [];
    const isThisSide = (change.kind === 'vanished') === (side === 'before');
    return isThisSide ? change.texts.flatMap(({ text }) => text?.trim() ?? []) : [];
  });
  const told = new Set(all);
  const lines = [...told].flatMap((whole) => [...new Set(whole.split('\n'))].map((line) => ({ line, whole })));
  const byLine = groupedBy(lines, ({ line }) => line);
  return texts.filter(({ text }) => {
    const [first = ''] = text.split('\n');
    const having = byLine.get(first);
    if (!having || first === text || told.has(text)) return !having;
    return !having.some(({ whole }) => `\n${whole}\n`.includes(`\n${text}\n`));
  });
}
