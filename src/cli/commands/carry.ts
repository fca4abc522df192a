import { type CarryOutcome, carryForward, planCarry } from '../../app/carry';
import { asMokuhyoError, MokuhyoError } from '../../core/errors';
import { sayError } from '../../core/messages/say-error';
import { xlsxHost } from '../../host/xlsx/file-host';
import { startCopy } from '../copy';
import type { ExitCode, Io } from '../io';
import { carryJson } from '../json/carry';
import { type Arguments, requiredFiles, requiredText, usage } from '../options';
import { errorJson } from '../show';
import { carryText } from '../text/carry';

/** `mokuhyo carry OLD -o NEW`: next year's workbook, made of this year's. */
export async function carry(args: Arguments, io: Io): Promise<ExitCode> {
  const [file = '', ...more] = requiredFiles(args, 'carry');
  if (more.length > 0) throw usage('one-file', {});
  const out = requiredText(args, 'output', 'carry');
  const asJson = args.values.format === 'json';
  try {
    const outcome = await carriedCopy(file, out, args.values.force === true);
    io.out(asJson ? carryJson(file, out, outcome, io.lang) : carryText(out, outcome, io.lang));
    return 0;
  } catch (cause) {
    const error = asMokuhyoError(cause, file);
    io.err(sayError(error, io.lang));
    if (asJson) io.out(`${JSON.stringify(errorJson(file, error, io.lang), null, 2)}\n`);
    return 2;
  }
}

async function carriedCopy(file: string, out: string, overwrite: boolean): Promise<CarryOutcome> {
  const { bytes, save } = await startCopy(file, out, overwrite);
  const host = xlsxHost({ file, bytes, save });
  const plan = planCarry(await host.read());
  if (plan.sheets.length === 0) throw new MokuhyoError('nothing-to-carry', { file });
  return carryForward(plan, host);
}
