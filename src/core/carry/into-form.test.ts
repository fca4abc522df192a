import { toA1 } from '../sheet/address';
import { gridOf, type Line } from '../sheet/testing';
import { growForm } from './grow-form';
import { intoForm } from './into-form';

const OLD: readonly Line[] = [
  ['組織目標管理シート'],
  ['年度', '令和4年度', '', '組織名（部）', '北区', '', '組織名（課）', '総務課'],
  ['組織の目的', '市民のため'],
  ['No.', '組織目標', '主な取組', '項目（単位）', 'R3実績', 'R4目標', 'R4結果', '補足', '達成状況', '評価', '担当'],
  ['1', '窓口', '研修', '満足度（点）', '4.4', '4.5', '4.6', '参考', '済', '達成', '佐藤'],
  ['', '', '', '回数（回）', '3', '5', '2', '', '一部', '未達成'],
  ['2', '安全', '', '訓練（回）', '―', '1', '1', '', '済', '達成'],
];
const FORM: readonly Line[] = [
  ['組織目標管理シート'],
  ['年度', '令和5年度', '', '組織名（部）', '', '', '組織名（課）', '○○課'],
  ['No.', '組織目標', '取組名称', '取組指標', 'R4実績', 'R5目標', 'R5結果', '達成状況', '評価'],
  ['1'],
  ['2'],
  ['3'],
  [],
  ['取り組みについて'],
];
/** The head's cells and three rows of the table. */
const framed = (row: number, column: number) => row === 1 || (row >= 3 && row <= 5 && column < 9);

const into = (form: readonly Line[] = FORM, merges: readonly string[] = [], mayGrow = true) => {
  const plan = intoForm(gridOf(OLD), { grid: gridOf(form, { merges }), framed }, { mayGrow, isCopy: true });
  if (!plan) throw new Error('no goal sheet');
  return { ...plan, texts: Object.fromEntries(plan.puts.map(({ cell, after }) => [cell, after])) };
};

it('puts each text under the heading that says the same', () => {
  const { texts, rows, gaps, fiscalYear } = into();
  expect(texts).toEqual({
    E2: '北区',
    H2: '総務課',
    B4: '窓口',
    C4: '研修',
    D4: '満足度（点）',
    E4: '4.6',
    A5: null,
    D5: '回数（回）',
    E5: '2',
    A6: '2',
    B6: '安全',
    D6: '訓練（回）',
    E6: '1',
  });
  expect([rows, gaps, fiscalYear]).toEqual([[], [], { before: '令和4年度', after: '令和5年度' }]);
});

it('leaves a framed row of sums to the form, and puts rows in above it', () => {
  const form = FORM.map((line) => (line[0] === '3' ? ['', '', '', '合計', '', '0'] : line));
  const { texts, rows, unplaced } = into(form);
  expect(rows).toEqual([{ from: 4, height: 1, copies: 1 }]);
  expect([texts.D4, texts.D5, texts.D6, texts.D7]).toEqual(['満足度（点）', '回数（回）', '訓練（回）', undefined]);
  expect(unplaced.some(({ because }) => because === 'taken' || because === 'no-row')).toBe(false);
});

it('tells what found no place, with its cell', () => {
  expect(into().unplaced.map(({ because, cell, text }) => [because, cell, text])).toEqual([
    ['no-field', 'B3', '市民のため'],
    ['no-field', 'H5', '参考'],
    ['oldest', 'E5', '4.4'],
    ['oldest', 'E6', '3'],
    ['other', 'K5', '佐藤'],
  ]);
});

it('tells every text of the rows for which the form has none and may not grow', () => {
  const short = FORM.filter((_, row) => row !== 5);
  const plan = intoForm(
    gridOf(OLD),
    { grid: gridOf(short), framed: (row, column) => framed(row, column) && row < 5 },
    { mayGrow: false, isCopy: true },
  );
  expect(plan?.unplaced.filter(({ because }) => because === 'no-row').map(({ text }) => text)).toEqual([
    '2',
    '安全',
    '訓練（回）',
    '1',
  ]);
});

it('keeps what a form of the section says of it, and loses no other text to what the form says', () => {
  const named = FORM.map(
    (line, row): Line =>
      row === 1
        ? ['年度', '令和5年度', '', '組織名（部）', '北区役所', '', '組織名（課）', '総務課', '組織の目的', '別の目的']
        : line,
  );
  const plan = intoForm(gridOf(OLD), { grid: gridOf(named), framed }, { mayGrow: true, isCopy: false });
  expect(plan?.puts.some(({ cell }) => ['E2', 'H2', 'J2'].includes(cell))).toBe(false);
  expect(plan?.unplaced).toContainEqual({ because: 'taken', cell: 'B3', name: null, text: '市民のため' });
});

it('does not mix two indicators in one merged cell', () => {
  const { unplaced, texts } = into(FORM, ['E4:E5']);
  expect(texts.E4).toBe('4.6');
  expect(unplaced).toContainEqual({ because: 'shared', cell: 'G6', name: '回数（回）', text: '2' });
});

describe('rows', () => {
  const grown = (needs: readonly number[], merges: readonly string[]) => {
    const form = growForm(gridOf(FORM, { merges }), framed, 2023, needs, true);
    return {
      rows: form.rows,
      slots: form.slots.map((each) => each.map(({ top }) => toA1(top, 0))),
      rest: form.rest.map(({ top }) => toA1(top, 0)),
    };
  };

  it('go in before the last of a table whose goals stand in rows of their own', () => {
    expect(grown([2, 1, 2], [])).toEqual({
      rows: [{ from: 5, height: 1, copies: 2 }],
      slots: [['A4', 'A5'], ['A6'], ['A7', 'A8']],
      rest: [],
    });
  });

  it('go into the blocks of goals that are merged, and whole blocks before the last', () => {
    expect(grown([3, 1], ['B4:B5', 'A4:A5'])).toEqual({
      rows: [{ from: 4, height: 1, copies: 1 }],
      slots: [['A4', 'A5', 'A6'], ['A7']],
      rest: [],
    });
    expect(grown([1, 1, 3], ['B5:B6', 'A5:A6'])).toEqual({
      rows: [
        { from: 4, height: 2, copies: 1 },
        { from: 7, height: 1, copies: 1 },
      ],
      slots: [['A4'], ['A5'], ['A7', 'A8', 'A9']],
      rest: ['A6'],
    });
  });

  it('are all used, however many a table without frames, or with, is said to have at most', () => {
    for (const frames of [framed, () => false]) {
      const { slots } = growForm(gridOf(FORM), frames, 2023, [3_000], true);
      expect(slots.map((all) => all.length)).toEqual([3_000]);
    }
  });

  it('are not needed where there are enough', () => {
    expect(grown([1], [])).toEqual({ rows: [], slots: [['A4']], rest: ['A5', 'A6'] });
  });
});
