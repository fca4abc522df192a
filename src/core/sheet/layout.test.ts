import { GridView } from './grid-view';
import { findAreas, headingName, readTable, type Table } from './layout';
import { type GridOptions, gridOf, type Line } from './testing';

const tables = (lines: readonly Line[], options: GridOptions = {}, year: number | null = 2022): readonly Table[] => {
  const view = new GridView(gridOf(lines, options));
  return findAreas(view).map((area) => readTable(view, area, year));
};

/** What stands in which column of the first table, by letter. */
const columns = (lines: readonly Line[], options: GridOptions = {}, year: number | null = 2022) => {
  const [table] = tables(lines, options, year);
  if (!table) return null;
  const letter = (left: number) => String.fromCharCode(65 + left);
  return {
    ...Object.fromEntries([...table.columns].map(([column, { left }]) => [column, letter(left)])),
    ...(table.history.length > 0 ? { history: table.history.map(({ left }) => letter(left)).join('') } : {}),
  };
};

const FOUND = { no: 'A', goal: 'B', name: 'C', target: 'D', result: 'E', evaluation: 'F' };
const BODY: Line = ['1', '窓口', '点数', '4.5', '4.6', '達成'];

describe('headings', () => {
  it('in one row', () => {
    expect(columns([['No.', '組織目標', '項目', 'R4目標', 'R4結果', '評価'], BODY])).toEqual(FOUND);
  });

  it('in two rows, merged', () => {
    const lines = [['No.', '組織目標', '指標', '', '', '評価'], ['', '', '項目', 'R4目標', 'R4結果'], BODY];
    expect(columns(lines, { merges: ['A1:A2', 'B1:B2', 'C1:E1', 'F1:F2'] })).toEqual(FOUND);
  });

  it('in three rows, unmerged, the year over the first of its columns only', () => {
    const lines = [
      ['No.', '組織目標', '指標', '', '', '', '評価'],
      ['', '', '項目', '令和３年度', '令和４年度', ''],
      ['', '', '', '実績', '目標', '実績'],
      ['1', '窓口', '点数', '4.4', '4.5', '4.6', '達成'],
    ];
    expect(columns(lines)).toEqual({ ...FOUND, history: 'D', target: 'E', result: 'F', evaluation: 'G' });
  });

  it('with the word over the years', () => {
    const lines = [
      ['組織目標', '項目', '実績', '', 'R4目標', 'R4結果', '評価'],
      ['', '', 'R2', 'R3', '', '', ''],
    ];
    const expected = { goal: 'A', name: 'B', history: 'CD', target: 'E', result: 'F', evaluation: 'G' };
    expect(columns(lines)).toEqual(expected);
    expect(columns(lines, { merges: ['C1:D1'] })).toEqual(expected);
  });

  it('broken over two cells', () => {
    const lines = [
      ['No.', '部区', '組織目標', '項目', 'R4目標', 'R4結果', '目標', '評価'],
      ['', '組織目標', '', '', '', '', '達成状況', ''],
    ];
    expect(columns(lines)).toMatchObject({ parentGoalNo: 'B', goal: 'C', target: 'E', status: 'G' });
  });

  it('over several rows and columns each (方眼), unmerged', () => {
    const lines = [
      ['No.', '', '組織目標', '', '指標', '', '', '', '評価'],
      [],
      ['', '', '', '', '項目', 'R4目標', '', 'R4結果'],
      [],
      ['1', '', '窓口', '', '点数', '4.5', '', '4.6', '達成'],
    ];
    expect(columns(lines)).toEqual({ no: 'A', goal: 'C', name: 'E', target: 'F', result: 'H', evaluation: 'I' });
  });

  it('print the year with the word where they stand over each other', () => {
    const [table] = tables([
      ['組織目標', '項目', 'R3', '令和４年度', '', '評価'],
      ['', '', '実績', '目標', '結果', ''],
    ]);
    expect(table?.headings).toEqual({
      target: '令和４年度目標',
      result: '令和４年度結果',
      year: 2022,
      history: [{ heading: 'R3実績', year: 2021 }],
      missing: [],
    });
  });
});

describe('the year tells', () => {
  const names = (...years: string[]) => columns([['組織目標', '項目', ...years, '評価']]);

  it.each([
    [
      'R3結果 beside R1実績',
      ['R1実績', 'R2実績', 'R3結果', 'R4目標', 'R4最終'],
      { history: 'CDE', target: 'F', result: 'G' },
    ],
    ['R4実績 as the result', ['R3実績', 'R4目標', 'R4実績'], { history: 'C', target: 'D', result: 'E' }],
    ['a result in another word', ['R4目標', 'R4年度末'], { target: 'C', result: 'D' }],
    ['the target of the year before', ['R3目標', 'R4目標', 'R4結果'], { target: 'D', result: 'E' }],
    ['the next year’s target', ['R4目標', 'R4結果', 'R5目標'], { target: 'C', result: 'D' }],
    ['前年度', ['前年度実績', '前年度目標', '目標', '実績'], { history: 'C', target: 'E', result: 'F' }],
    ['a report in the middle', ['R4目標', 'R4上半期実績', 'R4結果（9月末）', 'R4結果'], { target: 'C', result: 'F' }],
    ['money and rates', ['R4目標', 'R4予算額', 'R4達成率', 'R4結果'], { target: 'C', result: 'F' }],
    [
      'the years of the last era',
      ['H29実績', 'H30実績', 'H31実績', 'R4目標', 'R4結果'],
      { history: 'CDE', target: 'F' },
    ],
    ['years in any order', ['R3実績', 'R1実績', 'R4目標', 'R2実績', 'R4結果'], { history: 'DFC', target: 'E' }],
    ['an estimate before the result', ['R4目標', 'R4見込', 'R4結果'], { target: 'C', result: 'E' }],
    ['one result of an earlier year', ['R3実績（9月末）', 'R3実績', 'R4目標', 'R4結果'], { history: 'D', target: 'E' }],
    ['no history', ['目標', '結果'], { target: 'C', result: 'D' }],
    ['last year’s form', ['R2実績', 'R3目標', 'R3結果'], { history: 'C', target: 'D', result: 'E' }],
  ])('%s', (_, years, expected) => {
    expect(names(...years)).toMatchObject(expected);
  });

  it('the target that has a result, where the sheet names no year', () => {
    const line = ['組織目標', '項目', 'R4目標', 'R4結果', 'R5目標', '評価'];
    expect(columns([line], {}, null)).toMatchObject({ target: 'C', result: 'D' });
  });

  it('nothing of the columns beside those over which it is merged', () => {
    const lines = [
      ['組織目標', '項目', '令和３年度', '', '', '', '評価'],
      ['', '', '実績', '目標', '目標', '結果', ''],
    ];
    expect(columns(lines, { merges: ['C1:D1'] })).toMatchObject({ history: 'C', target: 'E', result: 'F' });
  });

  it('that a column reports during the year', () => {
    const lines = [
      ['組織目標', '項目', 'R4目標', 'R4結果', '中間', '年度末', '評価'],
      ['', '', '', '', '達成状況', '達成状況', ''],
    ];
    expect(columns(lines)).toMatchObject({ status: 'F' });
    expect(columns([['組織目標', '項目', '達成状況（中間）', '達成状況', '評価']])).toMatchObject({ status: 'D' });
  });

  it('a word to the left is no part of a heading', () => {
    const lines = [
      ['組織目標', '主な', '', '指標', 'R4目標', 'R4結果', '評価'],
      ['', '', '取組', '項目', '', '', ''],
    ];
    expect(columns(lines)).not.toHaveProperty('initiatives');
  });

  it('which of two evaluations counts', () => {
    const line = ['組織目標', '項目', 'R3評価', '中間評価', 'R4目標', 'R4結果', '評価（中間）', 'R4評価'];
    expect(columns([line])).toMatchObject({ evaluation: 'H' });
  });
});

describe('what is missing is said, not guessed', () => {
  const LINE = ['組織目標', '項目', 'R3実績', 'R4目標', 'R4結果', '評価'];
  it.each([
    ['組織目標', 'goal'],
    ['項目', 'name'],
    ['R4目標', 'target'],
    ['R4結果', 'result'],
    ['評価', 'evaluation'],
  ])('%s', (heading, missing) => {
    const blank = LINE.map((text) => (text === heading ? '' : text));
    expect(tables([blank, ['窓口', '点数', '1', '2', '3', '達成']])[0]?.headings.missing).toEqual([missing]);
  });

  it('a report in the middle, money and rates are no result', () => {
    const line = ['組織目標', '項目', 'R4目標', 'R4上半期実績', 'R4予算額', 'R4達成率', '評価'];
    expect(tables([line])[0]?.headings.missing).toEqual(['result']);
  });

  it('no table, no columns', () => {
    expect(tables([['組織目標を達成するため、評価します。'], ['評価', '目標をよく読むこと']])).toEqual([]);
  });
});

describe('the form is told by its columns', () => {
  const layoutOf = (...details: string[]) =>
    tables([['組織目標', '項目', 'R8目標', 'R8結果', '評価', ...details]])[0]?.layout;
  it.each([
    ['R4', ['主な取組（事業）', '補足・参考指標']],
    ['R7', ['取組名称（事業名）', '概要', '今後の方針']],
    ['R7', ['補足・参考指標', '概要', '今後の方針']],
    ['R4', []],
  ])('%s', (layout, details) => {
    expect(layoutOf(...details)).toBe(layout);
  });
});

describe('the body', () => {
  const HEADER: Line = ['No.', '組織目標', '項目', 'R4目標', 'R4結果', '評価'];
  const rows = (lines: readonly Line[]) => tables(lines).map(({ first, last }) => [first + 1, last + 1]);

  it.each([
    ['a block’s label', ['取り組みについて（考え方など）']],
    ['a second page’s title', ['組織目標管理シート']],
    ['a second page’s head', ['年度', '令和4年度']],
    ['a legend', ['', '', '', '', '', '○：達成']],
    ['a legend with a word before it', ['凡例', '○：達成', '△：一部未達成', '×：未達成']],
  ])('ends before %s', (_, line) => {
    expect(rows([HEADER, BODY, line, ['9', 'x', 'y']])).toEqual([[2, 2]]);
  });

  it('does not end at an evaluation that is written like a legend, nor at one beside the table', () => {
    const judged = [...BODY.slice(0, 5), '○：達成'];
    expect(rows([HEADER, judged, [...BODY, '', '○：達成'], BODY])).toEqual([[2, 4]]);
  });

  it('ends at a wide gap', () => {
    expect(rows([HEADER, BODY, [], [], BODY, ...Array.from({ length: 20 }, () => []), ['1', 'メモ', 'メモ']])).toEqual([
      [2, 5],
    ]);
  });

  it('does not take a tall row for a gap', () => {
    const view = gridOf([HEADER, BODY, ...Array.from({ length: 11 }, () => []), BODY], {
      merges: ['A2:A13', 'F2:F13'],
    });
    expect(findAreas(new GridView(view)).map(({ last }) => last + 1)).toEqual([14]);
  });

  it('has a header that takes in no heading from far above, and the unknown columns next to it', () => {
    const view = gridOf([
      ['指標'],
      [],
      [],
      [],
      [],
      [],
      ['担当', ...HEADER, '備考', '', '', '', '', '', '', 'メモ'],
      BODY,
    ]);
    expect(findAreas(new GridView(view))).toMatchObject([{ top: 6, bottom: 6, left: 0, right: 7 }]);
  });

  it('begins again under a header repeated on a second page', () => {
    expect(rows([HEADER, BODY, HEADER, BODY, BODY])).toEqual([
      [2, 2],
      [4, 5],
    ]);
  });

  it('takes a second page’s header for one of its own though the first page has no rows', () => {
    expect(rows([HEADER, [], [], HEADER, BODY])).toHaveLength(2);
  });
});

it.each([
  ['goal', 'R4', 2022, '組織目標'],
  ['name', 'R4', 2022, '項目（単位）'],
  ['name', 'R7', 2025, '取組指標'],
  ['target', 'R4', 2022, 'R4目標'],
  ['result', 'R7', 2019, 'R元結果'],
  ['result', 'R7', null, '結果'],
  ['evaluation', 'R4', 2022, '評価'],
] as const)('calls %s of %s in %j %s', (heading, layout, year, name) => {
  expect(headingName(heading, layout, year)).toBe(name);
});
