import type { Range } from '../../core/sheet/grid';

/**
 * The merged ranges of each sheet, by its id, as they were last read. Reading them can clear what the person could undo
 * (office-js #5918), and no event tells of a change (#4069): they are read with the workbook, and not again for a write.
 */
export class KnownMerges {
  private bySheet: ReadonlyMap<string, readonly Range[]> = new Map();

  replace(bySheet: ReadonlyMap<string, readonly Range[]>): void {
    this.bySheet = bySheet;
  }

  /** Excel has shown that they are no longer right. */
  forget(): void {
    this.bySheet = new Map();
  }

  /** Undefined for a sheet that was not read. */
  of(sheetId: string): readonly Range[] | undefined {
    return this.bySheet.get(sheetId);
  }
}
