import type { ExitCode, Io } from '../io';
import { cellsJson } from '../json/cells';
import { type Arguments, requiredFiles } from '../options';
import { cellsText } from '../text/cells';
import { eachWorkbook } from '../workbook-files';

/** `mokuhyo cells FILE…`: what the reader sees, for support. */
export function cells(args: Arguments, io: Io): Promise<ExitCode> {
  return eachWorkbook(requiredFiles(args, 'cells'), args.values.format === 'json', io, {
    work: (workbook) => workbook,
    json: cellsJson,
    text: (workbook) => cellsText(workbook, io.lang),
    exitCode: () => 0,
  });
}
