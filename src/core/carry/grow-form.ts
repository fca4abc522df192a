import type { Grid, Range } from '../sheet/grid';
import { type FormBlock, type FormSlot, type Framed, formBlocks } from './form-rows';

/** Copies of rows that go in before them; see the host's port. */
export interface RowsToAdd {
  readonly from: number;
  readonly height: number;
  readonly copies: number;
}

/** A form's sheet with as many rows as its goals need, and the slots of each goal. */
export interface GrownForm {
  readonly grid: Grid;
  readonly framed: Framed;
  readonly rows: readonly RowsToAdd[];
  /** Of each goal; fewer than it needs where the form could not grow. */
  readonly slots: readonly (readonly FormSlot[])[];
  /** Of no goal. */
  readonly rest: readonly FormSlot[];
}

interface Growing {
  readonly grid: Grid;
  readonly framed: Framed;
  readonly rows: readonly RowsToAdd[];
}

/**
 * Lays goals out over a form's rows. `needs`: how many rows each goal takes. Where a form merges the cells of a goal over several
 * rows, each goal gets such a block, longer by rows put in before the block's last one; else goals follow each other, and rows
 * go in before the table's last. Without `mayGrow` the form stays as it is.
 */
export function growForm(
  grid: Grid,
  framed: Framed,
  year: number | null,
  needs: readonly number[],
  mayGrow: boolean,
): GrownForm {
  const blocksIn = (form: Growing) => {
    const added = form.rows.reduce((sum, { height, copies }) => sum + height * copies, 0);
    return formBlocks(form.grid, form.framed, year, added);
  };
  const start: Growing = { grid, framed, rows: [] };
  const blocks = blocksIn(start);
  const merged = blocks.some(({ height, slots }) => height > (slots[0]?.height ?? 0));
  if (!merged) {
    const missing = needs.reduce((sum, need) => sum + need, 0) - blocks.length;
    const form = mayGrow && missing > 0 ? withRows(start, blocks.at(-1), missing) : start;
    return { ...form, ...dealt(blocksIn(form), needs) };
  }
  const missing = needs.length - blocks.length;
  let form = mayGrow && missing > 0 ? withRows(start, blocks.at(-1), missing) : start;
  const enough = blocksIn(form);
  if (mayGrow) {
    // From the bottom, so that what stands above keeps its rows.
    for (let n = Math.min(needs.length, enough.length) - 1; n >= 0; n--) {
      const slots = enough[n]?.slots ?? [];
      const more = (needs[n] ?? 0) - slots.length;
      if (more > 0) form = withRows(form, slots.at(-1), more);
    }
  }
  const sizes = enough.map(({ slots }, n) => (mayGrow ? Math.max(slots.length, needs[n] ?? 0) : slots.length));
  const all = blocksIn(form).flatMap(({ slots }) => slots);
  const { parts, rest } = cut(all, sizes);
  return {
    ...form,
    slots: needs.map((need, n) => (parts[n] ?? []).slice(0, need)),
    rest: [...parts.flatMap((part, n) => part.slice(needs[n] ?? 0)), ...rest],
  };
}

function dealt(blocks: readonly FormBlock[], needs: readonly number[]): Pick<GrownForm, 'slots' | 'rest'> {
  const { parts, rest } = cut(
    blocks.flatMap(({ slots }) => slots),
    needs,
  );
  return { slots: parts, rest };
}

/** One after the other, as many as asked as long as there are any. */
function cut<T>(all: readonly T[], sizes: readonly number[]) {
  const parts: (readonly T[])[] = [];
  let at = 0;
  for (const size of sizes) {
    parts.push(all.slice(at, at + size));
    at += size;
  }
  return { parts, rest: all.slice(at) };
}

type Stretch = Pick<FormBlock, 'top' | 'height'>;

/** The form with copies of a block or a slot put in before it. */
function withRows(form: Growing, stretch: Stretch | undefined, copies: number): Growing {
  if (!stretch) return form;
  const rows = { from: stretch.top, height: stretch.height, copies };
  return { grid: grownGrid(form.grid, rows), framed: grownFrames(form.framed, rows), rows: [...form.rows, rows] };
}

/** A worksheet as it is once rows are put in: as Excel moves cells and merged ranges, with those within the rows copied. */
export function grownGrid(grid: Grid, { from, height, copies }: RowsToAdd): Grid {
  const added = height * copies;
  const moved = (row: number) => (row >= from ? row + added : row);
  const movedRange = (range: Range) => ({ ...range, top: moved(range.top), bottom: moved(range.bottom) });
  const within = grid.merges.filter(({ top, bottom }) => top >= from && bottom < from + height);
  const copied = within.flatMap((merge) =>
    Array.from({ length: copies }, (_, n) => ({
      ...merge,
      top: merge.top + n * height,
      bottom: merge.bottom + n * height,
    })),
  );
  return {
    ...grid,
    cells: grid.cells.map((cell) => ({ ...cell, row: moved(cell.row) })),
    merges: [...grid.merges.map(movedRange), ...copied],
    hiddenRows: grid.hiddenRows.map(moved),
  };
}

function grownFrames(framed: Framed, { from, height, copies }: RowsToAdd): Framed {
  const added = height * copies;
  return (row, column) => {
    if (row < from) return framed(row, column);
    return framed(row >= from + added ? row - added : from + ((row - from) % height), column);
  };
}
