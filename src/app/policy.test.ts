import { DEFAULT_POLICY } from '../core/policy/default';
import { acceptPolicy } from './policy';

it('takes a policy that speaks of rules that there are', () => {
  const rules = { 'date-order': { state: 'off' } };
  expect(acceptPolicy({ ...DEFAULT_POLICY, rules }).kind).toBe('policy');
});

it('refuses one with a misspelt rule, and names it', () => {
  const rules = { 'duplicate-sheat': { state: 'off' } };
  expect(acceptPolicy({ ...DEFAULT_POLICY, rules })).toEqual({ kind: 'invalid', faults: ['rules.duplicate-sheat: ?'] });
});

it.each([
  [{ missedAll: 'sometimes' }, 'missedAll: ask | missed'],
  [{ ratio: 'high' }, 'ratio: number'],
  [{ scales: {} }, 'scales: ?'],
  [
    { scale: { ...DEFAULT_POLICY.scale, words: { reached: '可', partly: '可', missed: '否' } } },
    'scale.words: three different words',
  ],
])('says of %j what may stand there', (change, fault) => {
  expect(acceptPolicy({ ...DEFAULT_POLICY, ...change })).toEqual({ kind: 'invalid', faults: [fault] });
});
