import type { Cell, Grid, Range, Workbook } from '../../core/sheet/grid';
import { tooLarge } from '../xlsx/faults';
import { MAX_CELLS, MAX_TEXT_LENGTH } from '../xlsx/limits';
import { withoutMergedAway } from '../xlsx/merges';
import { isTooMuch, isVague, locationOf } from './excel-error';
import { AREAS, areasOf, EXTENT, extentOf, rangeOf } from './ranges';
import type { SheetId } from './sheet-ids';
import { lineEnds, shownText } from './shown-text';

/** What is read of a sheet before its extent is known: far more than a form, far less than a stray cell can make of it. */
const WINDOW: Range = { top: 0, left: 0, bottom: 1999, right: 99 };
/** Cells of one block; of a larger extent only what holds something is read, in several. */
const BLOCK_CELLS = 200_000;
/** How often an error that does not say what it is may mean too much at once. */
const VAGUE_RETRIES = 3;
/** `getMergedAreasOrNullObject` answers nothing of a range with more merges than this (its documentation). */
const MOST_MERGES = 512;

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
  /** What was read. */
  readonly range: Range;
  readonly cells: readonly Cell[];
  /** Null where Excel did not tell. */
  readonly merges: readonly Range[] | null;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** The sheet's extent where it reaches beyond the window. */
  readonly beyond: Range | null;
}

type Sync = () => Promise<void>;

/**
 * Reads every sheet: one `sync` for the names, one for the rest. Only a sheet beyond {@link WINDOW} and an answer that is
 * too large (5 MB on the web) take more, and one with too many merges. Texts are Excel's own, independent of the columns'
 * widths; no format is read, and no address, which depends on the person's reference style.
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
  const read = [...seen.filter((content) => !content.beyond), ...(await reader.read(blocks))];
  const contents = await reader.withMerges(read);
  return { workbook: { file: workbook.name, sheets: sheets.map((sheet) => gridOf(sheet, contents)) }, sheets };
}

class BlockReader {
  private cells = 0;
  private length = 0;
  /** Whether merges are asked for with the rest. */
  private asksMerges = true;

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
      if (this.asksMerges && /getMergedAreas/i.test(locationOf(error))) {
        this.asksMerges = false;
        return this.read(blocks, vagueRetries);
      }
      const vague = isVague(error) && vagueRetries > 0;
      const halves = isTooMuch(error) || vague ? await this.halve(blocks) : null;
      if (!halves) throw error;
      const left = vague ? vagueRetries - 1 : vagueRetries;
      return [...(await this.read(halves[0], left)), ...(await this.read(halves[1], left))];
    }
    return requests.map((take) => take());
  }

  /**
   * Where these sheets hold something, as blocks to be read: what is too large is halved, and what of a half is empty falls
   * away. (`getSpecialCells` would tell more at once, but fails on protected sheets and is slow: office-js #4245.)
   */
  async outline(extents: readonly { readonly sheet: Sheet; readonly range: Range }[]): Promise<readonly Block[]> {
    const found: { sheet: Sheet; range: Range }[] = [];
    let open = extents;
    while (open.length > 0) {
      found.push(...open.filter(({ range }) => size(range) <= BLOCK_CELLS));
      if (found.reduce((sum, { range }) => sum + size(range), 0) > MAX_CELLS) throw tooLarge(MAX_CELLS);
      const parts = open.flatMap(({ sheet, range }) =>
        size(range) <= BLOCK_CELLS ? [] : halves(range).map((half) => this.used(sheet, half)),
      );
      if (parts.length > 0) await this.sync();
      open = parts.flatMap((take) => take());
    }
    return found;
  }

  private used(sheet: Sheet, range: Range): () => { sheet: Sheet; range: Range }[] {
    const used = this.range(sheet, range).getUsedRangeOrNullObject(true);
    used.load(EXTENT);
    return () => (used.isNullObject ? [] : [{ sheet, range: extentOf(used) }]);
  }

  /** Asks piece by piece, so that none holds too many, where the merges of the whole were not told. */
  async withMerges(
    contents: readonly Content[],
  ): Promise<readonly (Content & { readonly merges: readonly Range[] })[]> {
    const taken = contents.map(({ sheet, range, merges }) => {
      if (merges) return () => merges;
      const pieces = inPieces(range, MOST_MERGES).map((piece) => this.merged(this.range(sheet, piece)));
      return () => pieces.flatMap((take) => take() ?? []);
    });
    if (contents.some(({ merges }) => merges === null)) await this.sync();
    return contents.map((content, n) => ({ ...content, merges: taken[n]?.() ?? [] }));
  }

  /** Queues what is read of a block; the result takes it out after the `sync`. */
  private request({ sheet, range: asked }: Block): () => Content {
    const range = asked ? this.range(sheet, asked) : this.inWindow(sheet);
    range.load(`text,values,${EXTENT}`);
    const rows = range.getRowProperties({ rowHidden: true });
    const columns = range.getColumnProperties({ columnHidden: true });
    const merged = this.asksMerges ? this.merged(range) : () => null;
    const inHead = this.asksMerges ? this.merged(this.range(sheet, headOf(asked ?? WINDOW))) : () => null;
    const used = asked ? null : this.sheet(sheet).getUsedRange(true);
    used?.load(EXTENT);
    return () => {
      const extent = used && extentOf(used);
      const here = extentOf(range);
      if (extent && (extent.bottom > WINDOW.bottom || extent.right > WINDOW.right)) {
        const nothing = { cells: [], merges: [], hiddenRows: [], hiddenColumns: [] };
        return { sheet, range: here, ...nothing, beyond: extent };
      }
      // Should Excel say 「none」 where there are too many, the head gives it away.
      const isToldOfSome = (inHead() ?? []).some(({ top, left }) => top <= here.bottom && left <= here.right);
      const sure = this.asksMerges && (merged() !== null || !isToldOfSome);
      return {
        sheet,
        range: here,
        cells: this.take(range),
        merges: sure ? (merged() ?? []) : null,
        hiddenRows: rows.value.flatMap((row, n) => (row.rowHidden ? [here.top + n] : [])),
        hiddenColumns: columns.value.flatMap((column, n) => (column.columnHidden ? [here.left + n] : [])),
        beyond: null,
      };
    };
  }

  /** Null where Excel tells of none. A merge is found by its top-left cell (office-js #3611), so each in exactly one block. */
  private merged(range: Excel.Range): () => readonly Range[] | null {
    const merged = range.getMergedAreasOrNullObject();
    merged.load(AREAS);
    return () => (merged.isNullObject ? null : areasOf(merged));
  }

  /** From A1 to the sheet's last value, as far as the window goes: never nothing, even of an empty sheet. */
  private inWindow(sheet: Sheet): Excel.Range {
    const worksheet = this.sheet(sheet);
    const whole = worksheet.getUsedRange(true).getBoundingRect(worksheet.getRangeByIndexes(0, 0, 1, 1));
    return this.range(sheet, WINDOW).getIntersection(whole);
  }

  private range(sheet: Sheet, range: Range): Excel.Range {
    return rangeOf(this.sheet(sheet), range);
  }

  private sheet({ id }: Sheet): Excel.Worksheet {
    return this.context.workbook.worksheets.getItem(id);
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
    const [upper, lower] = byRows(range);
    return [[{ ...block, range: upper }], [{ ...block, range: lower }]];
  }

  private async measure(sheet: Sheet): Promise<Range> {
    const range = this.inWindow(sheet);
    range.load(EXTENT);
    await this.sync();
    return extentOf(range);
  }
}

function gridOf(sheet: Sheet, contents: readonly (Content & { readonly merges: readonly Range[] })[]): Grid {
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

function size({ top, left, bottom, right }: Range): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Where no more merges than {@link MOST_MERGES} can begin, so that the answer is sure. */
function headOf({ top, left, bottom, right }: Range): Range {
  return { top, left, bottom: Math.min(bottom, top + 4), right: Math.min(right, left + 99) };
}

/** Across its longer side. */
function halves(range: Range): readonly [Range, Range] {
  const { top, left, bottom, right } = range;
  if (right - left > bottom - top) {
    const middle = (left + right) >> 1;
    return [
      { ...range, right: middle },
      { ...range, left: middle + 1 },
    ];
  }
  return byRows(range);
}

function byRows(range: Range): readonly [Range, Range] {
  const middle = (range.top + range.bottom) >> 1;
  return [
    { ...range, bottom: middle },
    { ...range, top: middle + 1 },
  ];
}

function inPieces(range: Range, cells: number): readonly Range[] {
  return size(range) <= cells ? [range] : halves(range).flatMap((half) => inPieces(half, cells));
}
