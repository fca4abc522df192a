import { strToU8, type Zippable, zipSync } from 'fflate';
import { toA1 } from '../../core/sheet/address';
import type { Cell } from '../../core/sheet/grid';
import { readWorkbook } from './read';

/** Test help: hand-made packages, and cells by address. */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Made {
  /** XML within `worksheet`; or a whole part when it begins with `<?xml`. */
  readonly sheets?: readonly string[];
  /** XML of the `si` elements. */
  readonly strings?: string;
  /** Format code or built-in id of each cell style. */
  readonly formats?: readonly (string | number)[];
  /** XML within `workbook`, before `sheets` and after. */
  readonly before?: string;
  readonly after?: string;
  /** Parts that replace or join those made; null leaves a part out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

export function rowsXml(rows: string): string {
  return `<sheetData>${rows}</sheetData>`;
}

export function makeXlsx(made: Made): Uint8Array {
  const { sheets = ['<sheetData/>'], parts: extra = {} } = made;
  const parts: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': contentTypesXml(made, sheets.length),
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${made.before ?? ''}<sheets>${sheets
      .map((_, n) => `<sheet name="S${n + 1}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`)
      .join('')}</sheets>${made.after ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, n) => [`rId${n + 1}`, 'worksheet', `worksheets/sheet${n + 1}.xml`] as const),
      ...(made.strings === undefined ? [] : [['rId101', 'sharedStrings', 'sharedStrings.xml'] as const]),
      ...(made.formats ? [['rId102', 'styles', 'styles.xml'] as const] : []),
    ]),
    'xl/styles.xml': made.formats ? stylesXml(made.formats) : null,
    'xl/sharedStrings.xml': made.strings === undefined ? null : `<sst xmlns="${MAIN}">${made.strings}</sst>`,
  };
  sheets.forEach((sheet, n) => {
    parts[`xl/worksheets/sheet${n + 1}.xml`] = sheet.startsWith('<?xml')
      ? sheet
      : `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`;
  });
  return zipParts({ ...parts, ...extra });
}

export function zipParts(parts: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    if (content !== null) files[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(files, { mtime: '2022-04-01' });
}

function relationships(list: readonly (readonly [string, string, string])[]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

function contentTypesXml(made: Made, sheets: number): string {
  const type = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('workbook', 'sheet.main')}${made.formats ? type('styles', 'styles') : ''}${made.strings === undefined ? '' : type('sharedStrings', 'sharedStrings')}${Array.from({ length: sheets }, (_, n) => type(`worksheets/sheet${n + 1}`, 'worksheet')).join('')}</Types>`;
}

function stylesXml(formats: readonly (string | number)[]): string {
  const quoted = (code: string) => code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const custom = formats.filter((format) => typeof format === 'string');
  const id = (format: string | number) => (typeof format === 'number' ? format : 200 + custom.indexOf(format));
  return `<styleSheet xmlns="${MAIN}"><numFmts>${custom
    .map((code, n) => `<numFmt numFmtId="${200 + n}" formatCode="${quoted(code)}"/>`)
    .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${formats
    .map((format) => `<xf numFmtId="${id(format)}"/>`)
    .join('')}</cellXfs></styleSheet>`;
}

/** The cells of one sheet by address. */
export function cellsOf(bytes: Uint8Array, sheet = 0): Record<string, Pick<Cell, 'text' | 'value'>> {
  const cells = readWorkbook('test.xlsx', bytes).sheets[sheet]?.cells ?? [];
  return Object.fromEntries(cells.map(({ row, column, text, value }) => [toA1(row, column), { text, value }]));
}

/** Their texts alone. */
export function textsOf(bytes: Uint8Array, sheet = 0): Record<string, string | null> {
  return Object.fromEntries(Object.entries(cellsOf(bytes, sheet)).map(([address, { text }]) => [address, text]));
}

/** The code of what `work` throws. */
export function codeThrown(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
  return 'nothing';
}

/** An OLE file: header, one sector of allocation table, the directory in two sectors, the second after a gap. */
export function oleFile(...names: string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 5);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true); // the directory's first sector
  view.setUint32(76, 0, true); // the table's sector
  view.setUint32(512 + 4, 3, true); // 1 is followed by 3,
  view.setUint32(512 + 12, 0xfffffffe, true); // the last
  ['Root Entry', ...names].forEach((name, n) => {
    const at = n < 4 ? 1024 + n * 128 : 2048 + (n - 4) * 128;
    for (let i = 0; i < name.length; i++) view.setUint16(at + i * 2, name.charCodeAt(i), true);
    view.setUint16(at + 64, name.length * 2 + 2, true);
  });
  return bytes;
}
