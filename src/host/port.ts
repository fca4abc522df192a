import type { Workbook } from '../core/sheet/grid';

/** Where a workbook lives: an .xlsx file here, Excel itself through Office.js. */
export interface WorkbookHost {
  readonly capabilities: HostCapabilities;
  /** Reads every sheet. Throws `MokuhyoError` when the workbook cannot be read. */
  read(): Promise<Workbook>;
  /**
   * Writes texts into cells and touches nothing else. A cell that no longer holds `before` is left alone and reported;
   * the others are written. Throws `MokuhyoError` when nothing could be written.
   */
  write(edits: readonly CellEdit[]): Promise<readonly EditOutcome[]>;
}

/** A workbook file: the name by which it and its errors go, and what it holds. */
export interface NamedBytes {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Workbook files as wholes: of bytes, new bytes are made. Throws `MokuhyoError` for every kind of unusable file. */
export interface WorkbookFiles {
  read(file: NamedBytes): Promise<Workbook>;
  /** As {@link WorkbookHost.write}; the given bytes themselves where nothing was written. */
  write(file: NamedBytes, edits: readonly CellEdit[]): Promise<WrittenFile>;
  /** By sheet. */
  frames(file: NamedBytes): Promise<ReadonlyMap<string, Framed>>;
  /**
   * The workbook with worksheets copied and rows put in; everything else stays as it is. Rows of a sheet are put in all or
   * not at all. Throws `not-copyable` {sheet, part} for a worksheet that holds what cannot stand twice.
   */
  reshape(file: NamedBytes, reshaping: Reshaping): Promise<ReshapedFile>;
}

/** Copies of a workbook's own worksheets, and rows put into worksheets, in this order. */
export interface Reshaping {
  readonly copies: readonly SheetCopy[];
  readonly rows: readonly RowCopies[];
}

export interface SheetCopy {
  readonly from: string;
  /** One that no sheet has, and that Excel takes. */
  readonly name: string;
}

/** Copies of rows, without their texts, put in before them. Rows count from 0, after what was put in before. */
export interface RowCopies {
  readonly sheet: string;
  readonly from: number;
  readonly height: number;
  readonly copies: number;
}

/** Why rows cannot be put into a sheet without risk: what stands there or counts on it. */
export type RowRefusal = 'formula' | 'table' | 'control' | 'chart' | 'other';

export interface ReshapedFile {
  readonly bytes: Uint8Array;
  /** Sheets into which no row was put. */
  readonly refused: ReadonlyMap<string, RowRefusal>;
}

/** Whether an empty cell is framed, as those are into which people write. */
export type Framed = (row: number, column: number) => boolean;

export interface WrittenFile {
  readonly bytes: Uint8Array;
  /** In the order of the edits. */
  readonly outcomes: readonly EditOutcome[];
}

/** A workbook that a person has before their eyes beside the pane: Excel's, or the workbench's. */
export interface OpenWorkbook extends WorkbookHost {
  /** Brings a cell to the person's eyes and selects it. Shows nothing that is hidden: that is for the person to unhide. */
  show(place: Place): Promise<ShowOutcome>;
  /** Tells of every change but this host's own writes, until the returned function is called. Never reads the workbook. */
  onChange(listener: (change: WorkbookChange) => void): Promise<() => void>;
  /** Whether marks are part of the workbook, and saved with it; else they are on the screen only. */
  readonly marksStay: boolean;
  /** Puts a mark on these cells and takes every earlier one away; without places, only takes them away. */
  mark(places: readonly Place[]): Promise<MarkOutcome>;
}

export interface HostCapabilities {
  /** Whether edits appear in the open workbook at once (Excel), or in a saved copy (files). */
  readonly live: boolean;
  /** Whether cells that the sheet's protection locks are refused. A file's protection does not bind who edits the file. */
  readonly heedsProtection: boolean;
}

/** One cell of a workbook. */
export interface Place {
  readonly sheet: string;
  /** A1 address; of a merged range, its top-left cell. */
  readonly cell: string;
}

export interface CellEdit extends Place {
  /** The text that was seen when the edit was proposed; null for an empty cell. */
  readonly before: string | null;
  /** Null empties the cell. */
  readonly after: string | null;
}

export type EditOutcome =
  | { readonly kind: 'written'; readonly edit: CellEdit }
  | { readonly kind: 'stale'; readonly edit: CellEdit; readonly found: string | null }
  | { readonly kind: 'refused'; readonly edit: CellEdit; readonly because: Refusal };

export type Refusal = 'formula' | 'merged-away' | 'no-sheet' | 'locked' | 'table-heading' | 'signed';

export type ShowOutcome =
  | { readonly kind: 'shown' }
  | { readonly kind: 'hidden'; readonly what: 'sheet' | 'row' | 'column' }
  | { readonly kind: 'no-sheet' }
  /** Another workbook has the focus; Excel selects nothing in this one. */
  | { readonly kind: 'elsewhere' };

export interface WorkbookChange {
  /** The sheet that changed; null where the host cannot tell, or the sheet is gone. */
  readonly sheet: string | null;
}

export interface MarkOutcome {
  readonly marked: number;
  /** Sheets whose protection does not allow marks. */
  readonly refused: readonly string[];
}
