/**
 * A worksheet as a host hands it over: plain data, sparse, in the order of reading (rows, then columns).
 * Rows and columns count from 0; `address.ts` turns them into A1 addresses.
 */
export interface Grid {
  readonly name: string;
  /** Hidden or very hidden. */
  readonly hidden: boolean;
  readonly merges: readonly Range[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Non-empty cells and uncalculated formulas only. Of a merged range, the top-left cell holds the text. */
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  /** What the cell shows, line ends as \n; null for a formula whose value was never stored. */
  readonly text: string | null;
  /** A date is its serial number, an error its text; null for a formula whose value was never stored. */
  readonly value: string | number | boolean | null;
}

/** Both ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One open workbook. */
export interface Workbook {
  /** The file's name as it was given, path included. */
  readonly file: string;
  readonly sheets: readonly Grid[];
}
