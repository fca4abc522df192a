import { strToU8 } from 'fflate';
import type { Random } from '../fuzz/random';
import { type CellHabits, SHARED_STRINGS, type SheetCells, STYLES, sheetCells, TABLE } from './cell-content';

/** A workbook's parts in the order of a writer, XML without prefixes and in one line. */
export interface OfficeParts {
  readonly parts: ReadonlyMap<string, string | Uint8Array>;
  readonly sheets: readonly OfficeSheet[];
  readonly macros: boolean;
  /** Names of the parts of the main namespace, which may be written with a prefix. */
  readonly main: readonly string[];
}

export interface OfficeSheet extends SheetCells {
  readonly name: string;
  readonly part: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const X14AC = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac';
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** 1 × 1 pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Collects parts with their content types and relationships. */
class Parts {
  readonly parts = new Map<string, string | Uint8Array>();
  private readonly overrides: string[] = [];
  private readonly relations = new Map<string, string[]>();

  add(name: string, type: string | null, content: string | Uint8Array): void {
    this.parts.set(name, typeof content === 'string' ? DECLARATION + content : content);
    if (type) this.overrides.push(`<Override PartName="/${name}" ContentType="${type}"/>`);
  }

  /** A relationship of a part ('' for the package); gives its id. */
  relate(from: string, type: string, target: string, external = false): string {
    const list = this.relations.get(from) ?? [];
    const id = `rId${list.length + 1}`;
    const address = type.includes('://') ? type : `${DOCUMENT}/${type}`;
    list.push(
      `<Relationship Id="${id}" Type="${address}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
    );
    this.relations.set(from, list);
    return id;
  }

  finish(): ReadonlyMap<string, string | Uint8Array> {
    for (const [from, list] of this.relations) {
      const slash = from.lastIndexOf('/') + 1;
      const xml = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
      this.parts.set(`${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`, DECLARATION + xml);
    }
    const defaults = [
      ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
      ['xml', 'application/xml'],
      ['vml', `${OFFICE}.vmlDrawing`],
      ['png', 'image/png'],
      ['bin', `${OFFICE}.spreadsheetml.printerSettings`],
    ].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
    const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${this.overrides.join('')}</Types>`;
    return new Map([['[Content_Types].xml', DECLARATION + types], ...this.parts]);
  }
}

/** A workbook with whatever people's workbooks have, some of it left out by chance. */
export function officeParts(random: Random): OfficeParts {
  const parts = new Parts();
  const macros = random.chance(0.3);
  const count = 1 + random.below(3);
  const formulas = random.chance(0.6);
  const sheets = Array.from({ length: count }, (_, n) => addSheet(parts, random, n, formulas && random.chance(0.7)));
  const dynamic = sheets.some(({ chain }) => chain.includes('H13'));

  const workbook = 'xl/workbook.xml';
  parts.relate('', 'officeDocument', workbook);
  const ids = sheets.map((_, n) => parts.relate(workbook, 'worksheet', `worksheets/sheet${n + 1}.xml`));
  parts.relate(workbook, 'styles', random.chance(0.3) ? '/xl/styles.xml' : 'styles.xml');
  parts.relate(workbook, 'sharedStrings', 'sharedStrings.xml');
  parts.add('xl/styles.xml', `${OFFICE}.spreadsheetml.styles+xml`, stylesXml());
  parts.add('xl/sharedStrings.xml', `${OFFICE}.spreadsheetml.sharedStrings+xml`, sharedStringsXml(random));
  const chain = sheets.flatMap((sheet, n) => sheet.chain.map((cell) => `<c r="${cell}" i="${n + 3}"/>`));
  if (chain.length > 0 && random.chance(0.8)) {
    parts.relate(workbook, 'calcChain', 'calcChain.xml');
    parts.add(
      'xl/calcChain.xml',
      `${OFFICE}.spreadsheetml.calcChain+xml`,
      `<calcChain xmlns="${MAIN}">${chain.join('')}</calcChain>`,
    );
  }
  if (dynamic) addMetadata(parts, workbook);
  if (macros) {
    parts.relate(workbook, 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin');
    parts.add('xl/vbaProject.bin', 'application/vnd.ms-office.vbaProject', Buffer.from('not really a project'));
  }
  if (random.chance(0.5)) addTheme(parts, workbook);
  if (sheets.some((_, n) => parts.parts.has(`xl/threadedComments/threadedComment${n + 1}.xml`)))
    addPersons(parts, workbook);
  const external = random.chance(0.3) ? addExternalLink(parts, workbook) : '';
  if (random.chance(0.4)) addCustomXml(parts, workbook);
  addProperties(parts, random);
  const kind = macros
    ? 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'
    : `${OFFICE}.spreadsheetml.sheet.main+xml`;
  parts.add(workbook, kind, workbookXml(random, sheets, ids, external, macros));
  const main = [workbook, ...sheets.map(({ part }) => part)];
  return { parts: parts.finish(), sheets, macros, main };
}

const SHEET_NAMES = ['総務課', 'R4 目標 (2)', 'Sheet&amp;3'];
const decoded = (name: string) => name.replace('&amp;', '&');

function workbookXml(
  random: Random,
  sheets: readonly OfficeSheet[],
  ids: readonly string[],
  external: string,
  macros: boolean,
): string {
  const alternate = `<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" url="C:\\仕事\\"/></mc:Choice></mc:AlternateContent>`;
  const list = sheets.map(
    (_, n) =>
      `<sheet name="${SHEET_NAMES[n]}" sheetId="${n + 3}" r:id="${ids[n]}"${n === 2 ? ' state="hidden"' : ''}/>`,
  );
  const calc = random.pick([
    '',
    '<calcPr calcId="191029"/>',
    '<calcPr calcId="191029" calcMode="manual" calcOnSave="0"/>',
    '<calcPr calcId="0" fullCalcOnLoad="1"/>',
    `<calcPr fullCalcOnLoad='false' calcId="124519"></calcPr>`,
    '<calcPr calcId="145621" iterate="1" refMode="R1C1"/>',
  ]);
  return `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}" xmlns:mc="${MC}" mc:Ignorable="x15" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="24332"/><workbookPr${macros ? ' codeName="ThisWorkbook"' : ''} defaultThemeVersion="166925"/>${random.chance(0.5) ? alternate : ''}${random.chance(0.2) ? '<workbookProtection lockStructure="1"/>' : ''}<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="23040" windowHeight="9000"/></bookViews><sheets>${list.join('')}</sheets>${external}${random.chance(0.6) ? `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'総務課'!$A$1:$J$14</definedName><definedName name="評価">'総務課'!$A$1</definedName></definedNames>` : ''}${calc}${random.chance(0.3) ? '<extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>' : ''}</workbook>`;
}

function addSheet(parts: Parts, random: Random, n: number, formulas: boolean): OfficeSheet {
  const part = `xl/worksheets/sheet${n + 1}.xml`;
  const table = random.chance(0.35);
  const habits: CellHabits = {
    spans: random.chance(0.6),
    rowAttributes: random.chance(0.5),
    formulas,
    dynamicArray: formulas && random.chance(0.3),
    table,
    isoDates: random.chance(0.3),
    implicit: random.chance(0.4) ? 0.6 : 0,
  };
  const cells = sheetCells(random, habits);
  const has = (probability: number, xml: () => string) => (random.chance(probability) ? xml() : '');
  const xml = [
    `<worksheet xmlns="${MAIN}" xmlns:r="${DOCUMENT}" xmlns:mc="${MC}" mc:Ignorable="x14ac" xmlns:x14ac="${X14AC}">`,
    has(0.5, () => '<sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr>'),
    has(0.7, () => '<dimension ref="A1:J14"/>'),
    has(
      0.6,
      () =>
        '<sheetViews><sheetView showGridLines="0" view="pageBreakPreview" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>',
    ),
    has(
      0.8,
      () =>
        `<sheetFormatPr defaultRowHeight="13.5"${random.chance(0.15) ? ' zeroHeight="1"' : ''}${habits.rowAttributes ? ' x14ac:dyDescent="0.4"' : ''}/>`,
    ),
    has(
      0.5,
      () =>
        '<cols><col min="1" max="2" width="9.5" style="1" customWidth="1"/><col min="4" max="4" width="3" hidden="1" customWidth="1"/><col min="12" max="16384" width="8.75" style="3"/></cols>',
    ),
    `<sheetData>${cells.rows.join('')}</sheetData>`,
    has(0.3, () => '<sheetProtection sheet="1" objects="1" scenarios="1" password="CC1A"/>'),
    has(0.2, () => '<protectedRanges><protectedRange sqref="A1:B2" name="範囲1"/></protectedRanges>'),
    has(0.2, () => '<autoFilter ref="A1:J14"><filterColumn colId="1"><filters blank="1"/></filterColumn></autoFilter>'),
    cells.merges.length > 0
      ? `<mergeCells count="${cells.merges.length}">${cells.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '',
    has(0.5, () => '<phoneticPr fontId="0" type="Hiragana"/>'),
    has(
      0.6,
      () =>
        '<conditionalFormatting sqref="A1:J14"><cfRule type="containsText" dxfId="0" priority="1" operator="containsText" text="未達成"><formula>NOT(ISERROR(SEARCH("未達成",A1)))</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="A1:A9"><cfRule type="colorScale" priority="2"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FFFF0000"/></colorScale></cfRule></conditionalFormatting>',
    ),
    has(
      0.6,
      () =>
        '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="C1:C14"><formula1>"達成,一部未達成,未達成"</formula1></dataValidation></dataValidations>',
    ),
    has(
      0.3,
      () =>
        `<hyperlinks><hyperlink ref="A1" r:id="${parts.relate(part, 'hyperlink', 'https://example.invalid/?a=1&amp;b=2', true)}" tooltip="外へ"/><hyperlink ref="A2" location="'総務課'!A1"/></hyperlinks>`,
    ),
    has(0.5, () => '<printOptions horizontalCentered="1" gridLines="1"/>'),
    '<pageMargins left="0.25" right="0.25" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    has(
      0.6,
      () =>
        `<pageSetup paperSize="8" scale="70" orientation="landscape"${has(0.6, () => ` r:id="${addPrinter(parts, part, n)}"`)}/>`,
    ),
    has(
      0.6,
      () =>
        '<headerFooter><oddHeader>&amp;L秘&amp;C&amp;"游ゴシック,太字"組織目標管理シート&amp;R&amp;D</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>',
    ),
    has(0.3, () => '<rowBreaks count="1" manualBreakCount="1"><brk id="7" max="16383" man="1"/></rowBreaks>'),
    has(0.3, () => '<ignoredErrors><ignoredError sqref="A1:B2" numberStoredAsText="1"/></ignoredErrors>'),
    has(0.5, () => `<drawing r:id="${addPicture(parts, part, n)}"/>`),
    has(0.6, () => `<legacyDrawing r:id="${addComments(parts, random, part, n)}"/>`),
    table ? `<tableParts count="1"><tablePart r:id="${addTable(parts, part, n)}"/></tableParts>` : '',
    has(
      0.4,
      () =>
        '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>$A$1:$A$3</xm:f></x14:formula1><xm:sqref>D1:D5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
    ),
    '</worksheet>',
  ];
  parts.add(part, `${OFFICE}.spreadsheetml.worksheet+xml`, xml.join(''));
  return { ...cells, name: decoded(SHEET_NAMES[n] ?? ''), part };
}

function addPrinter(parts: Parts, sheet: string, n: number): string {
  parts.add(
    `xl/printerSettings/printerSettings${n + 1}.bin`,
    null,
    Uint8Array.from({ length: 500 }, (_, at) => (at * 31) & 255),
  );
  return parts.relate(sheet, 'printerSettings', `../printerSettings/printerSettings${n + 1}.bin`);
}

function addPicture(parts: Parts, sheet: string, n: number): string {
  const drawing = `xl/drawings/drawing${n + 1}.xml`;
  parts.add('xl/media/image1.png', null, PNG);
  const image = parts.relate(drawing, 'image', '../media/image1.png');
  const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
  const shape = `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9525" cy="9525"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>`;
  parts.add(
    drawing,
    `${OFFICE}.drawing+xml`,
    `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="${A}" xmlns:r="${DOCUMENT}"><xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="9525" cy="9525"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="図 1" descr="市章"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="${image}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>${shape}</xdr:pic><xdr:clientData/></xdr:oneCellAnchor><xdr:oneCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="952500" cy="952500"/><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="3" name="テキスト ボックス 2"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr>${shape}<xdr:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="ja-JP"/><a:t>記入例</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`,
  );
  return parts.relate(sheet, 'drawing', `../drawings/drawing${n + 1}.xml`);
}

const AUTHOR = '{6E1A5A0C-0000-4000-8000-000000000001}';
const COMMENT = '{7E1A5A0C-0000-4000-8000-000000000001}';

/** A comment of the old kind with its shape, and often one of the new kind for the same cell. */
function addComments(parts: Parts, random: Random, sheet: string, n: number): string {
  const threaded = random.chance(0.5);
  const author = threaded ? `tc=${COMMENT}` : '企画課';
  parts.add(
    `xl/comments${n + 1}.xml`,
    `${OFFICE}.spreadsheetml.comments+xml`,
    `<comments xmlns="${MAIN}"><authors><author>${author}</author></authors><commentList><comment ref="A1" authorId="0"><text><r><rPr><sz val="9"/></rPr><t>ご確認ください。</t></r></text></comment></commentList></comments>`,
  );
  parts.relate(sheet, 'comments', `../comments${n + 1}.xml`);
  if (threaded) {
    const type = 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment';
    parts.add(
      `xl/threadedComments/threadedComment${n + 1}.xml`,
      'application/vnd.ms-excel.threadedcomments+xml',
      `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" dT="2022-10-03T01:02:03.00" personId="${AUTHOR}" id="${COMMENT}"><text>ご確認ください。</text></threadedComment></ThreadedComments>`,
    );
    parts.relate(sheet, type, `../threadedComments/threadedComment${n + 1}.xml`);
  }
  parts.parts.set(
    `xl/drawings/vmlDrawing${n + 1}.vml`,
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;visibility:hidden"><x:ClientData ObjectType="Note"><x:Anchor>1,15,0,2,3,31,4,1</x:Anchor><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>`,
  );
  return parts.relate(sheet, 'vmlDrawing', `../drawings/vmlDrawing${n + 1}.vml`);
}

function addTable(parts: Parts, sheet: string, n: number): string {
  parts.add(
    `xl/tables/table${n + 1}.xml`,
    `${OFFICE}.spreadsheetml.table+xml`,
    `<table xmlns="${MAIN}" id="${n + 1}" name="表${n + 1}" displayName="表${n + 1}" ref="${TABLE.ref}" totalsRowCount="1"><autoFilter ref="L2:M4"/><tableColumns count="2"><tableColumn id="1" name="見出し1" totalsRowLabel="計"/><tableColumn id="2" name="見出し2" totalsRowFunction="sum"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
  );
  return parts.relate(sheet, 'table', `../tables/table${n + 1}.xml`);
}

function stylesXml(): string {
  const formats = ['0.0%', '[$-411]ge.m.d', '[$-411]ggge"年"m"月"d"日"', '#,##0;"▲"#,##0'];
  const codes = formats.map(
    (code, n) => `<numFmt numFmtId="${176 + n}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const ids = [0, 176, 177, 178, 179, 49, 14, 9, 57, 0].slice(0, STYLES + 1);
  const styles = ids.map(
    (id, n) =>
      `<xf numFmtId="${id}" fontId="0" fillId="${n % 3}" borderId="0" xfId="0" applyNumberFormat="1"${n === 4 ? ' quotePrefix="1"' : ''}>${n % 2 ? '<alignment vertical="top" wrapText="1"/><protection locked="0"/>' : ''}</xf>`,
  );
  return `<styleSheet xmlns="${MAIN}"><numFmts count="${codes.length}">${codes.join('')}</numFmts><fonts count="1"><font><sz val="11"/><color theme="1"/><name val="游ゴシック"/><family val="2"/><charset val="128"/><scheme val="minor"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${styles.length}">${styles.join('')}</cellXfs><cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs></styleSheet>`;
}

function sharedStringsXml(random: Random): string {
  const count = random.chance(0.5) ? ` count="40" uniqueCount="${SHARED_STRINGS.length}"` : '';
  return `<sst xmlns="${MAIN}"${count}>${SHARED_STRINGS.join('')}</sst>`;
}

/** What a cell of a dynamic array (`cm="1"`) refers to. */
function addMetadata(parts: Parts, workbook: string): void {
  parts.relate(workbook, 'sheetMetadata', 'metadata.xml');
  parts.add(
    'xl/metadata.xml',
    `${OFFICE}.spreadsheetml.sheetMetadata+xml`,
    `<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
  );
}

function addTheme(parts: Parts, workbook: string): void {
  parts.relate(workbook, 'theme', 'theme/theme1.xml');
  const colour = (name: string) => `<a:${name}><a:srgbClr val="4472C4"/></a:${name}>`;
  const colours = [
    'dk1',
    'lt1',
    'dk2',
    'lt2',
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
    'hlink',
    'folHlink',
  ];
  const font = '<a:latin typeface="Yu Gothic"/><a:ea typeface=""/><a:cs typeface=""/>';
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3);
  const line = '<a:ln><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'.repeat(3);
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3);
  parts.add(
    'xl/theme/theme1.xml',
    `${OFFICE}.theme+xml`,
    `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office">${colours.map(colour).join('')}</a:clrScheme><a:fontScheme name="Office"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>${fill}</a:fillStyleLst><a:lnStyleLst>${line}</a:lnStyleLst><a:effectStyleLst>${effect}</a:effectStyleLst><a:bgFillStyleLst>${fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`,
  );
}

function addPersons(parts: Parts, workbook: string): void {
  parts.relate(workbook, 'http://schemas.microsoft.com/office/2017/10/relationships/person', 'persons/person.xml');
  parts.add(
    'xl/persons/person.xml',
    'application/vnd.ms-excel.person+xml',
    `<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="企画課" id="${AUTHOR}" userId="S::kikaku" providerId="AD"/></personList>`,
  );
}

function addExternalLink(parts: Parts, workbook: string): string {
  const link = 'xl/externalLinks/externalLink1.xml';
  const id = parts.relate(link, 'externalLinkPath', 'file:///\\\\server\\R3.xlsx', true);
  parts.add(
    link,
    `${OFFICE}.spreadsheetml.externalLink+xml`,
    `<externalLink xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><externalBook r:id="${id}"><sheetNames><sheetName val="R3"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>5</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
  );
  return `<externalReferences><externalReference r:id="${parts.relate(workbook, 'externalLink', 'externalLinks/externalLink1.xml')}"/></externalReferences>`;
}

function addCustomXml(parts: Parts, workbook: string): void {
  parts.relate(workbook, 'customXml', '../customXml/item1.xml');
  parts.parts.set('customXml/item1.xml', '<分類 xmlns="urn:example">内部</分類>');
  parts.relate('customXml/item1.xml', 'customXmlProps', 'itemProps1.xml');
  parts.add(
    'customXml/itemProps1.xml',
    `${OFFICE}.customXmlProperties+xml`,
    '<ds:datastoreItem ds:itemID="{5E1A5A0C-0000-4000-8000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
  );
}

function addProperties(parts: Parts, random: Random): void {
  const package_ = 'http://schemas.openxmlformats.org/package/2006';
  parts.relate('', `${package_}/relationships/metadata/core-properties`, 'docProps/core.xml');
  parts.add(
    'docProps/core.xml',
    'application/vnd.openxmlformats-package.core-properties+xml',
    `<cp:coreProperties xmlns:cp="${package_}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>企画課</dc:creator></cp:coreProperties>`,
  );
  if (random.chance(0.5)) return;
  parts.relate('', 'extended-properties', 'docProps/app.xml');
  parts.add(
    'docProps/app.xml',
    `${OFFICE}.extended-properties+xml`,
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>',
  );
  parts.relate('', 'custom-properties', 'docProps/custom.xml');
  parts.add(
    'docProps/custom.xml',
    `${OFFICE}.custom-properties+xml`,
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="保存期間"><vt:lpwstr>5年</vt:lpwstr></property></Properties>',
  );
}

/** Bytes of a part; texts in UTF-8. */
export function partBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? strToU8(content) : content;
}
