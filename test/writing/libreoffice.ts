import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { toA1 } from '../../src/core/sheet/address';

/** Texts of the cells of each sheet, by the sheet's name. */
export type Shown = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Separated by tabs, in UTF-8, every text in quotes, cells as shown, a file for each sheet. */
const AS_SHOWN = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,true,true,true,false,false,-1';

/** What LibreOffice shows of each file, by the file's path; files that it cannot open are left out. */
export function shownByLibreOffice(files: readonly string[], folder: string): ReadonlyMap<string, Shown> {
  const out = convert(files, AS_SHOWN, folder, 'csv');
  const names = readdirSync(out);
  return new Map(
    files.flatMap((file): [string, Shown][] => {
      const start = `${basename(file, extname(file))}-`;
      const sheets = names.filter((name) => name.startsWith(start) && name.endsWith('.csv'));
      if (sheets.length === 0) return [];
      const shown = sheets.map((name) => {
        const cells = cellsOfCsv(readFileSync(join(out, name), 'utf8'));
        return [name.slice(start.length, -'.csv'.length), cells] as const;
      });
      return [[file, new Map(shown)]];
    }),
  );
}

/** The files as LibreOffice saves them again as .xlsx; by the file's path. */
export function savedByLibreOffice(files: readonly string[], folder: string): ReadonlyMap<string, Uint8Array> {
  const out = convert(files, 'xlsx', folder, 'saved');
  const names = new Set(readdirSync(out));
  return new Map(
    files.flatMap((file): [string, Uint8Array][] => {
      const name = `${basename(file, extname(file))}.xlsx`;
      return names.has(name) ? [[file, new Uint8Array(readFileSync(join(out, name)))]] : [];
    }),
  );
}

function convert(files: readonly string[], to: string, folder: string, name: string): string {
  const out = join(folder, name);
  mkdirSync(out, { recursive: true });
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const words = [profile, '--headless', '--convert-to', to, '--outdir', out, ...files];
  execFileSync('soffice', words, { stdio: ['ignore', 'ignore', 'ignore'] });
  return out;
}

function cellsOfCsv(csv: string): Map<string, string> {
  const cells = new Map<string, string>();
  let [row, column] = [0, 0];
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n"]*))(\t|\n|$)/g)) {
    const text = quoted === undefined ? plain : quoted.replaceAll('""', '"');
    if (text !== '') cells.set(toA1(row, column), text);
    if (end === '\t') column++;
    else [row, column] = [row + 1, 0];
  }
  return cells;
}
