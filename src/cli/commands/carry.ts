import { type Carried, carryFiles } from '../../app/carry';
import { xlsxFiles } from '../../host/xlsx/files';
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

async function carriedCopy(file: string, out: string, overwrite: boolean): Promise<Carried> {
  const { bytes, save } = await startCopy(file, out, overwrite);
  const carried = await carryFiles({ old: { file, bytes }, form: null }, xlsxFiles);
  if (carried.bytes !== bytes) await save(carried.bytes);
  return carried;
}
