import fc from 'fast-check';
import { openPackage } from '../package';
import { readWorkbook } from '../read';
import { CELL_STYLES, formulaCell, linkCell, type NewCell, type NewSheet, styledCell } from './model';
import { createWorkbook } from './workbook';

function made(...sheets: readonly Partial<NewSheet>[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  createWorkbook(
    {
      title: '集計',
      creator: 'Mokuhyo',
      created: '2023-04-01T00:00:00Z',
      sheets: sheets.map((sheet, at) => ({ name: `S${at + 1}`, columns: [], rows: [], ...sheet })),
    },
    (bytes) => pieces.push(bytes),
  );
  return Buffer.concat(pieces);
}

const part = (bytes: Uint8Array, name: string) => {
  const opened = openPackage(bytes);
  const entry = opened?.find(name);
  return opened && entry ? new TextDecoder().decode(opened.read(entry)) : null;
};

const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc.constantFrom('=1+1', '+81', '@cmd', "'", '_x0041_', ' 前後 ', '1\n2', '<b>&amp;"', '\u0000', '\ud800', '007'),
);

it('gives back every text and number that it was given, as such', () => {
  const value = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null));
  const styled = fc.tuple(value, fc.constantFrom(...CELL_STYLES)).map((all) => styledCell(...all));
  const cell = fc.oneof(value, styled);
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 }), (rows) => {
      const [sheet] = readWorkbook('x.xlsx', made({ rows: rows.map((cells) => ({ cells })) })).sheets;
      const given = rows.flatMap((cells, row) =>
        cells.flatMap((each, column) => {
          const plain = typeof each === 'object' && each !== null ? each.value : each;
          return plain === null
            ? []
            : [{ row, column, value: typeof plain === 'string' ? plain.replace(/\r\n?/g, '\n') : plain }];
        }),
      );
      expect(sheet?.cells.map(({ row, column, value: read }) => ({ row, column, value: read }))).toEqual(given);
    }),
  );
});

it('asks for rows as it writes, and hands bytes on before the last', () => {
  let made_ = 0;
  const seen: number[] = [];
  function* rows(): Generator<{ readonly cells: readonly NewCell[] }> {
    for (; made_ < 20_000; made_++) yield { cells: [made_, '達成', `課${made_ % 7}`] };
  }
  createWorkbook(
    { title: '', creator: '', created: '2023-04-01T00:00:00Z', sheets: [{ name: 'S', columns: [], rows: rows() }] },
    () => seen.push(made_),
  );
  expect(seen.some((count) => count > 0 && count < 10_000)).toBe(true);
});

it('writes a text once that stands in many cells, and long ones as often as they come', () => {
  const long = '長'.repeat(300);
  const bytes = made(
    { rows: [{ cells: ['達成', '達成', long] }, { cells: ['達成', long] }] },
    { rows: [{ cells: ['達成'] }] },
  );
  const strings = part(bytes, 'xl/sharedStrings.xml') ?? '';
  expect(strings.match(/達成/g)).toHaveLength(1);
  expect(strings.match(/長{300}/g)).toHaveLength(2);
  expect(readWorkbook('x.xlsx', bytes).sheets.map(({ cells }) => cells.map(({ text: shown }) => shown))).toEqual([
    ['達成', '達成', long, '達成', long],
    ['達成'],
  ]);
});

it('is the same bytes for the same workbook', () => {
  expect(made({ rows: [{ cells: ['a', 1] }] })).toEqual(made({ rows: [{ cells: ['a', 1] }] }));
});

it('keeps formulas with what they come to, and has Excel calculate them', () => {
  const bytes = made({ rows: [{ cells: [2, formulaCell('A1*"2"&"<"', '4<', 'total')] }] });
  expect(readWorkbook('x.xlsx', bytes).sheets[0]?.cells.map(({ value }) => value)).toEqual([2, '4<']);
  expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain('<f>A1*"2"&amp;"&lt;"</f><v>4&lt;</v>');
  expect(part(bytes, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
});

it('links to cells of other files, whatever these are called, by one relation a file', () => {
  const file = '北区/R4 #1 100%.xlsx';
  const link = (cell: string): NewCell => linkCell('北区', { file, cell: `'課 1'!${cell}` });
  const bytes = made({ rows: [{ cells: [link('B2'), link('B3'), linkCell('集計へ', { cell: "'S1'!A1" })] }] });
  const relations = part(bytes, 'xl/worksheets/_rels/sheet1.xml.rels') ?? '';
  expect(relations.match(/<Relationship /g)).toHaveLength(1);
  expect(relations).toContain(`Target="${encodeURIComponent('北区')}/R4%20%231%20100%25.xlsx" TargetMode="External"`);
  expect(part(bytes, 'xl/worksheets/sheet1.xml')?.match(/<hyperlink [^>]*>/g)).toEqual([
    `<hyperlink ref="A1" r:id="rIdLink1" location="'課 1'!B2"/>`,
    `<hyperlink ref="B1" r:id="rIdLink1" location="'課 1'!B3"/>`,
    `<hyperlink ref="C1" location="'S1'!A1"/>`,
  ]);
});

it('numbers tables and charts through the workbook, each known to the package', () => {
  const table = (name: string) => ({ name, range: 'A1:B2', columns: ['年度', '評価'] });
  const chart = {
    kind: 'stackedBar',
    title: '部別',
    from: 'D2',
    to: 'H20',
    categories: { range: "'S1'!$A$2:$A$2", cached: ['北区'] },
    series: [
      {
        name: { range: "'S1'!$B$1", cached: ['評価'] },
        values: { range: "'S1'!$B$2:$B$2", cached: [1] },
        colour: '2E75B6',
      },
    ],
  } as const;
  const bytes = made(
    { tables: [table('一'), table('二')], charts: [chart] },
    { tables: [table('三')], charts: [chart, chart] },
  );
  const names = openPackage(bytes)?.entries.map(({ name }) => name) ?? [];
  const types = part(bytes, '[Content_Types].xml') ?? '';
  expect(names[0]).toBe('[Content_Types].xml');
  expect(names.filter((name) => /tables|charts\/chart|drawing\d/.test(name) && !name.endsWith('.rels')).sort()).toEqual(
    [
      'xl/charts/chart1.xml',
      'xl/charts/chart2.xml',
      'xl/charts/chart3.xml',
      'xl/drawings/drawing1.xml',
      'xl/drawings/drawing2.xml',
      'xl/tables/table1.xml',
      'xl/tables/table2.xml',
      'xl/tables/table3.xml',
    ],
  );
  for (const name of names.filter((each) => !/rels$|Content_Types/.test(each))) expect(types).toContain(`"/${name}"`);
  expect(part(bytes, 'xl/tables/table3.xml')).toContain('displayName="三"');
});
