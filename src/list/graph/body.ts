import { canonical } from '../../core/record/canonical';
import { type ListRecord, recordSchema } from '../../core/record/schema';
import { sturdy } from './safe-text';

/** Which shape bodies have. A program that meets a higher number leaves them alone. */
export const FORMAT = 1;

/**
 * The most characters of a text that programs store. A column of several lines holds 63,999 through Graph, counted in ways that
 * are not documented.
 */
export const LONGEST_BODY = 60_000;

/** What became of reading a stored text. `newer`: a later version of the program wrote it. */
export type Reading<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' };

/** A record as it stands in `MkBody`: nothing that SharePoint does to texts changes it. */
export function bodyOf(record: ListRecord): string {
  return sturdy(canonical({ format: FORMAT, record }));
}

/** The record of a body. */
export function readBody(text: unknown): Reading<ListRecord> {
  const stored = readStored(text);
  if (stored.kind !== 'read') return stored;
  const parsed = recordSchema.safeParse(stored.value.record);
  return parsed.success ? { kind: 'read', value: parsed.data } : { kind: 'damaged' };
}

/** The fields of what was stored as JSON under a format that this program knows. */
export function readStored(text: unknown): Reading<Readonly<Record<string, unknown>>> {
  const value = typeof text === 'string' ? parsedJson(text) : null;
  if (typeof value !== 'object' || value === null) return { kind: 'damaged' };
  const fields: Readonly<Record<string, unknown>> = { ...value };
  if (typeof fields.format !== 'number') return { kind: 'damaged' };
  return fields.format > FORMAT ? { kind: 'newer' } : { kind: 'read', value: fields };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
