import { realpath, stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { checkWorkbook } from '../../app/check';
import { byProposal, carryOut, planFill } from '../../app/fill';
import { asMokuhyoError, MokuhyoError } from '../../core/errors';
import { sayError } from '../../core/messages/say-error';
import { xlsxHost } from '../../host/xlsx/file-host';
import { readFileBytes, writeFileSafely } from '../../host/xlsx/node-file';
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
  const overwrite = args.values.force === true;
  const policy = await policyOf(args);
  const bytes = await readFileBytes(file);
  const target = await targetOf(file, out);
  if (!overwrite && target !== 'new') throw new MokuhyoError(TAKEN[target], { file: out });

  const { mode } = await stat(file);
  // A new file may be read by whom the original may. Over the original goes only what was made of it as it is still.
  const more = target === 'new' ? { mode } : target === 'input' ? { over: bytes } : {};
  const save = (filled: Uint8Array) => writeFileSafely(out, filled, { overwrite, ...more });
  const host = xlsxHost({ file, bytes, save });
  const checked = checkWorkbook(await host.read(), { policy, phase: phaseOf(args) });
  sayFindingsOfFile(checked, io);
  const done = await carryOut(planFill(checked, byProposal(args.values['with-discretionary'] === true)), host);
  if (done.fill.length === 0 && target !== 'input') await save(bytes);
  return { ...done, file, out, overwritten: target === 'input' };
}

type Target = 'new' | 'existing' | 'input';

/** What a copy never replaces unasked. */
const TAKEN = { existing: 'output-exists', input: 'output-is-input' } as const;

/** What OUT names. Throws `MokuhyoError` `usage` for another kind of workbook: Excel refuses macros in an .xlsx. */
async function targetOf(file: string, out: string): Promise<Target> {
  if (basename(out).startsWith('~$')) throw new MokuhyoError('owner-file', { file: out });
  const [from, to] = [extname(file).toLowerCase(), extname(out).toLowerCase()];
  if (from !== to && to !== '' && ['.xlsx', '.xlsm'].includes(from)) {
    throw usage('wrong-ending', { value: out, expected: extname(file) });
  }
  const found = await stat(out).catch(() => null);
  if (found?.isDirectory()) throw new MokuhyoError('not-a-file', { file: out });
  const existing = await realpath(out).catch(() => null);
  if (existing === null) return 'new';
  return existing === (await realpath(file).catch(() => resolve(file))) ? 'input' : 'existing';
}
