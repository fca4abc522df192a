import { hash } from 'node:crypto';
import type { Receipt, Submission } from '../../list/port';
import type { Connection } from './connection';

/**
 * The receipts that can be asked for again by a client that lost the answer. An id stands for what came under it: with
 * another content it is another submission, which must not be taken for received.
 */
export interface Receipts {
  /** Null for a submission that did not come before. */
  find(id: string, submission: Submission): Receipt | null;
  /** Keeps one for a week, and forgets those that are older. */
  keep(id: string, submission: Submission, receipt: Receipt, now: Date): void;
}

/** How long a receipt can be asked for again, in milliseconds. */
const receiptsKept = 7 * 24 * 3600 * 1000;

export function receiptsIn(db: Connection): Receipts {
  const underId = db.prepare('SELECT id, receipt FROM submissions WHERE id BETWEEN ? AND ?');
  const insert = db.prepare('INSERT INTO submissions (id, sheet_key, receipt, at) VALUES (?, ?, ?, ?)');
  const forget = db.prepare('DELETE FROM submissions WHERE at < ?');
  return {
    find: (id, submission) => {
      const rows = underId.all(`${id}:`, `${id};`) as { id: string; receipt: string }[];
      // Nearly all come for the first time, and need no hash of all that they say.
      if (rows.length === 0) return null;
      const own = rowIdOf(id, submission);
      const given = rows.find((row) => row.id === own);
      return given ? JSON.parse(given.receipt) : null;
    },
    keep: (id, submission, receipt, now) => {
      forget.run(new Date(now.getTime() - receiptsKept).toISOString());
      insert.run(rowIdOf(id, submission), submission.sheet.key, JSON.stringify(receipt), now.toISOString());
    },
  };
}

/** Clients' ids have no colon. */
function rowIdOf(id: string, submission: Submission): string {
  return `${id}:${hash('sha256', JSON.stringify(submission))}`;
}
