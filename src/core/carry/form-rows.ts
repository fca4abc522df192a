import type { TableColumn } from '../sheet/columns';
import type { Grid } from '../sheet/grid';
import { GridView, type SeenCell, type SeenRow } from '../sheet/grid-view';
import { isTitle, readLabel } from '../sheet/label';
import { findAreas, readTable, type Table } from '../sheet/layout';
import { readLegendText } from '../sheet/legend';
import { looksLikeNumber } from '../sheet/rows';
import { foldCaption, isBlank, isNote } from '../sheet/text';

/** Whether an empty cell is framed, as a form's are into which people write. */
export type Framed = (row: number, column: number) => boolean;

/** The rows of a form that take one indicator: one, or several that are merged (方眼). */
export interface FormSlot {
  readonly top: number;
  readonly height: number;
  readonly table: Table;
}

/** The rows of a form that take one goal, where its cell is merged over several indicators; else one slot. */
export interface FormBlock {
  readonly top: number;
  /** Hidden ones too. */
  readonly height: number;
  readonly slots: readonly FormSlot[];
}

/** Whoever frames more rows frames the whole sheet. */
const MOST_FRAMED = 2000;
/** A table without frames goes on to the next text; so many rows at most. */
const MOST_UNFRAMED = 500;

/**
 * The rows of a form's tables into which indicators can be written, hidden ones left out. `added`: so many rows were put in, for
 * which no frame must vouch.
 */
export function formBlocks(grid: Grid, framed: Framed, year: number | null, added = 0): readonly FormBlock[] {
  const view = new GridView(grid);
  return slotsByTable(view, framed, year, added).flatMap(({ table, slots }) => {
    return blocksOf(
      view,
      table,
      slots.filter((slot) => !isHidden(grid, slot)),
    );
  });
}

/** Rows like them that nobody sees. */
export function hiddenSlots(grid: Grid, framed: Framed, year: number | null): readonly FormSlot[] {
  const all = slotsByTable(new GridView(grid), framed, year);
  return all.flatMap(({ slots }) => slots.filter((slot) => isHidden(grid, slot)));
}

function isHidden({ hiddenRows }: Grid, { top, height }: FormSlot): boolean {
  return hiddenRows.some((row) => top <= row && row < top + height);
}

function slotsByTable(view: GridView, framed: Framed, year: number | null, added = 0) {
  const tables = findAreas(view).map((area) => readTable(view, area, year));
  return tables.map((table, index) => {
    const end = (tables[index + 1]?.top ?? Number.POSITIVE_INFINITY) - 1;
    const slots = slotsOf(view, table, bodyRows(view, table, framed, end, added));
    return { table, slots: slots.filter((slot) => !isOfForm(view, slot)) };
  });
}

/** A row in which the form says something of its own where a number would stand, or adds up the others. */
function isOfForm(view: GridView, slot: FormSlot): boolean {
  const text = slotCell(view, slot, 'no')?.text ?? null;
  if (text !== null && !isBlank(text) && !looksLikeNumber(text)) return true;
  return (['goal', 'name'] as const).some((column) => isTotal(slotCell(view, slot, column)?.text ?? null));
}

/** What a form calls a row of sums: 合計, 平均. */
export function isTotal(text: string | null): boolean {
  return text !== null && /^(?:(?:総?合|総|小|累)?計|平均)$/.test(foldCaption(text));
}

function bandsOf(table: Table) {
  return [...new Set([...table.columns.values(), ...table.history])];
}

/** From the header on, the rows that are framed under most columns, until something else is written. */
function bodyRows(view: GridView, table: Table, framed: Framed, end: number, added: number): readonly number[] {
  const bands = bandsOf(table);
  const written = new Map(view.rowsBetween(table.first, end).map((row) => [row.top, row]));
  const isFramed = (row: number) => {
    const count = bands.filter(({ left }) => {
      const cell = view.at(row, left);
      return framed(row, left) || framed(cell.top, cell.left);
    }).length;
    return count * 2 >= bands.length;
  };
  const rows: number[] = [];
  const frames = isFramed(table.first);
  const last = frames
    ? Math.min(end, table.first + MOST_FRAMED + added - 1)
    : Math.min(end, lastUnframed(view, table, written, added));
  for (let row = table.first; row <= last; row++) {
    const texts = written.get(row);
    if (texts && endsBody(texts, table)) break;
    if (frames && !isFramed(row)) break;
    if (!isDivided(view, table, row)) rows.push(row);
  }
  return rows;
}

/** A cell merged over half of the columns is a note or a heading. */
function isDivided(view: GridView, table: Table, row: number): boolean {
  const bands = bandsOf(table);
  return bands.some(({ left }) => {
    const cell = view.at(row, left);
    return bands.filter((band) => cell.left <= band.left && band.right <= cell.right).length * 2 >= bands.length;
  });
}

/** The rows above the next text, but for one that parts them. */
function lastUnframed(view: GridView, table: Table, written: ReadonlyMap<number, SeenRow>, added: number): number {
  const most = table.first + MOST_UNFRAMED + added - 1;
  const next = [...written.values()].find((row) => isElse(row, table))?.top;
  if (next === undefined) return most;
  const parted = next - 1 > table.first && view.rowsBetween(next - 1, next - 1).length === 0;
  return Math.min(next - (parted ? 2 : 1), most);
}

/** What stands under a table; in a blank one stand numbers and hints, if anything. */
function endsBody({ texts }: SeenRow, table: Table): boolean {
  return texts
    .filter(({ left }) => table.left <= left && left <= table.right)
    .some(({ text }) => isTitle(text) || readLabel(text) !== null || readLegendText(text) !== null || isNote(text));
}

/** Without frames, any text but a number or what stands in a column of the form's own is something else. */
function isElse(row: SeenRow, table: Table): boolean {
  const no = table.columns.get('no');
  const own = [...table.unknown, ...(no ? [no] : [])];
  return (
    endsBody(row, table) ||
    row.texts
      .filter(({ left, text }) => table.left <= left && left <= table.right && text.trim() !== '')
      .some(({ left }) => !own.some((band) => band.left <= left && left <= band.right))
  );
}

/** A slot begins where the cell of the name does. */
function slotsOf(view: GridView, table: Table, rows: readonly number[]): readonly FormSlot[] {
  const band = table.columns.get('name') ?? table.columns.get('goal');
  if (!band) return [];
  const slots: { top: number; height: number; table: Table }[] = [];
  for (const row of rows) {
    if (view.at(row, band.left).top === row) slots.push({ top: row, height: 1, table });
    else {
      const last = slots.at(-1);
      if (last) last.height++;
    }
  }
  return slots;
}

function blocksOf(view: GridView, table: Table, slots: readonly FormSlot[]): readonly FormBlock[] {
  const band = table.columns.get('goal') ?? table.columns.get('no');
  const blocks: { top: number; height: number; slots: FormSlot[] }[] = [];
  for (const slot of slots) {
    const goal = band ? view.at(slot.top, band.left) : { top: slot.top, bottom: slot.top };
    const top = Math.min(goal.top, slot.top);
    const bottom = Math.max(goal.bottom, slot.top + slot.height - 1);
    const last = blocks.at(-1);
    if (last && slot.top < last.top + last.height) last.slots.push(slot);
    else blocks.push({ top, height: bottom - top + 1, slots: [slot] });
  }
  return blocks;
}

/** The cell of a column in a slot; null where the form lacks the column, or another column's cell lies over it. */
export function slotCell(view: GridView, { top, table }: FormSlot, column: TableColumn): SeenCell | null {
  const band = table.columns.get(column);
  return band ? cellUnder(view, top, band) : null;
}

export function cellUnder(
  view: GridView,
  row: number,
  band: { readonly left: number; readonly right: number },
): SeenCell | null {
  const cell = view.at(row, band.left);
  return band.left <= cell.left && cell.left <= band.right ? cell : null;
}
