import { indicatorSchema, type ListRecord, type RecordKind, sheetSchema } from './schema';

/**
 * Records as CSV for Excel: UTF-8 with BOM, CR LF, physical names as headings in the schema's order (デジタル庁 L3-08).
 * Lists and objects are JSON in their cell.
 */
export function toCsv(kind: RecordKind, records: readonly ListRecord[]): string {
  return csvOf(kind, [csvLines(kind, records)]);
}

/** A whole table of lines that were made before, by `csvLines`. */
export function csvOf(kind: RecordKind, lines: readonly string[]): string {
  return `\ufeff${line(namesOf(kind))}${lines.join('')}`;
}

/** A whole table of any columns: headings, then rows one after the other, each piece a line of its own. */
export function* csvTable(headings: readonly string[], rows: Iterable<readonly unknown[]>): Generator<string> {
  yield `\ufeff${line(headings.map(field))}`;
  for (const values of rows) yield line(values.map(field));
}

/** One line for each record, without the headings. */
export function csvLines(kind: RecordKind, records: readonly ListRecord[]): string {
  const names = namesOf(kind);
  return records.map((record) => line(names.map((name) => field((record as Record<string, unknown>)[name])))).join('');
}

function namesOf(kind: RecordKind): readonly string[] {
  return Object.keys((kind === 'sheet' ? sheetSchema : indicatorSchema).shape);
}

function line(fields: readonly string[]): string {
  return `${fields.join(',')}\r\n`;
}

function field(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? inert(value) : JSON.stringify(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Excel takes a text that begins like this for a formula, a Japanese one also in full width
 * (https://owasp.org/www-community/attacks/CSV_Injection); an apostrophe makes it a text again.
 */
function inert(text: string): string {
  return /^[=+\-@＝＋－＠\t\r\n]/.test(text) && !/^[-+－＋]?[\d.,０-９．，]*[%％]?$/.test(text) ? `'${text}` : text;
}
