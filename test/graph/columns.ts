import type { ColumnDefinition } from '@microsoft/microsoft-graph-types';
import { conflict, invalid } from './messages';
import { type Column, type Kind, type List, MOST_INDEXES, THRESHOLD } from './tenant';

/** Facets that a column here may have, of which it has exactly one. */
const FACETS = ['text', 'number', 'choice', 'dateTime', 'boolean'] as const;
/** Told by Graph, never by who asks. */
const READ_ONLY = ['id', 'isDeletable', 'isSealed', 'sourceColumn', 'sourceContentType', 'type', 'readOnly'] as const;

/** Makes a column as a request defines it. Graph forgets its display name here; it has to be set afterwards. */
export function addColumn(list: List, asked: ColumnDefinition, id: string): Column {
  const name = internalName(asked.name);
  if (list.columns.some((each) => each.definition.name.toLowerCase() === name.toLowerCase()))
    throw conflict(`A column with the name '${name}' already exists`);
  const refused = READ_ONLY.find((each) => each in asked);
  if (refused) throw invalid(`The property '${refused}' is read-only`);
  const kind = kindOf(asked);
  checkSettings(list, { ...asked, name }, kind, null);
  const { displayName: _, ...rest } = asked;
  const column: Column = { id, kind, builtIn: false, definition: { ...rest, id, name, displayName: name } };
  list.columns.push(column);
  return column;
}

export function changeColumn(list: List, column: Column, asked: ColumnDefinition): void {
  const refused = [...READ_ONLY, 'name' as const].find(
    (each) => each in asked && asked[each] !== column.definition[each],
  );
  if (refused) throw invalid(`The property '${refused}' cannot be changed`);
  if (column.builtIn && Object.keys(asked).some((each) => each !== 'displayName' && each !== 'required'))
    throw invalid('The column cannot be changed');
  if (FACETS.some((each) => asked[each]) && kindOf({ ...asked, name: '' }) !== column.kind)
    throw invalid('The type of a column cannot be changed');
  const definition = { ...column.definition, ...asked, name: column.definition.name };
  checkSettings(list, definition, column.kind, column);
  column.definition = definition;
}

function kindOf(asked: ColumnDefinition): Kind {
  const facets = FACETS.filter((each) => asked[each] !== undefined && asked[each] !== null);
  const [facet] = facets;
  if (!facet || facets.length > 1) throw invalid('A column must have exactly one type');
  if (facet !== 'text' || !asked.text?.allowMultipleLines) return facet;
  if (asked.text.textType !== undefined && asked.text.textType !== 'plain' && asked.text.textType !== 'richText')
    throw invalid("The value of 'textType' is not known");
  return 'note';
}

function checkSettings(list: List, asked: ColumnDefinition, kind: Kind, before: Column | null): void {
  const indexed = asked.indexed === true;
  if (asked.enforceUniqueValues && !indexed) throw invalid('A column with unique values must be indexed');
  if (kind === 'note' && indexed) throw invalid('A column of this type cannot be indexed');
  if (kind === 'choice' && !Array.isArray(asked.choice?.choices)) throw invalid('A choice column must have choices');
  const { format } = asked.dateTime ?? {};
  if (format && format !== 'dateTime' && format !== 'dateOnly') throw invalid("The value of 'format' is not known");
  if (indexed && before?.definition.indexed !== true) {
    const indexes = list.columns.filter((each) => each.definition.indexed).length;
    if (indexes >= MOST_INDEXES) throw invalid('The list has the most indexes that it may have');
    if (list.items.size > THRESHOLD)
      throw invalid('The attempted operation is prohibited because it exceeds the list view threshold');
  }
  if (asked.enforceUniqueValues && before && !before.definition.enforceUniqueValues && list.items.size > 0)
    throw invalid('The column has values that may not be unique');
}

/** As SharePoint makes a column's internal name: what is no letter or digit of ASCII as `_xNNNN_`, cut at 32. */
export function internalName(asked: string | null | undefined): string {
  if (!asked) throw invalid("The property 'name' must be given");
  const encoded = [...asked.split('')].map((unit) =>
    /^[A-Za-z0-9_]$/.test(unit) ? unit : `_x${unit.charCodeAt(0).toString(16).padStart(4, '0')}_`,
  );
  return encoded.join('').slice(0, 32);
}

/** What a new generic list has. */
export function builtInColumns(newId: () => string): Column[] {
  const made = (name: string, kind: Kind, definition: ColumnDefinition): Column => {
    const id = newId();
    return { id, kind, builtIn: true, definition: { id, displayName: name, ...definition, name } };
  };
  const hidden = { readOnly: true };
  return [
    made('Title', 'text', { required: true, text: { maxLength: 255 } }),
    made('ContentType', 'text', { ...hidden, text: {} }),
    made('Modified', 'dateTime', { ...hidden, dateTime: {} }),
    made('Created', 'dateTime', { ...hidden, dateTime: {} }),
    made('_UIVersionString', 'text', { ...hidden, text: {} }),
    made('Attachments', 'boolean', { ...hidden, boolean: {} }),
  ];
}
