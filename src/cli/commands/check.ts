import { type CheckedWorkbook, type CheckSettings, checkWorkbook, findingsOf } from '../../app/check';
import type { Lang } from '../../core/messages/catalogue';
import type { Policy } from '../../core/policy/schema';
import { errorsIn } from '../../core/validate/severity';
import type { ExitCode, Io } from '../io';
import { checkJson } from '../json/check';
import { type Arguments, requiredFiles } from '../options';
import type { Previous } from '../previous';
import { phaseOf, policyOf } from '../settings';
import type { Presenter } from '../show';
import { checkText } from '../text/check';
import { eachWorkbook } from '../workbook-files';

/** `mokuhyo check FILE…`: what is wrong, and the proposed 評価. */
export async function check(args: Arguments, io: Io): Promise<ExitCode> {
  const files = requiredFiles(args, 'check');
  const policy = await policyOf(args);
  const previous = args.values.previous === undefined ? null : await previousSheets(args, policy, io);
  const settings = { policy, phase: phaseOf(args), ...(previous && { previous: previous.sheets }) };
  const task = { command: 'check', asJson: args.values.format === 'json', ...settings } as const;
  const code = await eachWorkbook(files, task, checking(settings, io.lang), io);
  return previous?.isWhole === false ? 2 : code;
}

/** Loaded by those who ask for it. */
async function previousSheets(args: Arguments, policy: Policy, io: Io): Promise<Previous> {
  return (await import('../previous')).previousOf(args, policy, io);
}

export function checking(settings: CheckSettings, lang: Lang): Presenter<CheckedWorkbook> {
  return {
    work: (workbook) => checkWorkbook(workbook, settings),
    json: (checked) => checkJson(checked, lang),
    text: (checked) => checkText(checked, lang),
    exitCode: (checked) => (errorsIn(findingsOf(checked)).length > 0 ? 1 : 0),
  };
}
