import { NO_DECISIONS, withChoice } from '../../../core/decisions/decisions';
import { type Evaluation, evaluateSheet } from '../../../core/evaluate/evaluation';
import { indicatorOf, sheetOf } from '../../../core/evaluate/testing';
import { DEFAULT_POLICY } from '../../../core/policy/default';
import type { Indicator } from '../../../core/sheet/model';
import type { CheckedSheet } from '../../../core/validate/validate';
import { type Row, rowsOf } from './rows';
import { differs, summaryOf } from './summary';

function rowOf(...indicators: readonly Partial<Indicator>[]): Row {
  const sheet = sheetOf([indicators.map(indicatorOf)]);
  const evaluations: readonly Evaluation[] = evaluateSheet(sheet, DEFAULT_POLICY);
  const [row] = rowsOf([{ sheet, evaluations } as unknown as CheckedSheet]);
  if (!row) throw new Error('no evaluation');
  return row;
}

const say = (...indicators: readonly Partial<Indicator>[]) => summaryOf(rowOf(...indicators), NO_DECISIONS, 'ja');

it.each([
  [[{ target: '6回', result: '6回' }], '目標に達しています。'],
  [[{ target: '委員会2回\n座談会8回', result: '委員会2回\n座談会8回' }], '2つとも目標に達しています。'],
  [
    [{ name: '苦情件数', target: '10件以下', result: '8件' }],
    '目標に達しています。少ないほどよい指標として判定しました。',
  ],
  [[{ target: '計画策定', result: '計画を策定した' }], '結果が目標の文と同じです。'],
  [
    [
      { target: '1回', result: '2回' },
      { target: '2回', result: '2回' },
    ],
    '2件とも目標に達しています。',
  ],
  [
    [
      { target: '1回', result: '2回' },
      { target: '2回', result: '1回' },
    ],
    '2件中1件が目標に達しています。',
  ],
])('says of what the numbers settle only why: %j', (indicators, sentence) => {
  expect(say(...indicators)).toBe(sentence);
});

it.each([
  [[{ target: '7回', result: '6回' }], '目標に届いていません。案：未達成。評価を選んでください。'],
  [
    [{ target: '7回', result: '6回', status: 'ほぼ達成した。' }],
    '目標に届いていません。達成状況に「ほぼ達成」とあります。案：一部未達成。評価を選んでください。',
  ],
  [[{ target: '内容検討', result: '開催' }], '文字の目標のため、自動では判定しません。評価を選んでください。'],
  [[{ target: '7回', result: '集計中' }], '結果が「集計中」のため、まだ判定しません。'],
  [[{ target: '7回' }, { target: '1回', result: '1回' }], '2つの目標のうち、結果があるのは1つです。'],
  [[{ target: '7回' }, { target: '1回' }], '2つの目標とも、結果がまだありません。'],
])('gives the hint in the sentence: %j', (indicators, sentence) => {
  expect(say(...indicators)).toBe(sentence);
});

it.each([
  ['達成', '案と同じです。', false],
  ['一部未達成', '案の「達成」と異なります。書き換えません。', true],
])('says of %j in the cell that it stays', (evaluation, sentence, isOther) => {
  const row = rowOf({ target: '6回', result: '6回', evaluation });
  expect(summaryOf(row, NO_DECISIONS, 'ja')).toBe(sentence);
  expect(differs(row, NO_DECISIONS)).toBe(isOther);
});

it('knows a filled cell as a choice that was made here', () => {
  const row = rowOf({ target: '7回', result: '6回', evaluation: '達成' });
  expect(differs(row, NO_DECISIONS)).toBe(true);
  const decisions = withChoice(NO_DECISIONS, row.checked.sheet, row.evaluation, {
    value: '達成',
    reason: '定員を満たした',
  });
  expect(differs(row, decisions)).toBe(false);
  expect(summaryOf(row, decisions, 'ja')).toBe('担当課で選んだ評価です。理由：定員を満たした');
});

it('says why a cell can take nothing', () => {
  const cells = { ...indicatorOf({}).cells, evaluation: null };
  expect(say({ target: '6回', result: '6回', cells })).toBe(
    '目標に達しています。このシートには評価の列がないため、書き込めません。',
  );
  expect(say({ target: '6回', result: '6回', uncalculated: ['evaluation'] })).toContain('書き込みません。');
});
