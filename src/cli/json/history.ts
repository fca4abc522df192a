import type { Step } from '../../core/record/history';
import { printedJson } from './print';

/** `{key, versions: [{kind, at, pushedBy, file, sheet, changes: [{field, before, after}], record}]}`, the oldest first. */
export function historyJson(key: string, steps: readonly Step[]): string {
  const versions = steps.map(({ kind, at, changes, record }) => {
    const { pushedBy, file, sheet } = record;
    // Who took a row out of a sheet stands in the sheet's own record; the indicator's names who wrote it last.
    const by = kind === 'withdrawn' && record.kind === 'indicator' ? null : pushedBy;
    return { kind, at, pushedBy: by, file, sheet, changes, record };
  });
  return printedJson({ key, versions });
}
