import { hash } from 'node:crypto';
import type { Receipt, Submission } from '../../list/port';
import type { Connection } from './connection';

/** The receipts that can be asked for again by a client that lost the answer. */
export interface Receipts {
  /** Null for a submission that did not come before. */
  find(receiptId: string): Receipt | null;
  /** Keeps one for a week, and forgets those that are older. */
  keep(receiptId: string, sheetKey: string, receipt: Receipt, now: Date): void;
}

/** How long a receipt can be asked for again, in milliseconds. */
const receiptsKept = 7 * 24 * 3600 * 1000;

export function receiptsIn(db: Connection): Receipts {
  const byId = db.prepare('SELECT receipt FROM submissions WHERE id = ?');
  const insert = db.prepare('INSERT INTO submissions (id, sheet_key, receipt, at) VALUES (?, ?, ?, ?)');
  const forget = db.prepare('DELETE FROM submissions WHERE at < ?');
  return {
    find: (receiptId) => {
      const [given] = byId.all(receiptId) as { receipt: string }[];
      return given ? JSON.parse(given.receipt) : null;
    },
    keep: (receiptId, sheetKey, receipt, now) => {
      forget.run(new Date(now.getTime() - receiptsKept).toISOString());
      insert.run(receiptId, sheetKey, JSON.stringify(receipt), now.toISOString());
    },
  };
}

/** An id stands for what came under it: with another content it is another submission, which must not be taken for received. */
export function receiptIdOf(id: string, submission: Submission): string {
  return hash('sha256', JSON.stringify([id, submission]));
}
