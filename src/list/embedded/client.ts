import { z } from 'zod';
import { MokuhyoError } from '../../core/errors';
import type { ListRecord } from '../../core/record/schema';
import type { RecordQuery, SharedList, Submission } from '../port';
import { confirmer, type InTurn } from './confirm';
import type { Address, Ask } from './connection';
import { connect } from './connection';
import { foreseenSchema, historySchema, pageLimit, pageSchema, pathOf, receiptSchema, turnSchema } from './protocol';

/**
 * The shared list that the embedded service keeps. Throws `MokuhyoError` `usage` {option, value} for an address that
 * is not http or https.
 */
export function embeddedList(address: Address): SharedList {
  const ask = connect(address);
  const inTurn = turnTaker(ask);
  const confirm = confirmer(ask, inTurn);
  return {
    // While the service settles one sheet, the next is made ready and sent.
    capabilities: { atomicSheet: true, history: 'complete', together: 2 },
    foresee: (submission) =>
      ask({ method: 'POST', path: `${pathOf(submission)}/foresee`, body: bodyOf(submission) }, foreseenSchema),
    submit: async (submission, { since, replace } = {}) => {
      // What a person was shown before goes as it is, with the version that was shown.
      const confirmed = since === undefined ? await confirm.ask(submission) : null;
      if (confirmed) return confirmed;
      const body = bodyOf(submission);
      const headers = {
        // The same over all attempts: a service that has written already gives the receipt once more.
        'idempotency-key': crypto.randomUUID(),
        ...(since !== undefined && { 'if-match': `"${since}"` }),
      };
      const receipt = await inTurn((turn) => {
        const query = new URLSearchParams({ turn, ...(replace && { replace: 'true' }) });
        return ask({ method: 'PUT', path: `${pathOf(submission)}?${query}`, body, headers }, receiptSchema);
      });
      confirm.learn(receipt);
      return receipt;
    },
    records: (query) => allPages(ask, query),
    history: (key) => allVersions(ask, key),
  };
}

/** The policy that the service gives to everyone, as JSON for the caller to check; null when it has none. */
export async function servicePolicy(address: Address): Promise<unknown> {
  return connect(address)({ method: 'GET', path: 'policy' }, z.json());
}

/**
 * Runs what submits under a turn of the service, so that it cannot undo, held back somewhere, what is submitted after it.
 * One turn does for many sheets. It is over once the sheet was submitted (which may have been this very submission, whose
 * answer was lost) or the service has begun anew; then there is another one.
 */
function turnTaker(ask: Ask): InTurn {
  let taken: Promise<{ readonly turn: string }> | null = null;
  return async (work) => {
    for (let attempts = 1; ; attempts++) {
      taken ??= ask({ method: 'GET', path: 'turn' }, turnSchema);
      try {
        return await work((await taken).turn);
      } catch (error) {
        taken = null;
        const overtaken = error instanceof MokuhyoError && error.params.code === 'overtaken';
        if (!overtaken || attempts === mostTurns) throw error;
      }
    }
  };
}

/** Somebody who submits the same sheet at the same time can be quicker once, not for ever. */
const mostTurns = 4;

const bodyOf = ({ sheet, indicators, withdrawal }: Submission) =>
  new TextEncoder().encode(JSON.stringify({ sheet, indicators, withdrawal }));

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
