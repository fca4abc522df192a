import { z } from 'zod';
import type { ListRecord } from '../../core/record/schema';
import type { RecordQuery, SharedList, Submission } from '../port';
import type { Address, Ask } from './connection';
import { connect } from './connection';
import { foreseenSchema, historySchema, pageLimit, pageSchema, receiptSchema } from './protocol';

/**
 * The shared list that the embedded service keeps. Throws `MokuhyoError` `usage` {option, value} for an address that
 * is not http or https.
 */
export function embeddedList(address: Address): SharedList {
  const ask = connect(address);
  return {
    capabilities: { atomicSheet: true },
    foresee: (submission) =>
      ask({ method: 'POST', path: `${pathOf(submission)}/foresee`, body: bodyOf(submission) }, foreseenSchema),
    submit: (submission, { since, replace } = {}) =>
      ask(
        {
          method: 'PUT',
          path: `${pathOf(submission)}${replace ? '?replace=true' : ''}`,
          body: bodyOf(submission),
          headers: {
            // The same over all attempts: a service that has written already gives the receipt once more.
            'idempotency-key': crypto.randomUUID(),
            ...(since !== undefined && { 'if-match': `"${since}"` }),
          },
        },
        receiptSchema,
      ),
    records: (query) => allPages(ask, query),
    history: (key) => allVersions(ask, key),
  };
}

/** The policy that the service gives to everyone, as JSON for the caller to check; null when it has none. */
export async function servicePolicy(address: Address): Promise<unknown> {
  return connect(address)({ method: 'GET', path: 'policy' }, z.json());
}

const pathOf = ({ sheet }: Submission) => `sheets/${encodeURIComponent(sheet.key)}`;
const bodyOf = ({ sheet, indicators }: Submission) => new TextEncoder().encode(JSON.stringify({ sheet, indicators }));

async function allPages(ask: Ask, { kind, year, sheet, withdrawn }: RecordQuery = {}): Promise<readonly ListRecord[]> {
  const query = new URLSearchParams({ limit: String(pageLimit) });
  if (kind) query.set('kind', kind);
  if (year !== undefined) query.set('year', String(year));
  if (sheet !== undefined) query.set('sheet', sheet);
  if (withdrawn) query.set('withdrawn', 'true');
  return everyPage('', async (cursor) => {
    query.set('cursor', cursor);
    const { records, next } = await ask({ method: 'GET', path: `records?${query}` }, after(pageSchema, cursor));
    return { items: records, next };
  });
}

async function allVersions(ask: Ask, key: string): Promise<readonly ListRecord[]> {
  const query = new URLSearchParams({ key });
  return everyPage('0', async (cursor) => {
    query.set('cursor', cursor);
    const { versions, next } = await ask({ method: 'GET', path: `history?${query}` }, after(historySchema, cursor));
    return { items: versions, next };
  });
}

async function everyPage<T>(
  first: string,
  pageAt: (cursor: string) => Promise<{ readonly items: readonly T[]; readonly next: string | null }>,
): Promise<readonly T[]> {
  const all: T[] = [];
  for (let cursor: string | null = first; cursor !== null; ) {
    const page: Awaited<ReturnType<typeof pageAt>> = await pageAt(cursor);
    all.push(...page.items);
    cursor = page.next;
  }
  return all;
}

/** A page that does not go on would be asked for forever. */
function after<T extends { readonly next: string | null }>(page: z.ZodType<T>, cursor: string): z.ZodType<T> {
  return page.refine(({ next }) => next !== cursor, 'the next page is the same page');
}
