import { indicatorSchema, type ListRecord, sheetSchema } from '../core/record/schema';

/**
 * Records as CSV for Excel: UTF-8 with BOM, CR LF, physical names as headings in the schema's order (デジタル庁 L3-08).
 * Lists and objects are JSON in their cell.
 */
export function toCsv(kind: ListRecord['kind'], records: readonly ListRecord[]): string {
  const names = Object.keys((kind === 'sheet' ? sheetSchema : indicatorSchema).shape);
  const rows = records.map((record) => names.map((name) => field((record as Record<string, unknown>)[name])));
  return `\ufeff${[names, ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`;
}

function field(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? inert(value) : JSON.stringify(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Excel takes a text that begins like this for a formula; an apostrophe makes it a text again. */
function inert(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^[-+]?[\d.,]*%?$/.test(text) ? `'${text}` : text;
}
