import type { ColumnBand, TableColumn } from './columns';
import type { Range } from './grid';
import { addressOf, type GridView, type SeenCell } from './grid-view';
import type { Table } from './layout';
import type { DetailField, Goal, Indicator } from './model';
import { fold, isNote } from './text';

/** Reads the goals of a sheet from its tables; a goal goes on over a header repeated on a second page. */
export function readGoals(view: GridView, tables: readonly Table[]): readonly Goal[] {
  const goals: OpenGoal[] = [];
  for (const table of tables) for (const row of rowsOf(view, table)) readRow(row, goals);
  return goals;
}

type OpenGoal = { -readonly [Key in keyof Goal]: Goal[Key] } & { indicators: Indicator[] };

/** Columns whose cells begin a row: those of an indicator, and those of a goal. */
const INDICATOR_COLUMNS = ['name', 'target', 'originalTarget', 'result'] as const;
const GOAL_COLUMNS = ['no', 'goal'] as const;

/** The table's rows: each from where a cell of a goal or an indicator begins to where the next one does. */
function* rowsOf(view: GridView, table: Table): Generator<Row> {
  const bands = [...new Set([...table.columns.values(), ...table.history])];
  const starting = [...INDICATOR_COLUMNS, ...GOAL_COLUMNS].flatMap((column) => table.columns.get(column) ?? []);
  let above: readonly SeenCell[] = [];
  let first: number | null = null;
  let own: SeenCell[] = [];
  const row = (top: number) => new Row(view, table, top, [...above, ...withoutNotes(own, above)]);
  for (const { top, cells } of view.rowsBetween(table.first, table.last)) {
    const inTable = cells.filter((cell) => isInBands(cell, bands));
    const begins = inTable.some((cell) => isInBands(cell, starting) && saysSomething(cell));
    const dividing =
      cells.some((cell) => isDivider(cell, bands)) || (begins && cells.every(({ text }) => isNote(text)));
    const starts = begins && !dividing;
    if (starts || dividing) {
      if (first !== null) yield row(first);
      above = [...above, ...own].filter(({ bottom }) => bottom >= top);
      first = starts ? top : null;
      own = [];
    }
    if (!dividing) own.push(...inTable);
  }
  if (first !== null) yield row(first);
}

function inBand(cell: Range, band: ColumnBand): boolean {
  return band.left <= cell.left && cell.left <= band.right;
}

function isInBands(cell: Range, bands: readonly ColumnBand[]): boolean {
  for (const band of bands) if (inBand(cell, band)) return true;
  return false;
}

function saysSomething({ text, uncalculated }: SeenCell): boolean {
  return uncalculated || (text !== null && text.trim() !== '');
}

/** A cell merged across the table: it parts sections, or is a note. */
function isDivider(cell: Range, bands: readonly ColumnBand[]): boolean {
  let covered = 0;
  for (const { left, right } of bands) if (cell.left <= left && right <= cell.right) covered++;
  return covered * 2 >= bands.length;
}

/** A row's cells until the first empty line or footnote: what follows stands under the table. */
function withoutNotes(own: readonly SeenCell[], above: readonly SeenCell[]): readonly SeenCell[] {
  const first = own[0]?.top ?? 0;
  const height = Math.max(...[...above, ...own.filter(({ top }) => top === first)].map(({ bottom }) => bottom));
  let bottom = height;
  const kept: SeenCell[] = [];
  for (const cell of own) {
    if (cell.top > bottom + 1 || (cell.top > height && isNote(cell.text))) break;
    bottom = Math.max(bottom, cell.bottom);
    kept.push(cell);
  }
  return kept;
}

function readRow(row: Row, goals: OpenGoal[]): void {
  const no = row.cell('no');
  const goal = row.cell('goal');
  const isIndicator = INDICATOR_COLUMNS.some((column) => row.begins(column));
  if (!isIndicator && !opensGoalAlone(no, goal, row)) return;
  if (goals.length === 0 || row.begins('no') || row.begins('goal')) {
    goals.push({
      no: no?.text ?? null,
      parentGoalNo: row.cell('parentGoalNo')?.text ?? null,
      goal: goal?.text ?? null,
      indicators: [],
      cells: { no: addressIn(no), parentGoalNo: addressIn(row.cell('parentGoalNo')), goal: addressIn(goal) },
    });
  }
  if (isIndicator) goals.at(-1)?.indicators.push(row.indicator());
}

/** A row without an indicator is a goal if it has a number that looks like one; else it is a note or a divider. */
function opensGoalAlone(no: SeenCell | null, goal: SeenCell | null, row: Row): boolean {
  if (no?.text && row.begins('no')) return looksLikeNumber(no.text);
  return goal !== null && row.begins('goal') && !isNote(goal.text);
}

/** A goal's number as people write one: 1, (2), No.3, 1-2, 四. */
export function looksLikeNumber(text: string): boolean {
  return /^\(?(?:No\.?)?(?:\d{1,3}(?:[-.]\d{1,3})*|[一二三四五六七八九十]{1,3}|[IVX]{1,4}|[A-Zア-ン])[).]?$/i.test(
    fold(text),
  );
}

/** One row of the table as people see it, with the occupied cells that reach or begin in it. */
class Row {
  constructor(
    private readonly view: GridView,
    private readonly table: Table,
    private readonly first: number,
    private readonly occupied: readonly SeenCell[],
  ) {}

  /** The cell of a column in this row, merged ones included; the first with a text where there are several. */
  cell(column: TableColumn): SeenCell | null {
    const band = this.table.columns.get(column);
    return band ? this.cellIn(band) : null;
  }

  /** Whether a cell of this column begins here, and says something. */
  begins(column: TableColumn): boolean {
    const cell = this.cell(column);
    if (cell === null || cell.top < this.first || !saysSomething(cell)) return false;
    return column !== 'name' || !isNote(cell.text);
  }

  indicator(): Indicator {
    const target = this.target();
    const result = this.cell('result');
    const evaluation = this.cell('evaluation');
    const status = this.cell('status');
    const history = this.table.history.map((band) => this.cellIn(band));
    return {
      name: this.cell('name')?.text ?? null,
      target: target?.text ?? null,
      result: result?.text ?? null,
      status: this.text('status'),
      evaluation: evaluation?.text ?? null,
      history: history.map((cell) => cell?.text ?? null),
      details: this.details((column) => this.text(column)),
      cells: {
        name: addressIn(this.cell('name')),
        target: addressIn(target),
        result: addressIn(result),
        evaluation: addressIn(evaluation),
        status: addressIn(status),
        history: history.map(addressIn),
        details: this.details((column) => addressIn(this.cell(column))),
      },
      uncalculated: [
        ...(target?.uncalculated ? (['target'] as const) : []),
        ...(result?.uncalculated ? (['result'] as const) : []),
        ...(evaluation?.uncalculated ? (['evaluation'] as const) : []),
      ],
      hidden: this.view.isHiddenRow(this.first),
    };
  }

  /** Where targets were revised during the year, the revised one; only some are. */
  private target(): SeenCell | null {
    const target = this.cell('target');
    const original = this.cell('originalTarget');
    return original && saysSomething(original) && !(target && saysSomething(target)) ? original : target;
  }

  private details(of: (column: DetailField) => string | null): Record<DetailField, string | null> {
    return {
      initiatives: of('initiatives'),
      note: of('note'),
      planPosition: of('planPosition'),
      initiative: of('initiative'),
      summary: of('summary'),
      direction: of('direction'),
    };
  }

  /** All that the row says in a column: where an indicator has several cells there (two 取組 of one 指標), one a line. */
  private text(column: TableColumn): string | null {
    const band = this.table.columns.get(column);
    if (!band) return null;
    let all: string | null = null;
    for (const cell of this.occupied) {
      if (cell.text !== null && inBand(cell, band)) all = all === null ? cell.text : `${all}\n${cell.text}`;
    }
    return all;
  }

  /** Null where a neighbour's merged cell covers the place. */
  private cellIn(band: ColumnBand): SeenCell | null {
    const occupied = this.occupied.find((cell) => inBand(cell, band));
    if (occupied) return occupied;
    const empty = this.view.at(this.first, band.left);
    return inBand(empty, band) ? empty : null;
  }
}

function addressIn(cell: SeenCell | null): string | null {
  return cell ? addressOf(cell) : null;
}
