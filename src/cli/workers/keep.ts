import { checkWorkbook } from '../../app/check';
import { type KeptWorkbook, keepWorkbook } from '../../app/consolidate/kept';
import type { ErrorCode, ErrorParams, MokuhyoError } from '../../core/errors';
import type { Policy } from '../../core/policy/schema';
import type { Phase } from '../../core/sheet/model';
import { workOn } from '../show';

/** What is done with each file of a consolidation, as plain data. */
export interface KeepTask {
  readonly command: 'consolidate';
  readonly policy: Policy;
  readonly phase: Phase | null;
}

/** What is kept of a file, as plain data: errors do not travel between threads as such. */
export type Kept =
  | { readonly kind: 'read'; readonly workbook: KeptWorkbook }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly params: ErrorParams };

/** Reads and checks one file. Never throws. */
export async function keep(file: string, { policy, phase }: KeepTask): Promise<Kept> {
  const worked = await workOn(file, (workbook) => {
    // What goes into a consolidated workbook is Japanese, whoever asks.
    return keepWorkbook(checkWorkbook(workbook, { policy, phase }), { policy, lang: 'ja' });
  });
  return worked.kind === 'done' ? { kind: 'read', workbook: worked.result } : keptError(worked.error);
}

export function keptError({ code, params }: MokuhyoError): Kept {
  return { kind: 'failed', code, params };
}
