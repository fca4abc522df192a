import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Grid } from '../../core/sheet/grid';
import { readWorkbook } from './read';
import { cellsOf, codeThrown, makeXlsx, rowsXml, textsOf, zipParts } from './testing';
import { editWorkbook } from './write';

/** What writers other than today's Excel leave in workbooks, item by item. */

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const row = (cells: string) => rowsXml(`<row r="1">${cells}</row>`);
const inline = (text: string, address = 'A1') => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
const sheets = (bytes: Uint8Array) => readWorkbook('test.xlsx', bytes).sheets;
const names = (bytes: Uint8Array) => sheets(bytes).map(({ name }) => name);
const first = (bytes: Uint8Array) => sheets(bytes)[0] as Grid;

const relationships = (...list: readonly (readonly [id: string, type: string, target: string, more?: string])[]) =>
  `<Relationships>${list
    .map(([id, type, target, more = '']) => {
      return `<Relationship Id="${id}" Type="${RELATIONSHIP}/${type}" Target="${target}"${more}/>`;
    })
    .join('')}</Relationships>`;
const workbookXml = (tabs: string) => `<workbook xmlns:r="${RELATIONSHIP}"><sheets>${tabs}</sheets></workbook>`;
const worksheet = (text: string) => `<worksheet>${row(inline(text))}</worksheet>`;

/** A package whose relationships and part names are as given, the sheet reading あ. */
function oddlyNamed(workbook: string, target: string, part: string, folder = 'xl') {
  return zipParts({
    '_rels/.rels': relationships(['r', 'officeDocument', workbook]),
    [`${folder}/workbook.xml`]: workbookXml('<sheet name="S1" r:id="r1"/>'),
    [`${folder}/_rels/workbook.xml.rels`]: relationships(['r1', 'worksheet', target]),
    [part]: worksheet('あ'),
  });
}

describe('targets and part names', () => {
  it.each([
    ['usual', 'xl/workbook.xml', 'worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['absolute', '/xl/workbook.xml', '/xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['climbing', './xl/workbook.xml', '../xl/./worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['climbing too far', 'xl/workbook.xml', '../../../../xl/s.xml', 'xl/s.xml'],
    ['doubled slashes', 'xl//workbook.xml', '//xl//s.xml', 'xl/s.xml'],
    ['backslashes', '\\xl\\workbook.xml', 'worksheets\\sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['other case', 'XL/Workbook.XML', 'WorkSheets/Sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['escaped in the target', 'xl/workbook.xml', 'worksheets/sheet%201.xml', 'xl/worksheets/sheet 1.xml'],
    ['escaped in both', 'xl/workbook.xml', 'worksheets/sheet%201.xml', 'xl/worksheets/sheet%201.xml'],
    ['a percent sign that escapes nothing', 'xl/workbook.xml', '100%.xml', 'xl/100%.xml'],
    ['Japanese', 'xl/workbook.xml', '%E5%8C%97%E5%8C%BA.xml', 'xl/北区.xml'],
    ['entries with a leading slash', 'xl/workbook.xml', 's.xml', '/xl/s.xml'],
  ])('%s', (_, workbook, target, part) => {
    expect(textsOf(oddlyNamed(workbook, target, part))).toEqual({ A1: 'あ' });
  });

  it('entries with backslashes, as .NET once wrote them', () => {
    const usual = unzipSync(oddlyNamed('xl/workbook.xml', 'worksheets/s.xml', 'xl/worksheets/s.xml'));
    const bytes = zipSync(
      Object.fromEntries(Object.entries(usual).map(([name, part]) => [name.replaceAll('/', '\\'), part])),
    );
    expect(textsOf(bytes)).toEqual({ A1: 'あ' });
  });

  it('a package without relationships or content types of its own', () => {
    const parts = unzipSync(makeXlsx({ sheets: [row(inline('あ'))] }));
    const { '[Content_Types].xml': _, '_rels/.rels': __, ...rest } = parts;
    expect(textsOf(zipSync(rest))).toEqual({ A1: 'あ' });
  });

  it('a sheet whose part is gone is damage, not a sheet less', () => {
    const bytes = oddlyNamed('xl/workbook.xml', 'worksheets/s.xml', 'xl/worksheets/other.xml');
    expect(codeThrown(() => readWorkbook('x', bytes))).toBe('damaged');
  });
});

describe('tabs', () => {
  it('chart, dialog and macro sheets, external links and tabs without a part are passed over', () => {
    const bytes = zipParts({
      '_rels/.rels': relationships(
        ['a', 'officeDocument', 'xl/workbook.xml'],
        ['b', 'hyperlink', 'file:///C:/x', ' TargetMode="External"'],
      ),
      'xl/workbook.xml': workbookXml(
        '<sheet name="図" r:id="c"/><sheet name="ダイアログ" r:id="d"/><sheet name="マクロ" r:id="m"/>' +
          '<sheet name="空" r:id=""/><sheet name="北区" state="veryHidden" r:id="w"/><sheet name="中央区" state="visible" r:id="w2"/>',
      ),
      'xl/_rels/workbook.xml.rels': relationships(
        ['c', 'chartsheet', 'chartsheets/sheet1.xml'],
        ['d', 'dialogsheet', 'dialogsheets/sheet1.xml'],
        ['m', 'xlMacrosheet', 'macrosheets/sheet1.xml'],
        ['e', 'externalLink', 'externalLinks/externalLink1.xml'],
        ['w', 'worksheet', 'worksheets/a.xml'],
        ['w2', 'worksheet', 'worksheets/b.xml'],
      ),
      'xl/externalLinks/externalLink1.xml':
        '<externalLink><externalBook><sheetNames><sheetName val="よそ"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>9</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>',
      'xl/worksheets/a.xml': worksheet('あ'),
      'xl/worksheets/b.xml': '<worksheet/>',
    });
    expect(sheets(bytes).map(({ name, hidden, cells }) => [name, hidden, cells.length])).toEqual([
      ['北区', true, 1],
      ['中央区', false, 0],
    ]);
  });

  it('keep their names as they are', () => {
    const tabs = ['a &amp; b', '&#x1F600;', '\u304c', '\u304b\u3099', '_x0041_', '  x '].map(
      (name) => `<sheet name="${name}" r:id="rId1"/>`,
    );
    const bytes = makeXlsx({ parts: { 'xl/workbook.xml': workbookXml(tabs.join('')) } });
    expect(names(bytes)).toEqual(['a & b', '😀', '\u304c', '\u304b\u3099', 'A', '  x ']);
  });
});

describe('parts that are not there', () => {
  it('styles, theme and shared strings, named and missing, where no cell needs them', () => {
    const bytes = zipParts({
      ...Object.fromEntries(
        Object.entries(unzipSync(makeXlsx({ sheets: [row(`${inline('あ')}<c r="B1" s="7"><v>44652</v></c>`)] }))),
      ),
      'xl/_rels/workbook.xml.rels': relationships(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['s', 'styles', 'styles.xml'],
        ['t', 'theme', 'theme/theme1.xml'],
        ['u', 'sharedStrings', 'sharedStrings.xml'],
      ),
    });
    expect(textsOf(bytes)).toEqual({ A1: 'あ', B1: '44652' });
  });

  it('shared strings that cells do need are damage, not empty cells', () => {
    const bytes = makeXlsx({ sheets: [row('<c r="A1" t="s"><v>0</v></c>')] });
    expect(codeThrown(() => readWorkbook('x', bytes))).toBe('damaged');
  });
});

describe('rows and columns', () => {
  it('counted in floating point, or in no order', () => {
    const rows =
      '<row r="3.0"><c r="B3"><v>3</v></c><c r="a3"><v>2</v></c></row><row r="1E1"><c><v>10</v></c></row><row r="2"><c r="C2"><v>9</v></c></row>';
    const read = () => textsOf(makeXlsx({ sheets: [rowsXml(rows)] }));
    expect(Object.keys(read())).toEqual(['C2', 'A3', 'B3', 'A10']);
    for (const r of ['0', '-1', '1.5', 'x', '']) {
      const bytes = makeXlsx({ sheets: [rowsXml(`<row r="${r}"><c><v>1</v></c></row>`)] });
      expect([r, codeThrown(() => readWorkbook('x', bytes))]).toEqual([r, 'damaged']);
    }
  });

  it('with addresses that are none', () => {
    for (const r of ['6', 'A', '', 'A0', '1A', 'XFE1', 'A1048577', 'A1:A1', 'あ1']) {
      const bytes = makeXlsx({ sheets: [row(`<c r="${r}"><v>1</v></c>`)] });
      expect([r, codeThrown(() => readWorkbook('x', bytes))]).toEqual([r, 'damaged']);
    }
  });

  it('where they do not belong are not the sheet’s, for the reader as for the writer', () => {
    const stray = '<c><v>9</v></c>';
    const rows = `${stray}<x><row r="1">${stray}</row></x><row r="2"><x>${stray}</x><c r="B2"><v>1</v><x>${stray}</x></c></row>`;
    const bytes = makeXlsx({ sheets: [rowsXml(rows)] });
    expect(textsOf(bytes)).toEqual({ B2: '1' });
    const edits = ['A1', 'A2'].map((cell) => ({ sheet: 'S1', cell, before: null, after: 'あ' }));
    expect(textsOf(editWorkbook(bytes, edits).bytes)).toEqual({ A1: 'あ', A2: 'あ', B2: '1' });
  });

  it('given twice: the first list counts, for the reader as for the writer', () => {
    const bytes = makeXlsx({ sheets: [`<sheetData/>${row('<c><v>1</v></c>')}`] });
    expect(textsOf(bytes)).toEqual({});
    const { bytes: edited } = editWorkbook(bytes, [{ sheet: 'S1', cell: 'A1', before: null, after: 'あ' }]);
    expect(textsOf(edited)).toEqual({ A1: 'あ' });
  });

  it('merged as a whole', () => {
    const cells = '<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="XFD1"><v>3</v></c>';
    const merged = (refs: string[]) =>
      makeXlsx({
        sheets: [`${row(cells)}<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`],
      });
    expect(textsOf(merged(['A:B']))).toEqual({ A1: '1', XFD1: '3' });
    expect(textsOf(merged(['1:2']))).toEqual({ A1: '1' });
    expect(first(merged(['$B:$C'])).merges).toEqual([{ top: 0, left: 1, bottom: 1_048_575, right: 2 }]);
    expect(first(merged(['B2:A1'])).merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
    expect(codeThrown(() => first(merged(['#REF!'])))).toBe('damaged');
  });

  it('merged over each other, which Excel never writes, cost no more for it', () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => `<row><c><v>${n}</v></c></row>`).join('');
    const merges = Array.from({ length: 20_000 }, (_, n) => `<mergeCell ref="A${n + 1}:B1048576"/>`).join('');
    const bytes = makeXlsx({ sheets: [`${rowsXml(rows)}<mergeCells>${merges}</mergeCells>`] });
    expect(first(bytes).cells).toHaveLength(20_000);
  });
});

describe('cells', () => {
  it('of every type, with and without a formula', () => {
    const cells = [
      '<c r="A1" t="b"><v>true</v></c>',
      '<c r="B1" t="d"><v>2022-04-01T09:30:15.500Z</v></c>',
      '<c r="C1" t="d"><v>08:30</v></c>',
      '<c r="D1" t="d"><v>令和4年</v></c>',
      '<c r="E1" t="e"><f>NA()</f><v>#N/A</v></c>',
      '<c r="F1" t="inlineStr"><is/></c>',
      '<c r="G1" t="n"><v> 1.50 </v></c>',
      '<c r="H1" t="n"><v>-1.5e-3</v></c>',
      '<c r="I1" t="str"><v>文字</v></c>',
      '<c r="J1" t="str"><f>A1</f><v xml:space="preserve"> 文 </v></c>',
      '<c r="K1" t="inlineStr"><v>値</v></c>',
      '<c r="L1"><f t="array" ref="L1:L2">A1:A2</f><v>3</v></c>',
      '<c r="M1"><f t="shared" ref="M1:M3" si="0">A1+1</f><v>4</v></c>',
      '<c r="N1"><f t="shared" si="0"/><v>5</v></c>',
      '<c r="O1"><f t="dataTable" ref="O1:O2" dt2D="1" r1="A1" r2="B1"/><v>6</v></c>',
      '<c r="P1"><v>not a number</v></c>',
      '<c r="Q1" t="e"><v>#SPILL!</v></c>',
      '<c r="R1"><v>1</v><extLst><ext uri="u"><v>2</v></ext></extLst></c>',
    ];
    expect(textsOf(makeXlsx({ sheets: [row(cells.join(''))] }))).toEqual({
      A1: 'TRUE',
      B1: '2022/4/1 9:30',
      C1: '1900/1/0 8:30',
      D1: '令和4年',
      E1: '#N/A',
      G1: '1.5',
      H1: '-0.0015',
      I1: '文字',
      J1: ' 文 ',
      K1: '値',
      L1: '3',
      M1: '4',
      N1: '5',
      O1: '6',
      P1: 'not a number',
      Q1: '#SPILL!',
      R1: '1',
    });
  });

  it('with alternatives for readers that know more', () => {
    const xml =
      '<?xml version="1.0"?><worksheet xmlns:mc="m"><mc:AlternateContent><mc:Choice Requires="x14"><sheetData><row><c><v>9</v></c></row></sheetData></mc:Choice></mc:AlternateContent>' +
      '<sheetData><row><c t="inlineStr"><is><mc:AlternateContent><mc:Choice Requires="new"><t>新</t><mc:Choice/></mc:Choice><mc:Choice Requires="b"/><mc:Fallback><t>旧</t></mc:Fallback></mc:AlternateContent></is></c></row></sheetData>' +
      '<mc:AlternateContent><mc:Choice Requires="x14"><controls><control><controlPr><anchor><from><xdr:col hidden="1" min="1" max="3">3</xdr:col></from></anchor></controlPr></control></controls></mc:Choice></mc:AlternateContent></worksheet>';
    const bytes = makeXlsx({ sheets: [xml] });
    expect(textsOf(bytes)).toEqual({ A1: '旧' });
    expect(first(bytes).hiddenColumns).toEqual([]);
  });

  it('with furigana in every place where it can stand', () => {
    const phonetic = '<rPh sb="0" eb="2"><t>キタク</t></rPh><phoneticPr fontId="1" type="Hiragana"/>';
    const strings = `<si><phoneticPr fontId="1"/><r><t>北</t></r>${phonetic}<r><t>区</t></r></si><si><rPh sb="0" eb="1"><t>キ</t></rPh></si>`;
    const cells = `<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><rPh sb="0" eb="1"><r><t>キ</t></r></rPh><r><rPr><rFont val="x"/></rPr><t>北</t></r><r><t>区</t></r>${phonetic}</is></c>`;
    expect(textsOf(makeXlsx({ strings, sheets: [`${row(cells)}<phoneticPr fontId="1"/>`] }))).toEqual({
      A1: '北区',
      C1: '北区',
    });
  });
});

describe('characters', () => {
  it.each([
    ['a carriage return', 'a_x000D_b', 'a\nb'],
    ['what only looks like an escape', 'a_x005F_x000D_b', 'a_x000D_b'],
    ['two escapes that share no bar', '_x0041__x0042_', 'AB'],
    ['what Excel escapes with a small x alone', '_x0041__X0000_', 'A_X0000_'],
    ['unfinished escapes', '_x00_ _xZZZZ_ _x000D', '_x00_ _xZZZZ_ _x000D'],
    ['NUL', 'a_x0000_b&#0;c', 'a\u0000b\u0000c'],
    ['halves of a surrogate pair', '_xD83D__xDE00_', '😀'],
    ['one half alone', 'a_xD83D_b&#xDE00;c', 'a\ud83db\ude00c'],
    ['composed and decomposed kana', '\u304c&#x304B;&#x3099;', '\u304c\u304b\u3099'],
    ['kanji beyond the basic plane, with a variation selector', '𠮷葛󠄀', '𠮷葛󠄀'],
    ['CDATA between texts', 'a<![CDATA[<&>]]>b<![CDATA[]]>', 'a<&>b'],
    ['comments and processing instructions', 'a<!-- > <t> -->b<?x <t> ?>c', 'abc'],
    ['control characters, raw', 'a\u0001\u000bb', 'a\u0001\u000bb'],
    ['white space', ' \u3000a\tb\n', ' \u3000a\tb\n'],
    ['line ends of all kinds', 'a\r\nb\rc\nd&#13;&#10;e', 'a\nb\nc\nd\ne'],
  ])('%s', (_, xml, text) => {
    expect(cellsOf(makeXlsx({ sheets: [row(inline(xml))] })).A1?.value).toBe(text);
    const shared = makeXlsx({ strings: `<si><t>${xml}</t></si>`, sheets: [row('<c r="A1" t="s"><v>0</v></c>')] });
    expect(textsOf(shared).A1).toBe(text);
  });
});

describe('the XML of parts', () => {
  const body = `<worksheet>${row(inline('漢字'))}</worksheet>`;
  const utf16 = (text: string, bigEndian = false) => {
    const bytes = Buffer.from(text, 'utf16le');
    return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
  };
  it.each<[string, Uint8Array]>([
    ['UTF-16 with a mark', utf16(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${body}`)],
    ['UTF-16 the other way round', utf16(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${body}`, true)],
    ['UTF-16 without a mark', utf16(`<?xml version="1.0" encoding="utf-16"?>${body}`)],
    ['UTF-8 that says it were UTF-16', strToU8(`<?xml version="1.0" encoding="utf-16"?>${body}`)],
    ['UTF-8 with a mark', strToU8(`\ufeff<?xml version="1.0" encoding="UTF-8"?>${body}`)],
    ['Shift_JIS', Uint8Array.from([...strToU8('<?xml version="1.0" encoding="Shift_JIS"?>'), ...inShiftJis(body)])],
    ['a preamble', strToU8(`<?xml version='1.0' standalone='yes'?>\r\n<?mso x?><!-- c -->${body}<!-- end -->\n`)],
    ['prefixes', strToU8(body.replace(/<(\/?)/g, '<$1x:'))],
    [
      'white space in tags',
      strToU8(body.replace(/ t="inlineStr"/, "\n\tt = 'inlineStr' ").replace(/<\/t>/, '</t \n>')),
    ],
  ])('%s', (_, part) => {
    expect(textsOf(makeXlsx({ parts: { 'xl/worksheets/sheet1.xml': part } }))).toEqual({ A1: '漢字' });
  });

  /** 漢字 are the only characters beyond ASCII. */
  function inShiftJis(text: string): number[] {
    return [...text].flatMap((c) => (c === '漢' ? [0x8a, 0xbf] : c === '字' ? [0x8e, 0x9a] : [c.charCodeAt(0)]));
  }
});

describe('what takes time or memory beyond the stated limits', () => {
  const tooLarge = (made: Parameters<typeof makeXlsx>[0]) => {
    expect(codeThrown(() => readWorkbook('x', makeXlsx(made)))).toBe('too-large');
  };
  it.each([
    ['entities', `<t>${'&lt;'.repeat(300_000)}</t>`],
    ['line ends', `<t>${'\r'.repeat(1_000_001)}</t>`],
    ['CDATA', `<t>${'<![CDATA[a]]>'.repeat(100_000)}${'a'.repeat(950_000)}</t>`],
    ['runs', `<r><t>${'_x0041_'.repeat(75_000)}</t></r>`.repeat(2)],
  ])('one text of very many %s', (_, xml) => {
    tooLarge({ sheets: [row(`<c r="A1" t="inlineStr"><is>${xml}</is></c>`)] });
    tooLarge({ strings: `<si>${xml}</si>`, sheets: [row('<c r="A1" t="s"><v>0</v></c>')] });
  });

  it('one attribute of very many entities', () => {
    tooLarge({ sheets: [`<cols><col min="1" max="1" hidden="${'&lt;'.repeat(300_000)}"/></cols><sheetData/>`] });
  });

  it('columns hidden again and again', () => {
    tooLarge({ sheets: [`<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(200)}</cols><sheetData/>`] });
  });

  it('formats as long as can be, used or compiled again and again', () => {
    const code = `"${'x'.repeat(253)}"`;
    tooLarge({ formats: [code], sheets: [rowsXml(`<row>${'<c><v>1</v></c>'.repeat(16_000)}</row>`.repeat(4))] });
    const formats = Array.from({ length: 5000 }, (_, n) => `"${String(n).padStart(253, 'x')}"`);
    tooLarge({
      formats,
      sheets: [rowsXml(`<row>${formats.map((_, n) => `<c s="${n}"><v>1</v></c>`).join('')}</row>`)],
    });
  });
});

it('keeps the macros of an .xlsm when it writes', () => {
  const bytes = makeXlsx({
    sheets: [row(inline('あ'))],
    parts: {
      '[Content_Types].xml':
        '<Types><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      'xl/vbaProject.bin': Uint8Array.from({ length: 5000 }, (_, n) => (n * 7919) % 256),
      'xl/vbaProjectSignature.bin': Uint8Array.of(1, 2, 3),
    },
  });
  const { bytes: edited, outcomes } = editWorkbook(bytes, [{ sheet: 'S1', cell: 'A1', before: 'あ', after: 'い' }]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['written']);
  const before = unzipSync(bytes);
  const after = unzipSync(edited);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  const changed = Object.keys(before).filter(
    (name) => Buffer.compare(before[name] as Uint8Array, after[name] as Uint8Array) !== 0,
  );
  expect(changed).toEqual(['xl/worksheets/sheet1.xml']);
  expect(strFromU8(after['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('い');
});
