import type { Grid, Range } from './grid';
import { GridView } from './grid-view';
import { readSheet } from './read';
import { gridOf, type Line, readLines } from './testing';

const HEADER: Line = ['No.', '組織目標', '項目', 'R4目標', 'R4結果', '評価'];
const ROW: Line = ['1', '窓口', '点数', '4.5', '4.6', '達成'];

describe('a goal sheet', () => {
  it.each([
    '組織目標管理シート',
    '組　織　目　標\n管理シート',
    ' 組織目標管理ｼｰﾄ ',
  ])('is known by its title %j', (title) => {
    expect(readSheet(gridOf([[], ['', title]]))).toMatchObject({ kind: 'goal-sheet', sheet: { at: { title: 'B2' } } });
  });

  it.each([
    '組織目標管理シート　記入要領',
    '令和4年度組織目標管理シート',
    '組織目標管理シートについて',
    '',
  ])('is not known by %j', (title) => {
    expect(readSheet(gridOf([[title], HEADER, ROW]))).toEqual({ kind: 'other', name: 'Sheet1' });
  });

  it('is read as far as it goes', () => {
    const sheet = readLines([['年度', '令和4年度']]);
    expect(sheet).toMatchObject({ year: 2022, goals: [], head: { fiscalYear: '令和4年度' } });
    expect(sheet.headings.missing).toEqual(['goal', 'name', 'target', 'result', 'evaluation']);
  });

  it('has its year from its head alone', () => {
    const sheet = readLines([['年度', '令和5年度'], HEADER, ROW]);
    expect([sheet.year, sheet.headings.year]).toEqual([2023, 2022]);
  });

  it('of the next year, with columns of both forms', () => {
    const sheet = readLines([
      ['年度', '令和8年度'],
      [],
      ['No.', '組織目標', '指標', '', '', '', '主な取組（事業）', '', '評価', '目標達成状況', '今後の方針'],
      ['', '', '取組指標', 'Ｒ７実績', 'Ｒ８目標', 'Ｒ８結果', '取組名称（事業名）', '概要'],
      ['1', '窓口', '点数', '4.4', '4.5', '4.6', '研修', '年2回', '○', '済', '続ける'],
      [],
      ['', '', '', '', '', '', '', '', '○：達成'],
      ['', '', '', '', '', '', '', '', '△：一部未達成'],
    ]);
    expect(sheet).toMatchObject({ layout: 'R7', year: 2026, headings: { year: 2026, missing: [] } });
    expect(sheet.goals[0]?.indicators).toMatchObject([
      { target: '4.5', history: ['4.4'], details: { initiative: '研修', summary: '年2回', direction: '続ける' } },
    ]);
    expect([...sheet.legend]).toEqual([
      ['達成', '○'],
      ['一部未達成', '△'],
    ]);
  });
});

it('misses a heading only where no page has it', () => {
  const sheet = readLines([[...HEADER.slice(0, 5)], ROW, [], HEADER, ['2', '環境', '団体', '1', '2', '達成']]);
  expect(sheet.headings.missing).toEqual([]);
  expect(sheet.goals.map(({ indicators }) => indicators[0]?.evaluation)).toEqual([null, '達成']);
});

it('takes the first legend of a word', () => {
  expect([...readLines([['○：達成'], [], HEADER, ROW, ['◎：達成']]).legend]).toEqual([['達成', '○']]);
});

it('reads a legend that stands with its heading', () => {
  const heading = '評価\n○：達成\n△：一部未達成\n×：未達成';
  const sheet = readLines([[...HEADER.slice(0, 5), heading], ROW]);
  expect([...sheet.legend.values()]).toEqual(['○', '△', '×']);
  expect(sheet.goals[0]?.indicators[0]?.evaluation).toBe('達成');
});

it('reads no legend from an evaluation', () => {
  expect(readLines([HEADER, [...ROW.slice(0, 5), '○：達成'], ROW]).legend.size).toBe(0);
});

describe('the work grows with what is written, not with the sheet', () => {
  /** How often the reader looks a place up. */
  function looks(grid: Grid): number {
    const at = jest.spyOn(GridView.prototype, 'at');
    readSheet(grid);
    const count = at.mock.calls.length;
    at.mockRestore();
    return count;
  }

  const sheet = (rows: number) => gridOf([['組織目標管理シート'], HEADER, ...Array.from({ length: rows }, () => ROW)]);
  const stray = { row: 1_048_575, column: 16_383, text: 'メモ', value: 'メモ' };

  it('with a stray cell in the last row and column', () => {
    const grid = sheet(100);
    expect(looks({ ...grid, cells: [...grid.cells, stray] })).toBeLessThan(looks(grid) + 50);
  });

  it('with a heading merged down the whole sheet', () => {
    const grid = sheet(100);
    const tall: Range = { top: 1, left: 5, bottom: 1_048_575, right: 16_383 };
    const whole = { ...grid, cells: [...grid.cells, stray], merges: [tall] };
    expect(looks(whole)).toBeLessThan(5_000);
    expect(readSheet(whole)).toMatchObject({ sheet: { goals: { length: 100 } } });
  });

  it('with many rows, each of many columns', () => {
    const [few, many] = [looks(sheet(1_000)), looks(sheet(10_000))];
    expect(many).toBeLessThan(few * 10.5);
  });

  it('with ten thousand merges, and as many headers', () => {
    const lines = Array.from({ length: 10_000 }, (_, row) => (row % 2 === 0 ? HEADER : ROW));
    const merges = lines.map((_, row): Range => ({ top: row + 1, left: 5, bottom: row + 1, right: 8 }));
    const grid = { ...gridOf([['組織目標管理シート'], ...lines]), merges };
    const reading = readSheet(grid);
    expect(reading.kind === 'goal-sheet' && reading.sheet.goals.length).toBe(5_000);
    expect(looks(grid)).toBeLessThan(30 * grid.cells.length);
  });
});

it('takes unknown columns beside a whole form for the section’s own', () => {
  const { headings } = readLines([
    ['組織目標', '主な取組', '項目', 'R4目標', 'R4結果', '補足', '達成状況', '評価', '担当'],
    ['窓口', '研修', '点数', '4.5', '4.6', '', '済', '達成', '田中'],
  ]);
  expect(headings.unread).toEqual([]);
});

it('names the columns that hold texts and that nobody reads, where the form lacks one', () => {
  const { headings } = readLines([
    ['組織目標', '項目', 'R4目標', 'R4結果', '評価', '取組の成果', '担当', '予備'],
    ['窓口', '点数', '4.5', '4.6', '達成', '向上した', '田中', ''],
  ]);
  expect(headings.unread).toEqual([
    { heading: '取組の成果', cell: 'F3' },
    { heading: '担当', cell: 'G3' },
  ]);
});
