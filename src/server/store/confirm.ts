import { hash } from 'node:crypto';
import { countIndicators } from '../../core/record/change';
import { submittedContent } from '../../core/record/content';
import type { ListRecord } from '../../core/record/schema';
import type { Receipt } from '../../list/port';
import type { Connection } from './connection';

/** A sheet that was found to say what the store has of it. */
export interface Confirmed {
  /** As the store has it, and the submission. */
  readonly department: string | null;
  /** What submitting it would give. */
  readonly receipt: Receipt;
}

/**
 * Compares what the database has of a sheet with what somebody would submit, by the digest of that alone. Nothing is kept to
 * compare with: it is always what the records say at this moment, whoever wrote them.
 */
export function confirming(db: Connection): (sheetKey: string, digest: string) => Confirmed | null {
  const current = db.prepare('SELECT body FROM records WHERE sheet_key = ? AND withdrawn_at IS NULL');
  return (sheetKey, digest) => {
    const rows = current.all(sheetKey) as readonly { readonly body: string }[];
    const records = new Map(rows.map(({ body }) => JSON.parse(body) as ListRecord).map((each) => [each.key, each]));
    const sheet = records.get(sheetKey);
    if (sheet?.kind !== 'sheet') return null;
    const indicators = sheet.order.map((place) => records.get(`${sheetKey}/${place}`));
    if (!indicators.every((each) => each?.kind === 'indicator') || indicators.length !== records.size - 1) return null;
    if (hash('sha256', submittedContent(sheet, indicators)) !== digest) return null;
    const changes = [sheet, ...indicators].map(({ key }) => ({ key, kind: 'unchanged' as const }));
    return { department: sheet.department, receipt: { ...countIndicators(changes, sheetKey), changes } };
  };
}
