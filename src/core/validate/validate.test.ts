import { goalSheet, ruleContext } from '../../../test/support/goal-sheet';
import { DEFAULT_POLICY } from '../policy/default';
import type { Policy } from '../policy/schema';
import type { GoalSheet } from '../sheet/model';
import { validateSheet } from './validate';

const withRules = (rules: Policy['rules']): Policy => ({ ...DEFAULT_POLICY, rules });
const faulty = goalSheet({
  head: { section: null, evaluatedOn: 'R5.2.30' },
  goals: [{ indicators: [{ status: null }] }],
});

it('finds nothing on a sound sheet', () => {
  expect(validateSheet(ruleContext(goalSheet()))).toEqual([]);
});

it('finds every fault, in the order in which a person meets the cells', () => {
  const found = validateSheet(ruleContext(faulty)).map(({ rule, cell }) => `${cell} ${rule}`);
  expect(found).toEqual(['H4 section-missing', 'M5 date-invalid', 'M9 status-missing']);
});

it('puts the gravest first where one cell has several', () => {
  const sheet = goalSheet({ goals: [{ indicators: [{ target: '10回', result: ' 8件' }] }] });
  const found = validateSheet(ruleContext(sheet)).filter(({ cell }) => cell === 'K9');
  expect(found.map(({ rule }) => rule)).toEqual(['unit-mismatch', 'stray-space']);
});

it('says what a safe fix would replace, and offers none for a cell that holds no text', () => {
  const sheet = goalSheet({ goals: [{ indicators: [{ evaluation: ' 達成' }] }] });
  const fixes = (sheet: GoalSheet) => validateSheet(ruleContext(sheet)).map(({ rule, fix }) => [rule, fix]);
  expect(fixes(sheet)).toEqual([['evaluation-not-in-scale', { before: ' 達成', after: '達成' }]]);
  expect(fixes({ ...sheet, typed: new Map() })).toEqual([['evaluation-not-in-scale', null]]);
  expect(fixes(goalSheet({ head: { section: null } }))).toEqual([['section-missing', null]]);
});

it('asks in April for nothing that is only known in March', () => {
  const april = goalSheet({
    head: { evaluatedOn: null },
    goals: [{ indicators: [{ result: null, status: null, evaluation: null }] }],
  });
  expect(validateSheet(ruleContext(april, { phase: 'goals' }))).toEqual([]);
  expect(validateSheet(ruleContext(april, { phase: 'yearend' })).map(({ rule }) => rule)).toEqual(['result-missing']);
});

it('lets the policy switch a rule off, change its severity, or try it out', () => {
  const severities = (rules: Policy['rules']) =>
    validateSheet(ruleContext(faulty, { policy: withRules(rules) })).map(({ rule, severity, beta }) => [
      rule,
      severity,
      beta,
    ]);
  expect(severities({ 'date-invalid': { state: 'off' } })).toHaveLength(2);
  expect(severities({ 'date-invalid': { state: 'beta' } })).toContainEqual(['date-invalid', 'warning', true]);
  expect(severities({ 'status-missing': { state: 'on', severity: 'info' } })).toContainEqual([
    'status-missing',
    'info',
    false,
  ]);
  expect(severities({ 'status-missing': { state: 'beta', severity: 'info' } })).toContainEqual([
    'status-missing',
    'info',
    true,
  ]);
});

it('takes the policy at its word where a rule itself grades its findings', () => {
  const missed = goalSheet({ goals: [{ indicators: [{ target: '90', result: '78', evaluation: '達成' }] }] });
  const found = (rules: Policy['rules']) =>
    validateSheet(ruleContext(missed, { policy: withRules(rules) })).map(({ rule, severity }) => [rule, severity]);
  expect(found({})).toEqual([['evaluation-contradicts-result', 'warning']]);
  const graver = { 'evaluation-contradicts-result': { state: 'on', severity: 'error' } } as const;
  expect(found(graver)).toEqual([['evaluation-contradicts-result', 'error']]);
});
