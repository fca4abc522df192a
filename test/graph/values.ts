import { having } from './indexes';
import { invalid, Refusal } from './messages';
import type { Column, Fields, Item, List, Value } from './tenant';

/** Fields as a request gives them, checked, and as SharePoint keeps them. An empty text is none. */
export function keptFields(list: List, asked: unknown, before: Item | null): Fields {
  if (typeof asked !== 'object' || asked === null || Array.isArray(asked)) throw invalid('Invalid request');
  const kept: Record<string, Value> = { ...before?.fields };
  for (const [name, value] of Object.entries(asked)) {
    if (name.includes('@')) throw invalid(`The annotation '${name}' is not expected`);
    const column = list.columns.find((each) => each.definition.name === name);
    if (!column) throw invalid(`Field '${name}' is not recognized`);
    if (column.definition.readOnly) throw invalid(`Field '${name}' is read-only`);
    if (value === null && !before) throw invalid('General exception while processing');
    const stored = value === null ? null : keptValue(column, value);
    if (stored === null) delete kept[name];
    else kept[name] = stored;
  }
  checkUnique(list, kept, before);
  return kept;
}

function keptValue(column: Column, value: unknown): Value | null {
  const { name } = column.definition;
  const wrong = () => invalid(`The value of field '${name}' is not as its type asks`);
  switch (column.kind) {
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong();
      return withinBounds(column, value);
    case 'boolean':
      if (typeof value !== 'boolean') throw wrong();
      return value;
    case 'dateTime':
      return keptDate(value) ?? fail(wrong());
    default:
      if (typeof value !== 'string') throw wrong();
      return keptText(column, value);
  }
}

function withinBounds(column: Column, value: number): number {
  const { minimum, maximum } = column.definition.number ?? {};
  if (typeof minimum === 'number' && value < minimum) throw invalid('The value is too small');
  if (typeof maximum === 'number' && value > maximum) throw invalid('The value is too large');
  return value;
}

/** UTC, whole seconds. */
function keptDate(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const whole = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/.test(value);
  const time = whole ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? null : `${new Date(time).toISOString().slice(0, 19)}Z`;
}

function keptText(column: Column, text: string): string | null {
  const {
    name,
    choice,
    text: { maxLength } = {},
  } = column.definition as Column['definition'] & {
    readonly text?: { readonly maxLength?: number };
  };
  const most = column.kind === 'note' ? 63_999 : Math.min(maxLength ?? 255, 255);
  if (text.length > most) throw invalid(`The value of field '${name}' has more than ${most} characters`);
  if (!fitsXml(text)) throw invalid('One of the provided arguments is not acceptable.');
  const kept = column.kind === 'note' ? text.replace(/\r\n?/g, '\n').trimEnd() : text.replace(/\s+/g, ' ').trim();
  if (choice && kept !== '' && !choice.allowTextEntry && !choice.choices?.includes(kept))
    throw invalid(`The value of field '${name}' is not one of its choices`);
  return kept === '' ? null : kept;
}

/** No XML may hold other control characters or lone surrogates, and SharePoint speaks XML behind Graph. */
function fitsXml(text: string): boolean {
  return [...text].every((each) => {
    const code = each.codePointAt(0) ?? 0;
    return code < 32 ? '\t\n\r'.includes(each) : (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
  });
}

function checkUnique(list: List, fields: Fields, before: Item | null): void {
  for (const { definition } of list.columns.filter((each) => each.definition.enforceUniqueValues)) {
    const value = fields[definition.name];
    if (value === undefined) continue;
    const other = [...having(list, definition.name, value)].find((id) => id !== before?.id);
    if (other !== undefined) throw notUnique(other);
  }
}

/** Both were seen; which of them comes depends on nothing that a client could know. */
function notUnique(other: number): Refusal {
  const message = 'One or more fields with unique constraints already has the provided value.';
  return other % 2 === 0 ? invalid(message) : new Refusal(409, 'nameAlreadyExists', message);
}

function fail(error: Error): never {
  throw error;
}
