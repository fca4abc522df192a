import { evaluateSheet } from '../../../core/evaluate/evaluation';
import { judgeIndicator } from '../../../core/evaluate/indicator';
import { indicatorOf, sheetOf } from '../../../core/evaluate/testing';
import { evaluationsWords } from '../../../core/messages/pane/evaluations';
import { DEFAULT_POLICY } from '../../../core/policy/default';
import { canMatch, matchedPlaces, matchingOf, ruleOf, withPlaces } from './derivation';

const judge = (target: string, result: string, pairs?: ReadonlyArray<readonly [number, number]>) =>
  judgeIndicator(indicatorOf({ target, result }), DEFAULT_POLICY, pairs ? { pairs } : undefined);

it.each([
  ['委員会2回\n座談会8回', '委員会2回\n座談会8回', 'by-label'],
  ['90%', 'HbA1c94.9%\n疾病91.0%', 'one-to-each'],
  ['24校', '24校\n小学校19校\n中学校5校', 'total'],
  ['2回\n3人', '2回\n3人', 'in-order'],
  ['会議2回\n講座8回', '研修3回\n視察7回', 'none'],
  ['7回', '6回', null],
  ['開催', '開催', null],
])('tells how %j and %j came together: %s', (target, result, matching) => {
  expect(matchingOf(judge(target, result))).toBe(matching);
});

it('knows a matching that a person made', () => {
  const judgement = judge('会議2回\n講座8回', '研修3回\n視察7回', [[0, 0]]);
  expect(matchingOf(judgement)).toBe('person');
  expect(matchedPlaces(judgement)).toEqual([0, null]);
});

it('begins the matching with what was compared', () => {
  expect(matchedPlaces(judge('委員会2回\n座談会8回', '座談会8回\n委員会2回'))).toEqual([1, 0]);
  expect(matchedPlaces(judge('会議2回\n講座8回', '研修3回\n視察7回'))).toEqual([null, null]);
});

it('takes each of two equal targets once', () => {
  expect(matchedPlaces(judge('2回\n2回', '2回\n3回'))).toEqual([0, 1]);
});

it('offers matching only where there is a choice', () => {
  expect([canMatch(judge('7回', '6回')), canMatch(judge('7回', '会議6回\n講座1回'))]).toEqual([false, true]);
});

it('makes a correction of places, and keeps the direction that was said', () => {
  expect(withPlaces([1, null], { better: 'smaller' })).toEqual({ better: 'smaller', pairs: [[0, 1]] });
  expect(withPlaces([null, null], { better: 'smaller' })).toBeNull();
});

it.each([
  [['6回', '6回'], '達 → 達成'],
  [['委員会2回\n座談会8回', '委員会2回\n座談会8回'], '2つとも達 → 達成'],
  [['7回', '6回'], '未達 → 担当課で判断'],
  [['内容検討', '開催'], '判定不可がある → 担当課で選択（案はありません）'],
])('names the rule for %j', ([target, result], rule) => {
  const [evaluation] = evaluateSheet(
    sheetOf([[indicatorOf({ target: target as string, result: result as string })]]),
    DEFAULT_POLICY,
  );
  if (!evaluation) throw new Error('no evaluation');
  expect(ruleOf(evaluation, evaluationsWords.ja.derivation)).toBe(rule);
});
