import { MokuhyoError } from '../../core/errors';
import { fromA1, toA1 } from '../../core/sheet/address';
import type { Range } from '../../core/sheet/grid';
import type { CellEdit, EditOutcome } from '../port';
import { MAX_CELL_LENGTH, MAX_COLUMNS, MAX_ROWS } from '../xlsx/limits';
import { codeOf, isTooMuch, isVague } from './excel-error';
import { guardText } from './guard-text';
import type { KnownMerges } from './known-merges';
import type { OwnWrites } from './own-writes';
import { AREAS, areasOf, rangeOf } from './ranges';
import { runNow, runWhenFree, supports } from './run';
import type { SheetIds } from './sheet-ids';
import { lineEnds, shownText } from './shown-text';

/** Cells looked at in one `sync`: a first answer comes soon, and a request stays far below 5 MB. */
const LOOK_AT_ONCE = 500;
/** Cells written in one `sync` after an error that may have meant too much at once. */
const PUT_AFTER_VAGUE = 50;

export interface WriteTools {
  readonly sheets: SheetIds;
  readonly merges: KnownMerges;
  readonly own: OwnWrites;
  readonly patience: number;
}

interface Target {
  readonly edit: CellEdit;
  readonly row: number;
  readonly column: number;
}

/** A cell as it stands just before the write. */
interface Found {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** Null where the cell is empty. */
  readonly text: string | null;
  /** Whether its format is 文字列, which keeps whatever is typed as it is, an apostrophe too. */
  readonly isText: boolean;
  readonly blocked: 'formula' | 'merged-away' | 'locked' | null;
}

/** A text to be put into a cell; '' empties it. */
interface Put {
  readonly found: Found;
  readonly text: string;
}

interface Attempt {
  /** Whether all of it is one step of the undo stack. */
  readonly grouped: boolean;
  /** Whether a refusal is followed by another attempt. */
  readonly again: boolean;
  /** Cells written in one `sync`. */
  readonly atOnce: number;
}

/**
 * Writes in two steps: one `sync` looks at every cell, one puts the texts of those that still hold what was seen, and
 * reads them again. The second never waits for a cell that is being edited, so nothing is written after a person was told
 * that it was not. Where Excel refuses it half-way, what stands is not written again.
 *
 * Throws `MokuhyoError` when nothing was written: cell-editing, too-large, usage, excel-refused.
 */
export async function writeCells(edits: readonly CellEdit[], tools: WriteTools): Promise<readonly EditOutcome[]> {
  const targets = edits.map(targetOf);
  return settle(targets, tools, { grouped: supports('1.20'), again: true, atOnce: targets.length });
}

function targetOf(edit: CellEdit): Target {
  const address = fromA1(edit.cell);
  if (!address || address.row >= MAX_ROWS || address.column >= MAX_COLUMNS) {
    throw new MokuhyoError('usage', { cell: edit.cell });
  }
  if (textOf(edit).length > MAX_CELL_LENGTH) {
    throw new MokuhyoError('too-large', { file: 'Excel', cell: edit.cell, limit: MAX_CELL_LENGTH });
  }
  return { edit, ...address };
}

function textOf({ after }: CellEdit): string {
  return lineEnds(after ?? '');
}

async function settle(
  targets: readonly Target[],
  tools: WriteTools,
  attempt: Attempt,
): Promise<readonly EditOutcome[]> {
  if (targets.length === 0) return [];
  const plan = judge(targets, await look(targets, tools));
  if (plan.puts.length === 0) return plan.outcomes;
  try {
    return withFindings(plan, await putAll(plan.puts, tools, attempt));
  } catch (error) {
    return settleRest(targets, plan, tools, attempt.again, error);
  }
}

/** After a refusal: what stands nevertheless is written; the rest is tried once more without an undo group. */
async function settleRest(
  targets: readonly Target[],
  plan: Plan,
  tools: WriteTools,
  again: boolean,
  error: unknown,
): Promise<readonly EditOutcome[]> {
  if (codeOf(error) === 'MergedRangeConflict') tools.merges.forget();
  const put = new Map(plan.puts.map(({ found, text }) => [keyOf(found), text]));
  const now = await look(targets, tools);
  const stands = targets.map((target) => {
    const found = now.get(nameOf(target));
    const text = found && put.get(keyOf(found));
    return text !== undefined && (found?.text ?? '') === text;
  });
  const rest = targets.filter((_, n) => !stands[n]);
  if (!again && rest.length === targets.length) throw error;
  const outcomes = again
    ? await settle(rest, tools, {
        grouped: false,
        again: false,
        atOnce: isVague(error) ? PUT_AFTER_VAGUE : rest.length,
      })
    : rest.map(({ edit }, n): EditOutcome => notPut(edit, now.get(nameOf(rest[n] as Target))));
  const remaining = [...outcomes];
  return targets.map((_, n) => (stands[n] ? plan.outcomes[n] : remaining.shift()) as EditOutcome);
}

function notPut(edit: CellEdit, found: Found | undefined): EditOutcome {
  if (!found) return { kind: 'refused', edit, because: 'no-sheet' };
  if (found.blocked) return { kind: 'refused', edit, because: found.blocked };
  return { kind: 'stale', edit, found: found.text };
}

interface Plan {
  readonly outcomes: readonly EditOutcome[];
  /** The cell of each outcome. */
  readonly cells: readonly (Found | undefined)[];
  readonly puts: readonly Put[];
}

/** Edits are taken in order: a later one of the same cell builds on the earlier. */
function judge(targets: readonly Target[], cells: ReadonlyMap<string, Found>): Plan {
  const puts = new Map<Found, string>();
  const outcomes = targets.map((target): EditOutcome => {
    const { edit } = target;
    const found = cells.get(nameOf(target));
    if (!found || found.blocked) return notPut(edit, found);
    const planned = puts.get(found);
    const standing = planned === undefined ? found.text : planned || null;
    if (!isSame(standing, edit.before)) return { kind: 'stale', edit, found: standing };
    puts.set(found, textOf(edit));
    return { kind: 'written', edit };
  });
  return {
    outcomes,
    cells: targets.map((target) => cells.get(nameOf(target))),
    puts: [...puts].map(([found, text]) => ({ found, text })),
  };
}

/** Only an empty cell is the same as no text: one that holds a value may show nothing, too. */
function isSame(found: string | null, before: string | null): boolean {
  return found === before || (found === null && before === '');
}

/** Where a cell did not take the text (someone wrote at the same moment), its edits were not written. */
function withFindings({ outcomes, cells }: Plan, otherwise: ReadonlyMap<Found, string>): readonly EditOutcome[] {
  return outcomes.map((outcome, n) => {
    const cell = cells[n];
    const found = cell && otherwise.get(cell);
    return outcome.kind === 'written' && found !== undefined
      ? { kind: 'stale', edit: outcome.edit, found: found || null }
      : outcome;
  });
}

function nameOf({ edit }: { readonly edit: CellEdit }): string {
  return `${edit.cell.toUpperCase().replaceAll('$', '')}!${edit.sheet}`;
}

function keyOf({ sheetId, row, column }: Found): string {
  return `${toA1(row, column)}!${sheetId}`;
}

/** The cells of these targets as they stand, by {@link nameOf}; those of a missing sheet are left out. */
function look(
  targets: readonly Target[],
  { sheets, merges, patience }: WriteTools,
): Promise<ReadonlyMap<string, Found>> {
  return runWhenFree(patience, (context, sync) => {
    const names = targets.map(({ edit }) => edit.sheet);
    return sheets.find(context, sync, names, async (ids) => {
      const sheetOf = sheetsOf(context);
      const hiding = [...ids].map(([name, id]) => mergesAround(sheetOf(id), merges.of(id), bySheet(targets, name)));
      const wanted = [...new Map(targets.map((target) => [nameOf(target), target]))];
      const cells = new Map<string, Found>();
      do {
        const looks = wanted.splice(0, LOOK_AT_ONCE).flatMap(([name, target]) => {
          const id = ids.get(target.edit.sheet);
          return id === undefined ? [] : [{ name, take: lookAt(sheetOf(id), id, target) }];
        });
        if (looks.length > 0) await sync();
        for (const { name, take } of looks) cells.set(name, take());
      } while (wanted.length > 0);
      const away = new Map([...ids.values()].map((id, n) => [id, hiding[n]?.() ?? []]));
      const isAway = ({ sheetId, row, column }: Found) =>
        (away.get(sheetId) ?? []).some((range) => hides(range, row, column));
      return new Map(
        [...cells].map(([name, cell]) => [name, isAway(cell) ? { ...cell, blocked: 'merged-away' } : cell]),
      );
    });
  });
}

/** One proxy for each sheet, not one for each cell. */
function sheetsOf(context: Excel.RequestContext): (id: string) => Excel.Worksheet {
  const sheets = new Map<string, Excel.Worksheet>();
  return (id) => {
    const sheet = sheets.get(id) ?? context.workbook.worksheets.getItem(id);
    sheets.set(id, sheet);
    return sheet;
  };
}

function bySheet(targets: readonly Target[], name: string): readonly Target[] {
  return targets.filter(({ edit }) => edit.sheet === name);
}

/**
 * The merges that may hide one of these cells. Those that are known are asked for again only where they do hide one: then it
 * is to be sure. A merge is found by its top-left cell (office-js #3611), which lies between A1 and the cell that it hides.
 */
function mergesAround(
  sheet: Excel.Worksheet,
  known: readonly Range[] | undefined,
  targets: readonly Target[],
): () => readonly Range[] {
  const isHidden = ({ row, column }: Target) => known?.some((range) => hides(range, row, column));
  if (known && !targets.some(isHidden)) return () => known;
  const bottom = targets.reduce((most, { row }) => Math.max(most, row), 0);
  const right = targets.reduce((most, { column }) => Math.max(most, column), 0);
  const merged = rangeOf(sheet, { top: 0, left: 0, bottom, right }).getMergedAreasOrNullObject();
  merged.load(AREAS);
  return () => (merged.isNullObject ? [] : areasOf(merged));
}

function hides({ top, left, bottom, right }: Range, row: number, column: number): boolean {
  const within = top <= row && row <= bottom && left <= column && column <= right;
  return within && !(top === row && left === column);
}

function lookAt(sheet: Excel.Worksheet, sheetId: string, { row, column }: Target): () => Found {
  const range = cellOf(sheet, row, column);
  sheet.load('protection/protected');
  range.load('text,values,formulas,numberFormat,format/protection/locked');
  const spill = range.getSpillParentOrNullObject();
  spill.load('rowIndex');
  return () => {
    const value = range.values[0]?.[0];
    const isLocked = sheet.protection.protected && range.format.protection.locked !== false;
    return {
      sheetId,
      row,
      column,
      text: value === '' ? null : shownText(range.text[0]?.[0] ?? '', value),
      isText: range.numberFormat[0]?.[0] === '@',
      blocked: !spill.isNullObject || isFormula(range.formulas[0]?.[0], value) ? 'formula' : isLocked ? 'locked' : null,
    };
  };
}

function cellOf(sheet: Excel.Worksheet, row: number, column: number): Excel.Range {
  return rangeOf(sheet, { top: row, left: column, bottom: row, right: column });
}

/**
 * A text that was typed after an apostrophe may begin like a formula; then it is its own value. A formula that protection
 * hides is given as '' beside its value.
 */
function isFormula(formula: unknown, value: unknown): boolean {
  return formula !== value && (formula === '' || (typeof formula === 'string' && formula.startsWith('=')));
}

/** Puts all texts in one `sync`, or in as many as the attempt says. Gives what the cells that did not take theirs hold instead. */
async function putAll(puts: readonly Put[], tools: WriteTools, attempt: Attempt): Promise<ReadonlyMap<Found, string>> {
  const otherwise = new Map<Found, string>();
  for (let from = 0; from < puts.length; from += attempt.atOnce) {
    const part = await put(puts.slice(from, from + attempt.atOnce), tools, attempt.grouped);
    for (const [found, text] of part) otherwise.set(found, text);
  }
  return otherwise;
}

async function put(puts: readonly Put[], tools: WriteTools, grouped: boolean): Promise<ReadonlyMap<Found, string>> {
  try {
    return await runNow({ mergeUndoGroup: grouped }, async (context, sync) => {
      const sheetOf = sheetsOf(context);
      const ranges = puts.map(({ found: { sheetId, row, column, isText }, text }) => {
        const range = cellOf(sheetOf(sheetId), row, column);
        tools.own.expect(sheetId, toA1(row, column));
        range.values = [[isText ? text : guardText(text)]];
        range.load('values');
        return { range, text };
      });
      await sync();
      return new Map(
        puts.flatMap(({ found }, n): [Found, string][] => {
          const { range, text } = ranges[n] as (typeof ranges)[number];
          const stands = lineEnds(String(range.values[0]?.[0]));
          return stands === text ? [] : [[found, stands]];
        }),
      );
    });
  } catch (error) {
    const middle = puts.length >> 1;
    if (!isTooMuch(error) || middle === 0) throw error;
    const upper = await put(puts.slice(0, middle), tools, grouped);
    return new Map([...upper, ...(await put(puts.slice(middle), tools, grouped))]);
  }
}
