import type { Range } from './grid';

/** More than any sheet has rows, so that level and block make one number. */
const BLOCKS = 2 ** 24;

/**
 * Finds the merged range over a place. Each range is kept under the few blocks of 1, 2, 4, 8 … rows that make it up, so
 * neither its height nor the number of ranges in a row slows a look down.
 */
export class MergeIndex {
  /** Ranges by block, from left to right. */
  private readonly ranges = new Map<number, Range[]>();
  private levels = 0;
  /** The blocks over the row that was looked at last: a sheet is looked at row by row. */
  private over: readonly (readonly Range[])[] = [];
  private row = -1;

  constructor(merges: readonly Range[]) {
    for (const merge of merges) this.add(merge);
    for (const ranges of this.ranges.values()) if (ranges.length > 1) ranges.sort((a, b) => a.left - b.left);
  }

  private add(merge: Range): void {
    let { top: from, bottom: to } = merge;
    for (let level = 0; from <= to; level++) {
      if (from % 2 === 1) this.put(level, from++, merge);
      if (to % 2 === 0) this.put(level, to--, merge);
      from = Math.floor(from / 2);
      to = Math.floor(to / 2);
    }
  }

  private put(level: number, block: number, merge: Range): void {
    const key = level * BLOCKS + block;
    const ranges = this.ranges.get(key);
    if (ranges) ranges.push(merge);
    else this.ranges.set(key, [merge]);
    this.levels = Math.max(this.levels, level + 1);
  }

  at(row: number, column: number): Range | null {
    if (row !== this.row) {
      this.over = this.blocksOver(row);
      this.row = row;
    }
    for (const ranges of this.over) {
      const range = lastFrom(ranges, column);
      if (range && column <= range.right) return range;
    }
    return null;
  }

  private blocksOver(row: number): readonly (readonly Range[])[] {
    const over: (readonly Range[])[] = [];
    for (let level = 0, block = row; level < this.levels; level++, block = Math.floor(block / 2)) {
      const ranges = this.ranges.get(level * BLOCKS + block);
      if (ranges) over.push(ranges);
    }
    return over;
  }
}

/** The last range that begins at this column or before. */
function lastFrom(ranges: readonly Range[], column: number): Range | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.left ?? 0) <= column) low = middle + 1;
    else high = middle;
  }
  return ranges[low - 1];
}
