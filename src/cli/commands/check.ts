import { checkWorkbook, findingsOf } from '../../app/check';
import { errorsIn } from '../../core/validate/severity';
import type { ExitCode, Io } from '../io';
import { checkJson } from '../json/check';
import { type Arguments, requiredFiles } from '../options';
import { phaseOf, policyOf } from '../settings';
import { checkText } from '../text/check';
import { eachWorkbook } from '../workbook-files';

/** `mokuhyo check FILE…`: what is wrong, and the proposed 評価. */
export async function check(args: Arguments, io: Io): Promise<ExitCode> {
  const files = requiredFiles(args, 'check');
  const policy = await policyOf(args);
  const phase = phaseOf(args);
  return eachWorkbook(files, args.values.format === 'json', io, {
    work: (workbook) => checkWorkbook(workbook, { policy, phase }),
    json: (checked) => checkJson(checked, io.lang),
    text: (checked) => checkText(checked, io.lang),
    exitCode: (checked) => (errorsIn(findingsOf(checked)).length > 0 ? 1 : 0),
  });
}
