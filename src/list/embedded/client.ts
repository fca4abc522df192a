import { z } from 'zod';
import type { ListRecord } from '../../core/record/schema';
import type { RecordQuery, SharedList } from '../port';
import type { Address, Ask } from './connection';
import { connect } from './connection';
import { pageLimit, pageSchema, receiptSchema } from './protocol';

/**
 * The shared list that the embedded service keeps. Throws `MokuhyoError` `usage` {option, value} for an address that
 * is not http or https.
 */
export function embeddedList(address: Address): SharedList {
  const ask = connect(address);
  return {
    capabilities: { atomicSheet: true },
    submit: (submission) =>
      ask(
        {
          method: 'PUT',
          path: `sheets/${encodeURIComponent(submission.sheet.key)}`,
          body: JSON.stringify({ sheet: submission.sheet, indicators: submission.indicators }),
        },
        receiptSchema,
      ),
    records: (query) => allPages(ask, query),
  };
}

/** The policy that the service gives to everyone, as JSON for the caller to check; null when it has none. */
export async function servicePolicy(address: Address): Promise<unknown> {
  return connect(address)({ method: 'GET', path: 'policy' }, z.json());
}

type Page = z.infer<typeof pageSchema>;

async function allPages(ask: Ask, { kind, year, sheet, withdrawn }: RecordQuery = {}): Promise<readonly ListRecord[]> {
  const query = new URLSearchParams({ limit: String(pageLimit) });
  if (kind) query.set('kind', kind);
  if (year !== undefined) query.set('year', String(year));
  if (sheet !== undefined) query.set('sheet', sheet);
  if (withdrawn) query.set('withdrawn', 'true');
  const records: ListRecord[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    query.set('cursor', cursor);
    const page: Page = await ask({ method: 'GET', path: `records?${query}` }, pageAfter(cursor));
    records.push(...page.records);
    cursor = page.next;
  }
  return records;
}

/** A page that does not go on would be asked for forever. */
function pageAfter(cursor: string): typeof pageSchema {
  return pageSchema.refine(({ next }) => next !== cursor, 'the next page is the same page');
}
