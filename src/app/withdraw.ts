import type { SheetRecord } from '../core/record/schema';
import type { SharedList } from '../list/port';

/** Who withdraws, when and why. */
export interface WithdrawOptions {
  readonly by: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly reason: string | null;
}

export type Withdrawn =
  /** With how many indicators. */
  | { readonly kind: 'withdrawn'; readonly sheet: SheetRecord; readonly indicators: number }
  | { readonly kind: 'before'; readonly sheet: SheetRecord }
  /** The list never had a sheet under this key. */
  | { readonly kind: 'unknown' };

/**
 * Takes back a whole sheet that was submitted by mistake, under its key. Nothing is deleted, and submitting it again brings
 * it back. Throws as the list does.
 */
export async function withdrawSheet(
  list: Pick<SharedList, 'records' | 'submit'>,
  key: string,
  { by, at, reason }: WithdrawOptions,
): Promise<Withdrawn> {
  const found = await list.records({ kind: 'sheet', sheet: key, withdrawn: true });
  const sheet = found.find((record): record is SheetRecord => record.kind === 'sheet' && record.key === key);
  if (!sheet) return { kind: 'unknown' };
  if (sheet.withdrawnAt !== null) return { kind: 'before', sheet };
  const { order: _order, withdrawnAt: _withdrawnAt, ...draft } = sheet;
  const submission = { sheet: { ...draft, pushedBy: by, pushedAt: at }, indicators: [], withdrawal: { reason } };
  const { withdrawn } = await list.submit(submission);
  return { kind: 'withdrawn', sheet, indicators: withdrawn };
}
