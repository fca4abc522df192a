import { escapeText } from '../sheet-edit';

/** Begins every part. */
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** ECMA-376 part 1; the transitional ones, which every version of Excel reads. */
export const NAMESPACES = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  packageRelations: 'http://schemas.openxmlformats.org/package/2006/relationships',
  contentTypes: 'http://schemas.openxmlformats.org/package/2006/content-types',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  drawingMain: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
} as const;

/** A text between two tags. */
export const textXml = escapeText;

/** A text between quotation marks. */
export function attribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** Attributes, those without a value left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${attribute(String(value))}"`))
    .join('');
}

/** A relation of a part to another one, or to a place outside. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external?: true;
}

export function relationsXml(relations: readonly Relation[]): string {
  const each = relations.map(({ id, type, target, external }) => {
    const known = type.includes('://') ? type : `${NAMESPACES.relations}/${type}`;
    return `<Relationship${attributes({ Id: id, Type: known, Target: target, TargetMode: external && 'External' })}/>`;
  });
  return `${XML}<Relationships xmlns="${NAMESPACES.packageRelations}">${each.join('')}</Relationships>`;
}
