import { readFileSync } from 'node:fs';
import { codeThrown, makeXlsx, rowsXml } from '../testing';
import { type CellLook, lookAt, PLAIN, type SheetLook, type WorkbookLook } from './look';
import { readLook } from './read-look';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A styles part with these fonts, fills, borders and cell styles; the first of each is the plain one. */
function styles({ fonts = '', fills = '', borders = '', xfs = '', more = '' }): string {
  return `<styleSheet xmlns="${MAIN}"><fonts><font><sz val="11"/><name val="Calibri"/></font>${fonts}</fonts><fills><fill><patternFill patternType="none"/></fill>${fills}</fills><borders><border/>${borders}</borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/>${xfs}</cellXfs>${more}</styleSheet>`;
}

function look(sheet: string, parts: Record<string, string> = {}): WorkbookLook {
  return readLook(makeXlsx({ sheets: [sheet], formats: [0], parts: { ...parts } }));
}

function sheetOf(sheet: string, parts: Record<string, string> = {}): SheetLook {
  return look(sheet, parts).sheets.get('S1') as SheetLook;
}

/** The look of a cell style that is the second in its table. */
function styled(part: Parameters<typeof styles>[0]): CellLook {
  const book = look(rowsXml('<row r="1"><c r="A1" s="1"/></row>'), { 'xl/styles.xml': styles(part) });
  return book.looks[lookAt(book.sheets.get('S1') as SheetLook, 0, 0)] as CellLook;
}

describe('a cell', () => {
  it('is plain without a style', () => {
    expect(styled({ xfs: '<xf/>' })).toEqual(PLAIN);
  });

  it('has its font', () => {
    const fonts =
      '<font><b/><i/><u/><strike val="1"/><sz val="14"/><color rgb="FFCC0000"/><name val="ＭＳ 明朝"/></font>';
    expect(styled({ fonts, xfs: '<xf fontId="1"/>' })).toEqual({
      ...PLAIN,
      bold: true,
      italic: true,
      underline: true,
      strike: true,
      serif: true,
      fontSize: 14,
      fontColour: '#cc0000',
    });
  });

  it('is not bold where the flag is off', () => {
    expect(styled({ fonts: '<font><b val="0"/><u val="none"/></font>', xfs: '<xf fontId="1"/>' })).toEqual(PLAIN);
  });

  it.each([
    ['<patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/></patternFill>', '#ddebf7'],
    ['<patternFill patternType="solid"><fgColor indexed="13"/></patternFill>', '#ffff00'],
    ['<patternFill patternType="solid"><fgColor theme="1"/></patternFill>', '#000000'],
    ['<patternFill patternType="solid"><fgColor theme="0" tint="-0.5"/></patternFill>', '#808080'],
    ['<patternFill patternType="mediumGray"/>', '#808080'],
    [
      '<gradientFill><stop position="0"><color rgb="FF000000"/></stop><stop position="1"><color rgb="FFFFFFFF"/></stop></gradientFill>',
      '#808080',
    ],
    ['<patternFill patternType="solid"><fgColor theme="99"/></patternFill>', null],
    ['<patternFill patternType="solid"><fgColor rgb="blue"/></patternFill>', null],
  ])('has its fill %s', (fill, expected) => {
    expect(styled({ fills: `<fill>${fill}</fill>`, xfs: '<xf fillId="1"/>' }).fill).toBe(expected);
  });

  it('has the colours of the workbook where it brings its own', () => {
    const own = '<colors><indexedColors><rgbColor rgb="00123456"/></indexedColors></colors>';
    const fills = '<fill><patternFill patternType="solid"><fgColor indexed="0"/></patternFill></fill>';
    expect(styled({ fills, xfs: '<xf fillId="1"/>', more: own }).fill).toBe('#123456');
  });

  it('has its borders', () => {
    const borders =
      '<border><left style="thin"><color indexed="64"/></left><right style="none"/><top style="mediumDashed"><color rgb="FF0000FF"/></top><bottom style="odd"/></border>';
    expect(styled({ borders, xfs: '<xf borderId="1"/>' }).borders).toEqual({
      top: { line: 'medium', colour: '#0000ff' },
      right: null,
      bottom: null,
      left: { line: 'thin', colour: null },
    });
  });

  it.each([
    ['horizontal="center" vertical="top" wrapText="1"', { horizontal: 'center', vertical: 'top', wrap: true }],
    ['horizontal="distributed"', { horizontal: 'distributed', wrap: true }],
    ['horizontal="left" indent="2" shrinkToFit="true"', { horizontal: 'left', indent: 2, shrink: true }],
    ['textRotation="255"', { rotation: 'stacked' }],
    ['textRotation="180"', { rotation: -90 }],
    ['horizontal="sideways" indent="-5" textRotation="999"', {}],
  ])('has its alignment %s', (alignment, expected) => {
    expect(styled({ xfs: `<xf><alignment ${alignment}/></xf>` })).toEqual({ ...PLAIN, ...expected });
  });

  it('takes equal styles for one look, whatever their number formats', () => {
    const book = look('<sheetData/>', { 'xl/styles.xml': styles({ xfs: '<xf numFmtId="3"/><xf numFmtId="10"/>' }) });
    expect(book.looks).toEqual([PLAIN]);
  });
});

it('takes the look of the row for a cell without one, then the column’s', () => {
  const part = styles({ fonts: '<font><b/></font><font><i/></font>', xfs: '<xf fontId="1"/><xf fontId="2"/>' });
  const book = look(
    `<cols><col min="2" max="3" width="10" style="1"/></cols>${rowsXml('<row r="1" s="2" customFormat="1"><c r="C1"/></row><row r="2" s="2"/>')}`,
    { 'xl/styles.xml': part },
  );
  const sheet = book.sheets.get('S1') as SheetLook;
  const of = (row: number, column: number) => book.looks[lookAt(sheet, row, column)] as CellLook;
  expect([of(0, 1).italic, of(0, 2).italic, of(1, 1).bold, of(1, 1).italic, of(1, 3).bold]).toEqual([
    true,
    false,
    true,
    false,
    false,
  ]);
});

describe('a sheet', () => {
  it('is plain where it says nothing', () => {
    expect(sheetOf('<sheetData/>')).toMatchObject({
      gridlines: true,
      frozen: { rows: 0, columns: 0 },
      defaultWidth: 64,
    });
  });

  it('has widths in pixels, measured by the digits of the normal font', () => {
    const sheet = `<cols><col min="1" max="1" width="8.43" customWidth="1"/><col min="3" max="4" width="38"/><col min="4" max="6" width="5"/></cols><sheetData/>`;
    expect(sheetOf(sheet).columns).toMatchObject([
      { first: 0, last: 0, width: 59 },
      { first: 2, last: 3, width: 266 },
      { first: 4, last: 5, width: 35 },
    ]);
    const gothic = styles({}).replace('Calibri', 'ＭＳ Ｐゴシック');
    expect(sheetOf(sheet, { 'xl/styles.xml': gothic })).toMatchObject({
      defaultWidth: 72,
      columns: [{ width: 67 }, {}, {}],
    });
  });

  it('has heights in pixels, none where the file leaves it open', () => {
    const rows = '<row r="1" ht="30"/><row r="2"/><row r="3" ht="0"/><row r="4" ht="tall"/>';
    const sheet = sheetOf(`<sheetFormatPr defaultRowHeight="13.5"/>${rowsXml(rows)}`);
    expect(sheet.defaultHeight).toBe(18);
    expect(sheet.rows).toEqual([
      { row: 0, height: 40, look: null },
      { row: 2, height: 0, look: null },
    ]);
  });

  it('keeps the listed rows where all others are hidden', () => {
    const sheet = sheetOf(`<sheetFormatPr zeroHeight="1"/>${rowsXml('<row r="1"/>')}`);
    expect(sheet).toMatchObject({ hidesOtherRows: true, rows: [{ row: 0, height: null }] });
  });

  it.each([
    ['<pane ySplit="7" topLeftCell="A8" state="frozen"/>', { rows: 7, columns: 0 }],
    ['<pane xSplit="2" ySplit="3" state="frozenSplit"/>', { rows: 3, columns: 2 }],
    ['<pane xSplit="2000" ySplit="3000" state="split"/>', { rows: 0, columns: 0 }],
  ])('has its frozen parts %s', (pane, frozen) => {
    expect(sheetOf(`<sheetViews><sheetView>${pane}<selection/></sheetView></sheetViews><sheetData/>`).frozen).toEqual(
      frozen,
    );
  });

  it('keeps the rows above a frozen part that was scrolled when it was frozen', () => {
    const views = '<sheetViews><sheetView topLeftCell="A3"><pane ySplit="2" state="frozen"/></sheetView></sheetViews>';
    expect(sheetOf(`${views}<sheetData/>`).frozen).toEqual({ rows: 4, columns: 0 });
  });

  it('has its tab’s colour and no gridlines', () => {
    const sheet = `<sheetPr><tabColor rgb="FFFF0000"/></sheetPr><sheetViews><sheetView showGridLines="0"/></sheetViews><sheetData/>`;
    expect(sheetOf(sheet)).toMatchObject({ tabColour: '#ff0000', gridlines: false });
  });
});

describe('what is odd', () => {
  it('leaves cells plain when the styles are damaged or missing', () => {
    const rows = rowsXml('<row r="1"><c r="A1" s="7"/></row>');
    for (const parts of [{ 'xl/styles.xml': '<styleSheet><fonts>' }, {}] as Record<string, string>[]) {
      const book = look(rows, parts);
      expect(book.looks[lookAt(book.sheets.get('S1') as SheetLook, 0, 0)]).toEqual(PLAIN);
    }
  });

  it('leaves a damaged sheet plain and reads the others', () => {
    const bytes = makeXlsx({
      sheets: ['<sheetData><row r="0"/></sheetData>', '<sheetFormatPr defaultRowHeight="30"/>'],
    });
    const { sheets } = readLook(bytes);
    expect([sheets.get('S1')?.defaultHeight, sheets.get('S2')?.defaultHeight]).toEqual([20, 40]);
  });

  it('is no workbook', () => {
    expect(codeThrown(() => readLook(new Uint8Array(9)))).toBe('not-a-workbook');
  });
});

it('reads a form as it is', () => {
  const book = readLook(readFileSync('test/fixtures/workbooks/shimin-r4.xlsx'));
  const sheet = book.sheets.get('広聴相談課') as SheetLook;
  expect(sheet.frozen).toEqual({ rows: 7, columns: 0 });
  expect(book.looks[lookAt(sheet, 0, 0)]).toMatchObject({ bold: true, fontSize: 14, wrap: true, vertical: 'top' });
  // The headings' light blue.
  expect(book.looks[lookAt(sheet, 5, 0)]?.fill).toBe('#ddebf7');
  expect(sheet.rows.find(({ row }) => row === 7)?.height).toBe(72);
});
