import { toA1 } from '../../../core/sheet/address';
import type { CellStyle, Link, NewCell, NewMark, NewSheet } from './model';
import { MARK_STYLES, styleIndex } from './styles';
import { attribute, attributes, NAMESPACES, type Relation, textXml, XML } from './xml';

/** What a sheet's part needs to know of the parts beside it. */
export interface SheetParts {
  readonly tables: readonly Relation[];
  readonly drawing: Relation | null;
  readonly isFirst: boolean;
}

/** Links out of a sheet; those to one place share a relation. Filled while its rows are written. */
export type OutwardLinks = Map<string, Relation>;

interface PlacedLink {
  readonly cell: string;
  readonly link: Link;
  readonly text: string;
}

/** Excel follows at most so many links of a sheet; the rest stay texts. */
const MOST_LINKS = 65_530;

/**
 * The XML of a worksheet, in pieces: elements in the order of CT_Worksheet (ECMA-376 part 1, 18.3.1.99). `outward` has the
 * links once all pieces were taken.
 */
export function* sheetXml(sheet: NewSheet, parts: SheetParts, outward: OutwardLinks): Generator<string> {
  const { columns, frozen, merges = [], marks = [], print, tab } = sheet;
  const page = print ? '<pageSetUpPr fitToPage="1"/>' : '';
  yield `${XML}<worksheet xmlns="${NAMESPACES.main}" xmlns:r="${NAMESPACES.relations}">`;
  if (tab || page) yield `<sheetPr>${tab ? `<tabColor rgb="FF${tab}"/>` : ''}${page}</sheetPr>`;
  yield `<sheetViews><sheetView showGridLines="0"${parts.isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${paneXml(frozen)}</sheetView></sheetViews>`;
  yield '<sheetFormatPr defaultRowHeight="18.75"/>';
  if (columns.length > 0) {
    const each = columns.map(
      ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
    );
    yield `<cols>${each.join('')}</cols>`;
  }
  const links: PlacedLink[] = [];
  yield '<sheetData>';
  yield* rowsXml(sheet, links);
  yield '</sheetData>';
  if (merges.length > 0) {
    yield `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
  }
  yield marks.map(markXml).join('');
  if (links.length > 0) yield `<hyperlinks>${links.map((each) => linkXml(each, outward)).join('')}</hyperlinks>`;
  yield '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
  if (print) {
    yield `<pageSetup paperSize="9" orientation="${print.landscape ? 'landscape' : 'portrait'}" fitToHeight="0"/>`;
    yield '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>';
  }
  if (parts.drawing) yield `<drawing r:id="${parts.drawing.id}"/>`;
  if (parts.tables.length > 0) {
    yield `<tableParts count="${parts.tables.length}">${parts.tables.map(({ id }) => `<tablePart r:id="${id}"/>`).join('')}</tableParts>`;
  }
  yield '</worksheet>';
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

function* rowsXml({ rows }: NewSheet, links: PlacedLink[]): Generator<string> {
  let row = 0;
  for (const { cells, height } of rows) {
    let xml = height === undefined ? `<row r="${row + 1}">` : `<row r="${row + 1}" ht="${height}" customHeight="1">`;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column] ?? null;
      if (cell !== null) xml += cellXml(cell, row, column, links);
    }
    yield `${xml}</row>`;
    row++;
  }
}

function cellXml(cell: Exclude<NewCell, null>, row: number, column: number, links: PlacedLink[]): string {
  const address = toA1(row, column);
  if (typeof cell !== 'object') return valueXml(address, cell, undefined);
  if ('link' in cell) {
    const { text, link, style = 'link' } = cell;
    if (links.length < MOST_LINKS) links.push({ cell: address, link, text });
    return valueXml(address, text, style);
  }
  if ('formula' in cell) return formulaXml(address, cell.formula, cell.value, cell.style);
  return cell.value === null ? `<c r="${address}"${styleOf(cell.style)}/>` : valueXml(address, cell.value, cell.style);
}

function valueXml(address: string, value: string | number, style: CellStyle | undefined): string {
  const start = `<c r="${address}"${styleOf(style)}`;
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${textXml(value)}</t></is></c>`;
}

function formulaXml(address: string, formula: string, value: string | number, style: CellStyle | undefined): string {
  const type = typeof value === 'string' ? ' t="str"' : '';
  return `<c r="${address}"${styleOf(style)}${type}><f>${textXml(formula)}</f><v>${textXml(String(value))}</v></c>`;
}

function styleOf(style: CellStyle | undefined): string {
  return style === undefined ? '' : ` s="${styleIndex(style)}"`;
}

function markXml({ range, equals, style }: NewMark, at: number): string {
  const text = `"${equals.replaceAll('"', '""')}"`;
  const rule = `<cfRule type="cellIs" dxfId="${MARK_STYLES.indexOf(style)}" priority="${at + 1}" operator="equal">`;
  return `<conditionalFormatting sqref="${range}">${rule}<formula>${textXml(text)}</formula></cfRule></conditionalFormatting>`;
}

function linkXml({ cell, link: { file, cell: target }, text }: PlacedLink, outward: OutwardLinks): string {
  const location = target === undefined ? '' : ` location="${attribute(target)}"`;
  const display = ` display="${attribute(text)}"`;
  if (file === undefined) return `<hyperlink ref="${cell}"${location}${display}/>`;
  const known = outward.get(file) ?? {
    id: `rIdLink${outward.size + 1}`,
    type: 'hyperlink',
    target: addressOf(file),
    external: true as const,
  };
  outward.set(file, known);
  return `<hyperlink ref="${cell}" r:id="${known.id}"${location}${display}/>`;
}

/** A relation's target is a URI: a path's characters that mean something there are escaped, `#` above all. */
function addressOf(file: string): string {
  return /^[a-z]+:/i.test(file) ? file : file.split('/').map(encodeURIComponent).join('/');
}
