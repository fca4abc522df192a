import { checkedWorkbook } from '../../../../test/support/checked-workbook';
import { goalSheet } from '../../../../test/support/goal-sheet';
import { memoryList } from '../../../../test/support/memory-list';
import { foresee } from '../../../app/push/foresee';
import { planPush } from '../../../app/push/plan';
import { send } from '../../../app/push/send';
import { MokuhyoError } from '../../../core/errors';
import { DEFAULT_POLICY } from '../../../core/policy/default';
import { goingOf } from '../../session/going';
import { pageDocument } from '../parts/page';
import { receiptOf, receiptText, summaryOf } from './receipt';
import { receiptPage } from './receipt-page';

const url = 'https://lists.city.example.lg.jp';
const head = {
  file: 'C:\\様式\\北区_R4.xlsx',
  list: `${url}/goals`,
  person: '山田　太郎',
  ruleSet: 'mokuhyo/1 policy/2',
  at: new Date(2023, 3, 10, 14, 46),
};
const settings = {
  policy: DEFAULT_POLICY,
  allowErrors: false,
  origin: { pushedBy: null, pushedAt: '2023-04-10T05:46:00.000Z', ruleSet: 'x' },
};
const sheet = (name: string, more: Parameters<typeof goalSheet>[0] = {}) =>
  goalSheet({ sheet: name, head: { section: name }, ...more });

/** 甲課 arrives, 乙課 is refused, 丙課 is held back, 丁課 passes by a chief's word. */
async function summary() {
  const wrong = { goals: [{ indicators: [{ target: null }] }] };
  const sheets = [sheet('甲<課>'), sheet('乙課'), sheet('丙課', wrong), sheet('丁課', wrong)];
  const plan = planPush([checkedWorkbook('a.xlsx', ...sheets)], {
    ...settings,
    waivers: new Map([['丁課', { by: '佐藤', reason: '5月に確定' }]]),
  });
  let asked = 0;
  const list = memoryList(() => (++asked === 2 ? new MokuhyoError('list-refused', { url, code: 'key-taken' }) : null));
  return summaryOf({ outcome: await send(plan, list), held: plan.held, replaced: new Map() });
}

it('sorts what arrived, what did not, and what was never to go', async () => {
  const { received, left, held } = await summary();
  expect(received.map(({ sheet: name, passedBy }) => [name, passedBy])).toEqual([
    ['甲<課>', null],
    ['丁課', '佐藤'],
  ]);
  expect(left).toMatchObject([{ sheet: '乙課', refused: { code: 'list-refused' } }]);
  expect(held).toMatchObject([{ sheet: '丙課', code: 'has-errors' }]);
});

it('calls refused only what the list itself refused', async () => {
  const plan = planPush([checkedWorkbook('a.xlsx', sheet('甲課'), sheet('乙課'))], settings);
  const gone = memoryList(() => new MokuhyoError('list-unreachable', { url }));
  const { left } = summaryOf({ outcome: await send(plan, gone), held: plan.held, replaced: new Map() });
  expect(left.map(({ sheet: name, refused }) => [name, refused])).toEqual([
    ['甲課', null],
    ['乙課', null],
  ]);
});

it('says all of it, record by record', async () => {
  expect(receiptText(receiptOf(await summary(), head, 'ja')).split('\n')).toEqual([
    '受付結果　北区_R4.xlsx',
    '受付日時　令和5年4月10日 14:46',
    '提出先　lists.city.example.lg.jp',
    '受付結果　2シート・2指標　新規 2',
    '評価基準　mokuhyo/1 policy/2',
    '担当者　山田　太郎',
    '',
    '甲<課>　新規 1',
    '  新規　No.1 窓口アンケート（点）',
    expect.stringMatching(/^ {2}新規　シート全体/),
    '',
    '丁課　新規 1　課長確認済（佐藤）',
    '  新規　No.1 窓口アンケート（点）',
    expect.stringMatching(/^ {2}新規　シート全体/),
    '',
    '未提出 2シート（2指標）',
    '乙課：提出先（lists.city.example.lg.jp）が受け付けませんでした（別のシートの記録と番号が重なっています）。',
    '丙課：要修正 1件',
  ]);
});

it('names the workbook whose place a sheet took, and the one that was left', async () => {
  const plan = planPush([checkedWorkbook('a.xlsx', sheet('甲課'), sheet('乙課'))], settings);
  const other = { file: '控え.xlsx', pushedBy: '新潟 花子', pushedAt: '2023-04-03T01:12:00.000Z' };
  const [first] = plan.sheets.map(({ submission }) => submission.sheet.key);
  const foreseen = await foresee(plan, memoryList());
  const known = {
    foreseen: {
      kind: 'known' as const,
      sheets: foreseen.map((each) => ({ ...each, otherWorkbook: other })),
      refused: [],
    },
    replacing: new Set([first as string]),
  };
  const going = goingOf(plan, known);
  const outcome = await send(going, memoryList());
  const replaced = new Map([[first as string, other]]);
  const text = receiptText(receiptOf(summaryOf({ outcome, held: going.held, replaced }), head, 'ja'));
  expect(text).toContain('甲課　新規 1　「控え.xlsx」から提出された内容を置き換えました');
  expect(text).toContain('乙課：別のブック「控え.xlsx」から提出された内容を残しました');
});

it.each([
  [
    'other-workbook',
    { file: '控え.xlsx', pushedBy: '新潟 花子', pushedAt: '2023-04-03T01:12:00.000Z' },
    /控え\.xlsx.*新潟 花子/,
  ],
  ['list-changed', { url }, /ほかの人がこのシートを提出した/],
] as const)('says of each sheet why it was left, where that is its own (%s)', async (code, params, sentence) => {
  const plan = planPush([checkedWorkbook('a.xlsx', sheet('甲課'))], settings);
  const outcome = await send(
    plan,
    memoryList(() => new MokuhyoError(code, params)),
  );
  const left = summaryOf({ outcome, held: [], replaced: new Map() });
  expect(left.left).toMatchObject([{ sheet: '甲課', refused: { code } }]);
  expect(receiptText(receiptOf(left, head, 'ja'))).toMatch(sentence);
});

it('makes a page of it in which no text is markup', async () => {
  const page = pageDocument(receiptPage(receiptOf(await summary(), head, 'en')));
  expect(page).toContain('甲&lt;課&gt;');
  expect(page).not.toContain('<課>');
  expect(page).toContain('passed by 佐藤');
  // Nor a formula, in Excel.
  expect(page).toContain('"\\@"\'>No. 1');
});
