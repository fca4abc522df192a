import type { IndicatorRecord, ListRecord, SheetRecord } from '../core/record/schema';

/** Where records go: the embedded service here, Microsoft Lists through Graph. */
export interface SharedList {
  readonly capabilities: ListCapabilities;
  /**
   * Makes the list hold exactly these records for this sheet: creates, updates, leaves unchanged ones alone, and marks
   * those that vanished as withdrawn. Submitting the same again changes nothing.
   * Throws `MokuhyoError` (`list-…`) when the list cannot be reached or refuses.
   */
  submit(submission: Submission): Promise<Receipt>;
  /** Every current record, ordered by key; withdrawn ones only when asked for. Throws `MokuhyoError` (`list-…`). */
  records(query?: RecordQuery): Promise<readonly ListRecord[]>;
}

export interface ListCapabilities {
  /** Whether a sheet's records change together or not at all. */
  readonly atomicSheet: boolean;
}

/** All records of one sheet. */
export interface Submission {
  readonly sheet: SheetRecord;
  readonly indicators: readonly IndicatorRecord[];
}

export interface RecordQuery {
  readonly kind?: 'sheet' | 'indicator';
  readonly year?: number;
  readonly withdrawn?: boolean;
}

/** Counts of indicators. */
export interface Receipt {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly withdrawn: number;
}
