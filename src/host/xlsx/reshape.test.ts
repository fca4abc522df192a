import type { Reshaping } from '../port';
import { openDraft } from './draft';
import { insertRows } from './insert-rows';
import { readWorkbook } from './read';
import { reshapeWorkbook } from './reshape';
import { codeThrown, makeXlsx } from './testing';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const links = (...list: readonly (readonly [id: string, type: string, target: string])[]) =>
  `<Relationships xmlns="${PACKAGE}">${list
    .map(([id, type, target]) => {
      const mode = target.startsWith('http') ? ' TargetMode="External"' : '';
      return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode}/>`;
    })
    .join('')}</Relationships>`;

/** A form in rows 1 to 5: heading, three rows, a sum. */
const FORM = `<sheetPr codeName="Sheet1"/><dimension ref="A1:C5"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A4" state="frozen"/><selection activeCell="A4" sqref="A4"/></sheetView></sheetViews><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>見出し</t></is></c></row><row r="2"><c r="A2" s="0"><v>1</v></c></row><row r="3"/><row r="4" ht="30" customHeight="1"><c r="A4" s="0"><v>3</v></c><c r="B4"/><c r="C4"><f>A4*2+$A$2</f><v>7</v></c></row><row r="5"><c r="A5"><f>SUM(A2:A4)</f><v>4</v></c></row></sheetData><mergeCells count="2"><mergeCell ref="B2:B4"/><mergeCell ref="D4:E4"/></mergeCells><conditionalFormatting sqref="A4"><cfRule type="expression" priority="1"><formula>$C4&gt;A$1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="B2:B4"><formula1>S1!$A$4:$A$5</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A5" r:id="rId4"/><hyperlink ref="A2" location="S1!A5"/></hyperlinks><rowBreaks count="2"><brk id="3"/><brk id="5"/></rowBreaks><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>`;

const PARTS = {
  'xl/worksheets/_rels/sheet1.xml.rels': links(
    ['rId1', 'drawing', '../drawings/drawing1.xml'],
    ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ['rId3', 'comments', '../comments1.xml'],
    ['rId4', 'hyperlink', 'https://example.jp/'],
  ),
  'xl/drawings/drawing1.xml':
    '<xdr:wsDr xmlns:xdr="x"><xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:col>0</xdr:col><xdr:row>2</xdr:row></xdr:from><xdr:to><xdr:col>1</xdr:col><xdr:row>4</xdr:row></xdr:to></xdr:twoCellAnchor><xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>4</xdr:row></xdr:from></xdr:oneCellAnchor></xdr:wsDr>',
  'xl/drawings/_rels/drawing1.xml.rels': links(['rId1', 'image', '../media/image1.png']),
  'xl/drawings/vmlDrawing1.vml':
    '<xml xmlns:v="v" xmlns:o="o" xmlns:x="x"><o:shapelayout><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shape id="_x0000_s1025"><x:ClientData ObjectType="Note"><x:Anchor>1, 6, 4, 14, 3, 2, 8, 16</x:Anchor><x:Row>4</x:Row></x:ClientData></v:shape></xml>',
  'xl/comments1.xml': '<comments xmlns="c"><commentList><comment ref="A5"/></commentList></comments>',
  'xl/media/image1.png': 'png',
  'xl/calcChain.xml': '<calcChain xmlns="c"><c r="C4" i="1"/><c r="A5"/><c r="A4" i="2"/></calcChain>',
  'docProps/app.xml':
    '<Properties><HeadingPairs><vt:vector size="2"><vt:variant><vt:lpstr>Worksheets</vt:lpstr></vt:variant><vt:variant><vt:i4>2</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="2"><vt:lpstr>S1</vt:lpstr><vt:lpstr>S2</vt:lpstr></vt:vector></TitlesOfParts></Properties>',
} as const;

function form(
  more: Readonly<Record<string, string>> = {},
  second = '<sheetData><row r="4"><c r="A4"><f>S1!A5+A5</f></c></row></sheetData>',
) {
  const whole = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">${FORM}</worksheet>`;
  const made = {
    sheets: [whole, second],
    after:
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">S1!$A$1:$E$5</definedName><definedName name="合計">S1!$A$5</definedName></definedNames>',
  };
  const rels = links(
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
    ['rId3', 'calcChain', 'calcChain.xml'],
  );
  return makeXlsx({ ...made, parts: { ...PARTS, 'xl/_rels/workbook.xml.rels': rels, ...more } });
}

const ROWS = { sheet: 'S1', from: 3, height: 1, copies: 2 } as const;
const reshape = (bytes: Uint8Array, { copies = [], rows = [] }: Partial<Reshaping>) => {
  const { bytes: out, refused } = reshapeWorkbook(bytes, { copies, rows });
  return { draft: openDraft(out), refused, out };
};

describe('rows', () => {
  const { draft, refused, out } = reshape(form(), { rows: [ROWS] });
  const sheet = draft.text('xl/worksheets/sheet1.xml') ?? '';

  it('are copies without texts, before the row that they copy', () => {
    expect(refused.size).toBe(0);
    expect(sheet).toContain(
      '<row r="4" ht="30" customHeight="1"><c r="A4" s="0"/><c r="B4"/><c r="C4"><f>A4*2+$A$2</f></c></row><row r="5" ht="30" customHeight="1"><c r="A5" s="0"/><c r="B5"/><c r="C5"><f>A5*2+$A$2</f></c></row><row r="6" ht="30" customHeight="1"><c r="A6" s="0"><v>3</v></c>',
    );
    expect(readWorkbook('x', out).sheets[0]?.cells.map(({ row, text }) => [row, text])).toEqual([
      [0, '見出し'],
      [1, '1'],
      [3, null],
      [4, null],
      [5, '3'],
      [5, '7'],
      [6, '4'],
    ]);
  });

  it('move formulas, merged cells, rules, links, breaks and the view', () => {
    for (const expected of [
      '<f>SUM(A2:A6)</f>',
      '<dimension ref="A1:C7"/>',
      '<mergeCells count="4"><mergeCell ref="B2:B6"/><mergeCell ref="D6:E6"/><mergeCell ref="D4:E4"/><mergeCell ref="D5:E5"/>',
      // The rule begins in the first copy, so it speaks of that row.
      '<conditionalFormatting sqref="A4:A5 A6"><cfRule type="expression" priority="1"><formula>$C4&gt;A$1</formula>',
      '<dataValidation type="list" sqref="B2:B6"><formula1>S1!$A$6:$A$7</formula1>',
      '<hyperlink ref="A7" r:id="rId4"/><hyperlink ref="A2" location="S1!A7"/>',
      '<brk id="3"/><brk id="7"/>',
      'topLeftCell="A6"',
      '<selection activeCell="A6" sqref="A6"/>',
    ]) {
      expect(sheet).toContain(expected);
    }
  });

  it('move what stands over the sheet, and what counts on it elsewhere', () => {
    expect(draft.text('xl/comments1.xml')).toContain('ref="A7"');
    expect(draft.text('xl/drawings/vmlDrawing1.vml')).toContain(
      '<x:Anchor>1, 6, 6, 14, 3, 2, 10, 16</x:Anchor><x:Row>6</x:Row>',
    );
    const anchors = [...(draft.text('xl/drawings/drawing1.xml') ?? '').matchAll(/row>(\d+)</g)].map(([, row]) => row);
    // The first keeps its size.
    expect(anchors).toEqual(['2', '4', '6']);
    expect(draft.text('xl/worksheets/sheet2.xml')).toContain('<f>S1!A7+A5</f>');
    expect(draft.text('xl/workbook.xml')).toMatch(/S1!\$A\$1:\$E\$7<.*S1!\$A\$7</);
    expect(draft.text('xl/calcChain.xml')).toContain('<c r="C6" i="1"/><c r="A7"/><c r="A4" i="2"/>');
  });

  it.each([
    [
      'table',
      {
        'xl/worksheets/_rels/sheet1.xml.rels': links(['rId9', 'table', '../tables/table1.xml']),
        'xl/tables/table1.xml': '<table/>',
      },
      undefined,
    ],
    ['control', { 'xl/drawings/vmlDrawing1.vml': '<xml><x:ClientData ObjectType="Checkbox"/></xml>' }, undefined],
    ['chart', { 'xl/charts/chart1.xml': '<c><f>S1!$A$2</f></c>' }, undefined],
    ['formula', {}, '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">S1!A5</f></c></row></sheetData>'],
  ] as const)('are refused where a %s counts on where they stand', (because, more, second) => {
    const bytes = form(more, second);
    const result = reshape(bytes, { rows: [ROWS] });
    expect([...result.refused]).toEqual([['S1', because]]);
    expect(result.out).toBe(bytes);
  });
});

describe('a copied sheet', () => {
  const before = form();
  const { draft, out } = reshape(before, { copies: [{ from: 'S1', name: "北区's & 2" }] });
  const sheet = draft.text('xl/worksheets/sheet3.xml') ?? '';

  it('reads as the other, stands last, and is not selected with it', () => {
    const { sheets } = readWorkbook('x', out);
    expect(sheets.map(({ name }) => name)).toEqual(['S1', 'S2', "北区's & 2"]);
    expect(sheets[2]).toEqual({ ...sheets[0], name: "北区's & 2" });
    expect(sheet).not.toMatch(/tabSelected|codeName/);
    expect(sheet).toContain("'北区''s &amp; 2'!$A$4:$A$5");
  });

  it('has notes and drawings of its own, and shares pictures', () => {
    const rels = draft.text('xl/worksheets/_rels/sheet3.xml.rels') ?? '';
    for (const target of [
      '/xl/drawings/drawing2.xml',
      '/xl/drawings/vmlDrawing2.vml',
      '/xl/comments2.xml',
      'https://example.jp/',
    ])
      expect(rels).toContain(`Target="${target}"`);
    expect(draft.text('xl/drawings/vmlDrawing2.vml')).toMatch(/data="2".*_x0000_s2049/);
    expect(draft.text('xl/drawings/_rels/drawing2.xml.rels')).toBe(PARTS['xl/drawings/_rels/drawing1.xml.rels']);
    expect(draft.names().filter((name) => name.includes('media'))).toHaveLength(1);
  });

  it('is known to the workbook, its content types, names and properties', () => {
    const workbook = draft.text('xl/workbook.xml') ?? '';
    expect(workbook).toContain('<sheet name="北区&apos;s &amp; 2" sheetId="3" r:id="rId4"/></sheets>');
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="2">'北区''s &amp; 2'!$A$1:$E$5</definedName></definedNames>`,
    );
    expect(draft.text('[Content_Types].xml')).toContain('PartName="/xl/worksheets/sheet3.xml"');
    expect(draft.text('docProps/app.xml')).toMatch(/<vt:i4>3<.*size="3".*S2<\/vt:lpstr><vt:lpstr>北区's &amp; 2</);
  });

  it('leaves every other part byte for byte', () => {
    const old = openDraft(before);
    const changed = old.names().filter((name) => {
      return !Buffer.from(old.bytes(name) ?? []).equals(
        Buffer.from(draft.opened.parts.package.read(draft.opened.parts.package.find(name) as never)),
      );
    });
    expect(changed.sort()).toEqual(
      ['[Content_Types].xml', 'docProps/app.xml', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml'].sort(),
    );
  });

  it.each([
    'table',
    'chart',
    'pivotTable',
    'ctrlProp',
    'threadedComment',
  ])('is refused where a %s stands in it', (type) => {
    const bytes = form({
      'xl/worksheets/_rels/sheet1.xml.rels': links(['rId9', type, '../x/x1.xml']),
      'xl/x/x1.xml': '<x/>',
    });
    expect(codeThrown(() => reshape(bytes, { copies: [{ from: 'S1', name: 'b' }] }))).toBe('not-copyable');
  });

  it('takes rows of its own', () => {
    const both = reshape(before, { copies: [{ from: 'S1', name: 'b' }], rows: [{ ...ROWS, sheet: 'b' }] });
    expect(both.draft.text('xl/worksheets/sheet3.xml')).toContain('<f>SUM(A2:A6)</f>');
    expect(both.draft.text('xl/worksheets/sheet1.xml')).toContain('<f>SUM(A2:A4)</f>');
    expect(both.draft.text('xl/comments2.xml')).toContain('ref="A7"');
  });
});

describe('a form that a program made, not Excel', () => {
  const numbered = '<sheetData><row r="1"><c r="A1"><f>&#26149;!A5*2</f></c></row></sheetData>';
  const vml =
    '<xml><ns0:shapelayout xmlns:ns0="o"><ns0:idmap data="1"/></ns0:shapelayout><ns1:shape xmlns:ns1="v" id="_x0000_s1026"><ns2:ClientData xmlns:ns2="x" ObjectType="Note"><ns2:Row>4</ns2:Row></ns2:ClientData></ns1:shape></xml>';
  const tab = (name: string, n: number) =>
    `<sheet xmlns:r="${OFFICE}" name="${name}" sheetId="${n}" state="visible" r:id="rId${n}"/>`;
  const workbook = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets>${tab('春', 1)}${tab('S2', 2)}</sheets></workbook>`;
  const bytes = form({ 'xl/workbook.xml': workbook, 'xl/drawings/vmlDrawing1.vml': vml }, numbered);

  it('declares the prefix of the new tab where the others declare it themselves', () => {
    const { draft } = reshape(bytes, { copies: [{ from: '春', name: '夏' }] });
    expect(draft.text('xl/workbook.xml')).toContain(
      `<sheet name="夏" sheetId="3" r:id="rId4" xmlns:r="${OFFICE}"/></sheets>`,
    );
    expect(draft.text('xl/drawings/vmlDrawing2.vml')).toMatch(/data="2".*_x0000_s2050/);
  });

  it('moves formulas that spell a sheet’s name by numbers, and notes by whatever prefix', () => {
    const { draft, refused } = reshape(bytes, { rows: [{ ...ROWS, sheet: '春' }] });
    expect(refused.size).toBe(0);
    expect(draft.text('xl/worksheets/sheet2.xml')).toContain('<f>春!A7*2</f>');
    expect(draft.text('xl/drawings/vmlDrawing1.vml')).toContain('<ns2:Row>6</ns2:Row>');
  });

  it('keeps new rows of a group in it', () => {
    const grouped = FORM.replace('<row r="4" ht="30"', '<row r="4" outlineLevel="1" ht="30"');
    const xml = insertRows(`<worksheet xmlns="m">${grouped}</worksheet>`, ROWS);
    expect(xml.kind === 'xml' && [...xml.xml.matchAll(/outlineLevel="1"/g)]).toHaveLength(3);
  });
});
