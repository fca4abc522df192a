import { MokuhyoError } from '../../core/errors';
import { fromA1, rangeToA1, toA1 } from '../../core/sheet/address';
import type { Range } from '../../core/sheet/grid';
import type { CellEdit, EditOutcome } from '../port';
import { MAX_CELL_LENGTH, MAX_COLUMNS, MAX_ROWS } from '../xlsx/limits';
import { rangeOfAddress } from './addresses';
import { isTooMuch } from './excel-error';
import { guardText } from './guard-text';
import type { OwnWrites } from './own-writes';
import { lineEnds } from './read-workbook';
import { runNow, runWhenFree, supports } from './run';
import type { SheetIds } from './sheet-ids';

export interface WriteTools {
  readonly sheets: SheetIds;
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
  readonly blocked: 'formula' | 'merged-away' | 'locked' | null;
}

/** A text to be put into a cell; '' empties it. */
interface Put {
  readonly found: Found;
  readonly text: string;
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
  return settle(targets, tools, { grouped: supports('1.20'), again: true });
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
  attempt: { readonly grouped: boolean; readonly again: boolean },
): Promise<readonly EditOutcome[]> {
  if (targets.length === 0) return [];
  const plan = judge(targets, await look(targets, tools));
  if (plan.puts.length === 0) return plan.outcomes;
  try {
    return withFindings(plan, await put(plan.puts, tools, attempt.grouped));
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
    ? await settle(rest, tools, { grouped: false, again: false })
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
function look(targets: readonly Target[], { sheets, patience }: WriteTools): Promise<ReadonlyMap<string, Found>> {
  return runWhenFree(patience, (context, sync) => {
    const names = targets.map(({ edit }) => edit.sheet);
    return sheets.find(context, sync, names, async (ids) => {
      const merges = [...ids].map(([name, id]) => mergesAround(context, id, bySheet(targets, name)));
      const cells = new Map<string, () => Found>();
      for (const target of targets) {
        const id = ids.get(target.edit.sheet);
        if (id !== undefined && !cells.has(nameOf(target))) cells.set(nameOf(target), lookAt(context, id, target));
      }
      await sync();
      const away = merges.map((take) => take());
      const mergedAway = ({ sheetId, row, column }: Found) =>
        away.some(({ id, ranges }) => id === sheetId && ranges.some((range) => hides(range, row, column)));
      return new Map(
        [...cells].map(([name, take]) => {
          const found = take();
          return [name, mergedAway(found) ? { ...found, blocked: 'merged-away' as const } : found];
        }),
      );
    });
  });
}

function bySheet(targets: readonly Target[], name: string): readonly Target[] {
  return targets.filter(({ edit }) => edit.sheet === name);
}

/** A merge is found by its top-left cell (office-js #3611), which lies between A1 and the cell that it hides. */
function mergesAround(context: Excel.RequestContext, id: string, targets: readonly Target[]) {
  const bottom = targets.reduce((most, { row }) => Math.max(most, row), 0);
  const right = targets.reduce((most, { column }) => Math.max(most, column), 0);
  const range = context.workbook.worksheets.getItem(id).getRange(rangeToA1({ top: 0, left: 0, bottom, right }));
  const merged = range.getMergedAreasOrNullObject();
  merged.load('areas/items/address');
  return () => ({
    id,
    ranges: merged.isNullObject ? [] : merged.areas.items.flatMap(({ address }) => rangeOfAddress(address) ?? []),
  });
}

function hides({ top, left, bottom, right }: Range, row: number, column: number): boolean {
  const within = top <= row && row <= bottom && left <= column && column <= right;
  return within && !(top === row && left === column);
}

function lookAt(context: Excel.RequestContext, sheetId: string, { row, column }: Target): () => Found {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const range = sheet.getRange(toA1(row, column));
  sheet.load('protection/protected');
  range.load('text,values,formulas,format/protection/locked');
  const spill = range.getSpillParentOrNullObject();
  spill.load('address');
  return () => {
    const value = range.values[0]?.[0];
    const formula = range.formulas[0]?.[0];
    // A text that was typed after an apostrophe may begin like a formula; then it is its own value.
    const isFormula =
      !spill.isNullObject || (typeof formula === 'string' && formula.startsWith('=') && formula !== value);
    const isLocked = sheet.protection.protected && range.format.protection.locked !== false;
    return {
      sheetId,
      row,
      column,
      text: value === '' ? null : lineEnds(range.text[0]?.[0] ?? ''),
      blocked: isFormula ? 'formula' : isLocked ? 'locked' : null,
    };
  };
}

/** Puts all texts in one `sync`. Gives what the cells that did not take theirs show instead. */
async function put(puts: readonly Put[], tools: WriteTools, grouped: boolean): Promise<ReadonlyMap<Found, string>> {
  try {
    return await runNow({ mergeUndoGroup: grouped }, async (context, sync) => {
      const ranges = puts.map(({ found: { sheetId, row, column }, text }) => {
        const range = context.workbook.worksheets.getItem(sheetId).getRange(toA1(row, column));
        tools.own.expect(sheetId, toA1(row, column));
        range.values = [[guardText(text)]];
        range.load('text,values');
        return { range, text };
      });
      await sync();
      return new Map(
        puts.flatMap(({ found }, n): [Found, string][] => {
          const { range, text } = ranges[n] as (typeof ranges)[number];
          return lineEnds(String(range.values[0]?.[0])) === text ? [] : [[found, range.text[0]?.[0] ?? '']];
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
