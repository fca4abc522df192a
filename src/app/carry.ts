import { type CarriedSheet, carrySheet, type Reread, type Unplaced } from '../core/carry/carry-sheet';
import { datedWords } from '../core/carry/dated-words';
import { toA1 } from '../core/sheet/address';
import type { Grid, Workbook } from '../core/sheet/grid';
import type { CellEdit, Refusal, WorkbookHost } from '../host/port';

/** What 前年度から作成 would write, and what a person must know of it. */
export interface CarryPlan {
  readonly edits: readonly CellEdit[];
  readonly sheets: readonly CarriedSheet[];
  /** Texts that name a year or an event, of every sheet, and sheets that are called after one. */
  readonly reread: readonly RereadAt[];
  readonly unplaced: readonly (Unplaced & { readonly sheet: string })[];
}

export interface RereadAt extends Omit<Reread, 'cell'> {
  readonly sheet: string;
  /** Null: the sheet's own name. */
  readonly cell: string | null;
}

/** What was written, and what could not be. */
export interface CarryOutcome extends CarryPlan {
  readonly left: readonly CellLeft[];
}

export interface CellLeft {
  readonly sheet: string;
  readonly cell: string;
  /** What stands there still. */
  readonly text: string | null;
  readonly because: 'stale' | Refusal;
}

export function planCarry({ sheets }: Workbook): CarryPlan {
  const carried = sheets.flatMap((grid) => carrySheet(grid) ?? []);
  const grids = new Map(sheets.map((grid) => [grid.name, grid]));
  return {
    sheets: carried,
    edits: carried.flatMap((sheet) => editsOf(sheet, grids.get(sheet.sheet))),
    unplaced: carried.flatMap(({ sheet, unplaced }) => unplaced.map((each) => ({ sheet, ...each }))),
    reread: sheets.flatMap((grid) => [
      ...named(grid),
      ...(carried.find(({ sheet }) => sheet === grid.name)?.reread ?? datedTexts(grid)).map((each) => ({
        sheet: grid.name,
        ...each,
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
  return words.length > 0 ? [{ sheet: name, cell: null, text: name, words }] : [];
}

/** Of a sheet that is no goal sheet, nothing is changed. */
function datedTexts({ cells }: Grid): readonly Reread[] {
  return cells.flatMap(({ row, column, text }) => {
    const words = text === null ? [] : datedWords(text);
    return text === null || words.length === 0 ? [] : [{ cell: toA1(row, column), text, words }];
  });
}

/** Carries a plan out. Throws what the host throws. */
export async function carryForward(plan: CarryPlan, host: WorkbookHost): Promise<CarryOutcome> {
  const outcomes = await host.write(plan.edits);
  return {
    ...plan,
    left: outcomes.flatMap((each): CellLeft[] => {
      if (each.kind === 'written') return [];
      const { sheet, cell, before } = each.edit;
      const because = each.kind === 'stale' ? 'stale' : each.because;
      return [{ sheet, cell, text: each.kind === 'stale' ? each.found : before, because }];
    }),
  };
}
