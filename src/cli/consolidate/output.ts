import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CREATOR } from '../../app/consolidate/book/book';
import { MokuhyoError } from '../../core/errors';
import { consolidatedWords } from '../../core/messages/consolidated';
import { readFileBytes } from '../../host/xlsx/node-file';
import { openPackage } from '../../host/xlsx/package';
import type { Found } from '../folder';
import { usage } from '../options';

const KINDS = ['xlsx', 'csv', 'json'] as const;
export type OutputKind = (typeof KINDS)[number];

/** Where the result goes. */
export interface Output {
  readonly kind: OutputKind;
  readonly file: string;
  /** Of a CSV, where its data dictionary goes; else null. */
  readonly dictionary: string | null;
  /** What was found, without what is no input: the result of an earlier time, and the list of sections. */
  readonly inputs: Found;
}

export interface OutputSettings {
  /** In which the files were found. */
  readonly folder: string;
  readonly out: string;
  readonly sections: string | undefined;
  readonly overwrite: boolean;
}

/**
 * Looks at where OUT goes before anything is read. Throws `MokuhyoError`: usage, output-exists, output-among-inputs,
 * not-a-file.
 */
export async function outputFor(found: Found, { folder, out, sections, overwrite }: OutputSettings): Promise<Output> {
  const kind = KINDS.find((each) => extname(out).toLowerCase() === `.${each}`);
  const expected = KINDS.map((each) => `.${each}`).join(', ');
  if (!kind) throw usage('bad-value', { option: '-o', value: out, expected });
  if (basename(out).startsWith('~$')) throw new MokuhyoError('owner-file', { file: out });
  const dictionary = kind === 'csv' ? dictionaryFor(out) : null;
  const own = [out, ...(dictionary === null ? [] : [dictionary])];
  for (const file of own) {
    const there = await stat(file).catch(() => null);
    if (there === null) continue;
    if (!there.isFile()) throw new MokuhyoError('not-a-file', { file });
    if (!overwrite) throw new MokuhyoError('output-exists', { file });
  }
  const places = new Set(await Promise.all(own.map(placeOf)));
  const aside = new Set([...places, ...(sections === undefined ? [] : [await placeOf(sections)])]);
  const files: Found['files'][number][] = [];
  for (const each of found.files) {
    const place = await placeOf(each.file);
    if (places.has(place) && !(await isOwn(each.file))) throw new MokuhyoError('output-among-inputs', { file: out });
    if (!aside.has(place)) files.push(each);
  }
  const passedOver: string[] = [];
  for (const path of found.passedOver) if (!aside.has(await placeOf(join(folder, path)))) passedOver.push(path);
  return { kind, file: out, dictionary, inputs: { ...found, files, passedOver } };
}

/** A result of an earlier time: a workbook that says so, or a table that is no workbook. */
async function isOwn(file: string): Promise<boolean> {
  if (/\.(?:csv|json)$/i.test(file)) return true;
  try {
    const opened = openPackage(await readFileBytes(file));
    const entry = opened?.find('docProps/core.xml');
    return !!opened && !!entry && new TextDecoder().decode(opened.read(entry)).includes(`>${CREATOR}<`);
  } catch {
    return false;
  }
}

function dictionaryFor(out: string): string {
  const name = basename(out, extname(out));
  return join(dirname(out), `${name}_${consolidatedWords.sheets.dictionary}${extname(out)}`);
}

/** The file itself, by whatever name. */
async function placeOf(file: string): Promise<string> {
  return realpath(file).catch(async () => {
    const folder = await realpath(dirname(file)).catch(() => resolve(dirname(file)));
    return join(folder, basename(file));
  });
}

/** How a link from beside OUT reaches a file of the folder. */
export function linksFrom(out: string, folder: string, isFolder: boolean): (path: string) => string {
  const from = dirname(resolve(out));
  const known = new Map<string, string>();
  return (path) => {
    const link = known.get(path) ?? linkOf(path);
    known.set(path, link);
    return link;
  };
  function linkOf(path: string): string {
    const file = isFolder ? join(resolve(folder), ...path.split('/')) : resolve(folder);
    const way = relative(from, file);
    return isAbsolute(way) ? pathToFileURL(file).href : way.split(sep).join('/');
  }
}
