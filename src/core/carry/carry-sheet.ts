import { toA1 } from '../sheet/address';
import type { Cell, Grid } from '../sheet/grid';
import { indicatorsOf } from '../sheet/indicators';
import { readLabel } from '../sheet/label';
import type { GoalSheet, HeadField, Indicator, IndicatorField } from '../sheet/model';
import { readSheet } from '../sheet/read';
import { isBlank } from '../sheet/text';
import { datedWords } from './dated-words';
import { advanceYears } from './years-in-text';

/** Texts to be written: by A1 address, null to empty the cell. */
export type Texts = ReadonlyMap<string, string | null>;

/** 前年度から作成: what makes next year's sheet of this year's. */
export interface CarriedSheet {
  readonly sheet: string;
  readonly texts: Texts;
  /** What found no place in next year's sheet. */
  readonly unplaced: readonly Unplaced[];
  /** What stays, and speaks of a year or an event. */
  readonly reread: readonly Reread[];
  readonly indicators: number;
  /** 年度 as printed, and as it will be. */
  readonly fiscalYear: { readonly before: string; readonly after: string };
}

export interface Unplaced {
  /**
   * `no-column`: the form has no column for earlier years' results. `oldest`: the form has no column for so early a year.
   * `shared`: the cell takes another indicator's text, too. Only with a form: `no-year`: none of its columns is for that year.
   * `no-field`: it has no place for such a text. `no-row`: it has too few rows, and more cannot be put in. `no-sheet`: it has
   * no sheet for the section. `filled`: the section's sheet is filled in already. `taken`: the form says something else there.
   * `other`: a text that stands in no field. `not-written`: the form's cell cannot be written to.
   */
  readonly because:
    | 'no-column'
    | 'oldest'
    | 'shared'
    | 'no-year'
    | 'no-field'
    | 'no-row'
    | 'no-sheet'
    | 'filled'
    | 'taken'
    | 'other'
    | 'not-written';
  readonly cell: string;
  readonly name: string | null;
  readonly text: string;
}

export interface Reread {
  readonly cell: string;
  readonly text: string;
  readonly words: readonly string[];
}

/** What a section fills in anew each year. */
const EMPTIED_HEAD: readonly HeadField[] = ['createdOn', 'revisedOn', 'evaluatedOn', 'plan', 'outcome'];
const EMPTIED: readonly IndicatorField[] = ['target', 'result', 'status', 'evaluation'];

/** A text may stand in so many cells of one field. */
const MOST_ROUNDS = 100;

/**
 * Next year's sheet: results move into the history text for text, everything there one column to the left; targets, results,
 * status, 評価, dates and both blocks are emptied; headings and 年度 name the next year. Everything else stays. Null for a
 * worksheet that is no goal sheet.
 */
export function carrySheet(grid: Grid): CarriedSheet | null {
  const reading = readSheet(grid);
  if (reading.kind === 'other') return null;
  const { sheet } = reading;
  const shown = textsOf(grid);
  const texts = new Map<string, string | null>(advanced(sheet, shown));
  const unplaced = shiftHistory(sheet, texts);
  emptyFields(sheet, grid, shown, texts);
  return {
    sheet: grid.name,
    texts,
    unplaced,
    reread: rereadOf(shown, texts, sheet),
    indicators: indicatorsOf(sheet).length,
    fiscalYear: { before: sheet.head.fiscalYear ?? '', after: advanceYears(sheet.head.fiscalYear ?? '') },
  };
}

/** The worksheet as it is once these texts are written. */
export function withTexts(grid: Grid, texts: Texts): Grid {
  const cells = grid.cells.flatMap((cell): Cell[] => {
    const text = texts.get(toA1(cell.row, cell.column));
    if (text === undefined) return [cell];
    return text === null || text === '' ? [] : [{ ...cell, text, value: text }];
  });
  return { ...grid, cells };
}

function textsOf({ cells }: Grid): ReadonlyMap<string, string> {
  return new Map(cells.flatMap(({ row, column, text }) => (text === null ? [] : [[toA1(row, column), text] as const])));
}

/** Headings and 年度, one year later. */
function advanced({ at }: GoalSheet, shown: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...at.headings, at.head.fiscalYear].flatMap((cell) => {
    const text = cell === null ? undefined : shown.get(cell);
    const later = text === undefined ? undefined : advanceYears(text);
    return cell === null || later === undefined || later === text ? [] : [[cell, later] as const];
  });
}

function shiftHistory(sheet: GoalSheet, texts: Map<string, string | null>): readonly Unplaced[] {
  const unplaced: Unplaced[] = [];
  const put = new Map<string, string | null>();
  const lose = (because: Unplaced['because'], indicator: Indicator, cell: string | null, text: string | null) => {
    if (cell !== null && text !== null && !isBlank(text)) unplaced.push({ because, cell, name: indicator.name, text });
  };
  for (const indicator of indicatorsOf(sheet)) {
    const { cells, history, result } = indicator;
    const [oldest = null] = history;
    if (history.length === 0) lose('no-column', indicator, cells.result, result);
    else if (!put.has(cells.history[0] ?? '')) lose('oldest', indicator, cells.history[0] ?? null, oldest);
    [...history.slice(1), result].slice(0, history.length).forEach((text, at) => {
      const cell = cells.history[at] ?? null;
      if (cell === null) lose('no-column', indicator, cells.result, text);
      else if (put.has(cell) && put.get(cell) !== text) lose('shared', indicator, cell, text);
      else put.set(cell, text);
    });
  }
  for (const [cell, text] of put) texts.set(cell, text);
  return unplaced;
}

/** Empties what is filled in anew. A field may be made of several cells, of which a sheet knows the first: so it is read again. */
function emptyFields(
  sheet: GoalSheet,
  grid: Grid,
  shown: ReadonlyMap<string, string>,
  texts: Map<string, string | null>,
): void {
  let rest: GoalSheet | null = sheet;
  for (let round = 0; rest !== null && round < MOST_ROUNDS; round++) {
    const before = texts.size;
    for (const [cell, text] of filled(rest)) if (!texts.has(cell)) texts.set(cell, without(shown.get(cell), text));
    if (texts.size === before) return;
    const again = readSheet(withTexts(grid, texts));
    rest = again.kind === 'goal-sheet' ? again.sheet : null;
  }
}

/** The cells that are to be empty and are not, with what of them is the field. */
function filled(sheet: GoalSheet): readonly (readonly [cell: string, text: string])[] {
  const told = [
    ...EMPTIED_HEAD.map((field) => [sheet.at.head[field], sheet.head[field]] as const),
    ...indicatorsOf(sheet).flatMap((each) => EMPTIED.map((field) => [each.cells[field], each[field]] as const)),
  ];
  return told.flatMap(([cell, text]) => (cell === null || text === null || text === '' ? [] : [[cell, text] as const]));
}

/** A text may stand behind its label in one cell: 「作成日：令和4年4月1日」. */
function without(shown: string | undefined, text: string): string | null {
  if (shown === undefined || shown.length <= text.length || !shown.endsWith(text)) return null;
  return shown.slice(0, -text.length);
}

/** What the form itself says is not a section's to read again. */
function rereadOf(shown: ReadonlyMap<string, string>, texts: Texts, { at }: GoalSheet): readonly Reread[] {
  const headings = new Set([...at.headings, at.title]);
  return [...shown].flatMap(([cell, text]) => {
    const isForm = headings.has(cell) || readLabel(text) !== null;
    const words = texts.has(cell) || isForm ? [] : datedWords(text);
    return words.length > 0 ? [{ cell, text, words }] : [];
  });
}
