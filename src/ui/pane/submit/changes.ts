import { type ChangeCounts, countIndicators, type RecordChange, sumOfCounts } from '../../../core/record/change';
import { goalNoInKey, placeIn } from '../../../core/record/indicator-key';
import type { Submission } from '../../../list/port';

/** What became, or will become, of one record of a sheet. */
export interface ChangeRow {
  readonly key: string;
  readonly kind: RecordChange['kind'];
  readonly record:
    | { readonly kind: 'indicator'; readonly no: string; readonly name: string }
    /** No longer in the sheet: as the list knew it. */
    | { readonly kind: 'gone'; readonly no: string; readonly name: string }
    | { readonly kind: 'sheet' };
}

export interface SheetChanges {
  readonly submission: Submission;
  readonly changes: readonly RecordChange[];
}

/**
 * Every record with its name: the indicators in the order of the sheet, what is gone, then the sheet's own fields, unless
 * nothing of them changes.
 */
export function changeRows({ submission: { sheet, indicators }, changes }: SheetChanges): readonly ChangeRow[] {
  const rows = changes.map(({ key, kind, name, sameContent }, at): ChangeRow => {
    if (key === sheet.key) return { key, kind: sameContent ? 'unchanged' : kind, record: { kind: 'sheet' } };
    // After the sheet's own record come the indicators as they were submitted.
    const indicator = indicators[at - 1];
    if (!indicator) return { key, kind, record: { kind: 'gone', no: goalNoOf(key), name: inOneLine(name) } };
    return {
      key,
      kind,
      record: { kind: 'indicator', no: inOneLine(indicator.goalNo), name: inOneLine(indicator.name) },
    };
  });
  const isSheet = ({ record }: ChangeRow) => record.kind === 'sheet';
  return [...rows.filter((row) => !isSheet(row)), ...rows.filter(isSheet)];
}

/** Empty for a goal without one. */
function goalNoOf(key: string): string {
  const { goalNo } = placeIn(key);
  return goalNo === goalNoInKey(null) ? '' : goalNo;
}

function inOneLine(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** Counts of indicators. */
export function countsOf(sheets: readonly SheetChanges[]): ChangeCounts {
  return sumOfCounts(sheets.map(({ submission, changes }) => countIndicators(changes, submission.sheet.key)));
}

/** Whether a sheet's record changes, or any of its indicators. */
export function isChange({ changes }: SheetChanges): boolean {
  return changes.some(({ kind }) => kind !== 'unchanged');
}
