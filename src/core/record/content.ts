import { canonicalObject } from './canonical';
import type { IndicatorDraft, ListRecord, SheetDraft } from './schema';
import { provenanceFields } from './schema';

const provenance: ReadonlySet<string> = new Set<string>(provenanceFields);

/**
 * What a record says, as one canonical JSON text: equal for two records exactly when a list need not write the second.
 * Where the record came from and when (`provenanceFields`) does not count; the order of fields does not matter.
 */
export function contentOf(record: ListRecord | SheetDraft | IndicatorDraft): string {
  return canonicalObject(record, (name) => !provenance.has(name));
}
