import type { RecordChange } from '../../core/record/change';
import { contentOf } from '../../core/record/content';
import type { IndicatorRecord, ListRecord, SheetRecord } from '../../core/record/schema';
import { type KnownSheet, type Submission, settle } from '../../core/record/settle';
import type { OtherWorkbook } from '../port';
import type { IndicatorVersion, SheetVersion, Version } from './decode';
import type { Found, Item } from './found';
import type { LastSubmitted } from './last-submitted';
import { manifestOf, sameManifest } from './manifest';

/** What a submission comes to. */
export interface Decision {
  /** The sheet's own record, each indicator in the order of the submission, then what is withdrawn. */
  readonly changes: readonly RecordChange[];
  readonly otherWorkbook: OtherWorkbook | null;
  /** The indicators to be written, which comes first. */
  readonly writes: readonly Write<IndicatorRecord, IndicatorVersion>[];
  /** The indicators that the lists have already as they are to be. */
  readonly kept: readonly IndicatorVersion[];
  /** What is there of other submissions, and stays without being part of the sheet. */
  readonly left: readonly IndicatorVersion[];
  /** The sheet's own record, where it is to be written after them. */
  readonly own: Write<SheetRecord, SheetVersion> | null;
}

/** A record to be written: in the place of `item`, or (null) as a new one. */
export interface Write<R extends ListRecord, V extends Version> {
  readonly record: R;
  readonly item: Item<V> | null;
}

/**
 * Decides by `settle` what the submission changes of what was submitted last, as if nothing had been begun since; then what has
 * to be written for that, as the lists are now. So whoever submits the same comes to the same keys, and what another
 * attempt has written already is not written again.
 */
export function decide(submission: Submission, found: Found, last: LastSubmitted): Decision {
  const settled = settle(submission, known(last), contentOf);
  const [own, ...others] = settled.changes as readonly [RecordChange, ...RecordChange[]];
  const itemOf = new Map(found.indicators.map((item) => [item.version.record.key, item]));
  const wanted = wantedOf(settled.indicators, others, last, settled.sheet.pushedAt);
  const placed = wanted.map((want) => ({ ...want, item: itemOf.get(want.record.key) ?? null }));
  const kept = placed.flatMap((want) => (want.item && isThere(want, want.item) ? [want.item.version] : []));
  const keys = new Set(wanted.map(({ record }) => record.key));
  const left = found.indicators.map(({ version }) => version).filter(({ record }) => !keys.has(record.key));
  return {
    changes: settled.changes,
    otherWorkbook: settled.otherWorkbook === null ? null : whoHas(last.own?.record as SheetRecord),
    writes: placed.filter((want) => !want.item || !isThere(want, want.item)),
    kept,
    left,
    own: own.kind === 'unchanged' ? ownAgain(wanted, left, found.own) : { record: settled.sheet, item: found.own },
  };
}

/** An indicator as it is to be. `hash`: that of the very version which was there before. */
interface Wanted {
  readonly record: IndicatorRecord;
  readonly hash: string | null;
}

function wantedOf(
  indicators: readonly IndicatorRecord[],
  changes: readonly RecordChange[],
  last: LastSubmitted,
  withdrawnAt: string,
): readonly Wanted[] {
  const kindOf = new Map(changes.map(({ key, kind }) => [key, kind]));
  const before = new Map(last.indicators.map((version) => [version.record.key, version]));
  const submitted = indicators.map((record): Wanted => {
    const same = kindOf.get(record.key) === 'unchanged' ? before.get(record.key) : undefined;
    return same ?? { record, hash: null };
  });
  const keys = new Set(indicators.map(({ key }) => key));
  const absent = last.indicators.filter(({ record }) => !keys.has(record.key));
  const withdrawn = absent.map((version): Wanted => {
    const { record } = version;
    return kindOf.get(record.key) === 'withdrawn' ? { record: { ...record, withdrawnAt }, hash: null } : version;
  });
  return [...submitted, ...withdrawn];
}

/** Whether an item need not be written: an earlier attempt, or somebody else's, has done that already. */
function isThere({ record, hash }: Wanted, { version, sound }: Item<IndicatorVersion>): boolean {
  if (!sound) return false;
  return hash === null ? saysTheSame(version.record, record) : version.hash === hash;
}

function saysTheSame(one: IndicatorRecord, other: IndicatorRecord): boolean {
  return (
    contentOf(one) === contentOf(other) &&
    (one.withdrawnAt === null) === (other.withdrawnAt === null) &&
    one.file === other.file &&
    one.pushedBy === other.pushedBy
  );
}

/** The sheet's record as it was, where what stands beside it no longer fits. */
function ownAgain(wanted: readonly Wanted[], left: readonly IndicatorVersion[], item: Found['own']): Decision['own'] {
  if (!item) return null;
  const named = wanted.map(({ record, hash }) => ({ record, hash: hash ?? '' }));
  const fits = item.sound && sameManifest(manifestOf(named, left), item.version.manifest);
  return fits ? null : { record: item.version.record, item };
}

function whoHas({ file, pushedBy, pushedAt }: SheetRecord): OtherWorkbook {
  return { file, pushedBy, pushedAt };
}

function known({ own, indicators, missing }: LastSubmitted): KnownSheet {
  const { key = '', file = '', order = [], withdrawnAt = null } = own?.record ?? {};
  return {
    own: own ? { content: contentOf(own.record), file, withdrawn: withdrawnAt !== null } : null,
    indicators: [
      ...indicators.map(({ record }) => ({
        key: record.key,
        content: contentOf(record),
        name: record.name,
        seriesId: record.seriesId,
        withdrawn: record.withdrawnAt !== null,
      })),
      // Its number is given. It is the row that stands where it stood.
      ...missing.map((place) => ({
        key: `${key}/${place}`,
        content: '',
        name: null,
        seriesId: null,
        withdrawn: !order.includes(place),
      })),
    ],
    order,
  };
}
