import { toA1 } from '../../../core/sheet/address';
import { type ByteWriter, byteWriter } from './bytes';
import {
  CELL_STYLES,
  type CellStyle,
  type FormulaCell,
  type Link,
  type NewCell,
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
  const out = byteWriter(2 * piece);
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
  const { out, links } = ports;
  out.ascii('<row r="');
  out.count(row);
  out.ascii(height === undefined ? '">' : `" ht="${height}" customHeight="1">`);
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column] ?? null;
    if (cell === null) continue;
    const letters = lettersOf(column);
    if (typeof cell === 'object' && 'link' in cell && links.length < MOST_LINKS) {
      links.push({ cell: letters + row, link: cell.link });
    }
    out.ascii('<c r="');
    out.ascii(letters);
    out.count(row);
    writeCell(cell, column, ports);
  }
  out.ascii('</row>');
}

const LETTERS: string[] = [];

function lettersOf(column: number): string {
  LETTERS[column] ??= toA1(0, column).slice(0, -1);
  return LETTERS[column];
}

/** Begins behind the cell's address. */
function writeCell(cell: Exclude<NewCell, null>, column: number, ports: RowPorts): void {
  const { out } = ports;
  if (typeof cell !== 'object') {
    writeValue(cell, column, ports);
    return;
  }
  const style = 'link' in cell ? (cell.style ?? 'link') : cell.style;
  if (style !== undefined) out.ascii(STYLES[style]);
  if ('formula' in cell) out.text(formulaXml(cell));
  else writeValue('link' in cell ? cell.text : cell.value, column, ports);
}

function writeValue(value: string | number | null, column: number, { out, texts, above }: RowPorts): void {
  if (value === null) {
    out.ascii('"/>');
    return;
  }
  if (typeof value === 'string') {
    // A column often says the same as in the row above: then nothing is looked up.
    if (above[column]?.text !== value) above[column] = { text: value, number: texts.numberOf(value) };
    out.ascii('" t="s"><v>');
    out.count(above[column]?.number ?? 0);
  } else {
    out.ascii('"><v>');
    out.ascii(String(value));
  }
  out.ascii('</v></c>');
}

function formulaXml({ formula, value }: FormulaCell): string {
  const type = typeof value === 'string' ? ' t="str"' : '';
  return `"${type}><f>${textXml(formula)}</f><v>${textXml(String(value))}</v></c>`;
}

/** What stands between address and value. */
const STYLES = Object.fromEntries(CELL_STYLES.map((style) => [style, `" s="${styleIndex(style)}`])) as Readonly<
  Record<CellStyle, string>
>;

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
