import { DEFAULT_POLICY } from './default';
import { readPolicy } from './schema';

const faultsOf = (json: unknown) => {
  const reading = readPolicy(json);
  return reading.kind === 'invalid' ? reading.faults : [];
};

it('reads the built-in policy, also after a way through JSON', () => {
  expect(readPolicy(JSON.parse(JSON.stringify(DEFAULT_POLICY)))).toEqual({ kind: 'policy', policy: DEFAULT_POLICY });
});

it('says where each fault is', () => {
  const faults = faultsOf({
    ...DEFAULT_POLICY,
    schemaVersion: 2,
    ratio: 1,
    directions: [{ name: '', better: 'more' }],
  });
  expect(faults.map((fault) => fault.split(':')[0])).toEqual([
    'schemaVersion',
    'ratio',
    'directions.0.name',
    'directions.0.better',
  ]);
});

it('takes no setting that it does not know', () => {
  expect(faultsOf({ ...DEFAULT_POLICY, missedall: 'missed' })).toHaveLength(1);
  expect(faultsOf({ ...DEFAULT_POLICY, rules: { 'status-missing': { state: 'of' } } })).toHaveLength(1);
});

it.each([null, undefined, 'policy', [], {}])('does not take %j for a policy', (json) => {
  expect(readPolicy(json).kind).toBe('invalid');
});

it('takes a rule that is only given a severity as on', () => {
  const reading = readPolicy({ ...DEFAULT_POLICY, rules: { 'status-missing': { severity: 'info' } } });
  expect(reading).toMatchObject({ policy: { rules: { 'status-missing': { state: 'on', severity: 'info' } } } });
});
