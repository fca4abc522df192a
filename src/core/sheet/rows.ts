import type { Range } from './grid';
import { addressOf, type GridView, type SeenCell } from './grid-view';
import type { ColumnBand, Table, TableColumn } from './layout';
import { DETAIL_FIELDS, type DetailField, type Goal, type Indicator } from './model';
import { fold } from './text';

/** Reads the goals of a sheet from its tables; a goal goes on over a header repeated on a second page. */
export function readGoals(view: GridView, tables: readonly Table[]): readonly Goal[] {
  const goals: OpenGoal[] = [];
  for (const table of tables) {
    const body = [...view.occupied()].filter(({ top }) => table.first <= top && top <= table.last);
    const starts = rowStarts(table, body);
    starts.forEach((start, index) => {
      const end = starts[index + 1] ?? table.last + 1;
      const own = withoutGap(body.filter(({ top }) => start <= top && top < end));
      readRow(new Row(view, table, start, own), goals);
    });
  }
  return goals;
}

/** Cells of a row until the first empty line: what stands after a gap is a note under the table. */
function withoutGap(cells: readonly SeenCell[]): readonly SeenCell[] {
  let bottom = cells[0]?.bottom ?? 0;
  const kept: SeenCell[] = [];
  for (const cell of cells) {
    if (cell.top > bottom + 1) break;
    bottom = Math.max(bottom, cell.bottom);
    kept.push(cell);
  }
  return kept;
}

type OpenGoal = { -readonly [Key in keyof Goal]: Goal[Key] } & { indicators: Indicator[] };

/** Columns whose cells begin a row: those of an indicator, and those of a goal. */
const INDICATOR_COLUMNS = ['name', 'target', 'result'] as const;
const GOAL_COLUMNS = ['no', 'goal'] as const;

/** Rows at which a cell of a goal or an indicator begins; rows merged throughout are one. */
function rowStarts(table: Table, body: readonly SeenCell[]): readonly number[] {
  const bands = [...INDICATOR_COLUMNS, ...GOAL_COLUMNS].flatMap((column) => table.columns.get(column) ?? []);
  const starts = body.filter((cell) => bands.some((band) => inBand(cell, band))).map(({ top }) => top);
  return [...new Set(starts)].sort((a, b) => a - b);
}

function inBand(cell: Range, band: ColumnBand): boolean {
  return band.left <= cell.left && cell.left <= band.right;
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
      cell: no ? addressOf(no) : null,
    });
  }
  if (isIndicator) goals.at(-1)?.indicators.push(row.indicator());
}

/** A row without an indicator is a goal if it has a number that looks like one; else it is a note or a divider. */
function opensGoalAlone(no: SeenCell | null, goal: SeenCell | null, row: Row): boolean {
  if (no?.text && row.begins('no')) return looksLikeNumber(no.text);
  return goal !== null && row.begins('goal') && !isFootnote(goal.text);
}

function looksLikeNumber(text: string): boolean {
  return /^\(?(?:No\.?)?(?:\d{1,3}(?:[-.]\d{1,3})*|[一二三四五六七八九十]{1,3})[).]?$/i.test(fold(text));
}

function isFootnote(text: string | null): boolean {
  return text !== null && /^[※＊*]|^[（(]?注/.test(text.trim());
}

/**
 * One row of the table as people see it: from where it begins to where the next one does. `own` are the occupied cells
 * that begin in it; merged cells from above cover it too.
 */
class Row {
  constructor(
    private readonly view: GridView,
    private readonly table: Table,
    private readonly first: number,
    private readonly own: readonly SeenCell[],
  ) {}

  /** The cell of a column in this row, merged ones included; the first with a text where there are several. */
  cell(column: TableColumn): SeenCell | null {
    const band = this.table.columns.get(column);
    return band ? this.cellIn(band) : null;
  }

  /** Whether a cell of this column begins here, and says something. */
  begins(column: TableColumn): boolean {
    const cell = this.cell(column);
    if (cell === null || cell.top < this.first) return false;
    return cell.uncalculated || (cell.text !== null && !(column === 'name' && isFootnote(cell.text)));
  }

  indicator(): Indicator {
    const { target, result, evaluation, status } = {
      target: this.cell('target'),
      result: this.cell('result'),
      evaluation: this.cell('evaluation'),
      status: this.cell('status'),
    };
    const address = (cell: SeenCell | null) => (cell ? addressOf(cell) : null);
    return {
      name: this.cell('name')?.text ?? null,
      target: target?.text ?? null,
      result: result?.text ?? null,
      status: this.text('status'),
      evaluation: evaluation?.text ?? null,
      history: this.table.history.map((band) => this.cellIn(band).text),
      details: this.details(),
      cells: {
        target: address(target),
        result: address(result),
        evaluation: address(evaluation),
        status: address(status),
      },
      uncalculated: [
        ...(target?.uncalculated ? (['target'] as const) : []),
        ...(result?.uncalculated ? (['result'] as const) : []),
      ],
      hidden: this.view.isHiddenRow(this.first),
    };
  }

  private details(): Record<DetailField, string | null> {
    return Object.fromEntries(DETAIL_FIELDS.map((field) => [field, this.text(field)])) as Record<
      DetailField,
      string | null
    >;
  }

  /** All that the row says in a column: where an indicator has several cells there (two 取組 of one 指標), one a line. */
  private text(column: TableColumn): string | null {
    const band = this.table.columns.get(column);
    if (!band) return null;
    const texts = this.cellsIn(band).flatMap(({ text }) => (text === null ? [] : [text]));
    return texts.length === 0 ? null : texts.join('\n');
  }

  private cellIn(band: ColumnBand): SeenCell {
    const cells = this.cellsIn(band);
    return (
      cells.find(({ text, uncalculated }) => text !== null || uncalculated) ??
      cells[0] ??
      this.view.at(this.first, band.left)
    );
  }

  /** Cells of a band: those that cover the first row, then those that begin further down. Neighbours' cells are not its own. */
  private cellsIn(band: ColumnBand): readonly SeenCell[] {
    const cells = new Map<string, SeenCell>();
    for (let column = band.left; column <= band.right; column++) {
      const cell = this.view.at(this.first, column);
      if (inBand(cell, band)) cells.set(addressOf(cell), cell);
    }
    for (const cell of this.own) if (inBand(cell, band)) cells.set(addressOf(cell), cell);
    return [...cells.values()];
  }
}
