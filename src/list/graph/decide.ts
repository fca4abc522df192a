import type { RecordChange } from '../../core/record/change';
import { contentOf } from '../../core/record/content';
import type { IndicatorRecord, ListRecord, SheetRecord } from '../../core/record/schema';
import { type KnownSheet, type Submission, settle } from '../../core/record/settle';
import type { OtherWorkbook } from '../port';
import type { IndicatorVersion, SheetVersion, Version } from './decode';
import { type Found, type Item, versionsIn } from './found';
import { isWhole } from './whole';

/** What a submission comes to, as the lists are now. */
export interface Decision {
  /** The sheet's own record, each indicator in the order of the submission, then what is withdrawn. */
  readonly changes: readonly RecordChange[];
  readonly otherWorkbook: OtherWorkbook | null;
  /** The indicators to be written, which comes first. */
  readonly writes: readonly Write<IndicatorRecord, IndicatorVersion>[];
  /** The indicators that stay as they are. */
  readonly kept: readonly Item<IndicatorVersion>[];
  /** The sheet's own record, where it is to be written after them. */
  readonly own: Write<SheetRecord, SheetVersion> | null;
}

/** A record to be written: in the place of `item`, or (null) as a new one. */
export interface Write<R extends ListRecord, V extends Version> {
  readonly record: R;
  readonly item: Item<V> | null;
}

/**
 * Decides by `settle` what is to be written so that the lists have the sheet as submitted. Nothing, where they have it and
 * it is whole. A sheet that is not whole gets its own record anew, even where that says the same: with it the submission
 * comes to its end.
 */
export function decide(submission: Submission, found: Found): Decision {
  const { sheet, indicators, changes } = settle(submission, known(found), contentOf);
  const [ownAsSettled, ...others] = changes as readonly [RecordChange, ...RecordChange[]];
  const recordOf = new Map(indicators.map((record) => [record.key, record]));
  const itemOf = new Map(found.indicators.map((item) => [item.version.record.key, item]));
  const changed = others
    .filter(({ kind }) => kind !== 'unchanged')
    .map(({ key }) => writeOf(recordOf.get(key) ?? null, itemOf.get(key) ?? null, sheet.pushedAt));
  const keys = new Set(changed.map(({ record }) => record.key));
  const staying = found.indicators.filter(({ version }) => !keys.has(version.record.key));
  const [kept, edited] = [staying.filter(({ sound }) => sound), staying.filter(({ sound }) => !sound)];
  const own = ownChange(ownAsSettled, found);
  return {
    changes: [own, ...others],
    otherWorkbook: own.kind === 'unchanged' ? null : otherWorkbook(sheet, found.own?.version.record),
    writes: [...changed, ...edited.map((item) => ({ record: item.version.record, item }))],
    kept,
    own: ownWrite(own, sheet, found.own),
  };
}

/** A change of an indicator: to what was submitted, or, of what vanished, to a withdrawn one. */
function writeOf(
  record: IndicatorRecord | null,
  item: Item<IndicatorVersion> | null,
  withdrawnAt: string,
): Write<IndicatorRecord, IndicatorVersion> {
  return { record: record ?? { ...(item as Item<IndicatorVersion>).version.record, withdrawnAt }, item };
}

function ownChange(change: RecordChange, found: Found): RecordChange {
  return change.kind === 'unchanged' && !isWhole(versionsIn(found))
    ? { key: change.key, kind: 'updated', sameContent: true }
    : change;
}

function ownWrite(change: RecordChange, sheet: SheetRecord, item: Found['own']): Decision['own'] {
  if (change.kind !== 'unchanged') return { record: sheet, item };
  return item && !item.sound ? { record: item.version.record, item } : null;
}

function otherWorkbook(sheet: SheetRecord, before: SheetRecord | undefined): OtherWorkbook | null {
  if (!before || before.file === sheet.file) return null;
  const { file, pushedBy, pushedAt } = before;
  return { file, pushedBy, pushedAt };
}

function known({ own, indicators }: Found): KnownSheet {
  const sheet = own?.version.record;
  return {
    own: sheet ? { content: contentOf(sheet), file: sheet.file } : null,
    indicators: indicators.map(({ version: { record } }) => ({
      key: record.key,
      content: contentOf(record),
      name: record.name,
      seriesId: record.seriesId,
      withdrawn: record.withdrawnAt !== null,
    })),
    order: sheet?.order ?? [],
  };
}
