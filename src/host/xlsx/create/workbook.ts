import { byteWriter } from './bytes';
import { chartXml, drawingXml } from './chart';
import type { NewChart, NewSheet, NewTable, NewWorkbook } from './model';
import { sharedTexts } from './shared-texts';
import { type OutwardLinks, type SheetParts, sheetXml } from './sheet';
import { stylesXml } from './styles';
import { tableXml } from './table';
import { attribute, attributes, NAMESPACES, type Relation, relationsXml, textXml, XML } from './xml';
import { type ZipWriter, zipWriter } from './zip';

/** Rows are packed when so many characters have come together; in steps, sooner. */
const PIECE = 256 * 1024;
const SMALL_PIECE = 32 * 1024;

const CONTENT_TYPES = {
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  worksheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  styles: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
  strings: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml',
  table: 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml',
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
} as const;

/**
 * Makes a workbook and hands its bytes on as they come: rows are asked for while they are written, and none is kept but what
 * its texts are packed to. Excel calculates all formulas when it opens the file.
 */
export function createWorkbook(workbook: NewWorkbook, sink: (bytes: Uint8Array) => void): void {
  for (const _ of steps(workbook, sink, PIECE));
}

/** The same in steps: of some milliseconds for a page that must go on answering its person between them, or larger ones. */
export function createWorkbookInSteps(
  workbook: NewWorkbook,
  sink: (bytes: Uint8Array) => void,
  piece = SMALL_PIECE,
): Generator<void> {
  return steps(workbook, sink, piece);
}

function* steps(workbook: NewWorkbook, sink: (bytes: Uint8Array) => void, piece: number): Generator<void> {
  const zip = zipWriter(sink);
  const sheets = planned(workbook.sheets);
  // First, where those look who tell a file's kind by how it begins.
  zip.part('[Content_Types].xml', encoded(contentTypesXml(partsOf(sheets))));
  zip.part('_rels/.rels', encoded(relationsXml(PACKAGE_RELATIONS)));
  zip.part('docProps/core.xml', encoded(propertiesXml(workbook)));
  zip.part('xl/workbook.xml', encoded(workbookXml(workbook.sheets)));
  zip.part('xl/_rels/workbook.xml.rels', encoded(relationsXml(workbookRelations(sheets))));
  zip.part('xl/styles.xml', encoded(stylesXml()));
  const strings = zip.aside('xl/sharedStrings.xml');
  const encoder = new TextEncoder();
  const texts = sharedTexts((xml) => strings.add(encoder.encode(xml)), piece);
  const out = byteWriter(2 * piece);
  for (const sheet of sheets) yield* writeSheet(sheet, { texts, out }, zip, piece);
  texts.end();
  strings.end();
  zip.end();
}

/** A sheet, and the numbers of its parts: those of tables and charts count through the workbook. */
interface PlannedSheet {
  readonly sheet: NewSheet;
  readonly number: number;
  readonly tables: readonly { readonly table: NewTable; readonly number: number }[];
  readonly charts: readonly { readonly chart: NewChart; readonly number: number }[];
}

function planned(sheets: readonly NewSheet[]): readonly PlannedSheet[] {
  let tableCount = 0;
  let chartCount = 0;
  return sheets.map((sheet, at) => ({
    sheet,
    number: at + 1,
    tables: (sheet.tables ?? []).map((table) => ({ table, number: ++tableCount })),
    charts: (sheet.charts ?? []).map((chart) => ({ chart, number: ++chartCount })),
  }));
}

function* writeSheet(
  { sheet, number, tables, charts }: PlannedSheet,
  shared: Pick<SheetParts, 'texts' | 'out'>,
  zip: ZipWriter,
  piece: number,
): Generator<void> {
  const tableRelations = tables.map(({ number: id }): Relation => {
    return { id: `rIdTable${id}`, type: 'table', target: `../tables/table${id}.xml` };
  });
  const drawing: Relation | null =
    charts.length === 0 ? null : { id: 'rIdDrawing', type: 'drawing', target: `../drawings/drawing${number}.xml` };
  const outward: OutwardLinks = new Map();
  const around = { tables: tableRelations, drawing, isFirst: number === 1, ...shared };
  yield* zip.partInSteps(`xl/worksheets/sheet${number}.xml`, sheetXml(sheet, around, outward, piece));
  const relations = [...tableRelations, ...(drawing ? [drawing] : []), ...outward.values()];
  if (relations.length > 0) zip.part(`xl/worksheets/_rels/sheet${number}.xml.rels`, encoded(relationsXml(relations)));
  for (const { table, number: id } of tables) zip.part(`xl/tables/table${id}.xml`, encoded(tableXml(table, id)));
  if (drawing) writeDrawing(number, charts, zip);
}

function writeDrawing(number: number, charts: PlannedSheet['charts'], zip: ZipWriter): void {
  const placed = charts.map(({ chart, number: id }, at): readonly [NewChart, Relation] => {
    return [chart, { id: `rId${at + 1}`, type: 'chart', target: `../charts/chart${id}.xml` }];
  });
  zip.part(`xl/drawings/drawing${number}.xml`, encoded(drawingXml(placed)));
  const relations = placed.map(([, relation]) => relation);
  zip.part(`xl/drawings/_rels/drawing${number}.xml.rels`, encoded(relationsXml(relations)));
  for (const { chart, number: id } of charts) zip.part(`xl/charts/chart${id}.xml`, encoded(chartXml(chart)));
}

type PartKind = keyof typeof CONTENT_TYPES;

function partsOf(sheets: readonly PlannedSheet[]): readonly (readonly [name: string, kind: PartKind])[] {
  return [
    ['docProps/core.xml', 'core'],
    ['xl/workbook.xml', 'workbook'],
    ['xl/styles.xml', 'styles'],
    ['xl/sharedStrings.xml', 'strings'],
    ...sheets.flatMap(({ number, tables, charts }): (readonly [string, PartKind])[] => [
      [`xl/worksheets/sheet${number}.xml`, 'worksheet'],
      ...tables.map(({ number: id }) => [`xl/tables/table${id}.xml`, 'table'] as const),
      ...charts.map(({ number: id }) => [`xl/charts/chart${id}.xml`, 'chart'] as const),
      ...(charts.length > 0 ? [[`xl/drawings/drawing${number}.xml`, 'drawing'] as const] : []),
    ]),
  ];
}

function encoded(text: string): readonly Uint8Array[] {
  return [new TextEncoder().encode(text)];
}

function workbookXml(sheets: readonly NewSheet[]): string {
  const each = sheets.map(
    ({ name }, at) => `<sheet${attributes({ name, sheetId: at + 1 })} r:id="rIdSheet${at + 1}"/>`,
  );
  const printed = sheets.flatMap(({ name, print }, at) => {
    const own = `'${name.replaceAll("'", "''")}'!`;
    const defined = (what: string, range: string) =>
      `<definedName name="_xlnm.${what}" localSheetId="${at}">${textXml(own + range)}</definedName>`;
    return [
      ...(print?.area ? [defined('Print_Area', absolute(print.area))] : []),
      ...(print && print.titleRows > 0 ? [defined('Print_Titles', `$1:$${print.titleRows}`)] : []),
    ];
  });
  return [
    `${XML}<workbook xmlns="${NAMESPACES.main}" xmlns:r="${NAMESPACES.relations}">`,
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews>',
    `<sheets>${each.join('')}</sheets>`,
    printed.length > 0 ? `<definedNames>${printed.join('')}</definedNames>` : '',
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>',
  ].join('');
}

/** `$A$1:$B$2` */
function absolute(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

function workbookRelations(sheets: readonly PlannedSheet[]): readonly Relation[] {
  return [
    ...sheets.map(({ number }) => ({
      id: `rIdSheet${number}`,
      type: 'worksheet',
      target: `worksheets/sheet${number}.xml`,
    })),
    { id: 'rIdStyles', type: 'styles', target: 'styles.xml' },
    { id: 'rIdStrings', type: 'sharedStrings', target: 'sharedStrings.xml' },
  ];
}

const CORE_PROPERTIES = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

const PACKAGE_RELATIONS: readonly Relation[] = [
  { id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' },
  { id: 'rId2', type: CORE_PROPERTIES, target: 'docProps/core.xml' },
];

function contentTypesXml(parts: readonly (readonly [name: string, kind: PartKind])[]): string {
  const each = parts.map(
    ([name, kind]) => `<Override PartName="/${attribute(name)}" ContentType="${CONTENT_TYPES[kind]}"/>`,
  );
  return [
    `${XML}<Types xmlns="${NAMESPACES.contentTypes}">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `${each.join('')}</Types>`,
  ].join('');
}

function propertiesXml({ title, creator, created }: NewWorkbook): string {
  const names = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ].join(' ');
  return [
    `${XML}<cp:coreProperties ${names}><dc:title>${textXml(title)}</dc:title><dc:creator>${textXml(creator)}</dc:creator>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${textXml(created)}</dcterms:created></cp:coreProperties>`,
  ].join('');
}
