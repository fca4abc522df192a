import { groupedBy } from '../../core/grouped-by';
import type { ListRecord } from '../../core/record/schema';
import type { RecordQuery, UnfinishedSheet } from '../port';
import type { Walk } from './changes';
import { byCodePoint } from './code-points';
import type { Context } from './context';
import type { Version } from './decode';
import { isKey, sheetKeyOf } from './keys';
import { lastSubmitted } from './last-submitted';
import { lookUp } from './look-up';
import { wholeSheet } from './whole';

export interface Reader extends Context {
  /** Everything that the two lists have. */
  readonly walks: { readonly sheets: Walk; readonly indicators: Walk };
}

type OnUnfinished = (sheet: UnfinishedSheet) => void;

/**
 * As `SharedList.records`. Where sheets alone are asked for, none is told as unfinished: a sheet's own record is always that of
 * its last submission, and indicators are not read for it.
 */
export async function records(
  reader: Reader,
  query: RecordQuery,
  onUnfinished: OnUnfinished,
): Promise<readonly ListRecord[]> {
  const { withdrawn = false } = query;
  return [...(await submitted(reader, query, onUnfinished))]
    .filter((record) => query.kind === undefined || record.kind === query.kind)
    .filter((record) => query.year === undefined || record.year === query.year)
    .filter(({ withdrawnAt }) => withdrawn || withdrawnAt === null)
    .sort((a, b) => byCodePoint(a.key, b.key));
}

/** Among others, what the query asks for. */
async function submitted(
  reader: Reader,
  { kind, year, sheet }: RecordQuery,
  onUnfinished: OnUnfinished,
): Promise<readonly ListRecord[]> {
  if (sheet !== undefined) return isKey(sheet) ? submittedSheet(reader, sheet, onUnfinished) : [];
  const sheets = await reader.walks.sheets();
  if (kind === 'sheet') return sheets.map(({ record }) => record);
  const found = [...sheets, ...(await reader.walks.indicators())];
  const asked = [...bySheet(found)].filter(([key]) => year === undefined || key.startsWith(`${year}/`));
  const read = asked.map(([key, versions]) => ({ key, whole: wholeSheet(versions) }));
  const whole = read.flatMap((sheet) => sheet.whole ?? []).map(({ record }) => record);
  const others = read.filter((sheet) => !sheet.whole);
  const looked = await Promise.all(others.map(({ key }) => submittedSheet(reader, key, onUnfinished)));
  return [...whole, ...looked.flat()];
}

/** A sheet's records as the last submission that came to its end left them. */
async function submittedSheet(
  context: Context,
  key: string,
  onUnfinished: OnUnfinished,
): Promise<readonly ListRecord[]> {
  const found = await lookUp(context, key);
  const { own, indicators, state } = await lastSubmitted(context, found);
  const isUnfinished = state !== 'whole' || found.unreadable.length > 0;
  const given = own && state !== 'torn' ? [own, ...indicators].map(({ record }) => record) : [];
  if (isUnfinished) onUnfinished({ key, given: given.length > 0 ? 'before' : 'nothing' });
  return given;
}

function bySheet(versions: readonly Version[]): ReadonlyMap<string, readonly Version[]> {
  return groupedBy(versions, ({ record }) => sheetKeyOf(record));
}
