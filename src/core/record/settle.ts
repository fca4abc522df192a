import type { RecordChange } from './change';
import { indicatorKey, placeIn, placeText } from './indicator-key';
import { type KnownRow, type Paired, reconcile } from './reconcile';
import type { IndicatorDraft, IndicatorRecord, ListRecord, SheetDraft, SheetRecord } from './schema';

/** All that is submitted of one sheet, in its order. */
export interface Submission {
  readonly sheet: SheetDraft;
  readonly indicators: readonly IndicatorDraft[];
  /** Takes back a whole sheet that was submitted by mistake: without indicators, with what the list has of the sheet. */
  readonly withdrawal?: Withdrawal;
}

export interface Withdrawal {
  /** For the log, where a list keeps one. */
  readonly reason: string | null;
}

/** What a list has of one sheet. `content` is the record's `contentOf`, or a hash of that. */
export interface KnownSheet {
  /** The sheet's own record; null when the list has none. */
  readonly own: { readonly content: string; readonly file: string; readonly withdrawn: boolean } | null;
  /** As the list has them, in any order; withdrawn ones, too. */
  readonly indicators: readonly KnownIndicator[];
  /** The `order` of the sheet's record. */
  readonly order: readonly string[];
}

/** What a list has of a sheet that was never submitted. */
export const NOTHING: KnownSheet = { own: null, indicators: [], order: [] };

export interface KnownIndicator {
  readonly key: string;
  readonly content: string;
  readonly name: string | null;
  readonly seriesId: string | null;
  readonly withdrawn: boolean;
}

/** What a submission comes to. */
export interface Settled {
  /** The records that the list is to have of the sheet, under their keys. */
  readonly sheet: SheetRecord;
  readonly indicators: readonly IndicatorRecord[];
  /** The sheet's own record, each indicator in the order of the submission, then what is withdrawn. */
  readonly changes: readonly RecordChange[];
  /** The file of the other workbook whose sheet this would take the place of; null when it would not. */
  readonly otherWorkbook: string | null;
}

/**
 * Decides what submitting a sheet does to a list: which indicators these are, what of them is new, what has vanished.
 * Whoever keeps a list decides by this, so that all lists come to the same. The sheet's own record changes with any of its
 * indicators, so it tells when and from which workbook the sheet was last submitted. A sheet that was withdrawn returns from any workbook.
 * `digest` makes a record's `content`.
 */
export function settle(
  { sheet: draft, indicators: drafts, withdrawal }: Submission,
  known: KnownSheet,
  digest: (record: ListRecord) => string,
): Settled {
  const paired = reconcile(drafts, inLastOrder(known));
  const indicators = drafts.map((each, at) => numbered(each, draft.key, paired[at] as Paired<Candidate>));
  const sheet: SheetRecord = withdrawal
    ? { ...draft, order: known.order, withdrawnAt: draft.pushedAt }
    : { ...draft, order: paired.map(placeText), withdrawnAt: null };

  const kept = new Set(indicators.map(({ key }) => key));
  const rows = indicators.map((record, at) => ({
    key: record.key,
    kind: kindOf(digest(record), paired[at]?.known?.of ?? null),
  }));
  const vanished = known.indicators
    .filter(({ key, withdrawn }) => !withdrawn && !kept.has(key))
    .map(({ key, name }) => ({ key, kind: 'withdrawn' as const, name }));
  const changed = [...rows, ...vanished].some(({ kind }) => kind !== 'unchanged');
  const own = ownChange(sheet, digest(sheet), known.own, changed);
  const takesPlace = known.own !== null && !known.own.withdrawn && own.kind !== 'unchanged';
  return {
    sheet,
    indicators,
    changes: [own, ...rows, ...vanished],
    otherWorkbook: takesPlace && known.own.file !== sheet.file ? known.own.file : null,
  };
}

interface Candidate extends KnownRow {
  readonly of: KnownIndicator;
}

/** As the rows stood last, then those that did not stand there any more. */
function inLastOrder({ indicators, order }: KnownSheet): readonly Candidate[] {
  const rank = new Map(order.map((place, at) => [place, at]));
  const rankOf = (each: Candidate) => rank.get(placeText(each)) ?? order.length + each.n;
  return indicators
    .map((of): Candidate => ({ of, ...placeIn(of.key), name: of.name, withdrawn: of.withdrawn }))
    .sort((a, b) => rankOf(a) - rankOf(b));
}

/** A series that a person confirmed stays with its indicator. The draft stands last: V8 adds to a spread one by one. */
function numbered(draft: IndicatorDraft, sheetKey: string, { goalNo, n, known }: Paired<Candidate>): IndicatorRecord {
  return {
    key: indicatorKey(sheetKey, { goalNo, n }),
    indicatorNo: n,
    seriesId: known?.of.seriesId ?? null,
    withdrawnAt: null,
    ...draft,
  };
}

function kindOf(content: string, before: KnownIndicator | null): RecordChange['kind'] {
  if (!before) return 'created';
  return before.withdrawn || before.content !== content ? 'updated' : 'unchanged';
}

function ownChange(
  { key, withdrawnAt }: SheetRecord,
  content: string,
  before: KnownSheet['own'],
  changed: boolean,
): RecordChange {
  if (withdrawnAt !== null) {
    return { key, kind: before && (changed || !before.withdrawn) ? 'withdrawn' : 'unchanged' };
  }
  if (!before) return { key, kind: 'created' };
  if (before.content !== content) return { key, kind: 'updated' };
  return changed || before.withdrawn ? { key, kind: 'updated', sameContent: true } : { key, kind: 'unchanged' };
}
