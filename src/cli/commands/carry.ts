import { type CarryOutcome, carryForward, planCarry } from '../../app/carry';
import { MokuhyoError } from '../../core/errors';
import { xlsxHost } from '../../host/xlsx/file-host';
import { sayCopy, startCopy } from '../copy';
import type { ExitCode, Io } from '../io';
import { carryJson } from '../json/carry';
import type { Arguments } from '../options';
import { carryText } from '../text/carry';

/** `mokuhyo carry OLD -o NEW`: next year's workbook, made of this year's. */
export async function carry(args: Arguments, io: Io): Promise<ExitCode> {
  return sayCopy(args, io, 'carry', {
    make: (file, out) => carriedCopy(file, out, args.values.force === true),
    json: (outcome, file, out) => carryJson(file, out, outcome, io.lang),
    text: (outcome, _, out) => carryText(out, outcome, io.lang),
  });
}

async function carriedCopy(file: string, out: string, overwrite: boolean): Promise<CarryOutcome> {
  const { bytes, save } = await startCopy(file, out, overwrite);
  const host = xlsxHost({ file, bytes, save });
  const plan = planCarry(await host.read());
  if (plan.sheets.length === 0) throw new MokuhyoError('nothing-to-carry', { file });
  return carryForward(plan, host);
}
