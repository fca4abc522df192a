import { type ReadWorkbook, readGoalSheets } from '../../app/check';
import type { Lang } from '../../core/messages/catalogue';
import type { ExitCode, Io } from '../io';
import { readJson } from '../json/read';
import { type Arguments, requiredFiles } from '../options';
import type { Presenter } from '../show';
import { readText } from '../text/read';
import { eachWorkbook } from '../workbook-files';

/** `mokuhyo read FILE…`: what the sheets say. */
export function read(args: Arguments, io: Io): Promise<ExitCode> {
  const task = { command: 'read', asJson: args.values.format === 'json' } as const;
  return eachWorkbook(requiredFiles(args, 'read'), task, reading(io.lang), io);
}

export function reading(lang: Lang): Presenter<ReadWorkbook> {
  return {
    work: readGoalSheets,
    json: (workbook) => readJson(workbook, lang),
    text: (workbook) => readText(workbook, lang),
    exitCode: () => 0,
  };
}
