import { fiscalYearOf } from '../sheet/dates';

/** How many years a new sheet is after the old one; 1 as a rule, null where either names none. */
export function yearsApart({ before, after }: { readonly before: string; readonly after: string }): number | null {
  const [old, next] = [fiscalYearOf(before), fiscalYearOf(after)];
  return old === null || next === null ? null : next - old;
}
