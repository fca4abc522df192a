import { hash } from 'node:crypto';
import { contentOf } from '../../core/record/content';
import type { ListRecord } from '../../core/record/schema';

/** What stands in `content_hash`: SHA-256, hexadecimal, of what a record says. */
export function contentHash(record: ListRecord): string {
  return hash('sha256', contentOf(record));
}
