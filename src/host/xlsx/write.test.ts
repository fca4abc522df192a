import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { fromA1, toA1 } from '../../core/sheet/address';
import type { Grid } from '../../core/sheet/grid';
import type { CellEdit } from '../port';
import { xlsxHost } from './file-host';
import { readWorkbook } from './read';
import { cellsOf, codeThrown, makeXlsx, rowsXml, textsOf } from './testing';
import { editWorkbook } from './write';

const FIXTURES = join(__dirname, '../../../test/fixtures/workbooks');
const fixture = (name: string) => new Uint8Array(readFileSync(join(FIXTURES, name)));
const edit = (cell: string, before: string | null, after: string, sheet = 'S1'): CellEdit => ({
  sheet,
  cell,
  before,
  after,
});
const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
const sheetXml = (bytes: Uint8Array) =>
  part(bytes, 'xl/worksheets/sheet1.xml').replace(/^<worksheet[^>]*>|<\/worksheet>$/g, '');
/** The worksheet's XML after edits that must all be written. */
function edited(xml: string, ...edits: CellEdit[]): string {
  const result = editWorkbook(makeXlsx({ sheets: [xml] }), edits);
  expect(result.outcomes.map((outcome) => outcome.kind)).toEqual(edits.map(() => 'written'));
  return sheetXml(result.bytes);
}
const is = (text: string) => `t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;

describe('where a text goes', () => {
  it('replaces a cell and keeps its style', () => {
    const xml = rowsXml('<row r="1"><c r="A1" s="3" t="s" cm="1"><v>0</v></c><c r="B1" s="2"/></row>');
    const bytes = makeXlsx({ strings: '<si><t>○</t></si>', sheets: [xml] });
    const result = editWorkbook(bytes, [edit('A1', '○', '達成'), edit('B1', null, '×')]);
    expect(sheetXml(result.bytes)).toBe(
      rowsXml(`<row r="1"><c r="A1" s="3" ${is('達成')}<c r="B1" s="2" ${is('×')}</row>`),
    );
  });

  it('puts missing cells in the order of columns, rows in the order of rows', () => {
    const xml = rowsXml('<row r="2" spans="2:3"><c r="B2"/><c r="D2"/></row><row r="5"/><row r="7" ht="9" />');
    expect(
      edited(
        xml,
        edit('E2', null, 'e'),
        edit('A2', null, 'a'),
        edit('C2', null, 'c'),
        edit('B3', null, 'b3'),
        edit('A1', null, 'a1'),
        edit('A5', null, 'a5'),
        edit('A7', null, 'a7'),
        edit('A9', null, 'a9'),
      ),
    ).toBe(
      rowsXml(
        `<row r="1"><c r="A1" ${is('a1')}</row><row r="2" spans="1:5"><c r="A2" ${is('a')}<c r="B2"/><c r="C2" ${is('c')}<c r="D2"/><c r="E2" ${is('e')}</row>` +
          `<row r="3"><c r="B3" ${is('b3')}</row><row r="5"><c r="A5" ${is('a5')}</row><row r="7" ht="9" ><c r="A7" ${is('a7')}</row><row r="9"><c r="A9" ${is('a9')}</row>`,
      ),
    );
  });

  it('opens an empty sheet and widens its dimension', () => {
    expect(edited('<dimension ref="A1"/><sheetData/>', edit('C3', null, 'x'))).toBe(
      `<dimension ref="A1:C3"/>${rowsXml(`<row r="3"><c r="C3" ${is('x')}</row>`)}`,
    );
    expect(edited('<dimension ref="A1:D9"/><sheetData></sheetData>', edit('C3', null, 'x'))).toContain('ref="A1:D9"');
  });

  it('gives addresses to cells and rows that had none and would shift', () => {
    const xml = rowsXml(
      '<row><c r="B1"><v>1</v></c><c r="D1"><v>2</v></c></row><row r="4"><c><v>3</v></c></row><row><c><v>4</v></c></row>',
    );
    const bytes = makeXlsx({ sheets: [xml] });
    const result = editWorkbook(bytes, [edit('A1', null, 'a'), edit('C1', null, 'c'), edit('A2', null, 'z')]);
    expect(textsOf(result.bytes)).toEqual({ A1: 'a', B1: '1', C1: 'c', D1: '2', A2: 'z', A4: '3', A5: '4' });
    const implicit = makeXlsx({
      sheets: [rowsXml('<row r="1"><c r="C1"><v>1</v></c></row><row><c r="A2"/><c><v>5</v></c></row>')],
    });
    const shifted = editWorkbook(implicit, [edit('A1', null, 'a'), edit('B1', null, 'b'), edit('A2', null, 'c')]);
    expect(textsOf(shifted.bytes)).toEqual({ A1: 'a', B1: 'b', C1: '1', A2: 'c', B2: '5' });
    const before = makeXlsx({ sheets: [rowsXml('<row><c r="C3"><v>1</v></c></row><row><c><v>2</v></c></row>')] });
    const rows = editWorkbook(before, [edit('A1', null, 'a'), edit('B1', null, 'b'), edit('A2', null, 'c')]);
    expect(textsOf(rows.bytes)).toEqual({ A1: 'a', B1: 'b', A2: 'c', C3: '1', A4: '2' });
  });

  it('takes the style of the row, else of the column', () => {
    const xml = `<cols><col min="2" max="4" style="7"/></cols>${rowsXml('<row r="1" s="5" customFormat="1"/><row r="2" s="6"/>')}`;
    const text = edited(xml, edit('C1', null, 'x'), edit('C2', null, 'y'), edit('E2', null, 'z'));
    expect(text).toContain(`<c r="C1" s="5" ${is('x')}`);
    expect(text).toContain(`<c r="C2" s="7" ${is('y')}<c r="E2" ${is('z')}`);
  });

  it('keeps the namespace prefix in use', () => {
    const sheet =
      '<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"/></x:row><x:row r="2"/></x:sheetData></x:worksheet>';
    const result = editWorkbook(makeXlsx({ sheets: [sheet] }), [
      edit('A1', null, 'p'),
      edit('B2', null, 'q'),
      edit('A3', null, 'r'),
    ]);
    const is = (text: string) => `t="inlineStr"><x:is><x:t xml:space="preserve">${text}</x:t></x:is></x:c>`;
    expect(part(result.bytes, 'xl/worksheets/sheet1.xml')).toBe(
      `<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" ${is('p')}</x:row><x:row r="2"><x:c r="B2" ${is('q')}</x:row><x:row r="3"><x:c r="A3" ${is('r')}</x:row></x:sheetData></x:worksheet>`,
    );
  });

  it('keeps what a tag says but what belonged to the old value', () => {
    const xml = rowsXml(
      `<row r="1"><c t='b' ph="1" vm="2" r="A1"  s='3'><v>1</v></c><c xmlns="m" cm="1" t="str"><v>x</v></c></row>`,
    );
    expect(edited(xml, edit('A1', 'TRUE', 'a'), edit('B1', 'x', 'b'))).toBe(
      rowsXml(`<row r="1"><c ph="1" r="A1" s='3' ${is('a')}<c r="B1" xmlns="m" ${is('b')}</row>`),
    );
  });

  it('leaves a row hidden that was hidden by not being there', () => {
    const text = edited(
      `<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>${rowsXml('<row r="1"/>')}`,
      edit('A1', null, 'a'),
      edit('A2', null, 'b'),
    );
    expect(text).toContain(`<row r="1"><c r="A1" ${is('a')}</row><row r="2" hidden="1"><c r="A2" ${is('b')}</row>`);
  });

  it('puts what two sheets are to hold into the one part that both are', () => {
    const two = '<sheet name="S1" r:id="rId1"/><sheet name="S2" r:id="rId1"/>';
    const parts = { 'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${two}</sheets></workbook>` };
    const result = editWorkbook(makeXlsx({ parts }), [edit('A1', null, 'a'), edit('B1', null, 'b', 'S2')]);
    expect(textsOf(result.bytes)).toEqual({ A1: 'a', B1: 'b' });
  });

  it('empties a cell, and does not make one to be empty', () => {
    expect(
      edited(rowsXml('<row r="1"><c r="A1" s="1"><v>1</v></c></row>'), edit('A1', '1', ''), edit('B2', null, '')),
    ).toBe(rowsXml('<row r="1"><c r="A1" s="1"/></row>'));
  });
});

describe('what is left alone', () => {
  const bytes = makeXlsx({
    formats: [0, '0.0%', ';;;'],
    sheets: [
      `${rowsXml(
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>A1</f></c><c r="C1" s="1"><v>0.521</v></c><c r="D1" s="2"><v>5</v></c></row>' +
          '<row r="2"><c r="A2"><f t="array" ref="A2:A4">B2:B4</f><v>1</v></c></row><row r="3"><c r="A3"><v>1</v></c></row>',
      )}<mergeCells><mergeCell ref="E1:F2"/></mergeCells>`,
    ],
  });

  it('is what an edit must not overwrite, with the reason', () => {
    const edits = [
      edit('A1', '2', 'x'),
      edit('B1', null, 'x'),
      edit('A3', '1', 'x'),
      edit('A4', null, 'x'),
      edit('F2', null, 'x'),
      edit('A1', null, 'x', 'nowhere'),
      edit('C1', '0.521', 'x'),
      edit('C9', 'y', 'x'),
      edit('D1', null, 'x'),
    ];
    const result = editWorkbook(bytes, edits);
    expect(result.outcomes.map((outcome) => ({ ...outcome, edit: undefined }))).toEqual([
      { kind: 'refused', because: 'formula' },
      { kind: 'refused', because: 'formula' },
      { kind: 'refused', because: 'formula' },
      { kind: 'refused', because: 'formula' },
      { kind: 'refused', because: 'merged-away' },
      { kind: 'refused', because: 'no-sheet' },
      { kind: 'stale', found: '52.1%' },
      { kind: 'stale', found: null },
      { kind: 'stale', found: '' },
    ]);
    expect(result.outcomes.map((outcome) => outcome.edit)).toEqual(edits);
    expect(result.bytes).toBe(bytes);
  });

  it('is the heading row and total row of a table, and nothing else of it', () => {
    const table = (attributes: string) => {
      const relationship = '<Relationship Id="rId1" Type="x/table" Target="/xl/tables/t.xml"/>';
      const bytes = makeXlsx({
        sheets: ['<sheetData/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>'],
        parts: {
          'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${relationship}</Relationships>`,
          'xl/tables/t.xml': `<x:table xmlns:x="m" ref="B2:C5"${attributes}/>`,
        },
      });
      const cells = ['A2', 'B1', 'B2', 'C2', 'B3', 'C4', 'B5', 'C6'];
      const { outcomes } = editWorkbook(
        bytes,
        cells.map((cell) => edit(cell, null, 'x')),
      );
      return outcomes.flatMap((each) => (each.kind === 'refused' ? [`${each.edit.cell} ${each.because}`] : []));
    };
    expect(table('')).toEqual(['B2 table-heading', 'C2 table-heading']);
    expect(table(' totalsRowCount="1"')).toEqual(['B2 table-heading', 'C2 table-heading', 'B5 table-heading']);
    expect(table(' headerRowCount="0"')).toEqual([]);
  });

  it('is a signed workbook, once something would be written', () => {
    const origin = '<Relationship Id="rId9" Type="x/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>';
    const main = '<Relationship Id="rId1" Type="x/officeDocument" Target="xl/workbook.xml"/>';
    const signed = makeXlsx({ parts: { '_rels/.rels': `<Relationships>${main}${origin}</Relationships>` } });
    const { bytes, outcomes } = editWorkbook(signed, [edit('A1', 'y', 'x'), edit('A1', null, 'x')]);
    expect(bytes).toBe(signed);
    expect(outcomes).toMatchObject([{ kind: 'stale' }, { kind: 'refused', because: 'signed' }]);
  });

  it('does not hold back the other edits, and later edits build on earlier', () => {
    const result = editWorkbook(bytes, [
      edit('A1', '2', 'x'),
      edit('C1', '52.1%', 'first'),
      edit('C1', '52.1%', 'late'),
      edit('C1', 'first', 'second'),
      edit('E1', null, 'merged'),
    ]);
    expect(result.outcomes.map((outcome) => outcome.kind)).toEqual([
      'refused',
      'written',
      'stale',
      'written',
      'written',
    ]);
    expect(cellsOf(result.bytes)).toMatchObject({ A1: { text: '2' }, C1: { text: 'second' }, E1: { text: 'merged' } });
  });

  it('refuses what no cell can hold', () => {
    expect(codeThrown(() => editWorkbook(bytes, [edit('Z1', null, 'あ'.repeat(32_768))]))).toBe('too-large');
    expect(codeThrown(() => editWorkbook(bytes, [edit('A0', null, 'x')]))).toBe('usage');
    expect(codeThrown(() => editWorkbook(strToU8('text'), [edit('A1', null, 'x')]))).toBe('not-a-workbook');
  });
});

describe('recalculation', () => {
  const formula = rowsXml('<row r="1"><c r="A1"><f>B1</f><v>2</v></c></row>');
  const workbookAfter = (after: string, sheet = formula) => {
    const bytes = makeXlsx({ sheets: [sheet, '<sheetData/>'], after });
    const result = editWorkbook(bytes, [edit('A1', null, 'x', 'S2')]);
    const [was, is] = [bytes, result.bytes].map((each) =>
      part(each, 'xl/workbook.xml').replace(/^.*<\/sheets>|<\/workbook>$/g, ''),
    );
    return was === is ? 'untouched' : is;
  };

  it('is asked for where there are formulas, in any sheet', () => {
    expect(workbookAfter('<definedNames/><oleSize/>')).toBe('<definedNames/><calcPr fullCalcOnLoad="1"/><oleSize/>');
    expect(workbookAfter('<calcPr calcId="1"/>')).toBe('<calcPr fullCalcOnLoad="1" calcId="1"/>');
    expect(workbookAfter('<calcPr fullCalcOnLoad="0"/>')).toBe('<calcPr fullCalcOnLoad="1"/>');
    expect(workbookAfter('')).toBe('<calcPr fullCalcOnLoad="1"/>');
    expect(workbookAfter('<calcPr fullCalcOnLoad="1"/>')).toBe('untouched');
    expect(workbookAfter('', '<sheetData/><formula>1</formula>')).toBe('untouched');
    const remark = rowsXml('<row r="1"><!-- <c r="A1"><f>1</f></c> --></row>');
    const elsewhere = `${remark}<extLst><ext><a><b><f>A1</f></b></a></ext></extLst>`;
    expect(workbookAfter('', elsewhere)).toBe('untouched');
  });

  it('keeps how the workbook calculates, and the prefix in use', () => {
    expect(workbookAfter('<calcPr calcMode="manual" calcOnSave="0"/>')).toBe(
      '<calcPr fullCalcOnLoad="1" calcMode="manual" calcOnSave="0"/>',
    );
    const workbook =
      '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="S1" r:id="rId1"/></x:sheets><x:definedNames/><x:oleSize/></x:workbook>';
    const sheet = `<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:f>B1</x:f></x:c></x:row></x:sheetData></x:worksheet>`;
    const bytes = makeXlsx({ sheets: [sheet], parts: { 'xl/workbook.xml': workbook } });
    const result = editWorkbook(bytes, [edit('B1', null, 'x')]);
    expect(part(result.bytes, 'xl/workbook.xml')).toBe(
      workbook.replace('<x:oleSize/>', '<x:calcPr fullCalcOnLoad="1"/><x:oleSize/>'),
    );
  });
});

describe('a workbook file as host', () => {
  it('saves what was written and reads it from then on', async () => {
    const saved: Uint8Array[] = [];
    const host = xlsxHost({ file: 'a.xlsx', bytes: makeXlsx({}), save: (bytes) => void saved.push(bytes) });
    expect((await host.write([edit('A1', 'x', 'y')])).map((outcome) => outcome.kind)).toEqual(['stale']);
    expect(saved).toEqual([]);
    await host.write([edit('A1', null, 'y')]);
    expect(saved.map((bytes) => textsOf(bytes))).toEqual([{ A1: 'y' }]);
    expect((await host.read()).sheets[0]?.cells).toEqual([{ row: 0, column: 0, text: 'y', value: 'y' }]);
    expect(host.capabilities).toEqual({ live: false, heedsProtection: false });
  });
});

/** What a reader makes of a text that was written: line ends are \n. */
const asRead = (text: string) => text.replace(/\r\n?/g, '\n');

describe('any edits of the sample workbooks', () => {
  const names = readdirSync(FIXTURES).filter((name) => name.endsWith('.xlsx'));
  const books = new Map(names.map((name) => [name, { bytes: fixture(name), read: readWorkbook(name, fixture(name)) }]));
  const text = fc.oneof(
    fc.constantFrom(
      '達成',
      '一部未達成',
      '○',
      '_x000D_',
      'a\r\nb\rc',
      ' <&>"\' ',
      '\u0000\u0007',
      '\ud800',
      '😀',
      ']]>',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );

  it('change the asked cells and nothing else', () => {
    const place = fc.record({ sheet: fc.nat(), row: fc.nat(60), column: fc.nat(45), after: text });
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.array(place, { maxLength: 12 }), (name, places) => {
        const { bytes, read } = books.get(name) as { bytes: Uint8Array; read: ReturnType<typeof readWorkbook> };
        const edits = places.map(({ sheet, row, column, after }): CellEdit => {
          const grid = read.sheets[sheet % read.sheets.length] as Grid;
          const before = grid.cells.find((cell) => cell.row === row && cell.column === column)?.text ?? null;
          return { sheet: grid.name, cell: toA1(row, column), before, after };
        });
        const result = editWorkbook(bytes, edits);

        const expected = new Map(read.sheets.map((grid) => [grid.name, texts(grid)]));
        for (const outcome of result.outcomes) {
          if (outcome.kind !== 'written') continue;
          const cells = expected.get(outcome.edit.sheet) as Map<string, string | null>;
          if (!outcome.edit.after) cells.delete(outcome.edit.cell);
          else cells.set(outcome.edit.cell, asRead(outcome.edit.after));
        }
        for (const grid of readWorkbook(name, result.bytes).sheets) {
          expect(sorted(texts(grid))).toEqual(sorted(expected.get(grid.name) ?? new Map()));
        }

        const touched = new Set(
          result.outcomes.flatMap(({ kind, edit: { sheet } }) => (kind === 'written' ? [sheet] : [])),
        );
        const [was, is] = [unzipSync(bytes), unzipSync(result.bytes)];
        expect(Object.keys(is)).toEqual(Object.keys(was));
        const changed = Object.keys(was).filter(
          (part) => !Buffer.from(was[part] ?? []).equals(Buffer.from(is[part] ?? [])),
        );
        expect(changed.length).toBeLessThanOrEqual(touched.size);
        expect(changed.every((part) => part.startsWith('xl/worksheets/sheet'))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  const texts = (grid: Grid) => new Map(grid.cells.map((cell) => [toA1(cell.row, cell.column), cell.text]));
  const sorted = (cells: ReadonlyMap<string, string | null>) =>
    [...cells].sort(([a], [b]) => {
      const [x, y] = [fromA1(a), fromA1(b)];
      return x && y ? x.row - y.row || x.column - y.column : 0;
    });
});

describe('any edits of any sheet', () => {
  /** Sheets with addresses left out here and there, empty rows and cells, and gaps. */
  const cell = fc.record({
    gap: fc.nat(2),
    explicit: fc.boolean(),
    value: fc.option(fc.nat(99)),
    closed: fc.boolean(),
  });
  const row = fc.record({ gap: fc.nat(2), explicit: fc.boolean(), cells: fc.array(cell, { maxLength: 5 }) });
  const sheet = fc.record({
    rows: fc.array(row, { maxLength: 6 }),
    prefix: fc.constantFrom('', 'x:'),
    dimension: fc.boolean(),
  });

  it('change the asked cells and nothing else', () => {
    const place = fc.record({ row: fc.nat(14), column: fc.nat(12), after: fc.constantFrom('a', 'b', '') });
    fc.assert(
      fc.property(sheet, fc.array(place, { maxLength: 15 }), (made, places) => {
        const { xml, texts } = makeSheet(made);
        const bytes = makeXlsx({ sheets: [xml] });
        expect(textsOf(bytes)).toEqual(Object.fromEntries(texts));
        const edits = places.map(({ row, column, after }) => {
          const cell = toA1(row, column);
          const before = texts.get(cell) ?? null;
          if (after === '') texts.delete(cell);
          else texts.set(cell, after);
          return edit(cell, before, after);
        });
        const result = editWorkbook(bytes, edits);
        expect(result.outcomes.every((outcome) => outcome.kind === 'written')).toBe(true);
        expect(textsOf(result.bytes)).toEqual(Object.fromEntries(texts));
        const addresses = [...part(result.bytes, 'xl/worksheets/sheet1.xml').matchAll(/<(?:x:)?c r="([A-Z]+\d+)"/g)];
        expect(new Set(addresses.map(([, address]) => address)).size).toBe(addresses.length);
      }),
      { numRuns: 500 },
    );
  });

  type Made = typeof sheet extends fc.Arbitrary<infer T> ? T : never;

  function makeSheet({ rows, prefix, dimension }: Made) {
    const texts = new Map<string, string>();
    let r = -1;
    const rowsXml = rows.map((row) => {
      r += 1 + (row.explicit ? row.gap : 0);
      let c = -1;
      const cells = row.cells.map((cell) => {
        c += 1 + (cell.explicit ? cell.gap : 0);
        const address = toA1(r, c);
        const start = `<${prefix}c${cell.explicit ? ` r="${address}"` : ''}`;
        if (cell.value === null) return cell.closed ? `${start}/>` : `${start} s="0"></${prefix}c>`;
        texts.set(address, String(cell.value));
        return `${start}><${prefix}v>${cell.value}</${prefix}v></${prefix}c>`;
      });
      const start = `<${prefix}row${row.explicit ? ` r="${r + 1}"` : ''}`;
      return cells.length === 0 ? `${start}/>` : `${start}>${cells.join('')}</${prefix}row>`;
    });
    const head = dimension ? `<${prefix}dimension ref="A1:C3"/>` : '';
    const data =
      rows.length === 0 ? `<${prefix}sheetData/>` : `<${prefix}sheetData>${rowsXml.join('')}</${prefix}sheetData>`;
    return { xml: `<?xml version="1.0"?><${prefix}worksheet xmlns:x="m">${head}${data}</${prefix}worksheet>`, texts };
  }
});

it('writes into very many cells beside as many merged ranges, and into none beneath them', () => {
  const places = Array.from({ length: 20_000 }, (_, at) => at + 1);
  const rows = places.map((n) => `<row r="${n}"><c r="A${n}"><v>${n}</v></c></row>`).join('');
  const merges = places.map((n) => `<mergeCell ref="B${n}:C${n}"/>`).join('');
  const xml = `${rowsXml(rows)}<mergeCells>${merges}</mergeCells>`;
  const edits = places.flatMap((n) => [edit(`A${n}`, `${n}`, 'a'), edit(`B${n}`, null, 'b'), edit(`C${n}`, null, 'c')]);
  const { bytes, outcomes } = editWorkbook(makeXlsx({ sheets: [xml] }), edits);
  expect(outcomes.map(({ kind }) => kind)).toEqual(places.flatMap(() => ['written', 'written', 'refused']));
  const cells = places.map((n) => `<row r="${n}"><c r="A${n}" ${is('a')}<c r="B${n}" ${is('b')}</row>`);
  expect(sheetXml(bytes)).toBe(xml.replace(rowsXml(rows), rowsXml(cells.join(''))));
});

it('puts very many rows between as many others', () => {
  const places = Array.from({ length: 40_000 }, (_, at) => 2 * at + 1);
  const xml = rowsXml(places.map((n) => `<row r="${n}"/>`).join(''));
  const edits = places.map((n) => edit(`A${n + 1}`, null, 'a'));
  expect(edited(xml, ...edits.reverse())).toBe(
    rowsXml(places.map((n) => `<row r="${n}"/><row r="${n + 1}"><c r="A${n + 1}" ${is('a')}</row>`).join('')),
  );
});
