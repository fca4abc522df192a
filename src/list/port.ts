import type { ChangeCounts, RecordChange } from '../core/record/change';
import type { IndicatorRecord, ListRecord, SheetRecord } from '../core/record/schema';

export type { RecordChange };

/**
 * Where records go: the embedded service here, Microsoft Lists through Graph. `test/contract/list-contract.ts` says in
 * tests what every adapter keeps to.
 */
export interface SharedList {
  readonly capabilities: ListCapabilities;
  /**
   * Makes the list hold exactly these records for this sheet. Per record, by its key:
   * - new: written as it is;
   * - there with other content (`contentOf`), or withdrawn before: replaced as a whole;
   * - there with the same content: left alone, so it keeps its file, person and time of before;
   * - vanished from the sheet: `withdrawnAt` becomes the `pushedAt` of this submission's sheet. Nothing is deleted.
   *
   * So submitting the same again changes nothing, and may be done after any failure.
   * Throws `MokuhyoError`: `list-unreachable`, `list-unauthorised`, `list-refused`, `list-answer`.
   */
  submit(submission: Submission): Promise<Receipt>;
  /**
   * Every current record that the query asks for, ordered by key (by code point). Throws `MokuhyoError` as `submit`.
   * Reading takes several requests: a sheet that is submitted meanwhile may be seen in between.
   */
  records(query?: RecordQuery): Promise<readonly ListRecord[]>;
}

export interface ListCapabilities {
  /** Whether a sheet's records change together or not at all. */
  readonly atomicSheet: boolean;
}

/**
 * All records of one sheet: one year, each indicator's key under the sheet's, none twice, none withdrawn
 * (`submission.ts` checks it).
 */
export interface Submission {
  readonly sheet: SheetRecord;
  readonly indicators: readonly IndicatorRecord[];
}

export interface RecordQuery {
  readonly kind?: 'sheet' | 'indicator';
  readonly year?: number;
  /** A sheet's key: that sheet's own record and its indicators only. */
  readonly sheet?: string;
  /** Withdrawn records beside the current ones; by default only current ones. */
  readonly withdrawn?: boolean;
}

/** What a submission did: counts of indicators, and every record's own change. */
export interface Receipt extends ChangeCounts {
  /** The sheet's own record and the indicators in the order of the submission, then what was withdrawn. */
  readonly changes: readonly RecordChange[];
}
