import { checkWorkbook } from '../../app/check';
import { byProposal, carryOut, planFill } from '../../app/fill';
import { asMokuhyoError } from '../../core/errors';
import { sayError } from '../../core/messages/say-error';
import { xlsxHost } from '../../host/xlsx/file-host';
import { startCopy } from '../copy';
import type { FillOutcome } from '../fill-outcome';
import type { ExitCode, Io } from '../io';
import { fillJson } from '../json/fill';
import { type Arguments, requiredFiles, requiredText, usage } from '../options';
import { phaseOf, policyOf } from '../settings';
import { errorJson } from '../show';
import { fillText } from '../text/fill';
import { sayFindingsOfFile } from '../workbook-files';

/** `mokuhyo fill FILE -o OUT`: a copy with proposals in the empty 評価 cells and nothing else changed. */
export async function fill(args: Arguments, io: Io): Promise<ExitCode> {
  const [file = '', ...more] = requiredFiles(args, 'fill');
  if (more.length > 0) throw usage('one-file', {});
  const out = requiredText(args, 'output', 'fill');
  const asJson = args.values.format === 'json';
  try {
    const outcome = await fillCopy(file, out, args, io);
    io.out(asJson ? fillJson(outcome, io.lang) : fillText(outcome, io.lang));
    return 0;
  } catch (cause) {
    const error = asMokuhyoError(cause, file);
    io.err(sayError(error, io.lang));
    if (asJson) io.out(`${JSON.stringify(errorJson(file, error, io.lang), null, 2)}\n`);
    return 2;
  }
}

async function fillCopy(file: string, out: string, args: Arguments, io: Io): Promise<FillOutcome> {
  const policy = await policyOf(args);
  const { bytes, save, overwrites } = await startCopy(file, out, args.values.force === true);
  const host = xlsxHost({ file, bytes, save });
  const checked = checkWorkbook(await host.read(), { policy, phase: phaseOf(args) });
  sayFindingsOfFile(checked, io);
  const done = await carryOut(planFill(checked, byProposal(args.values['with-discretionary'] === true)), host);
  if (done.fill.length === 0 && !overwrites) await save(bytes);
  return { ...done, file, out, overwritten: overwrites };
}
