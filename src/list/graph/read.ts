import type { ListRecord } from '../../core/record/schema';
import type { RecordQuery, UnfinishedSheet } from '../port';
import type { Walk } from './changes';
import { byCodePoint } from './code-points';
import type { Context } from './context';
import type { Version } from './decode';
import { isKey, sheetKeyOf } from './keys';
import { lookUp } from './look-up';
import { isWhole, lastSubmitted } from './whole';

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
  const found = [...(await reader.walks.sheets())];
  if (kind === 'sheet') return found.map(({ record }) => record);
  found.push(...(await reader.walks.indicators()));
  const asked = [...bySheet(found)].filter(([key]) => year === undefined || key.startsWith(`${year}/`));
  const whole = asked.flatMap(([, versions]) => (isWhole(versions) ? versions : []));
  const others = asked.filter(([, versions]) => !isWhole(versions));
  const looked = await Promise.all(others.map(([key]) => submittedSheet(reader, key, onUnfinished)));
  return [...whole.map(({ record }) => record), ...looked.flat()];
}

/** A sheet's records as the last submission that came to its end left them. */
async function submittedSheet(
  context: Context,
  key: string,
  onUnfinished: OnUnfinished,
): Promise<readonly ListRecord[]> {
  const found = await lastSubmitted(context, await lookUp(context, key));
  switch (found.kind) {
    case 'whole':
      return found.records;
    case 'before':
      onUnfinished({ key, given: 'before' });
      return found.records;
    case 'nothing':
      onUnfinished({ key, given: 'nothing' });
      return [];
    case 'none':
      return [];
  }
}

function bySheet(versions: readonly Version[]): ReadonlyMap<string, readonly Version[]> {
  const sheets = new Map<string, Version[]>();
  for (const version of versions) {
    const key = sheetKeyOf(version.record);
    const own = sheets.get(key);
    if (own) own.push(version);
    else sheets.set(key, [version]);
  }
  return sheets;
}
