import { type GridOptions, type Line, readLines } from './testing';

const TABLE: readonly Line[] = [
  [],
  ['No.', '組織目標', '項目', 'R4目標', 'R4結果', '評価', '目標達成状況'],
  ['1', '窓口', '点数', '4.5', '4.6', '達成', '済'],
];

/** The head of a sheet with these lines from row 2 on, over a table. */
const head = (lines: readonly Line[], options?: GridOptions) => readLines([...lines, ...TABLE], options).head;
const at = (lines: readonly Line[], options?: GridOptions) => readLines([...lines, ...TABLE], options).at.head;

describe('the text of a label', () => {
  it('stands beside it', () => {
    const lines = [['年度', '令和4年度', '', '作成日', 'R4.4.1']];
    expect(head(lines)).toMatchObject({ fiscalYear: '令和4年度', createdOn: 'R4.4.1' });
    expect(at(lines)).toMatchObject({ fiscalYear: 'B2', createdOn: 'E2' });
  });

  it('stands several cells to the right', () => {
    expect(head([['年度', '', '', '令和4年度']])).toMatchObject({ fiscalYear: '令和4年度' });
  });

  it('stands below, where labels stand side by side', () => {
    const lines = [
      ['年度', '組織名（部）', '組織名（課）', '作成日'],
      ['令和4年度', '北区', '地域課', 'R4.4.1'],
    ];
    const expected = { fiscalYear: '令和4年度', department: '北区', section: '地域課', createdOn: 'R4.4.1' };
    expect(head(lines)).toMatchObject(expected);
    expect(at(lines)).toMatchObject({ section: 'C3', createdOn: 'D3' });
  });

  it('is no heading of the table, though it names a year and stands over one', () => {
    const lines = [
      ['年度'],
      ['令和4年度'],
      [],
      ['R4目標', 'R4結果', '組織目標', '項目', '評価'],
      ['1', '2', '窓口', '点数', '達成'],
    ];
    expect(readLines(lines)).toMatchObject({ year: 2022, goals: [{ goal: '窓口' }] });
  });

  it('stands in the label’s own cell', () => {
    const lines = [
      ['年度：令和4年度', '作成日　R4.4.1'],
      ['組織の目的：', '市民のため'],
    ];
    expect(head(lines)).toMatchObject({ fiscalYear: '令和4年度', createdOn: 'R4.4.1', purpose: '市民のため' });
    expect(at(lines)).toMatchObject({ createdOn: 'B2' });
  });

  it('is kept as it was written', () => {
    expect(head([['組織の目的', ' 一つ\n二つ ']]).purpose).toBe(' 一つ\n二つ ');
  });

  it('may go on in the cells under it', () => {
    const lines = [
      ['組織の目的', '一つ'],
      ['', '二つ'],
      ['修正日', 'R4.10.1'],
      ['', 'R4.12.1'],
      ['組織名（課）', '地域課'],
      ['', '←課名'],
    ];
    expect(head(lines)).toMatchObject({ purpose: '一つ\n二つ', revisedOn: 'R4.10.1', section: '地域課' });
    expect(head(lines, { merges: ['A4:A5'] })).toMatchObject({ revisedOn: 'R4.10.1\nR4.12.1' });
  });

  it('does not go on into another label’s text', () => {
    expect(
      head([
        ['組織の目的', '一つ'],
        ['年度', '令和4年度'],
      ]),
    ).toMatchObject({ purpose: '一つ', fiscalYear: '令和4年度' });
  });

  it('may stand to the right of the table', () => {
    expect(head([['', '', '', '', '', '', '', '', '作成日', 'R4.4.1']])).toMatchObject({ createdOn: 'R4.4.1' });
  });
});

describe('an empty label', () => {
  it('has no text, and a place', () => {
    const lines = [
      ['年度', '令和4年度', '修正日', ''],
      ['組織名（部）', '', '評価日', ''],
    ];
    expect(head(lines)).toMatchObject({ department: null, revisedOn: null, evaluatedOn: null });
    expect(at(lines)).toMatchObject({ department: 'B3', revisedOn: 'D2', evaluatedOn: 'D3' });
  });

  it('does not take another label’s text, a heading, or what stands in the table', () => {
    const lines = [
      ['評価日', '', '年度', ''],
      ['組織名（部）', '北区', '組織名（課）', '地域課'],
      ['', '作成日', '', ''],
    ];
    expect(head(lines)).toMatchObject({ evaluatedOn: null, fiscalYear: null, createdOn: null, department: '北区' });
  });

  it('does not take the text that another label has to its left', () => {
    expect(
      head([
        ['', '修正日', ''],
        ['年度', '令和4年度', ''],
      ]).revisedOn,
    ).toBeNull();
    expect(head([['', '修正日', ''], ['市民のため']], { merges: ['A3:C3'] }).revisedOn).toBeNull();
  });

  it('right of the table does not take what stands far off', () => {
    const far = Array.from({ length: 20 }, () => '');
    expect(head([['', '', '', '', '', '', '', '', '作成日', ...far, '要確認']]).createdOn).toBeNull();
  });

  it('over the table does not take its headings', () => {
    const label = '取り組みについて';
    expect(readLines([[label], ...TABLE.slice(1)]).head.plan).toBeNull();
  });

  it('does not take a stray note, a hint or a legend', () => {
    const far = Array.from({ length: 20 }, () => '');
    expect(head([['修正日', ...far, '確認中']]).revisedOn).toBeNull();
    expect(head([['修正日', '', '', '←忘れずに記入']]).revisedOn).toBeNull();
    expect(
      head([
        ['', '修正日'],
        ['', '※空欄でよい'],
      ]).revisedOn,
    ).toBeNull();
    expect(head([['修正日', ''], ['○：達成']]).revisedOn).toBeNull();
  });

  it('of a merged place has no text, whatever stands further on', () => {
    expect(head([['修正日', '', '', 'メモ']], { merges: ['B2:C2'] })).toMatchObject({ revisedOn: null });
  });
});

it('takes the first of two labels, and one in the columns of the table before one beside them', () => {
  const far = Array.from({ length: 20 }, () => '');
  expect(
    head([
      ['年度：令和4年度', ...far, '組織名（部）：例'],
      ['組織名（部）', '北区'],
      ['年度', '令和3年度'],
    ]),
  ).toMatchObject({
    fiscalYear: '令和4年度',
    department: '北区',
  });
});

it('has null for what the sheet has no label for', () => {
  expect(head([]).fiscalYear).toBeNull();
  expect(at([]).fiscalYear).toBeNull();
});

describe('a year without a label', () => {
  it('is the sheet’s', () => {
    expect(head([['（令和４年度）']]).fiscalYear).toBe('（令和４年度）');
    expect(readLines([['令和4年度'], ...TABLE]).year).toBe(2022);
  });

  it('is none where it is a heading of the table, or the label is there and empty', () => {
    const lines = [
      [],
      ['組織目標', '項目', '令和４年度', '', '評価'],
      ['', '', '目標', '結果', ''],
      ['窓口', '点数', '1', '2', '達成'],
    ];
    expect(readLines(lines).head.fiscalYear).toBeNull();
    expect(head([['年度', '', '', ''], [], ['', '', '', '', '', '', '', '令和3年度']]).fiscalYear).toBeNull();
  });
});

it('reads no label from the table', () => {
  const lines = [
    ['組織目標', '項目', 'R4目標', 'R4結果', '評価', '所属'],
    ['窓口', '点数', '1', '2', '達成', '窓口係'],
  ];
  expect(readLines(lines).head.section).toBeNull();
});

describe('the blocks under the table', () => {
  const PLAN = '取り組みについて（考え方など）';
  const OUTCOME = '取り組みの結果について（今後の方針など）';
  const blocks = (lines: readonly Line[], options?: GridOptions) => {
    const { plan, outcome } = readLines([...TABLE, [], ...lines], options).head;
    return [plan, outcome];
  };

  it.each([
    [
      'beside each other',
      [
        [PLAN, '', OUTCOME],
        ['進めます。', '', '進めました。'],
      ],
    ],
    ['stacked', [[PLAN], ['進めます。'], [], [OUTCOME], ['進めました。']]],
    ['stacked without a gap', [[PLAN], ['進めます。'], [OUTCOME], ['進めました。']]],
    [
      'with the text at the right',
      [
        [PLAN, '進めます。'],
        [OUTCOME, '進めました。'],
      ],
    ],
    ['in one cell with the label', [[`${PLAN}\n進めます。`], [`${OUTCOME}\n進めました。`]]],
  ])('%s', (_, lines) => {
    expect(blocks(lines)).toEqual(['進めます。', '進めました。']);
  });

  it('line by line, to the first gap', () => {
    const lines = [[PLAN], ['一つ'], ['※二つ'], ['目標'], [], ['担当者メモ']];
    expect(blocks(lines)).toEqual(['一つ\n※二つ\n目標', null]);
  });

  it('line by line with rows between (方眼)', () => {
    expect(blocks([[PLAN], [], ['一つ'], [], ['二つ'], [], [OUTCOME], [], ['三つ']])).toEqual(['一つ\n二つ', '三つ']);
  });

  it('empty, with the place where the text belongs', () => {
    const sheet = readLines([...TABLE, [], [PLAN, '', OUTCOME], ['', '', '']]);
    expect(sheet.head).toMatchObject({ plan: null, outcome: null });
    expect(sheet.at.head).toMatchObject({ plan: 'A7', outcome: 'C7' });
  });
});
