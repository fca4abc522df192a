import { type PolicyReading, readPolicy } from '../core/policy/schema';
import { RULES } from '../core/validate/rules';

/** Takes a policy from outside. One that speaks of a rule that there is not is refused: a city must not rely on it. */
export function acceptPolicy(json: unknown): PolicyReading {
  const reading = readPolicy(json);
  if (reading.kind === 'invalid') return reading;
  const unknown = Object.keys(reading.policy.rules).filter((name) => !RULES.some(({ id }) => id === name));
  return unknown.length === 0 ? reading : { kind: 'invalid', faults: unknown.map((name) => `rules.${name}: ?`) };
}
