import { readGoalSheets } from '../../app/check';
import type { ExitCode, Io } from '../io';
import { readJson } from '../json/read';
import { type Arguments, requiredFiles } from '../options';
import { readText } from '../text/read';
import { eachWorkbook } from '../workbook-files';

/** `mokuhyo read FILE…`: what the sheets say. */
export function read(args: Arguments, io: Io): Promise<ExitCode> {
  return eachWorkbook(requiredFiles(args, 'read'), args.values.format === 'json', io, {
    work: readGoalSheets,
    json: (workbook) => readJson(workbook, io.lang),
    text: (workbook) => readText(workbook, io.lang),
    exitCode: () => 0,
  });
}
