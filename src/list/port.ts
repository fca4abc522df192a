import type { ChangeCounts, RecordChange } from '../core/record/change';
import type { ListRecord } from '../core/record/schema';
import type { Submission } from '../core/record/settle';

export type { RecordChange, Submission };

/**
 * Where records go: the embedded service here, Microsoft Lists through Graph. `test/contract/list-contract.ts` says in
 * tests what every adapter keeps to.
 */
export interface SharedList {
  readonly capabilities: ListCapabilities;
  /**
   * What `submit` would do as the list is now; writes nothing. Throws `MokuhyoError`: `list-unreachable`, `list-busy`,
   * `list-unauthorised`, `list-insecure`, `list-refused`, `list-answer`; Microsoft Lists also `site-missing`, `list-missing`,
   * `list-differs`, `list-duplicate`, `list-damaged`, `list-newer`, `list-full`, `list-record-too-long` and `sign-in-…`.
   */
  foresee(submission: Submission): Promise<Foreseen>;
  /**
   * Makes the list hold what the sheet says, as `settle` decides. Per record, under its key:
   * - new: written
   * - there with other content (`contentOf`), or withdrawn before: replaced as a whole; the list keeps the version before
   * - there with the same content: left alone, so it keeps its file, person and time of before
   * - vanished from the sheet: `withdrawnAt` becomes the `pushedAt` of this submission's sheet. Nothing is deleted.
   * - with a `withdrawal`, the sheet's own record, too. Submitting the sheet again, from any workbook, brings it back.
   *
   * The sheet's own record is written with any change of its indicators. Submitting the same again changes nothing, and may
   * be done after any failure. Throws `MokuhyoError` as `foresee`; and, with nothing written, `other-workbook` {file, …}
   * where the list has another workbook's sheet, and `list-changed` where it changed since. (A list that is not `atomicSheet`
   * may have begun when it notices: readers do not see that, and whoever submits next completes or undoes it.)
   */
  submit(submission: Submission, options?: SubmitOptions): Promise<Receipt>;
  /**
   * For whoever is about to submit all of these sheets (their keys) once: the list may look at what it has of all of them in one
   * go, when the first comes. Does what `submit` does, and throws as it. Where it is missing, `submit` is as good.
   */
  forMany?(sheets: readonly string[]): Pick<SharedList, 'submit'>;
  /**
   * Every current record that the query asks for, ordered by key (by code point). Throws `MokuhyoError` as `foresee`.
   * Reading takes several requests: a sheet that is submitted meanwhile may be seen in between. A list that is not
   * `atomicSheet` gives of each sheet the last submission that came to its end, and tells of those that did not.
   */
  records(query?: RecordQuery, onUnfinished?: (sheet: UnfinishedSheet) => void): Promise<readonly ListRecord[]>;
  /**
   * The versions of one record, the oldest first, the current one last; empty where there is none. As many as
   * `capabilities.history` says; where that is not all, there may be some among them that no submission completed. Throws as
   * `foresee`.
   */
  history(key: string): Promise<readonly ListRecord[]>;
}

export interface ListCapabilities {
  /** Whether a sheet's records change together or not at all. */
  readonly atomicSheet: boolean;
  /** `complete`: every version there ever was. `as-kept`: those that the list's own settings let it keep. */
  readonly history: 'complete' | 'as-kept';
  /** How many submissions are best on their way at once; 1 where it makes no difference. */
  readonly together: number;
}

/** A sheet of which a submission began and has not come to its end (yet): whoever submits it again completes it. */
export interface UnfinishedSheet {
  readonly key: string;
  /** What was given instead: the submission before, or nothing where there is none, or the list does not keep it. */
  readonly given: 'before' | 'nothing';
}

/** A pause that a list makes. `busy`: it was asked to wait. `pace`: so that it will not be asked to. */
export interface Waiting {
  readonly because: 'busy' | 'pace';
  readonly milliseconds: number;
}

export interface SubmitOptions {
  /** The `version` that was foreseen: the sheet is taken only if the list has the same of it still. */
  readonly since?: string;
  /** Takes the place of another workbook's sheet. */
  readonly replace?: boolean;
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
  /** The sheet's own record, the indicators in the order of the submission, then what was withdrawn. */
  readonly changes: readonly RecordChange[];
}

/** What a submission would do. */
export interface Foreseen extends Receipt {
  /** What the list has of the sheet now, as a mark that changes with it. */
  readonly version: string;
  /** The workbook from which the list has the sheet, where it would take the place of another one's. */
  readonly otherWorkbook: OtherWorkbook | null;
}

export interface OtherWorkbook {
  readonly file: string;
  readonly pushedBy: string | null;
  /** ISO 8601, UTC. */
  readonly pushedAt: string;
}
