import type { Goal } from './model';
import { type GridOptions, type Line, readLines, UNCALCULATED } from './testing';

/** The table begins in row 2; its first body row is row 3. */
const HEADER: Line = ['No.', '組織目標', '主な取組', '項目', 'R3実績', 'R4目標', 'R4結果', '達成状況', '評価'];

const goals = (lines: readonly Line[], options?: GridOptions) => readLines([HEADER, ...lines], options).goals;

/** 「1 窓口: 点数 4.5/4.6 達成」, one string a goal. */
const brief = (lines: readonly Line[], options?: GridOptions) =>
  goals(lines, options).map(({ no, goal, indicators }: Goal) => {
    const rows = indicators.map((i) => `${i.name} ${i.target}/${i.result} ${i.evaluation}`);
    return `${no} ${goal}: ${rows.join(', ')}`;
  });

const ROW: Line = ['1', '窓口', '研修', '点数', '4.4', '4.5', '4.6', '済', '達成'];
const MORE: Line = ['', '', '', '回数', '9', '10', '8', '未', ''];

describe('rows', () => {
  it('are read with where things stand', () => {
    const [goal] = goals([ROW]);
    expect(goal).toMatchObject({ no: '1', parentGoalNo: null, goal: '窓口', cells: { no: 'A3', goal: 'B3' } });
    expect(goal?.indicators).toEqual([
      {
        name: '点数',
        target: '4.5',
        result: '4.6',
        status: '済',
        evaluation: '達成',
        history: ['4.4'],
        details: {
          initiatives: '研修',
          note: null,
          planPosition: null,
          initiative: null,
          summary: null,
          direction: null,
        },
        cells: {
          name: 'D3',
          target: 'F3',
          result: 'G3',
          evaluation: 'I3',
          status: 'H3',
          history: ['E3'],
          details: {
            initiatives: 'C3',
            note: null,
            planPosition: null,
            initiative: null,
            summary: null,
            direction: null,
          },
        },
        uncalculated: [],
        hidden: false,
      },
    ]);
  });

  it('of an empty number and goal go on with the goal above', () => {
    expect(brief([ROW, MORE])).toEqual(['1 窓口: 点数 4.5/4.6 達成, 回数 10/8 null']);
  });

  it('of a goal without a number are a goal', () => {
    expect(brief([ROW, ['', '環境', '', '回数', '', '10', '8', '', '達成']])).toEqual([
      '1 窓口: 点数 4.5/4.6 達成',
      'null 環境: 回数 10/8 達成',
    ]);
  });

  it('without a name are indicators by their target or result', () => {
    expect(brief([ROW, ['', '', '', '', '', '10'], ['', '', '', '', '', '', '8']])).toEqual([
      '1 窓口: 点数 4.5/4.6 達成, null 10/null null, null null/8 null',
    ]);
  });

  it('of a number only are a goal of the form that nobody needed', () => {
    expect(brief([ROW, ['2'], ['（３）'], ['④']])).toEqual([
      '1 窓口: 点数 4.5/4.6 達成',
      '2 null: ',
      '（３） null: ',
      '④ null: ',
    ]);
  });

  it('may have blank ones between', () => {
    expect(brief([ROW, [], [], MORE])).toEqual(['1 窓口: 点数 4.5/4.6 達成, 回数 10/8 null']);
  });

  it('with nothing but spaces are blank', () => {
    expect(brief([ROW, [' ', '　', '', ' ', '', '　'], MORE])).toEqual(['1 窓口: 点数 4.5/4.6 達成, 回数 10/8 null']);
  });

  it('go on over a header repeated on a second page, with or without its title', () => {
    const expected = ['1 窓口: 点数 4.5/4.6 達成, 回数 10/8 null'];
    expect(brief([ROW, HEADER, MORE])).toEqual(expected);
    expect(brief([ROW, [], ['組織目標管理シート'], ['年度', '令和4年度'], [], HEADER, MORE])).toEqual(expected);
  });

  it('that are hidden are read, and known to be', () => {
    const [goal] = goals([ROW, MORE], { hiddenRows: [3] });
    expect(goal?.indicators.map(({ hidden }) => hidden)).toEqual([false, true]);
  });

  it('keep a formula without a value apart from an empty cell', () => {
    const [goal] = goals([
      ['1', '窓口', '', '点数', '', UNCALCULATED, UNCALCULATED],
      ['', '', '', '回数', '', '5', ''],
    ]);
    expect(goal?.indicators.map(({ uncalculated }) => uncalculated)).toEqual([['target', 'result'], []]);
    expect(goal?.indicators[0]).toMatchObject({ target: null, result: null });
  });
});

it('a text that was never calculated is no text', () => {
  const [goal] = goals([['1', '窓口', UNCALCULATED, '点数', '', '5', '6', UNCALCULATED]]);
  expect(goal?.indicators[0]).toMatchObject({ status: null, details: { initiatives: null } });
});

describe('merged cells', () => {
  it('belong to each row that they span, also over goals', () => {
    const read = goals(
      [
        ['1', '窓口', '研修', '点数', '', '4.5', '4.6', '済', '達成'],
        ['', '', '', '回数', '', '10', '12', '', ''],
        ['2', '環境', '', '団体', '', '3', '3', '', ''],
      ],
      { merges: ['A3:A4', 'B3:B4', 'C3:C4', 'H3:H4', 'I3:I5'] },
    );
    expect(read.map(({ no, indicators }) => [no, indicators.length])).toEqual([
      ['1', 2],
      ['2', 1],
    ]);
    const all = read.flatMap(({ indicators }) => indicators);
    expect(all.map(({ evaluation, cells }) => [evaluation, cells.evaluation])).toEqual(Array(3).fill(['達成', 'I3']));
    expect(all.map(({ status, details }) => [status, details.initiatives])).toEqual([
      ['済', '研修'],
      ['済', '研修'],
      [null, null],
    ]);
  });

  it('of an empty evaluation have the address of the first cell', () => {
    const [goal] = goals([ROW.slice(0, 8), MORE], { merges: ['I3:I4'] });
    expect(goal?.indicators.map(({ cells }) => cells.evaluation)).toEqual(['I3', 'I3']);
  });

  it('of a name or a target belong to the rows of each result', () => {
    const lines = [ROW, ['', '', '', '', '', '', '4.7']];
    expect(brief(lines, { merges: ['D3:D4', 'F3:F4'] })).toEqual(['1 窓口: 点数 4.5/4.6 達成, 点数 4.5/4.7 null']);
  });

  it('throughout (方眼) are one row', () => {
    const merges = [...'ABCDEFGHI'].map((column) => `${column}3:${column}5`);
    expect(brief([ROW, [], [], MORE], { merges })).toEqual(['1 窓口: 点数 4.5/4.6 達成, 回数 10/8 null']);
  });

  it('over a neighbour leave it empty, without a place to write', () => {
    const [goal] = goals([['1', '窓口', '', '点数', '', '廃止', '', '', '']], { merges: ['F3:I3'] });
    expect(goal?.indicators[0]).toMatchObject({ target: '廃止', result: null, evaluation: null });
    expect(goal?.indicators[0]?.cells).toMatchObject({ target: 'F3', result: null, evaluation: null, status: null });
  });
});

describe('several cells of one row', () => {
  it('are lines of its text', () => {
    const [goal] = goals([ROW, ['', '', '講座', '', '', '', '', '続き'], ['2']], { merges: ['D3:D4'] });
    expect(goal?.indicators[0]).toMatchObject({ status: '済\n続き', details: { initiatives: '研修\n講座' } });
  });

  it('end at a gap or a footnote', () => {
    expect(goals([ROW, [], ['', '', '', '', '', '', '', '担当メモ']])[0]?.indicators[0]?.status).toBe('済');
    expect(goals([ROW, ['', '', '', '', '', '', '', '※3月末現在']])[0]?.indicators[0]?.status).toBe('済');
  });

  it('keep a line that only looks like a footnote within a merged row', () => {
    const lines = [ROW, ['', '', '', '', '', '', '', '※R3は中止']];
    expect(goals(lines, { merges: ['D3:D4'] })[0]?.indicators[0]?.status).toBe('済\n※R3は中止');
  });
});

describe('what is no row', () => {
  it.each([
    ['a divider merged across the table', ['【市民サービス】'], { merges: ['A4:I4'] }],
    ['a divider merged over most of it', ['', '【市民サービス】'], { merges: ['B4:H4'] }],
    ['a divider in the first cell', ['【市民サービス】'], {}],
    ['a footnote in the first cell', ['※点数は5点満点'], {}],
    ['a footnote under the goals', ['', '※点数は5点満点'], {}],
    ['a footnote under the names', ['', '', '', '※点数は5点満点'], {}],
    ['a footnote under the targets', ['', '', '', '', '', '（注）点数は5点満点'], {}],
    ['a footnote merged across the table', ['点数は5点満点'], { merges: ['A4:I4'] }],
  ])('%s', (_, line, options) => {
    expect(brief([ROW, line], options)).toEqual(['1 窓口: 点数 4.5/4.6 達成']);
    expect(brief([ROW, line, MORE], options)).toEqual(['1 窓口: 点数 4.5/4.6 達成, 回数 10/8 null']);
  });
});

describe('a target that was revised', () => {
  const revised = (original: string, later: string, before: string, after: string) => {
    const [goal] = readLines([
      ['組織目標', '項目', original, later, 'R4結果', '評価'],
      ['窓口', '点数', before, after, '4.6', '達成'],
    ]).goals;
    return [goal?.indicators[0]?.target, goal?.indicators[0]?.cells.target];
  };

  it.each([
    ['Ｒ4目標（当初）', 'Ｒ4目標（修正後）'],
    ['Ｒ4目標', 'Ｒ4修正目標'],
    ['Ｒ4当初目標', 'Ｒ4修正目標'],
    ['Ｒ4目標（4月）', 'Ｒ4目標（10月修正）'],
  ])('is the revised one: %s, %s', (original, later) => {
    expect(revised(original, later, '4.5', '4.2')).toEqual(['4.2', 'D3']);
  });

  it('stays where this row was not revised', () => {
    expect(revised('R4目標', 'R4修正目標', '4.5', '')).toEqual(['4.5', 'C3']);
  });
});

it('knows an 評価 whose formula was never calculated', () => {
  const [goal] = goals([['1', '窓口', '研修', '点数', '4.4', '4.5', '4.6', '済', UNCALCULATED]]);
  expect(goal?.indicators[0]).toMatchObject({ evaluation: null, uncalculated: ['evaluation'] });
});

it('takes the result behind the target where two columns speak of its year', () => {
  const [goal] = readLines([
    ['組織目標', '項目', 'R3実績', 'R4実績', 'R4目標', 'R4結果', '評価'],
    ['窓口', '点数', '4.3', '4.4', '4.5', '4.6', '達成'],
  ]).goals;
  expect(goal?.indicators[0]).toMatchObject({ target: '4.5', result: '4.6', history: ['4.3'] });
});
