import type { GoalSheet } from '../sheet/model';
import { readSheet } from '../sheet/read';
import { gridOf, type Line } from '../sheet/testing';
import { compareSheets } from './compare-sheets';
import { excerpts } from './excerpt';
import { otherChanges } from './other-texts';

const HEADING = ['No.', '組織目標', '主な取組', '項目（単位）', 'R3実績', 'R4目標', 'R4結果', '達成状況', '評価'];
const ONE = ['1', '窓口', '研修', '満足度（点）', '4.4', '4.5', '4.6', '済', '達成'];
const TWO = ['', '', '', '研修回数（回）', '9', '10', '8', '一部', ''];
const HEAD: readonly Line[] = [['組織目標管理シート'], ['年度', '令和4年度'], ['組織名（部）', '北区']];

const changed = (line: Line, cells: Readonly<Record<number, string>>): Line =>
  line.map((text, at) => cells[at] ?? text);

function compared(before: readonly Line[], after: readonly Line[]) {
  const [old, now] = [before, after].map((lines) => gridOf([...HEAD, HEADING, ...lines]));
  const sheets = [old, now].map((grid) => {
    const reading = grid && readSheet(grid);
    if (reading?.kind !== 'goal-sheet') throw new Error('no goal sheet');
    return reading.sheet;
  }) as [GoalSheet, GoalSheet];
  const known = compareSheets(...sheets);
  return { known, other: old && now ? otherChanges(old, now, known) : [] };
}

it('tells a changed text with where it stood and stands', () => {
  const { known, other } = compared([ONE, TWO], [ONE, changed(TWO, { 6: '10', 8: '達成' })]);
  expect(known).toEqual([
    {
      kind: 'changed',
      of: { goalNo: '1', name: '研修回数（回）' },
      field: 'result',
      before: { text: '8', cell: 'G6' },
      after: { text: '10', cell: 'G6' },
    },
    {
      kind: 'changed',
      of: { goalNo: '1', name: '研修回数（回）' },
      field: 'evaluation',
      before: { text: null, cell: 'I6' },
      after: { text: '達成', cell: 'I6' },
    },
  ]);
  expect(other).toEqual([]);
});

it('takes an inserted row for one new row, and nothing else', () => {
  const added = ['', '', '', '来庁者数（人）', '1', '2', '3', '', ''];
  const { known, other } = compared([ONE, TWO], [ONE, added, TWO]);
  expect(known).toMatchObject([{ kind: 'appeared', of: { name: '来庁者数（人）' } }]);
  expect(known[0]).toMatchObject({ texts: [{ field: 'name' }, { field: 'history/R3実績' }, {}, { cell: 'G6' }] });
  expect(other).toEqual([]);
  expect(compared([ONE, added, TWO], [ONE, TWO]).known).toMatchObject([{ kind: 'vanished' }]);
});

it('says that a name changed, and how alike both are', () => {
  const { known } = compared([ONE, TWO], [ONE, changed(TWO, { 3: '研修の回数（回）' })]);
  expect(known).toMatchObject([{ kind: 'changed', field: 'name' }]);
  expect(known[0]).toHaveProperty('confidence', expect.closeTo(0.8, 1));
});

it('does not mind spaces around a text', () => {
  expect(compared([ONE], [changed(ONE, { 7: ' 済\n' })])).toEqual({ known: [], other: [] });
});

it('tells texts that stand in no field, wherever rows have moved them', () => {
  const note = ['', '', '', '', '', '', '', '', '', '欄外の注'];
  const { known, other } = compared([ONE, note], [ONE, TWO, ['', '', '', '', '', '', '', '', '', '欄外の別の注']]);
  expect(known).toMatchObject([{ kind: 'appeared' }]);
  expect(other).toEqual([
    { kind: 'other', before: { text: '欄外の注', cell: 'J6' }, after: null },
    { kind: 'other', before: null, after: { text: '欄外の別の注', cell: 'J7' } },
  ]);
});

it('shows of long texts what differs, with a little around it', () => {
  const [before, after] = ['あ'.repeat(100), 'い'.repeat(100)];
  expect(excerpts(`${before}窓口3か所${after}`, `${before}窓口4か所${after}`)).toEqual([
    `…${'あ'.repeat(10)}窓口3か所${'い'.repeat(10)}…`,
    `…${'あ'.repeat(10)}窓口4か所${'い'.repeat(10)}…`,
  ]);
  expect(excerpts('達成', '未達成')).toEqual(['達成', '未達成']);
  expect(excerpts('', 'あ'.repeat(99))[1]).toBe('あ'.repeat(99));
});
