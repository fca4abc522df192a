import { rangeToA1 } from '../../core/sheet/address';
import type { Cell, Grid, Range, Workbook } from '../../core/sheet/grid';
import { tooLarge } from '../xlsx/faults';
import { MAX_CELLS, MAX_TEXT_LENGTH } from '../xlsx/limits';
import { withoutMergedAway } from '../xlsx/merges';
import { rangeOfAddress } from './addresses';
import { isTooMuch, isVague } from './excel-error';
import type { SheetId } from './sheet-ids';

/** What is read of a sheet before its extent is known: far more than a form, far less than a stray cell can make of it. */
const WINDOW: Range = { top: 0, left: 0, bottom: 1999, right: 99 };
/** Cells of one block; a larger extent is read in several. */
const BLOCK_CELLS = 200_000;
/** Up to here a sheet is read whole; beyond, only where it holds something. */
const DENSE_CELLS = 300_000;
/** Rows or columns without content that do not yet make two blocks of one. */
const GAP = 50;
/** How often an error that does not say what it is may mean too much at once. */
const VAGUE_RETRIES = 3;

interface Sheet extends SheetId {
  readonly hidden: boolean;
}

interface Block {
  readonly sheet: Sheet;
  /** Null: what of the sheet lies in {@link WINDOW}. */
  readonly range: Range | null;
}

interface Content {
  readonly sheet: Sheet;
  readonly cells: readonly Cell[];
  readonly merges: readonly Range[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** The sheet's extent where it reaches beyond the window. */
  readonly beyond: Range | null;
}

type Sync = () => Promise<void>;

/**
 * Reads every sheet: one `sync` for the names, one for the rest. Only a sheet beyond {@link WINDOW} and an answer that is
 * too large (5 MB on the web) take more. Texts are Excel's own, independent of the columns' widths; no format is read.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  sync: Sync,
): Promise<{ readonly workbook: Workbook; readonly sheets: readonly SheetId[] }> {
  const { workbook } = context;
  workbook.load('name');
  workbook.worksheets.load('items/id,items/name,items/visibility');
  await sync();
  const sheets = workbook.worksheets.items.map(({ id, name, visibility }) => ({
    id,
    name,
    hidden: visibility !== 'Visible',
  }));
  const reader = new BlockReader(context, sync);
  const seen = await reader.read(sheets.map((sheet) => ({ sheet, range: null })));
  const beyond = seen.flatMap(({ sheet, beyond }) => (beyond ? [{ sheet, range: beyond }] : []));
  const blocks = beyond.length > 0 ? await reader.outline(beyond) : [];
  const contents = [...seen.filter((content) => !content.beyond), ...(await reader.read(blocks))];
  return { workbook: { file: workbook.name, sheets: sheets.map((sheet) => gridOf(sheet, contents)) }, sheets };
}

class BlockReader {
  private cells = 0;
  private length = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly sync: Sync,
  ) {}

  /** All blocks in one `sync`, or in halves where Excel says that it is too much. */
  async read(blocks: readonly Block[], vagueRetries = VAGUE_RETRIES): Promise<readonly Content[]> {
    if (blocks.length === 0) return [];
    const requests = blocks.map((block) => this.request(block));
    try {
      await this.sync();
    } catch (error) {
      const vague = isVague(error) && vagueRetries > 0;
      const halves = isTooMuch(error) || vague ? await this.halve(blocks) : null;
      if (!halves) throw error;
      const left = vague ? vagueRetries - 1 : vagueRetries;
      return [...(await this.read(halves[0], left)), ...(await this.read(halves[1], left))];
    }
    return requests.map((take) => take());
  }

  /** Where these sheets hold something, as blocks to be read. */
  async outline(blocks: readonly { readonly sheet: Sheet; readonly range: Range }[]): Promise<readonly Block[]> {
    const sparse = blocks.filter(({ range }) => size(range) > DENSE_CELLS);
    const found = sparse.map(({ sheet, range }) => {
      const used = this.range(sheet, range);
      return (['Constants', 'Formulas'] as const).map((kind) => {
        const cells = used.getSpecialCellsOrNullObject(kind);
        cells.load('areas/items/address');
        return cells;
      });
    });
    if (sparse.length > 0) await this.sync();
    return blocks.flatMap(({ sheet, range }) => {
      const areas = found[sparse.findIndex((each) => each.sheet === sheet)];
      const bands = areas ? bandsOf(areas.flatMap((each) => (each.isNullObject ? [] : areasOf(each)))) : [range];
      return bands.flatMap((band) => inBlocks(band).map((part) => ({ sheet, range: part })));
    });
  }

  /** Queues what is read of a block; the result takes it out after the `sync`. */
  private request({ sheet, range: asked }: Block): () => Content {
    const range = asked ? this.range(sheet, asked) : this.inWindow(sheet);
    range.load('text,values,rowIndex,columnIndex');
    const rows = range.getRowProperties({ rowHidden: true });
    const columns = range.getColumnProperties({ columnHidden: true });
    // A merge is found by its top-left cell (office-js #3611), so each is in exactly one block.
    const merged = range.getMergedAreasOrNullObject();
    merged.load('areas/items/address');
    const used = asked ? null : this.context.workbook.worksheets.getItem(sheet.id).getUsedRange(true);
    used?.load('rowIndex,columnIndex,rowCount,columnCount');
    return () => {
      const extent = used && extentOf(used);
      if (extent && (extent.bottom > WINDOW.bottom || extent.right > WINDOW.right)) {
        return { sheet, cells: [], merges: [], hiddenRows: [], hiddenColumns: [], beyond: extent };
      }
      return {
        sheet,
        cells: this.take(range),
        merges: merged.isNullObject ? [] : areasOf(merged),
        hiddenRows: rows.value.flatMap((row, n) => (row.rowHidden ? [range.rowIndex + n] : [])),
        hiddenColumns: columns.value.flatMap((column, n) => (column.columnHidden ? [range.columnIndex + n] : [])),
        beyond: null,
      };
    };
  }

  /** From A1 to the sheet's last value, as far as the window goes: never nothing, even of an empty sheet. */
  private inWindow(sheet: Sheet): Excel.Range {
    const worksheet = this.context.workbook.worksheets.getItem(sheet.id);
    const whole = worksheet.getUsedRange(true).getBoundingRect(worksheet.getRange('A1'));
    return this.range(sheet, WINDOW).getIntersection(whole);
  }

  private range(sheet: Sheet, range: Range): Excel.Range {
    return this.context.workbook.worksheets.getItem(sheet.id).getRange(rangeToA1(range));
  }

  private take({ text, values, rowIndex, columnIndex }: Excel.Range): readonly Cell[] {
    const cells: Cell[] = [];
    values.forEach((row, r) => {
      row.forEach((value: string | number | boolean, c) => {
        if (value === '') return;
        const shown = shownText(text[r]?.[c] ?? '', value);
        this.length += shown.length;
        if (++this.cells > MAX_CELLS) throw tooLarge(MAX_CELLS);
        if (this.length > MAX_TEXT_LENGTH) throw tooLarge(MAX_TEXT_LENGTH);
        cells.push({
          row: rowIndex + r,
          column: columnIndex + c,
          text: shown,
          value: typeof value === 'string' ? lineEnds(value) : value,
        });
      });
    });
    return cells;
  }

  private async halve(blocks: readonly Block[]): Promise<readonly [readonly Block[], readonly Block[]] | null> {
    const middle = blocks.length >> 1;
    if (middle > 0) return [blocks.slice(0, middle), blocks.slice(middle)];
    const [block] = blocks;
    if (!block) return null;
    const range = block.range ?? (await this.measure(block.sheet));
    if (range.bottom === range.top) return null;
    const [upper, lower] = halves(range);
    return [[{ ...block, range: upper }], [{ ...block, range: lower }]];
  }

  private async measure(sheet: Sheet): Promise<Range> {
    const range = this.inWindow(sheet);
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    await this.sync();
    return extentOf(range);
  }
}

/**
 * Excel gives texts whatever the width of their columns. Should one come as ##### all the same, it says nothing: the
 * number itself does, though without its format.
 */
function shownText(text: string, value: string | number | boolean): string {
  return typeof value === 'number' && /^#+$/.test(text) ? String(value) : lineEnds(text);
}

export function lineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function gridOf(sheet: Sheet, contents: readonly Content[]): Grid {
  const own = contents.filter((content) => content.sheet === sheet);
  const merges = own.flatMap((content) => content.merges);
  const cells = own.flatMap((content) => content.cells).sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    merges,
    hiddenRows: inOrder(own.flatMap((content) => content.hiddenRows)),
    hiddenColumns: inOrder(own.flatMap((content) => content.hiddenColumns)),
    cells: withoutMergedAway(cells, merges),
  };
}

function inOrder(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function areasOf(areas: Excel.RangeAreas): readonly Range[] {
  return areas.areas.items.flatMap(({ address }) => rangeOfAddress(address) ?? []);
}

function extentOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Range {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}

function size({ top, left, bottom, right }: Range): number {
  return (bottom - top + 1) * (right - left + 1);
}

function halves(range: Range): readonly [Range, Range] {
  const middle = (range.top + range.bottom) >> 1;
  return [
    { ...range, bottom: middle },
    { ...range, top: middle + 1 },
  ];
}

function inBlocks(range: Range): readonly Range[] {
  return size(range) <= BLOCK_CELLS || range.top === range.bottom ? [range] : halves(range).flatMap(inBlocks);
}

/** Areas gathered into rectangles of neighbouring rows, and within these of neighbouring columns. */
function bandsOf(areas: readonly Range[]): readonly Range[] {
  const rows = gathered(areas, ({ top, bottom }) => [top, bottom]);
  return rows.flatMap((row) => gathered(row, ({ left, right }) => [left, right])).map(around);
}

/** Areas in groups that are more than {@link GAP} apart. */
function gathered(areas: readonly Range[], span: (area: Range) => readonly [number, number]): readonly Range[][] {
  const groups: Range[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const area of [...areas].sort((a, b) => span(a)[0] - span(b)[0])) {
    const [from, to] = span(area);
    if (from > end + GAP) groups.push([]);
    groups.at(-1)?.push(area);
    end = Math.max(end, to);
  }
  return groups;
}

function around(areas: readonly Range[]): Range {
  return areas.reduce((sum, area) => ({
    top: Math.min(sum.top, area.top),
    left: Math.min(sum.left, area.left),
    bottom: Math.max(sum.bottom, area.bottom),
    right: Math.max(sum.right, area.right),
  }));
}
