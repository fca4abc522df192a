import { isYearAlone, readHeading } from './heading';

describe('columns', () => {
  it.each([
    ['No.', 'no'],
    ['№', 'no'],
    ['番　号', 'no'],
    ['部区\n組織目標', 'parentGoalNo'],
    ['部・区組織目標No.', 'parentGoalNo'],
    ['組　織　目　標', 'goal'],
    ['組織\n目標', 'goal'],
    ['項目（単位）', 'name'],
    ['取組指標', 'name'],
    ['取り組み指標', 'name'],
    ['目標達成状況', 'status'],
    ['達成の状況', 'status'],
    ['Ｒ４年度末　目標達成見込み', 'status'],
    ['評　価', 'evaluation'],
    ['自己評価（年度末）', 'evaluation'],
    ['主な取組（事業）', 'initiatives'],
    ['主な取り組み', 'initiatives'],
    ['補足・参考指標', 'note'],
    ['補足･参考指標', 'note'],
    ['総合計画（実施計画）上の位置付け', 'planPosition'],
    ['取組名称（事業名）', 'initiative'],
    ['概　要', 'summary'],
    ['今後の方針', 'direction'],
    ['【評価】', 'evaluation'],
    ['⑤評価※１', 'evaluation'],
    ['評価\n○：達成\n△：一部未達成', 'evaluation'],
    ['評価\n※記号で記入', 'evaluation'],
    ['主な取組・事業', 'initiatives'],
    ['評価結果', 'evaluation'],
    ['項目・単位', 'name'],
    ['項番', 'no'],
    ['部区\n目標', 'parentGoalNo'],
    ['達成状況・課題', 'status'],
    ['目標達成状況等', 'status'],
    ['取組状況', 'status'],
  ])('%j is %s', (text, column) => {
    expect(readHeading(text)).toMatchObject({ kind: 'column', column });
  });

  it('keeps the year of which a column speaks', () => {
    expect(readHeading('Ｒ３評価')).toMatchObject({ column: 'evaluation', year: 2021 });
    expect(readHeading('前年度評価')).toMatchObject({ column: 'evaluation', year: { ago: 1 } });
  });
});

describe('years', () => {
  it.each([
    ['Ｒ４　目標', 'target', 2022],
    ['R４目標', 'target', 2022],
    ['令和４年度目標', 'target', 2022],
    ['令和4年度\n目　標', 'target', 2022],
    ['2022年度 目標', 'target', 2022],
    ['目標（R4）', 'target', 2022],
    ['R4（2022）年度目標値', 'target', 2022],
    ['目標', 'target', null],
    ['R４年度実績', 'outcome', 2022],
    ['令和元年度実績', 'outcome', 2019],
    ['Ｒ４最終', 'outcome', 2022],
    ['R4結果値', 'outcome', 2022],
    ['実績', 'outcome', null],
    ['前年度実績', 'outcome', { ago: 1 }],
    ['今年度目標', 'target', { ago: 0 }],
    ['R4最終目標', 'target', 2022],
    ['R4修正目標', 'target', 2022],
    ['平成31/令和元年度実績', 'outcome', 2019],
    ['平成31年度・令和元年度実績', 'outcome', 2019],
    ['Ｈ31・Ｒ元実績', 'outcome', 2019],
    ['R5.3末実績', 'outcome', 2022],
    ['令和5年3月末現在の実績', 'outcome', 2022],
    ['R4年度末見込', 'other', 2022],
  ])('%j is a %s', (text, word, year) => {
    expect(readHeading(text)).toMatchObject({ kind: 'year', word, year });
  });

  it.each([
    ['指標', null],
    ['令和４年度', 2022],
    ['Ｒ４', 2022],
  ])('%j gathers', (text, year) => {
    expect(readHeading(text)).toEqual({ kind: 'group', year });
  });
});

it.each([
  '中間実績',
  'R4上半期実績',
  '中間評価',
  'R4中間目標',
  'R4予算額',
  'Ｒ４達成率',
  'R4年9月末実績',
])('nobody asks for %j', (text) => {
  expect(['aside', 'unknown']).toContain(readHeading(text).kind);
});

it.each([
  '',
  '　',
  '担当',
  '進捗率',
  '備考',
  'R4.4.1',
  '令和4年4月1日',
  '30年度実績',
  'R4目標は前年度実績と同程度とする',
  '5',
])('%j is no heading', (text) => {
  expect(readHeading(text).kind).toBe('unknown');
});

it('marks a remark about part of the year', () => {
  expect(readHeading('R4実績（9月末）')).toMatchObject({ word: 'outcome', early: true });
  expect(readHeading('R4実績（人）')).toMatchObject({ word: 'outcome', early: false });
});

it.each([
  ['令和4年度', true],
  ['（Ｒ４年度）', true],
  ['R4', false],
  ['令和4年度目標', false],
  ['年度', false],
])('%j alone: %j', (text, alone) => {
  expect(isYearAlone(text)).toBe(alone);
});

describe('revisions of a target', () => {
  it.each([
    ['R4目標', 'none'],
    ['R4目標（当初）', 'original'],
    ['R4修正前目標', 'original'],
    ['R4目標（修正後）', 'revised'],
    ['R4目標（10月修正）', 'revised'],
    ['R4変更後目標', 'revised'],
  ])('%j is %s', (text, revision) => {
    expect(readHeading(text)).toMatchObject({ kind: 'year', word: 'target', year: 2022, early: false, revision });
  });
});
