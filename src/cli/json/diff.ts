import type { Change } from '../../app/compare/changes';
import type { Lang } from '../../core/messages/catalogue';
import type { SheetDifference, Uncompared } from '../commands/diff';
import { errorJson } from '../show';
import { printedJson } from './print';

/**
 * `{before, after, sheets: [{kind: "same"|"changed"|"appeared"|"vanished", before: {file, sheet}|null, after, changes}], failed: [{file, error}]}`.
 * A change is `{kind: "changed", of: {goalNo, name}|null, field, before: {text, cell}, after, confidence?}`,
 * `{kind: "appeared"|"vanished", of, texts: [{field, text, cell}]}` or, outside of the table, `{kind: "other", before, after}`.
 */
export function diffJson(
  before: string,
  after: string,
  differences: readonly SheetDifference[],
  failed: readonly Uncompared[],
  lang: Lang,
): string {
  return printedJson({
    before,
    after,
    sheets: differences.map((each) => ({
      kind: each.kind,
      before: 'before' in each ? each.before : null,
      after: 'after' in each ? each.after : null,
      changes: 'changes' in each ? each.changes.map(changeJson) : [],
    })),
    failed: failed.map(({ file, error }) => errorJson(file, error, lang)),
  });
}

/** A confidence has two places: nobody compares names more exactly. */
function changeJson(change: Change): unknown {
  if (change.kind !== 'changed' || change.confidence === undefined) return change;
  return { ...change, confidence: Math.round(change.confidence * 100) / 100 };
}
