import type { Lang } from '../../core/messages/catalogue';
import type { Workbook } from '../../core/sheet/grid';
import type { ExitCode, Io } from '../io';
import { cellsJson } from '../json/cells';
import { type Arguments, requiredFiles } from '../options';
import type { Presenter } from '../show';
import { cellsText } from '../text/cells';
import { eachWorkbook } from '../workbook-files';

/** `mokuhyo cells FILE…`: what the reader sees, for support. */
export function cells(args: Arguments, io: Io): Promise<ExitCode> {
  const task = { command: 'cells', asJson: args.values.format === 'json' } as const;
  return eachWorkbook(requiredFiles(args, 'cells'), task, showingCells(io.lang), io);
}

export function showingCells(lang: Lang): Presenter<Workbook> {
  return {
    work: (workbook) => workbook,
    json: cellsJson,
    text: (workbook) => cellsText(workbook, lang),
    exitCode: () => 0,
  };
}
