import { canonical } from './canonical';
import type { IndicatorDraft, ListRecord, SheetDraft } from './schema';
import { indicatorSchema, provenanceFields, sheetSchema } from './schema';

/** The names that count, each with the text that it makes before its value. Sorted once: lists ask this of every record. */
const counted = [...new Set([sheetSchema, indicatorSchema].flatMap(({ shape }) => Object.keys(shape)))]
  .filter((name) => !provenanceFields.has(name))
  .sort()
  .map((name) => [name, `${JSON.stringify(name)}:`] as const);

/**
 * What a record says, as one canonical JSON text: equal for two records exactly when a list need not write the second.
 * Where the record came from and when (`provenanceFields`) does not count; the order of fields does not matter.
 */
export function contentOf(record: ListRecord | SheetDraft | IndicatorDraft): string {
  const values: Readonly<Record<string, unknown>> = record;
  const parts: string[] = [];
  for (const [name, label] of counted) {
    const value = values[name];
    if (value !== undefined) parts.push(label + canonical(value));
  }
  return `{${parts.join(',')}}`;
}
