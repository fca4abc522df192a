import { DEFAULT_POLICY } from '../../core/policy/default';
import type { Aliases, Policy } from '../../core/policy/schema';

/** The names of departments and sections that are one, by the service's policy (checked by whoever read it) or the built-in one. */
export function aliasesOf(policy: unknown): Aliases {
  return ((policy ?? DEFAULT_POLICY) as Policy).aliases;
}
