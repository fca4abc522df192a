import { fieldValue } from '../../core/messages/fields';
import type { ListRecord } from '../../core/record/schema';
import { type ColumnDefinition, INDICATORS, type ListDefinition, SHEETS } from './definition';
import { cut, inOneLine, visible } from './safe-text';

/** Values of columns by their internal names; null is an empty one. */
export type Fields = Readonly<Record<string, FieldValue>>;
export type FieldValue = string | number | null;

/** SharePoint's limit for a text of one line and for what is chosen, in UTF-16 units. */
const LONGEST_TEXT = 255;
/** Well below that of several lines. */
const LONGEST_NOTE = 30_000;

export function listOf({ kind }: Pick<ListRecord, 'kind'>): ListDefinition {
  return kind === 'sheet' ? SHEETS : INDICATORS;
}

/** What people see of a record in the list: a copy in Japanese words, cut to what a column holds. Every such column, and `Title`. */
export function shownFields(record: ListRecord): Fields {
  const lines = linesOf(record);
  const shown = listOf(record).columns.flatMap((column): readonly (readonly [string, FieldValue])[] => {
    if (column.shows === undefined) return [];
    const value = Object.hasOwn(lines, column.shows) ? lines[column.shows] : wordOf(record, column.shows);
    return [[column.name, columnValue(column, value ?? null)]];
  });
  const title = record.kind === 'sheet' ? (record.section ?? record.department) : record.name;
  // A list asks for its title in the forms that people fill in.
  return { ...Object.fromEntries(shown), Title: inOneLine(title ?? '', LONGEST_TEXT) || '－' };
}

/** As Graph takes it for a new item: an empty column is one that is not named. */
export function withoutEmpty(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function columnValue({ kind }: ColumnDefinition, value: FieldValue): FieldValue {
  if (value === null || typeof value === 'number' || kind === 'dateTime') return value;
  return (kind === 'note' ? cut(visible(value), LONGEST_NOTE) : inOneLine(value, LONGEST_TEXT)) || null;
}

/** A text or a number as people read it; `counts.errors` is within another field. */
function wordOf(record: ListRecord, field: string): FieldValue {
  const value = field
    .split('.')
    .reduce<unknown>((within, name) => (within as Readonly<Record<string, unknown>>)[name], record);
  return typeof value === 'string' ? fieldValue(field, value, 'ja') : ((value as number | null | undefined) ?? null);
}

/** What is more than one text, as text. */
function linesOf(record: ListRecord): Readonly<Record<string, string | null>> {
  if (record.kind === 'indicator') {
    return { history: record.history.map(({ heading, text }) => `${heading}：${text ?? ''}`).join('\n') };
  }
  const { policyIndicators, goals, waiver } = record;
  return {
    policyIndicators: policyIndicators?.join('\n') ?? null,
    goals: goals.map(({ no, goal }) => [no, goal].filter((text) => text !== null).join(' ')).join('\n'),
    waiver: waiver && `${waiver.by}：${waiver.reason}`,
  };
}
