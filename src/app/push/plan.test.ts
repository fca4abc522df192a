import { checkedWorkbook } from '../../../test/support/checked-workbook';
import { goalSheet } from '../../../test/support/goal-sheet';
import { NO_DECISIONS, withChoice } from '../../core/decisions/decisions';
import { DEFAULT_POLICY } from '../../core/policy/default';
import { planPush } from './plan';

const SETTINGS = {
  policy: DEFAULT_POLICY,
  allowErrors: false,
  origin: { pushedBy: null, pushedAt: '2023-04-01T00:00:00.000Z', ruleSet: 'test' },
};
const WAIVER = { by: '課長　新潟 花子', reason: '組織改正のため' };

const sound = goalSheet({ sheet: '甲', head: { section: '甲課' } });
const faulty = goalSheet({ sheet: '乙', head: { section: '乙課', createdOn: 'R4.2.30' } });
const workbook = checkedWorkbook('a.xlsx', sound, faulty);

it('holds a sheet with errors until its own chief lets it pass, and keeps who did, why and what', () => {
  const held = planPush([workbook], { ...SETTINGS, waivers: new Map([['甲', WAIVER]]) });
  expect(held.sheets.map(({ checked }) => checked.sheet.sheet)).toEqual(['甲']);
  expect(held.held).toMatchObject([{ file: 'a.xlsx', failures: [{ code: 'has-errors', sheet: '乙' }] }]);

  const { sheets, held: none, total } = planPush([workbook], { ...SETTINGS, waivers: new Map([['乙', WAIVER]]) });
  expect(none).toEqual([]);
  expect(total).toBe(2);
  expect(sheets.map(({ submission }) => submission.sheet.waiver)).toEqual([
    null,
    { ...WAIVER, findings: [{ rule: 'date-invalid', cell: 'M3' }] },
  ]);
});

it('says of a sheet that has nothing to mend that nobody had to let it pass', () => {
  const { sheets } = planPush([workbook], { ...SETTINGS, waivers: new Map([['甲', WAIVER]]) });
  expect(sheets[0]?.submission.sheet.waiver).toBeNull();
});

it('sends with errors allowed, but then nobody has let anything pass', () => {
  const { sheets } = planPush([workbook], { ...SETTINGS, allowErrors: true });
  expect(sheets.map(({ submission }) => submission.sheet.waiver)).toEqual([null, null]);
});

it('lets no waiver pass a sheet that nobody can tell from another', () => {
  const nameless = goalSheet({ sheet: '丙', year: null });
  const { held } = planPush([checkedWorkbook('a.xlsx', nameless)], {
    ...SETTINGS,
    waivers: new Map([['丙', WAIVER]]),
  });
  expect(held).toMatchObject([{ failures: [{ code: 'no-identity' }] }]);
});

it('sends the reason of a choice with the indicator', () => {
  const sheet = goalSheet({ goals: [{ indicators: [{ result: '4.0', evaluation: '一部未達成' }] }] });
  const checked = checkedWorkbook('a.xlsx', sheet);
  const [evaluation] = checked.sheets[0]?.evaluations ?? [];
  if (!evaluation) throw new Error('no evaluation');
  const decisions = withChoice(NO_DECISIONS, sheet, evaluation, { value: '一部未達成', reason: '年度途中の休止' });
  const reasons = (settings: object) =>
    planPush([checked], { ...SETTINGS, ...settings }).sheets[0]?.submission.indicators.map(({ reason }) => reason);
  expect(reasons({ decisions })).toEqual(['年度途中の休止']);
  expect(reasons({})).toEqual([null]);
});
