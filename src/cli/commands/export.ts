import { listsWords } from '../../core/messages/cli/lists';
import { toCsv } from '../../core/record/csv';
import type { RecordKind } from '../../core/record/schema';
import type { RecordQuery, UnfinishedSheet } from '../../list/port';
import { sharedList } from '../destination';
import type { ExitCode, Io } from '../io';
import { printedJson } from '../json/print';
import { type Arguments, noFiles, textOf } from '../options';
import { recordsText } from '../text/records';
import { sayWaiting } from '../waiting';

/** `mokuhyo export --list URL`: every current record. A CSV is one table and holds one kind: indicators unless asked. */
export async function exportRecords(args: Arguments, io: Io): Promise<ExitCode> {
  noFiles(args, 'export');
  const list = await sharedList(args, io, 'export', sayWaiting(io));
  const { say } = listsWords[io.lang];
  const sayUnfinished = ({ key, given }: UnfinishedSheet) => io.err(say[`unfinished-${given}`]({ key }));
  const records = (query: RecordQuery) => list.records(query, sayUnfinished);
  const kind = textOf(args, 'kind') as RecordKind | undefined;
  switch (args.values.format) {
    case 'json':
      io.out(printedJson(await records(kind ? { kind } : {})));
      break;
    case 'csv':
      io.out(toCsv(kind ?? 'indicator', await records({ kind: kind ?? 'indicator' })));
      break;
    default:
      io.out(recordsText(await records(kind ? { kind } : {}), io.lang));
  }
  return 0;
}
