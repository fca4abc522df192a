import { catalogue, type Lang } from '../../core/messages/catalogue';
import type { IndicatorRecord, ListRecord, RecordKind, SheetRecord } from '../../core/record/schema';
import { embeddedList } from '../../list/embedded/client';
import { toCsv } from '../csv';
import type { ExitCode, Io } from '../io';
import { type Arguments, noFiles, requiredText, textOf } from '../options';
import { tokenOf } from '../settings';

/** `mokuhyo export --list URL`: every current record. A CSV is one table and holds one kind: indicators unless asked. */
export async function exportRecords(args: Arguments, io: Io): Promise<ExitCode> {
  noFiles(args, 'export');
  const list = embeddedList({ url: requiredText(args, 'list', 'export'), token: await tokenOf(args, io) });
  const kind = textOf(args, 'kind') as RecordKind | undefined;
  switch (args.values.format) {
    case 'json':
      io.out(`${JSON.stringify(await list.records(kind ? { kind } : {}), null, 2)}\n`);
      break;
    case 'csv':
      io.out(toCsv(kind ?? 'indicator', await list.records({ kind: kind ?? 'indicator' })));
      break;
    default:
      io.out(recordsText(await list.records(kind ? { kind } : {}), io.lang));
  }
  return 0;
}

/** Records for a person, in the order of their keys: a sheet, then its indicators. */
function recordsText(records: readonly ListRecord[], lang: Lang): string {
  const { cli } = catalogue(lang);
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
