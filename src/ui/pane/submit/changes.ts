import type { ChangeCounts, RecordChange } from '../../../core/record/change';
import { countIndicators } from '../../../core/record/change';
import { placeIn } from '../../../core/record/indicator-key';
import type { Submission } from '../../../list/port';

/** What became, or will become, of one record of a sheet. */
export interface ChangeRow {
  readonly key: string;
  readonly kind: RecordChange['kind'];
  readonly record:
    | { readonly kind: 'indicator'; readonly no: string; readonly name: string }
    /** No longer in the sheet: only its place is known. */
    | { readonly kind: 'gone'; readonly no: string; readonly nth: string }
    | { readonly kind: 'sheet' };
}

export const CHANGE_KINDS = ['created', 'updated', 'unchanged', 'withdrawn'] as const;

export interface SheetChanges {
  readonly submission: Submission;
  readonly changes: readonly RecordChange[];
}

/** Every record with its name: the indicators in the order of the sheet, what is gone, then the sheet's own fields. */
export function changeRows({ submission: { sheet, indicators }, changes }: SheetChanges): readonly ChangeRow[] {
  const rows = changes.map(({ key, kind }, at): ChangeRow => {
    if (key === sheet.key) return { key, kind, record: { kind: 'sheet' } };
    // After the sheet's own record come the indicators as they were submitted.
    const indicator = indicators[at - 1];
    if (!indicator) return { key, kind, record: placeOf(key) };
    const [no, name] = [indicator.goalNo ?? '', indicator.name ?? ''].map((text) => text.replace(/\s+/g, ' ').trim());
    return { key, kind, record: { kind: 'indicator', no: no ?? '', name: name ?? '' } };
  });
  const isSheet = ({ record }: ChangeRow) => record.kind === 'sheet';
  return [...rows.filter((row) => !isSheet(row)), ...rows.filter(isSheet)];
}

/** `…/<goalNo>/<n>` of an indicator's key. */
function placeOf(key: string): ChangeRow['record'] {
  const { goalNo, n } = placeIn(key);
  return { kind: 'gone', no: goalNo, nth: String(n) };
}

/** Counts of indicators. */
export function countsOf(sheets: readonly SheetChanges[]): ChangeCounts {
  const counts = sheets.map(({ submission, changes }) => countIndicators(changes, submission.sheet.key));
  const sum = (kind: RecordChange['kind']) => counts.reduce((total, each) => total + each[kind], 0);
  return {
    created: sum('created'),
    updated: sum('updated'),
    unchanged: sum('unchanged'),
    withdrawn: sum('withdrawn'),
  };
}

/** Whether a sheet's record changes, or any of its indicators. */
export function isChange({ changes }: SheetChanges): boolean {
  return changes.some(({ kind }) => kind !== 'unchanged');
}
