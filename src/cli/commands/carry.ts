import { type Carried, carryFiles } from '../../app/carry';
import { MokuhyoError } from '../../core/errors';
import { xlsxFiles } from '../../host/xlsx/files';
import { readFileBytes } from '../../host/xlsx/node-file';
import { isSameFile, sayCopy, startCopy } from '../copy';
import type { ExitCode, Io } from '../io';
import { carryJson } from '../json/carry';
import { type Arguments, textOf } from '../options';
import { policyOf } from '../settings';
import { carryText } from '../text/carry';

/** `mokuhyo carry OLD -o NEW [--form FORM]`: next year's workbook, made of this year's, in its own form or another. */
export async function carry(args: Arguments, io: Io): Promise<ExitCode> {
  return sayCopy(args, io, 'carry', {
    make: (file, out) => carriedCopy(file, out, args),
    json: (outcome, file, out) => carryJson(file, out, outcome, io.lang),
    text: (outcome, _, out) => carryText(out, outcome, io.lang),
  });
}

async function carriedCopy(file: string, out: string, args: Arguments): Promise<Carried> {
  const { aliases } = await policyOf(args);
  const form = textOf(args, 'form');
  // Last year's workbook is what next year's is compared with: not even --force takes its place.
  for (const source of [file, form]) {
    if (source !== undefined && (await isSameFile(source, out)))
      throw new MokuhyoError('output-is-source', { file: out });
  }
  // The copy is one of the form, where there is one: it ends as the form does, and whoever may read it may read the copy.
  const { bytes, save } = await startCopy(form ?? file, out, args.values.force === true);
  const old = form === undefined ? bytes : await readFileBytes(file);
  const carried = await carryFiles(
    { old: { file, bytes: old }, form: form === undefined ? null : { file: form, bytes } },
    xlsxFiles,
    aliases,
  );
  if (carried.bytes !== bytes) await save(carried.bytes);
  return carried;
}
