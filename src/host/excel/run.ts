import { MokuhyoError } from '../../core/errors';
import { asHostError } from './excel-error';

/** How long, in milliseconds, a person's press waits for a cell that is being edited. */
export const PATIENCE = 8000;

type Work<T> = (context: Excel.RequestContext, sync: () => Promise<void>) => Promise<T>;

/**
 * Runs a batch that a person asked for. While a cell is being edited Excel answers nothing; it is waited for, but not
 * for ever: where the first, small `sync` stays without an answer, this throws `cell-editing`. What was given up queues
 * nothing any more, so it must only look until its first `sync` is through.
 */
export async function runWhenFree<T>(patience: number, work: Work<T>): Promise<T> {
  let givenUp = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patienceLost = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      givenUp = true;
      reject(new MokuhyoError('cell-editing'));
    }, patience);
  });
  const done = Excel.run({ delayForCellEdit: true }, (context) =>
    work(context, async () => {
      await context.sync();
      if (givenUp) throw new MokuhyoError('cell-editing');
      clearTimeout(timer);
    }),
  );
  return Promise.race([done, patienceLost]).finally(() => clearTimeout(timer));
}

/** Runs a batch at once or not at all: Excel refuses it while a cell is being edited, so that it never happens later. */
export function runNow<T>(options: { readonly mergeUndoGroup: boolean }, work: Work<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: false, ...options }, (context) => work(context, () => context.sync()));
}

/** What leaves the adapter: only our own errors, and faults of the program. */
export async function withHostErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asHostError(error);
  }
}

export function supports(version: '1.17' | '1.20'): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
