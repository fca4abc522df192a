import { MokuhyoError } from '../../core/errors';
import { submittedContent } from '../../core/record/content';
import type { Receipt, Submission } from '../port';
import { sha256 } from '../sha256';
import type { Ask } from './connection';
import { confirmedSchema, pathOf } from './protocol';

/** Runs `work` under a turn of the service, and again under another one when that is over. */
export type InTurn = <T>(work: (turn: string) => Promise<T>) => Promise<T>;

/** Submits sheets without sending them, where the service has the same already. */
export interface Confirmer {
  /** The receipt of an unchanged sheet; null for one that must be sent. Throws as `SharedList.submit`. */
  ask(submission: Submission): Promise<Receipt | null>;
  /** Told of each sheet that was sent. */
  learn(receipt: Receipt): void;
}

/**
 * Asks only as long as the sheet before was unchanged: whoever submits something new does not wait for a question more, and
 * who submits everything again sends one or two of many sheets.
 */
export function confirmer(ask: Ask, inTurn: InTurn): Confirmer {
  let worthAsking = false;
  let understood = true;
  return {
    ask: async (submission) => {
      if (!worthAsking || !understood || submission.withdrawal) return null;
      const digest = await sha256(submittedContent(submission.sheet, submission.indicators));
      const path = `${pathOf(submission)}/confirm`;
      const body = new TextEncoder().encode(JSON.stringify({ digest }));
      try {
        const { receipt } = await inTurn((turn) =>
          ask({ method: 'POST', path: `${path}?${new URLSearchParams({ turn })}`, body }, confirmedSchema),
        );
        worthAsking = receipt !== null;
        return receipt;
      } catch (error) {
        if (!isOfOlderService(error)) throw error;
        understood = false;
        return null;
      }
    },
    learn: ({ changes }) => {
      worthAsking = changes.every(({ kind }) => kind === 'unchanged');
    },
  };
}

/** Whoever does not know the question has nothing at its address. */
function isOfOlderService(error: unknown): boolean {
  return error instanceof MokuhyoError && error.code === 'list-answer' && error.params.status === 404;
}
