import { goalSheet, ruleContext } from '../../../test/support/goal-sheet';
import { correctionsFor, NO_DECISIONS, withChoice, withCorrection } from '../decisions/decisions';
import { evaluateSheet } from '../evaluate/evaluation';
import { DEFAULT_POLICY } from '../policy/default';
import { indicatorsOf } from '../sheet/indicators';
import type { GoalSheet } from '../sheet/model';
import { validateSheet } from '../validate/validate';
import { firstKeys, recordsOf, type SaidOfSheet } from './build';
import { contentOf } from './content';
import { indicatorDraftSchema, sheetDraftSchema } from './schema';
import { NOTHING, settle } from './settle';

const ORIGIN = { file: '市民部.xlsx', pushedBy: 'tanaka', pushedAt: '2023-04-01T00:00:00.000Z', ruleSet: 'test' };

function build(sheet: GoalSheet, said: SaidOfSheet = {}) {
  const corrections = correctionsFor(said.decisions ?? NO_DECISIONS, sheet);
  const context = { ...ruleContext(sheet), evaluations: evaluateSheet(sheet, DEFAULT_POLICY, corrections) };
  return recordsOf({ ...context, findings: validateSheet(context) }, ORIGIN, DEFAULT_POLICY.aliases, said);
}

function built(sheet: GoalSheet, said: SaidOfSheet = {}) {
  const outcome = build(sheet, said);
  if (outcome.kind !== 'records') throw new Error(outcome.kind);
  return outcome.submission;
}

it('makes one record for the sheet and one for each indicator, as the schema says', () => {
  const { sheet, indicators } = built(goalSheet({ goals: [{ indicators: [{}, {}] }, {}, { indicators: [{}] }] }));
  expect(sheetDraftSchema.safeParse(sheet).error).toBeUndefined();
  expect(indicators.map((each) => indicatorDraftSchema.safeParse(each).error)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(sheet.key).toBe('2022/市民部:市民課');
  expect(indicators.map(({ goalNo }) => goalNo)).toEqual(['1', '1', '3']);
  expect(sheet.goals.map(({ no }) => no)).toEqual(['1', '2', '3']);
  expect(sheet.counts).toEqual({ goals: 3, indicators: 3, evaluations: 3, errors: 0, warnings: 0 });
});

it('foretells the keys that a list gives at first, also without a number or with one that stands twice', () => {
  const sheet = goalSheet({ goals: ['', '', '1', '１'].map((no) => ({ no, indicators: [{}] })) });
  const { key } = built(sheet).sheet;
  const ends = ['-/1', '-/2', '1/1', '1/2'];
  const checked = { ...ruleContext(sheet), findings: [] };
  expect(firstKeys(key, checked)).toEqual(ends.map((end) => `${key}/${end}`));
  expect(settle(built(sheet), NOTHING, contentOf).indicators.map((each) => each.key)).toEqual(firstKeys(key, checked));
});

it.each([
  ['52.1%', '受診率', 52.1, '%'],
  ['1,835', '相談件数（件）', 1835, '件'],
  ['１９０', '発信数', 190, null],
  ['▲3', '増減（人）', -3, '人'],
  ['5,630人（入館者：5,201人）', '入館者数', 5630, '人'],
  ['委員会2回・座談会8回', '開催', null, null],
  ['70~80', '点数', null, null],
  ['開催', 'まつり', null, null],
])('keeps %p as text beside number and unit', (result, name, number, unit) => {
  const { indicators } = built(goalSheet({ goals: [{ indicators: [{ result, name }] }] }));
  expect(indicators[0]).toMatchObject({ result, resultNumber: number, resultUnit: unit });
});

it('says who is behind an 評価', () => {
  const rows = [{}, { evaluation: null }, { result: '4.0', evaluation: '未達成' }, { evaluation: '未達成' }];
  const { indicators } = built(goalSheet({ goals: [{ indicators: rows }] }));
  expect(indicators.map(({ decidedBy }) => decidedBy)).toEqual(['policy', null, 'person', 'person']);
});

it('keeps the reason of a choice as long as the choice stands in the cell', () => {
  const sheet = (evaluation: string) => goalSheet({ goals: [{ indicators: [{ result: '4.4', evaluation }] }] });
  const before = sheet('');
  const [open] = evaluateSheet(before, DEFAULT_POLICY);
  if (!open) throw new Error('no evaluation');
  const choice = { value: '一部未達成', reason: '利用者は増えた。' };
  const decisions = withChoice(NO_DECISIONS, before, open, choice);
  const [kept] = built(sheet('一部未達成'), { decisions }).indicators;
  expect(kept).toMatchObject({ decidedBy: 'person', reason: '利用者は増えた。' });
  const [changed] = built(sheet('未達成'), { decisions }).indicators;
  expect(changed).toMatchObject({ decidedBy: 'person', reason: null });
});

it('says that a person is behind what follows from a corrected direction', () => {
  const sheet = goalSheet({ goals: [{ indicators: [{ target: '10', result: '8' }] }] });
  const [indicator] = indicatorsOf(sheet);
  if (!indicator) throw new Error('no indicator');
  expect(built(sheet).indicators[0]?.proposed).toBe('未達成');
  const decisions = withCorrection(NO_DECISIONS, sheet, indicator, { better: 'smaller' });
  const [record] = built(sheet, { decisions }).indicators;
  expect(record).toMatchObject({ proposed: '達成', certainty: 'certain', better: 'smaller', decidedBy: 'person' });
});

it('names what a waiver lets pass, and knows none where nothing is to mend', () => {
  const waiver = { by: '課長 試験太郎', reason: '様式の都合による。' };
  const { sheet } = built(goalSheet({ head: { createdOn: '未定' } }), { waiver });
  expect(sheet.waiver).toEqual({ ...waiver, findings: [{ rule: 'date-invalid', cell: 'M3' }] });
  expect(sheetDraftSchema.safeParse(sheet).error).toBeUndefined();
  expect(built(goalSheet(), { waiver }).sheet.waiver).toBeNull();
  expect(built(goalSheet({ head: { createdOn: '未定' } })).sheet.waiver).toBeNull();
});

it('cannot say whose records they are without a year or a section', () => {
  expect(build(goalSheet({ year: null })).kind).toBe('no-identity');
  expect(build(goalSheet({ head: { department: null } })).kind).toBe('no-identity');
  expect(build(goalSheet({ head: { section: '－' } })).kind).toBe('no-identity');
  expect(build(goalSheet({ head: { section: '（　）' } })).kind).toBe('no-identity');
  expect(build(goalSheet({ head: { department: '／' } })).kind).toBe('no-identity');
});

it('refuses a key that Microsoft Lists could not index', () => {
  expect(build(goalSheet({ head: { section: '課'.repeat(260) } })).kind).toBe('key-too-long');
});
