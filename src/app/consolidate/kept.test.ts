import { checkedWorkbook } from '../../../test/support/checked-workbook';
import { goalSheet } from '../../../test/support/goal-sheet';
import { DEFAULT_POLICY } from '../../core/policy/default';
import type { GoalSheet } from '../../core/sheet/model';
import { missedAllIn } from './alike';
import { evaluationsOf, findingsIn, indicatorsIn, keepWorkbook } from './kept';
import { receive } from './receive';

const keep = (...sheets: readonly GoalSheet[]) =>
  keepWorkbook(checkedWorkbook('北区.xlsx', ...sheets), { policy: DEFAULT_POLICY, lang: 'ja' });

/** The same sheet with one 評価 for all of its rows. */
function merged(sheet: GoalSheet): GoalSheet {
  const goals = sheet.goals.map((goal) => ({
    ...goal,
    indicators: goal.indicators.map((each) => ({ ...each, cells: { ...each.cells, evaluation: 'N9' } })),
  }));
  return { ...sheet, goals };
}

it('counts an 評価 once, however many rows it spans', () => {
  const [sheet] = keep(merged(goalSheet({ goals: [{ indicators: [{}, {}] }, { indicators: [{}] }] }))).sheets;
  if (!sheet) throw new Error();
  expect(indicatorsIn(sheet).map(({ evaluationCount }) => evaluationCount)).toEqual([1, 0, 0]);
  expect(sheet.evaluations).toEqual({ reached: 1, partly: 0, missed: 0, other: 0, empty: 0 });
});

it('reads words and signs, and tells what is neither from what is empty', () => {
  const evaluations = ['達成', '△', '×', 'おおむね', '－', null];
  const [sheet] = keep(
    goalSheet({ goals: [{ indicators: evaluations.map((evaluation) => ({ evaluation })) }] }),
  ).sheets;
  if (!sheet) throw new Error();
  expect(indicatorsIn(sheet).map(({ evaluationCode }) => evaluationCode)).toEqual([
    'reached',
    'partly',
    'missed',
    'other',
    'empty',
    'empty',
  ]);
  expect(evaluationsOf(sheet)).toEqual({ total: 6, filled: 4 });
});

it('expects no 評価 where neither target nor result stands, but counts one that is there', () => {
  const nothing = { target: null, result: null };
  const sheet = goalSheet({ goals: [{ indicators: [{ ...nothing, evaluation: null }, { ...nothing }] }] });
  const [kept] = keep(sheet).sheets;
  if (!kept) throw new Error();
  expect(indicatorsIn(kept).map(({ evaluationCount }) => evaluationCount)).toEqual([0, 1]);
});

it('keeps findings in words, and no indicators of a sheet that nobody can name', () => {
  const [sheet] = keep(goalSheet({ head: { section: null } })).sheets;
  if (!sheet) throw new Error();
  expect(sheet).toMatchObject({ key: null, indicators: 1, indicatorsJson: '[]' });
  expect(findingsIn(sheet)).toMatchObject([
    { severity: 'error', rule: 'section-missing', message: '組織名（準部・課・機関名）が空欄です。', cell: 'H4' },
  ]);
});

it('lays what was missed side by side, the nearest to its target first', () => {
  const rows = [
    { target: '50', result: '20', evaluation: '未達成' },
    { target: '270', result: '269', evaluation: '一部未達成' },
    { target: '4', result: '中止', evaluation: null },
    { target: '3', result: '3', evaluation: '達成' },
  ];
  const one = goalSheet({ goals: [{ indicators: rows }] });
  const two = merged(
    goalSheet({ sheet: '総務課', head: { section: '総務課' }, goals: [{ indicators: rows.slice(0, 2) }] }),
  );
  const both = merged(goalSheet({ sheet: '税務課', head: { section: '税務課' }, goals: [{ indicators: [...rows] }] }));
  const consolidation = receive([
    { path: '北区.xlsx', changed: 0, outcome: { kind: 'read', workbook: keep(one, two, both) } },
  ]);
  expect(
    missedAllIn(consolidation).map(({ received, indicators, lowest, highest, evaluation }) => [
      received.sheet.section,
      indicators.map(({ target }) => target),
      lowest,
      highest,
      evaluation,
    ]),
  ).toEqual([
    ['市民課', ['270'], 0.996296, 0.996296, '一部未達成'],
    ['総務課', ['50', '270'], 0.4, 0.996296, '未達成'],
    ['市民課', ['50'], 0.4, 0.4, '未達成'],
    ['市民課', ['4'], null, null, null],
  ]);
});
