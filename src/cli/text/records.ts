import type { Lang } from '../../core/messages/catalogue';
import { cliWords } from '../../core/messages/cli/words';
import type { IndicatorRecord, ListRecord, SheetRecord } from '../../core/record/schema';

/** Records for a person, in the order of their keys: a sheet, then its indicators. */
export function recordsText(records: readonly ListRecord[], lang: Lang): string {
  const { cli } = cliWords(lang);
  const lines = records.map((record) => (record.kind === 'sheet' ? sheetLine(record) : indicatorLine(record)));
  return `${(lines.length > 0 ? lines : [cli['export-empty']({})]).join('\n')}\n`;

  function sheetLine({ key, fiscalYear, department, section }: SheetRecord): string {
    return cli['read-sheet']({
      sheet: key,
      fiscalYear: fiscalYear ?? '',
      department: department ?? '',
      section: section ?? '',
    });
  }

  function indicatorLine({ name, target, result, evaluation }: IndicatorRecord): string {
    return cli['read-indicator']({
      name: name ?? '',
      target: target ?? '－',
      result: result ?? '－',
      evaluation: evaluation ?? '－',
    });
  }
}
