import { toCsv } from '../../core/record/csv';
import type { RecordKind } from '../../core/record/schema';
import { embeddedList } from '../../list/embedded/client';
import type { ExitCode, Io } from '../io';
import { printedJson } from '../json/print';
import { type Arguments, noFiles, requiredText, textOf } from '../options';
import { tokenOf } from '../settings';
import { recordsText } from '../text/records';

/** `mokuhyo export --list URL`: every current record. A CSV is one table and holds one kind: indicators unless asked. */
export async function exportRecords(args: Arguments, io: Io): Promise<ExitCode> {
  noFiles(args, 'export');
  const list = embeddedList({ url: requiredText(args, 'list', 'export'), token: await tokenOf(args, io) });
  const kind = textOf(args, 'kind') as RecordKind | undefined;
  switch (args.values.format) {
    case 'json':
      io.out(printedJson(await list.records(kind ? { kind } : {})));
      break;
    case 'csv':
      io.out(toCsv(kind ?? 'indicator', await list.records({ kind: kind ?? 'indicator' })));
      break;
    default:
      io.out(recordsText(await list.records(kind ? { kind } : {}), io.lang));
  }
  return 0;
}
