import { checkedWorkbook as workbook } from '../../test/support/checked-workbook';
import { goalSheet } from '../../test/support/goal-sheet';
import { MokuhyoError } from '../core/errors';
import { DEFAULT_POLICY } from '../core/policy/default';
import type { SharedList, Submission } from '../list/port';
import { push } from './push';
import { ruleSetOf } from './rule-set';

const SETTINGS = {
  policy: DEFAULT_POLICY,
  allowErrors: false,
  origin: { pushedBy: null, pushedAt: '2023-04-01T00:00:00.000Z', ruleSet: 'test' },
};

/** Takes everything, or answers with the given errors, one a submission. */
function list(...errors: (MokuhyoError | null)[]): Pick<SharedList, 'submit'> & { readonly taken: Submission[] } {
  const taken: Submission[] = [];
  return {
    taken,
    submit: async (submission) => {
      const error = errors.shift();
      if (error) throw error;
      taken.push(submission);
      return { created: submission.indicators.length, updated: 0, unchanged: 0, withdrawn: 0, changes: [] };
    },
  };
}

const named = (section: string, more: object = {}) => goalSheet({ sheet: section, head: { section }, ...more });

it('sends every sound sheet and adds the receipts up', async () => {
  const target = list();
  const outcome = await push(
    [workbook('a.xlsx', named('甲課'), named('乙課')), workbook('b.xlsx', named('丙課'))],
    target,
    SETTINGS,
  );
  expect(outcome).toMatchObject({
    created: 3,
    updated: 0,
    unchanged: 0,
    withdrawn: 0,
    failed: [],
    total: 3,
    stopped: null,
  });
  expect(target.taken.map(({ sheet }) => sheet.key)).toEqual([
    '2022/市民部:甲課',
    '2022/市民部:乙課',
    '2022/市民部:丙課',
  ]);
});

it('holds back a sheet with errors, unless they are allowed, and sends the others', async () => {
  const faulty = named('乙課', { head: { section: '乙課', createdOn: 'R4.2.30' } });
  const held = await push([workbook('a.xlsx', named('甲課'), faulty)], list(), SETTINGS);
  expect(held).toMatchObject({
    created: 1,
    total: 2,
    failed: [{ key: '2022/市民部:乙課/1/1', code: 'has-errors', params: { count: 1 } }],
  });
  const sent = await push([workbook('a.xlsx', named('甲課'), faulty)], list(), { ...SETTINGS, allowErrors: true });
  expect(sent).toMatchObject({ created: 2, failed: [] });
});

it('refuses two sheets with one key, with both names', async () => {
  const outcome = await push(
    [workbook('部/a.xlsx', named('甲課')), workbook('b.xlsx', named('甲課'))],
    list(),
    SETTINGS,
  );
  expect(outcome.created).toBe(0);
  expect(outcome.failed).toEqual([
    {
      key: '2022/市民部:甲課/1/1',
      file: '部/a.xlsx',
      sheet: '甲課',
      code: 'duplicate-key',
      params: { first: 'a.xlsx 甲課', second: 'b.xlsx 甲課' },
    },
    {
      key: '2022/市民部:甲課/1/1',
      file: 'b.xlsx',
      sheet: '甲課',
      code: 'duplicate-key',
      params: { first: 'b.xlsx 甲課', second: 'a.xlsx 甲課' },
    },
  ]);
});

it('does not lose a sheet without indicators that it cannot send', async () => {
  const empty = goalSheet({ year: null, goals: [] });
  const outcome = await push([workbook('a.xlsx', empty)], list(), { ...SETTINGS, allowErrors: true });
  expect(outcome).toMatchObject({ total: 0, failed: [{ key: 'a.xlsx 市民課', code: 'no-identity' }] });
});

it('goes on after a refusal of one sheet, and stops when the list is gone', async () => {
  const refused = new MokuhyoError('list-refused', { url: 'u' });
  const gone = new MokuhyoError('list-unreachable', { url: 'u' });
  const sheets = ['甲課', '乙課', '丙課', '丁課'].map((section) => named(section));
  const target = list(refused, null, gone);
  const outcome = await push([workbook('a.xlsx', ...sheets)], target, SETTINGS);
  expect(outcome.created).toBe(1);
  expect(outcome.failed.map(({ code }) => code)).toEqual(['list-refused', 'list-unreachable', 'list-unreachable']);
  expect(outcome.stopped).toBe(gone);
  expect(target.taken).toHaveLength(1);
});

it('tells rule sets apart by version and policy', () => {
  const hash = (text: string) => `${text.length}`.padEnd(12, '0');
  const other = { ...DEFAULT_POLICY, name: '別の市の評価基準' };
  expect(ruleSetOf('1.0.0', DEFAULT_POLICY, hash)).toMatch(/^mokuhyo\/1\.0\.0 policy\/\d{12}$/);
  expect(ruleSetOf('1.0.0', DEFAULT_POLICY, hash)).not.toBe(ruleSetOf('1.0.0', other, hash));
});
