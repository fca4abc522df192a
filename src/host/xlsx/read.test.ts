import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { MokuhyoError } from '../../core/errors';
import { readWorkbook } from './read';
import { cellsOf, codeThrown, makeXlsx, rowsXml, textsOf, zipParts } from './testing';

const FIXTURES = join(__dirname, '../../../test/fixtures/workbooks');
const inline = (address: string, xml: string) => `<c r="${address}" t="inlineStr"><is>${xml}</is></c>`;
const sheet = (cells: string, after = '') => `${rowsXml(`<row r="1">${cells}</row>`)}${after}`;
const read = (bytes: Uint8Array) => () => readWorkbook('test.xlsx', bytes);

describe('the sample workbooks', () => {
  const files = readdirSync(FIXTURES).filter((name) => name.endsWith('.xlsx'));
  it.each(files)('%s shows the texts that are expected of it', (name) => {
    const workbook = readWorkbook(name, readFileSync(join(FIXTURES, name)));
    const expected = JSON.parse(readFileSync(join(FIXTURES, name.replace('.xlsx', '.expected.json')), 'utf8'));
    for (const { sheet: sheetName, createdOn, section, goals } of expected.sheets) {
      const grid = workbook.sheets.find((candidate) => candidate.name === sheetName);
      const texts = new Set(grid?.cells.map((cell) => cell.text));
      for (const text of [createdOn, section, ...goals.map((goal: { goal: string | null }) => goal.goal)]) {
        if (text !== null) expect(texts).toContain(text);
      }
    }
    expect(workbook.file).toBe(name);
  });
});

describe('texts', () => {
  it('leaves furigana out, joins runs, and keeps white space', () => {
    const bytes = makeXlsx({
      strings: `<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>
        <si><r><rPr><b/></rPr><t xml:space="preserve">a </t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>エー</t></rPh></si>
        <si><t xml:space="preserve">  </t></si><si><t/></si><si/>`,
      sheets: [
        sheet(
          [0, 1, 2, 3, 4].map((n) => `<c r="${'ABCDE'[n]}1" t="s"><v>${n}</v></c>`).join('') +
            inline('F1', '<t>大阪</t><rPh sb="0" eb="2"><t>オオサカ</t></rPh><phoneticPr fontId="1"/>') +
            inline('G1', '<r><t>x</t></r><r><rPr/><t>y</t></r>'),
        ),
      ],
    });
    expect(textsOf(bytes)).toEqual({ A1: '東京', B1: 'a b', C1: '  ', F1: '大阪', G1: 'xy' });
  });

  it('decodes entities, escapes, CDATA and line ends', () => {
    const cells = [
      inline('A1', '<t>&lt;&amp;&gt;&quot;&apos;&#12354;&#x3042;&#128512;</t>'),
      inline('B1', '<t>a_x000D_\nb\r\nc&#13;d_x005F_x000D_</t>'),
      inline('C1', '<t><![CDATA[<b>&amp;]]>!<!-- no --></t>'),
      '<c r="D1" t="str"><f>A1</f><v>a_x000a_b</v></c>',
      inline('E1', '<t>が</t>'),
    ];
    expect(textsOf(makeXlsx({ sheets: [sheet(cells.join(''))] }))).toEqual({
      A1: `<&>"'ああ😀`,
      B1: 'a\nb\nc\nd_x000D_',
      C1: '<b>&amp;!',
      D1: 'a\nb',
      E1: 'が',
    });
  });

  it('shows them by their text section', () => {
    const bytes = makeXlsx({ formats: [0, '0;0;0;@"様"'], sheets: [sheet('<c r="A1" s="1" t="str"><v>佐藤</v></c>')] });
    expect(cellsOf(bytes)).toEqual({ A1: { text: '佐藤様', value: '佐藤' } });
  });
});

describe('values', () => {
  it('shows every type of cell', () => {
    const bytes = makeXlsx({
      formats: [0, '0.0%', '[$-411]ge.m.d', 14],
      sheets: [
        sheet(
          '<c r="A1"><v>1.5</v></c><c r="B1" s="1"><v>0.521</v></c><c r="C1" s="2"><v>44652</v></c><c r="D1" t="b"><v>1</v></c>' +
            '<c r="E1" t="b"><v>0</v></c><c r="F1" t="e"><v>#REF!</v></c><c r="G1" t="n"><v>5E-1</v></c>' +
            '<c r="H1" t="d" s="2"><v>2022-04-01</v></c><c r="I1" t="d"><v>2022-04-01T12:30:00</v></c><c r="J1" s="99"><v>7</v></c>' +
            '<c r="K1"/><c r="L1"><v/></c><c r="M1" s="1"></c>',
        ),
      ],
    });
    expect(cellsOf(bytes)).toEqual({
      A1: { text: '1.5', value: 1.5 },
      B1: { text: '52.1%', value: 0.521 },
      C1: { text: 'R4.4.1', value: 44652 },
      D1: { text: 'TRUE', value: true },
      E1: { text: 'FALSE', value: false },
      F1: { text: '#REF!', value: '#REF!' },
      G1: { text: '0.5', value: 0.5 },
      H1: { text: 'R4.4.1', value: 44652 },
      I1: { text: '2022/4/1 12:30', value: 44652 + 12.5 / 24 },
      J1: { text: '7', value: 7 },
    });
  });

  it('tells a stored value from one that was never calculated', () => {
    const uncalculated = { text: null, value: null };
    const bytes = makeXlsx({
      sheets: [
        sheet(
          '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+1</f></c><c r="C1"><f>1</f><v></v></c><c r="D1"><f t="shared" si="0"/></c>' +
            '<c r="E1" t="str"><f>""</f><v></v></c><c r="F1" t="str"><f>"x"</f><v>x</v></c><c r="G1" t="e"><f>1/0</f><v>#DIV/0!</v></c>' +
            '<c r="H1" t="b"><f>1=1</f><v>1</v></c><c r="I1"><f t="array" ref="I1:J1">A1:B1*2</f><v>4</v></c><c r="K1"><f>A1</f><v>0</v></c>',
        ),
      ],
    });
    expect(cellsOf(bytes)).toEqual({
      A1: { text: '2', value: 2 },
      B1: uncalculated,
      C1: uncalculated,
      D1: uncalculated,
      F1: { text: 'x', value: 'x' },
      G1: { text: '#DIV/0!', value: '#DIV/0!' },
      H1: { text: 'TRUE', value: true },
      I1: { text: '4', value: 4 },
      K1: { text: '0', value: 0 },
    });
  });

  it('knows both epochs', () => {
    const made = { formats: [14], sheets: [sheet('<c r="A1"><v>43190</v></c><c r="B1" t="d"><v>2022-04-01</v></c>')] };
    expect(textsOf(makeXlsx({ ...made, before: '<workbookPr date1904="1"/>' }))).toEqual({
      A1: '2022/4/1',
      B1: '2022/4/1',
    });
    expect(textsOf(makeXlsx(made))).toEqual({ A1: '2018/3/31', B1: '2022/4/1' });
  });
});

describe('the grid', () => {
  it('counts on where addresses are left out, and sorts what is out of order', () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c><c r="A5"><v>5</v></c></row>' +
      '<row><c><v>6</v></c></row><row r="3"><c r="B3"><v>7</v></c></row><row r="3"><c r="B3"><v>8</v></c></row>';
    expect(Object.entries(textsOf(makeXlsx({ sheets: [rowsXml(rows)] })))).toEqual([
      ['A1', '1'],
      ['B1', '2'],
      ['B3', '8'],
      ['A5', '5'],
      ['C5', '3'],
      ['D5', '4'],
      ['A6', '6'],
    ]);
  });

  it('says what is merged and hidden, and leaves out what lies beneath a merge', () => {
    const bytes = makeXlsx({
      sheets: [
        `<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="9"/></cols>${rowsXml(
          '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2" hidden="1"><c r="A2"><v>4</v></c><c r="C2"><v>5</v></c></row>' +
            '<row r="3" hidden="0"><c r="B3"><v>6</v></c></row>',
        )}<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="C2:C9"/></mergeCells>`,
      ],
    });
    const grid = readWorkbook('x', bytes).sheets[0];
    expect(grid?.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 1, left: 2, bottom: 8, right: 2 },
    ]);
    expect(grid?.hiddenRows).toEqual([1]);
    expect(grid?.hiddenColumns).toEqual([1, 2]);
    expect(textsOf(bytes)).toEqual({ A1: '1', C1: '3', C2: '5', B3: '6' });
  });

  it('takes 10,000 merges and a stray cell in the last row in its stride', () => {
    const rows = Array.from({ length: 10_000 }, (_, n) => {
      const r = n * 2 + 1;
      return `<row r="${r}"><c r="A${r}"><v>1</v></c><c r="B${r}"><v>2</v></c></row>`;
    });
    const merges = Array.from({ length: 10_000 }, (_, n) => `<mergeCell ref="A${n * 2 + 1}:B${n * 2 + 2}"/>`);
    const bytes = makeXlsx({
      sheets: [
        `${rowsXml(`${rows.join('')}<row r="1048576"><c r="XFD1048576"><v>9</v></c></row>`)}<mergeCells>${merges.join('')}</mergeCells>`,
      ],
    });
    const cells = readWorkbook('x', bytes).sheets[0]?.cells ?? [];
    expect(cells).toHaveLength(10_001);
    expect(cells.at(-1)).toEqual({ row: 1_048_575, column: 16_383, text: '9', value: 9 });
  });
});

describe('the package', () => {
  const plain = () =>
    makeXlsx({ strings: '<si><t>あ</t></si>', sheets: [sheet('<c r="A1" t="s"><v>0</v></c>')], formats: [0] });
  const partsOf = (bytes: Uint8Array) => {
    return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  };

  it('reads any namespace prefix and strict files', () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const bytes = zipParts({
      '_rels/.rels': `<p:Relationships xmlns:p="p"><p:Relationship Id="a" Type="${strict}/officeDocument/relationships/officeDocument" Target="/xl/WORKBOOK.xml"/></p:Relationships>`,
      'xl/workbook.xml': `<?xml version="1.0"?><!-- c --><x:workbook xmlns:x="${strict}/spreadsheetml/main" xmlns:rel="${strict}/officeDocument/relationships"><x:workbookPr/><x:sheets><x:sheet name='a &amp; b' sheetId="1" state="veryHidden" rel:id="r1"/></x:sheets></x:workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${strict}/officeDocument/relationships/worksheet" Target=".\\odd\\..\\s.xml"/><Relationship Id="r2" Type="${strict}/officeDocument/relationships/sharedStrings" Target="/strings.xml"/></Relationships>`,
      'strings.xml': '<x:sst xmlns:x="m"><x:si><x:r><x:t>い</x:t></x:r><x:rPh><x:t>イ</x:t></x:rPh></x:si></x:sst>',
      'xl/s.xml':
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="2"><x:c r="B2" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    });
    const workbook = readWorkbook('x', bytes);
    expect(workbook.sheets[0]).toMatchObject({ name: 'a & b', hidden: true });
    expect(textsOf(bytes)).toEqual({ B2: 'い' });
  });

  it('reads UTF-16 and a byte order mark', () => {
    const xml =
      '<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c><v>3</v></c></row></sheetData></worksheet>';
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${xml}`, 'utf16le'));
    expect(textsOf(makeXlsx({ parts: { 'xl/worksheets/sheet1.xml': utf16 } }))).toEqual({ A1: '3' });
    const bom = strToU8(`\uFEFF<worksheet>${sheet('<c><v>4</v></c>')}</worksheet>`);
    expect(textsOf(makeXlsx({ parts: { 'xl/worksheets/sheet1.xml': bom } }))).toEqual({ A1: '4' });
  });

  it('leaves out sheets without cells and does without styles or shared strings', () => {
    const parts = partsOf(plain());
    const rels = parts['xl/_rels/workbook.xml.rels'] ?? '';
    const workbook = (parts['xl/workbook.xml'] ?? '').replace('<sheets>', '<sheets><sheet name="c" r:id="c"/>');
    const bytes = zipParts({
      ...parts,
      'xl/workbook.xml': workbook,
      'xl/_rels/workbook.xml.rels': rels.replace(
        '<Relationship ',
        '<Relationship Id="c" Type="x/chartsheet" Target="c.xml"/><Relationship ',
      ),
      'xl/styles.xml': null,
      'xl/sharedStrings.xml': null,
      'xl/worksheets/sheet1.xml': `<worksheet>${sheet('<c r="A1" s="3"><v>1</v></c>')}</worksheet>`,
    });
    expect(readWorkbook('x', bytes).sheets.map((grid) => grid.name)).toEqual(['S1']);
    expect(textsOf(bytes)).toEqual({ A1: '1' });
  });

  it('tells what cannot be read', () => {
    expect(codeThrown(read(new Uint8Array()))).toBe('file-empty');
    expect(codeThrown(read(strToU8('令和4年度,北区\n')))).toBe('not-a-workbook');
    expect(codeThrown(read(plain().subarray(0, 700)))).toBe('damaged');
    expect(codeThrown(read(zipParts({ 'a.txt': 'a' })))).toBe('not-a-workbook');
    const docx =
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>';
    expect(codeThrown(read(zipParts({ '_rels/.rels': docx, 'word/document.xml': '<w:document/>' })))).toBe(
      'not-a-workbook',
    );
    const xlsb = docx.replace('word/document.xml', 'xl/workbook.bin');
    expect(codeThrown(read(zipParts({ '_rels/.rels': xlsb, 'xl/workbook.bin': 'x' })))).toBe('unsupported');
  });

  it('names the file in every error', () => {
    expect.assertions(2);
    try {
      readWorkbook('課/R4.xlsx', plain().subarray(0, 700));
    } catch (error) {
      expect(error).toBeInstanceOf(MokuhyoError);
      expect((error as MokuhyoError).params).toMatchObject({ file: '課/R4.xlsx' });
    }
  });

  it('refuses a DTD, unknown entities and broken XML', () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbb">]><worksheet><sheetData/></worksheet>';
    for (const part of [
      bomb,
      '<worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>',
      '<worksheet><sheetData><row><c><v>1',
      '<worksheet><sheetData></worksheet></sheetData></x>',
      '',
      '<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>',
      '<worksheet><sheetData><row><c r="XFE1"><v>1</v></c></row></sheetData></worksheet>',
      '<worksheet><sheetData><row><c t="s"><v>7</v></c></row></sheetData></worksheet>',
      '<worksheet a=1/>',
      '<worksheet><sheetData><row></sheetData></row></worksheet>',
      '<worksheet><sheetData><row><c><v>1</c></v></row></sheetData></worksheet>',
      '<worksheet><sheetData></sheetDat></worksheet>',
      '<worksheet><sheetData></sheetDatas></worksheet>',
      '<worksheet><sheetData></sheetData x></worksheet>',
      '<worksheet><sheetData></x:sheetData></worksheet>',
      `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`,
    ]) {
      expect([part, codeThrown(read(makeXlsx({ parts: { 'xl/worksheets/sheet1.xml': part } })))]).toEqual([
        part,
        'damaged',
      ]);
    }
    expect(codeThrown(read(makeXlsx({ parts: { 'xl/worksheets/sheet1.xml': new Uint8Array([0x3c, 0xff]) } })))).toBe(
      'damaged',
    );
  });

  it('survives every flipped byte: the same cells or an error, never others', () => {
    const bytes = plain();
    const expected = JSON.stringify(readWorkbook('x', bytes));
    for (let at = 0; at < bytes.length; at++) {
      const broken = bytes.slice();
      broken[at] = (broken[at] ?? 0) ^ 0x5a;
      let outcome = '';
      try {
        outcome = JSON.stringify(readWorkbook('x', broken));
      } catch (error) {
        if (error instanceof MokuhyoError) continue;
        throw error;
      }
      expect([at, outcome]).toEqual([at, expected]);
    }
  });

  it('survives being cut at every length', () => {
    const bytes = plain();
    for (let length = 0; length < bytes.length; length++) {
      expect(codeThrown(read(bytes.slice(0, length)))).toMatch(/^(file-empty|damaged|not-a-workbook)$/);
    }
  });

  it('refuses a workbook with more than 50 million characters', () => {
    const long = 'あ'.repeat(30_000);
    const cells = `<row>${'<c t="s"><v>0</v></c>'.repeat(1667)}</row>`;
    const bytes = makeXlsx({ strings: `<si><t>${long}</t></si>`, sheets: [rowsXml(cells)] });
    expect(codeThrown(read(bytes))).toBe('too-large');
  });
});
