import { type CarriedSheet, carrySheet, type Reread } from '../core/carry/carry-sheet';
import { datedWords } from '../core/carry/dated-words';
import { ofFields, type SheetUnplaced } from '../core/carry/field-names';
import { nextFileName } from '../core/carry/next-file-name';
import { MokuhyoError } from '../core/errors';
import { DEFAULT_POLICY } from '../core/policy/default';
import type { Aliases } from '../core/policy/schema';
import { toA1 } from '../core/sheet/address';
import type { Grid, Workbook } from '../core/sheet/grid';
import { readSheet } from '../core/sheet/read';
import type { CellEdit, EditOutcome, NamedBytes, Refusal, WorkbookFiles } from '../host/port';
import { carryIntoForm } from './carry-into-form';

/** The files of which next year's workbook is made; `form` null: the old workbook's own form. */
export interface CarryFiles {
  readonly old: NamedBytes;
  readonly form: NamedBytes | null;
}

/** One adapter serves the command line, the workbench and the pane: `host/xlsx/files`. */
export type CarryTools = WorkbookFiles;
export type { NamedBytes };

/** What 前年度から作成 would write, and what a person must know of it. */
export interface CarryPlan {
  readonly edits: readonly CellEdit[];
  readonly sheets: readonly SheetOfNextYear[];
  /** Texts that name a year or an event, of every sheet, and sheets that are called after one; where they stand now. */
  readonly reread: readonly RereadAt[];
  /** Where they stand in the old workbook. */
  readonly unplaced: readonly SheetUnplaced[];
}

export interface SheetOfNextYear extends Pick<CarriedSheet, 'sheet' | 'indicators' | 'fiscalYear'> {
  /** Null without a form. */
  readonly into: {
    /** The old sheet. */
    readonly from: string;
    /** The form's sheet of which this one is a copy; null for one of the form's own. */
    readonly copied: string | null;
    /** Put into the table. */
    readonly rows: number;
    /** Headings of earlier years for which the old sheet has no results. */
    readonly gaps: readonly string[];
  } | null;
}

export type { SheetUnplaced };

export interface RereadAt extends Omit<Reread, 'cell'> {
  readonly sheet: string;
  /** Null: the sheet's own name. */
  readonly cell: string | null;
  /** Where the text stands in the old workbook; null for what is only there in the new one. */
  readonly old: { readonly sheet: string; readonly cell: string | null } | null;
}

/** What was written, and what could not be. */
export interface CarryOutcome extends CarryPlan {
  readonly left: readonly CellLeft[];
  /** Old sheets that are not in the new workbook; `into` is the form's sheet that is filled in already. */
  readonly skipped: ReadonlyArray<{
    readonly sheet: string;
    readonly because: 'no-sheet' | 'filled';
    readonly into: string | null;
  }>;
  /** The form's goal sheets that are as blank as they were. */
  readonly blank: readonly string[];
}

export interface CellLeft {
  readonly sheet: string;
  readonly cell: string;
  /** What stands there still. */
  readonly text: string | null;
  readonly because: 'stale' | Refusal;
}

/** Next year's workbook, and what a person must know of it. */
export interface Carried extends CarryOutcome {
  /** What the workbook should be called: the old name, its years advanced. */
  readonly file: string;
  /** The old workbook's own where nothing of it could be written; `left` says why. */
  readonly bytes: Uint8Array;
}

/**
 * 前年度から作成: makes next year's workbook, of the old one itself or of a form. `aliases` say which names are one section's.
 * Throws `MokuhyoError`: nothing-to-carry where the old workbook has no goal sheet, form-without-goal-sheet, form-not-blank and
 * not-copyable of a form, and what reading and writing throw.
 */
export async function carryFiles(
  { old, form }: CarryFiles,
  tools: CarryTools,
  aliases: Aliases = DEFAULT_POLICY.aliases,
): Promise<Carried> {
  const workbook = await tools.read(old);
  if (!workbook.sheets.some((grid) => readSheet(grid).kind === 'goal-sheet')) {
    throw new MokuhyoError('nothing-to-carry', { file: old.file });
  }
  const outcome = form
    ? await carryIntoForm(workbook, form, tools, aliases)
    : await carryOut(planCarry(workbook), old, tools);
  const years = outcome.sheets[0]?.fiscalYear ?? { before: '', after: '' };
  return { ...outcome, file: nextFileName(old.file, (form ?? old).file, years) };
}

function planCarry({ sheets }: Workbook): CarryPlan {
  const carried = sheets.flatMap((grid) => carrySheet(grid) ?? []);
  const grids = new Map(sheets.map((grid) => [grid.name, grid]));
  return {
    sheets: carried.map(({ sheet, indicators, fiscalYear }) => ({ sheet, indicators, fiscalYear, into: null })),
    edits: carried.flatMap((sheet) => editsOf(sheet, grids.get(sheet.sheet))),
    unplaced: carried.flatMap(({ sheet, unplaced }) => ofFields(grids.get(sheet) as Grid, unplaced)),
    reread: sheets.flatMap((grid) => [
      ...named(grid),
      ...(carried.find(({ sheet }) => sheet === grid.name)?.reread ?? datedTexts(grid)).map((each) => ({
        sheet: grid.name,
        ...each,
        old: { sheet: grid.name, cell: each.cell },
      })),
    ]),
  };
}

function editsOf({ sheet, texts }: CarriedSheet, grid: Grid | undefined): readonly CellEdit[] {
  const shown = new Map(grid?.cells.map(({ row, column, text }) => [toA1(row, column), text]));
  return [...texts].flatMap(([cell, after]) => {
    const before = shown.get(cell) ?? null;
    return (before ?? '') === (after ?? '') ? [] : [{ sheet, cell, before, after }];
  });
}

function named({ name }: Grid): readonly RereadAt[] {
  const words = datedWords(name);
  return words.length > 0 ? [{ sheet: name, cell: null, text: name, words, old: { sheet: name, cell: null } }] : [];
}

/** Of a sheet that is no goal sheet, nothing is changed. */
function datedTexts({ cells }: Grid): readonly Reread[] {
  return cells.flatMap(({ row, column, text }) => {
    const words = text === null ? [] : datedWords(text);
    return text === null || words.length === 0 ? [] : [{ cell: toA1(row, column), text, words }];
  });
}

/** What is made of these bytes: the same workbook with everything written that the plan asks for. */
async function carryOut(plan: CarryPlan, old: NamedBytes, tools: CarryTools): Promise<Omit<Carried, 'file'>> {
  const { bytes, outcomes } = await tools.write(old, plan.edits);
  return { ...plan, bytes, left: leftOf(outcomes), skipped: [], blank: [] };
}

function leftOf(outcomes: readonly EditOutcome[]): readonly CellLeft[] {
  return outcomes.flatMap((each): CellLeft[] => {
    if (each.kind === 'written') return [];
    const { sheet, cell, before } = each.edit;
    const because = each.kind === 'stale' ? 'stale' : each.because;
    return [{ sheet, cell, text: each.kind === 'stale' ? each.found : before, because }];
  });
}
