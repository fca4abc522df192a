import type { DetailField, Goal, GoalSheet, HeadField, Indicator, IndicatorField } from '../sheet/model';
import { DETAIL_FIELDS, HEAD_FIELDS } from '../sheet/model';
import { fold } from '../sheet/text';
import { pairIndicators } from './pair-indicators';
import { LEAST_ALIKE, similarity } from './similarity';

/** A text and where it stands: A1 address, null where the sheet has no place for it. */
export interface Told {
  readonly text: string | null;
  readonly cell: string | null;
}

/** What a text is: of the head, of a goal, of an indicator. A history's is `history/R3実績`, by its heading. */
export type ComparedField = HeadField | GoalField | IndicatorField | DetailField | `history/${string}`;
export type GoalField = 'no' | 'parentGoalNo' | 'goal';

/** A goal or an indicator, by what a person knows it by. */
export interface Known {
  readonly goalNo: string | null;
  /** Of a goal alone: null. */
  readonly name: string | null;
}

export type SheetChange =
  /** One text that is another one now. `of`: null for the head. */
  | {
      readonly kind: 'changed';
      readonly of: Known | null;
      readonly field: ComparedField;
      readonly before: Told;
      readonly after: Told;
      /** Where the name itself changed: how alike both are, from 0 to 1. */
      readonly confidence?: number;
    }
  | { readonly kind: 'appeared' | 'vanished'; readonly of: Known; readonly texts: readonly Said[] };

/** Everything that an indicator or goal says that came or went, so that nothing of it is lost. */
export interface Said extends Told {
  readonly field: ComparedField;
}

/**
 * What differs between two goal sheets of one section, in the order in which people read. Texts are compared as they stand, but
 * for spaces around them; that a row moved is no difference.
 */
export function compareSheets(before: GoalSheet, after: GoalSheet): readonly SheetChange[] {
  return [...headChanges(before, after), ...goalChanges(before.goals, after.goals), ...rowChanges(before, after)];
}

function headChanges(before: GoalSheet, after: GoalSheet): readonly SheetChange[] {
  return HEAD_FIELDS.flatMap((field) =>
    changed(
      null,
      field,
      { text: before.head[field], cell: before.at.head[field] },
      { text: after.head[field], cell: after.at.head[field] },
    ),
  );
}

function changed(of: Known | null, field: ComparedField, before: Told, after: Told): readonly SheetChange[] {
  return isSame(before.text, after.text) ? [] : [{ kind: 'changed', of, field, before, after }];
}

function isSame(a: string | null, b: string | null): boolean {
  return (a ?? '').trim() === (b ?? '').trim();
}

/** Goals are one by their number, else by their words. Indicators are compared by themselves. */
function goalChanges(before: readonly Goal[], after: readonly Goal[]): readonly SheetChange[] {
  const left = new Set(before);
  const takeBy = (test: (goal: Goal) => boolean) => {
    const found = [...left].find(test);
    if (found) left.delete(found);
    return found;
  };
  const sameNo = after.map((goal) => takeBy((each) => fold(each.no ?? '') === fold(goal.no ?? '')));
  const pairs = after.map((goal, at) => [sameNo[at] ?? takeBy((each) => areAlike(each, goal)), goal] as const);
  return [
    ...pairs.flatMap(([old, goal]) => (old ? goalTexts(old, goal) : [came('appeared', goal)])),
    ...[...left].map((goal) => came('vanished', goal)),
  ];
}

function areAlike(a: Goal, b: Goal): boolean {
  return similarity(a.goal ?? '', b.goal ?? '') >= LEAST_ALIKE;
}

const GOAL_FIELDS = ['no', 'parentGoalNo', 'goal'] as const;

function goalTexts(before: Goal, after: Goal): readonly SheetChange[] {
  const of = { goalNo: after.no, name: null };
  return GOAL_FIELDS.flatMap((field) =>
    changed(
      of,
      field,
      { text: before[field], cell: before.cells[field] },
      { text: after[field], cell: after.cells[field] },
    ),
  );
}

function came(kind: 'appeared' | 'vanished', goal: Goal): SheetChange {
  const texts = GOAL_FIELDS.map((field) => ({ field, text: goal[field], cell: goal.cells[field] }));
  return { kind, of: { goalNo: goal.no, name: null }, texts: texts.filter(saysSomething) };
}

interface Row {
  readonly goalNo: string | null;
  readonly name: string | null;
  readonly texts: readonly Said[];
}

function rowsOf({ goals, headings }: GoalSheet): readonly Row[] {
  return goals.flatMap(({ no, indicators }) =>
    indicators.map((each) => ({ goalNo: no, name: each.name, texts: textsOf(each, headings.history) })),
  );
}

function textsOf(indicator: Indicator, columns: GoalSheet['headings']['history']): readonly Said[] {
  const { cells, details, history } = indicator;
  const own = (field: IndicatorField): Said => ({ field, text: indicator[field], cell: cells[field] });
  return [
    own('name'),
    ...DETAIL_FIELDS.map((field): Said => ({ field, text: details[field], cell: cells.details[field] })),
    ...history.map((text, at): Said => {
      return { field: `history/${columns[at]?.heading ?? at + 1}`, text, cell: cells.history[at] ?? null };
    }),
    own('target'),
    own('result'),
    own('status'),
    own('evaluation'),
  ];
}

function saysSomething({ text }: Told): boolean {
  return text !== null && text.trim() !== '';
}

function rowChanges(before: GoalSheet, after: GoalSheet): readonly SheetChange[] {
  const [olds, news] = [rowsOf(before), rowsOf(after)];
  const { pairs, vanished, appeared } = pairIndicators(olds, news);
  const paired = pairs.flatMap(({ before: old, after: now, confidence }) =>
    rowTexts(olds[old] as Row, news[now] as Row, confidence),
  );
  return [
    ...oncePerCell(paired),
    ...appeared.map((at) => cameRow('appeared', news[at] as Row)),
    ...vanished.map((at) => cameRow('vanished', olds[at] as Row)),
  ];
}

function rowTexts(before: Row, after: Row, confidence: number): readonly SheetChange[] {
  const of = { goalNo: after.goalNo, name: after.name };
  const none: Told = { text: null, cell: null };
  const fields = [...new Set([...after.texts, ...before.texts].map(({ field }) => field))];
  return fields.flatMap((field) => {
    const told = (row: Row): Told => {
      const { text, cell } = row.texts.find((each) => each.field === field) ?? none;
      return { text, cell };
    };
    const changes = changed(of, field, told(before), told(after));
    return field === 'name' ? changes.map((change) => ({ ...change, confidence })) : changes;
  });
}

/** A merged cell belongs to several rows and changes once. */
function oncePerCell(changes: readonly SheetChange[]): readonly SheetChange[] {
  const seen = new Set<string>();
  return changes.filter((change) => {
    if (change.kind !== 'changed') return true;
    const { field, before, after } = change;
    const key = JSON.stringify([field, before, after]);
    if ((before.cell === null && after.cell === null) || !seen.has(key)) {
      seen.add(key);
      return true;
    }
    return false;
  });
}

function cameRow(kind: 'appeared' | 'vanished', { goalNo, name, texts }: Row): SheetChange {
  return { kind, of: { goalNo, name }, texts: texts.filter(saysSomething) };
}
