import { canonical } from './canonical';
import type { IndicatorDraft, ListRecord, SheetDraft } from './schema';
import { indicatorDraftSchema, indicatorSchema, provenanceFields, sheetDraftSchema, sheetSchema } from './schema';

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

/** The names that count of what is submitted: without those that the list gives. */
const submitted = {
  sheet: Object.keys(sheetDraftSchema.shape).filter((name) => !provenanceFields.has(name)),
  indicator: Object.keys(indicatorDraftSchema.shape).filter((name) => !provenanceFields.has(name)),
};

/**
 * What a submission says, in its order, as one text; of the records that a list has, in the sheet's order, what submitting
 * them would say. Equal only for what says the same, so that submitting one over the other changes nothing. Made several times
 * faster than `contentOf` of each: it may differ for what says the same with the fields of a goal, say, in another order.
 */
export function submittedContent(sheet: SheetDraft, indicators: readonly IndicatorDraft[]): string {
  const values = (record: Readonly<Record<string, unknown>>, names: readonly string[]) =>
    names.map((name) => record[name]);
  return JSON.stringify([
    values(sheet, submitted.sheet),
    ...indicators.map((indicator) => values(indicator, submitted.indicator)),
  ]);
}
