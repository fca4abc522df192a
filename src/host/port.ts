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

export interface HostCapabilities {
  /** Whether edits appear in the open workbook at once (Excel), or in a saved copy (files). */
  readonly live: boolean;
}

export interface CellEdit {
  readonly sheet: string;
  /** A1 address; of a merged range, its top-left cell. */
  readonly cell: string;
  /** The text that was seen when the edit was proposed; null for an empty cell. */
  readonly before: string | null;
  readonly after: string;
}

export type EditOutcome =
  | { readonly kind: 'written'; readonly edit: CellEdit }
  | { readonly kind: 'stale'; readonly edit: CellEdit; readonly found: string | null }
  | { readonly kind: 'refused'; readonly edit: CellEdit; readonly because: 'formula' | 'merged-away' | 'no-sheet' };
