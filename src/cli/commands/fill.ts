import { checkWorkbook } from '../../app/check';
import { byProposal, carryOut, planFill } from '../../app/fill';
import { xlsxHost } from '../../host/xlsx/file-host';
import { sayCopy, startCopy } from '../copy';
import type { FillOutcome } from '../fill-outcome';
import type { ExitCode, Io } from '../io';
import { fillJson } from '../json/fill';
import type { Arguments } from '../options';
import { phaseOf, policyOf } from '../settings';
import { fillText } from '../text/fill';
import { sayFindingsOfFile } from '../workbook-files';

/** `mokuhyo fill FILE -o OUT`: a copy with proposals in the empty 評価 cells and nothing else changed. */
export async function fill(args: Arguments, io: Io): Promise<ExitCode> {
  return sayCopy(args, io, 'fill', {
    make: (file, out) => fillCopy(file, out, args, io),
    json: (outcome) => fillJson(outcome, io.lang),
    text: (outcome) => fillText(outcome, io.lang),
  });
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
