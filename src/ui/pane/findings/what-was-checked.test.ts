import { openFixture } from '../../../../test/support/open-workbook';
import { checkWorkbook } from '../../../app/check';
import { DEFAULT_POLICY } from '../../../core/policy/default';
import { stampName } from './stamp-name';
import { whatWasChecked } from './what-was-checked';

async function checked(book: string, phase: 'goals' | 'yearend' = 'yearend') {
  return checkWorkbook(await openFixture(book).read(), { policy: DEFAULT_POLICY, phase });
}

const amounts = (lines: ReturnType<typeof whatWasChecked>) =>
  Object.fromEntries(lines.map(({ line, amount }) => [line, amount]));

it('counts what the sheets hold', async () => {
  const lines = whatWasChecked(await checked('kita-r4'), DEFAULT_POLICY);
  expect(amounts(lines)).toEqual({ form: 8, dates: 16, values: 42, evaluations: 42, statuses: 42 });
});

it('says how many 要確認 are left in a line', async () => {
  const lines = whatWasChecked(await checked('kita-r4-blank'), DEFAULT_POLICY);
  expect(lines.find(({ line }) => line === 'evaluations')?.warnings).toBeGreaterThan(0);
  expect(lines.find(({ line }) => line === 'dates')?.warnings).toBe(0);
});

it('leaves out what no rule looked at: not due, or switched off', async () => {
  const early = whatWasChecked(await checked('kita-r4', 'goals'), DEFAULT_POLICY);
  expect(amounts(early).statuses).toBeUndefined();
  const off = { state: 'off' } as const;
  const policy = { ...DEFAULT_POLICY, rules: { 'date-invalid': off, 'date-order': off } };
  expect(amounts(whatWasChecked(await checked('kita-r4'), policy)).dates).toBeUndefined();
});

it('stamps with the name that most sheets have, as long as a stamp is wide', async () => {
  expect([stampName(await checked('kita-r4')), stampName(await checked('shimin-r4'))]).toEqual(['北区', '市民生活']);
});
