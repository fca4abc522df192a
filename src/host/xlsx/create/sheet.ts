import { toA1 } from '../../../core/sheet/address';
import type { ByteWriter } from './bytes';
import {
  CELL_STYLES,
  type CellStyle,
  type Link,
  type MadeCell,
  type NewMark,
  type NewRow,
  type NewSheet,
} from './model';
import type { SharedTexts } from './shared-texts';
import { MARK_STYLES, styleIndex } from './styles';
import { attribute, attributes, NAMESPACES, type Relation, textXml, XML } from './xml';

/** What a sheet's part needs to know of the parts beside it. */
export interface SheetParts {
  readonly tables: readonly Relation[];
  readonly drawing: Relation | null;
  readonly isFirst: boolean;
  readonly texts: SharedTexts;
  /** Empty. One for all sheets: V8 compiles once what writes the same way to the same thing. */
  readonly out: ByteWriter;
}

/** Links out of a sheet; those to one place share a relation. Filled while its rows are written. */
export type OutwardLinks = Map<string, Relation>;

interface PlacedLink {
  readonly cell: string;
  readonly link: Link;
}

/** Excel follows at most so many links of a sheet; the rest stay texts. */
const MOST_LINKS = 65_530;

/**
 * The XML of a worksheet in pieces of about `piece` bytes, each good until the next is asked for: elements in the order of
 * CT_Worksheet (ECMA-376 part 1, 18.3.1.99). `outward` has the links once all pieces were taken.
 */
export function* sheetXml(
  sheet: NewSheet,
  parts: SheetParts,
  outward: OutwardLinks,
  piece: number,
): Generator<Uint8Array> {
  const { out } = parts;
  const links: PlacedLink[] = [];
  out.text(beforeRows(sheet, parts));
  const ports: RowPorts = { out, links, texts: parts.texts, above: [] };
  let row = 0;
  for (const each of sheet.rows) {
    writeRow(each, ++row, ports);
    if (out.size() >= piece) yield out.take();
  }
  out.ascii('</sheetData>');
  out.text(behindRows(sheet));
  if (links.length > 0) {
    out.ascii('<hyperlinks>');
    for (const link of links) {
      out.text(linkXml(link, outward));
      if (out.size() >= piece) yield out.take();
    }
    out.ascii('</hyperlinks>');
  }
  out.text(atTheEnd(sheet, parts));
  yield out.take();
}

function beforeRows({ columns, frozen, print, tab }: NewSheet, { isFirst }: SheetParts): string {
  const page = print ? '<pageSetUpPr fitToPage="1"/>' : '';
  const cols = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    `${XML}<worksheet xmlns="${NAMESPACES.main}" xmlns:r="${NAMESPACES.relations}">`,
    tab || page ? `<sheetPr>${tab ? `<tabColor rgb="FF${tab}"/>` : ''}${page}</sheetPr>` : '',
    `<sheetViews><sheetView showGridLines="0"${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${paneXml(frozen)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="18.75"/>',
    cols.length > 0 ? `<cols>${cols.join('')}</cols>` : '',
    '<sheetData>',
  ].join('');
}

function behindRows({ merges = [], marks = [] }: NewSheet): string {
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return (merged && `<mergeCells count="${merges.length}">${merged}</mergeCells>`) + marks.map(markXml).join('');
}

function atTheEnd({ print }: NewSheet, { drawing, tables }: SheetParts): string {
  return [
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    print
      ? `<pageSetup paperSize="${print.paper === 'A3' ? 8 : 9}" orientation="${print.landscape ? 'landscape' : 'portrait'}" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`
      : '',
    drawing ? `<drawing r:id="${drawing.id}"/>` : '',
    tables.length > 0
      ? `<tableParts count="${tables.length}">${tables.map(({ id }) => `<tablePart r:id="${id}"/>`).join('')}</tableParts>`
      : '',
    '</worksheet>',
  ].join('');
}

function paneXml(frozen: NewSheet['frozen']): string {
  if (!frozen || (frozen.rows === 0 && frozen.columns === 0)) return '';
  const { rows, columns } = frozen;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const at = attributes({
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: toA1(rows, columns),
    activePane: pane,
    state: 'frozen',
  });
  return `<pane${at}/><selection pane="${pane}"/>`;
}

interface RowPorts {
  readonly out: ByteWriter;
  readonly links: PlacedLink[];
  readonly texts: SharedTexts;
  /** By column, the last text above. */
  readonly above: { readonly text: string; readonly number: number }[];
}

function writeRow({ cells, height }: NewRow, row: number, ports: RowPorts): void {
  const { out } = ports;
  const number = String(row);
  out.ascii('<row r="');
  out.ascii(number);
  out.ascii(height === undefined ? '">' : `" ht="${height}" customHeight="1">`);
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column] ?? null;
    if (cell === null) continue;
    out.ascii(beginningOf(column));
    out.ascii(number);
    if (typeof cell === 'object') writeMade(cell, row, column, ports);
    else writeValue(cell, PLAIN, column, ports);
  }
  out.ascii('</row>');
}

const BEGINNINGS: string[] = [];

/** `<c r="AB`, for a row's number to follow. */
function beginningOf(column: number): string {
  BEGINNINGS[column] ??= `<c r="${lettersOf(column)}`;
  return BEGINNINGS[column];
}

function lettersOf(column: number): string {
  return toA1(0, column).slice(0, -1);
}

/** What stands between a cell's address and its value. */
interface Opening {
  readonly text: string;
  readonly number: string;
  readonly nothing: string;
}

const openingOf = (style: string): Opening => ({
  text: `"${style} t="s"><v>`,
  number: `"${style}><v>`,
  nothing: `"${style}/>`,
});

const PLAIN = openingOf('');
const STYLED = Object.fromEntries(
  CELL_STYLES.map((style) => [style, openingOf(` s="${styleIndex(style)}"`)]),
) as Readonly<Record<CellStyle, Opening>>;

/** Begins behind the cell's address. */
function writeMade({ value, style, formula, link }: MadeCell, row: number, column: number, ports: RowPorts): void {
  const { out, links } = ports;
  if (link !== null && links.length < MOST_LINKS) links.push({ cell: lettersOf(column) + row, link });
  if (formula === null) writeValue(value, style === null ? PLAIN : STYLED[style], column, ports);
  else out.text(formulaXml(formula, value, style));
}

function writeValue(
  value: string | number | null,
  opening: Opening,
  column: number,
  { out, texts, above }: RowPorts,
): void {
  if (value === null) {
    out.ascii(opening.nothing);
    return;
  }
  if (typeof value === 'string') {
    // A column often says the same as in the row above: then nothing is looked up.
    if (above[column]?.text !== value) above[column] = { text: value, number: texts.numberOf(value) };
    out.ascii(opening.text);
    out.count(above[column]?.number ?? 0);
  } else {
    out.ascii(opening.number);
    out.ascii(String(value));
  }
  out.ascii('</v></c>');
}

function formulaXml(formula: string, value: MadeCell['value'], style: CellStyle | null): string {
  const looks = style === null ? '' : ` s="${styleIndex(style)}"`;
  const type = typeof value === 'string' ? ' t="str"' : '';
  return `"${looks}${type}><f>${textXml(formula)}</f><v>${textXml(String(value ?? ''))}</v></c>`;
}

function markXml({ range, equals, moreThan = 0, style }: NewMark, at: number): string {
  const [operator, value] =
    equals === undefined ? ['greaterThan', String(moreThan)] : ['equal', `"${equals.replaceAll('"', '""')}"`];
  const rule = `<cfRule type="cellIs" dxfId="${MARK_STYLES.indexOf(style)}" priority="${at + 1}" operator="${operator}">`;
  return `<conditionalFormatting sqref="${range}">${rule}<formula>${textXml(value ?? '')}</formula></cfRule></conditionalFormatting>`;
}

function linkXml({ cell, link: { file, cell: target } }: PlacedLink, outward: OutwardLinks): string {
  const location = target === undefined ? '' : ` location="${attribute(target)}"`;
  if (file === undefined) return `<hyperlink ref="${cell}"${location}/>`;
  const known = outward.get(file) ?? {
    id: `rIdLink${outward.size + 1}`,
    type: 'hyperlink',
    target: addressOf(file),
    external: true as const,
  };
  outward.set(file, known);
  return `<hyperlink ref="${cell}" r:id="${known.id}"${location}/>`;
}

/** A relation's target is a URI: a path's characters that mean something there are escaped, `#` above all. */
function addressOf(file: string): string {
  return /^[a-z]+:/i.test(file) ? file : file.split('/').map(encodeURIComponent).join('/');
}
