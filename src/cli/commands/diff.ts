import { changesBetween } from '../../app/compare/changes';
import { identitiesOf, pairSheets, type SheetIdentity } from '../../app/compare/sheets';
import { asMokuhyoError, type MokuhyoError } from '../../core/errors';
import { compareWords } from '../../core/messages/cli/compare';
import { sayError } from '../../core/messages/say-error';
import type { Policy } from '../../core/policy/schema';
import type { Grid, Workbook } from '../../core/sheet/grid';
import { readFileBytes } from '../../host/xlsx/node-file';
import { readWorkbook } from '../../host/xlsx/read';
import { type Found, workbooksAt } from '../folder';
import type { ExitCode, Io } from '../io';
import { diffJson } from '../json/diff';
import { type Arguments, usage } from '../options';
import { policyOf } from '../settings';
import { diffText } from '../text/diff';

/** What became of one sheet; `before` and `after` name file and sheet. */
export type SheetDifference =
  | {
      readonly kind: 'same' | 'changed';
      readonly before: Where;
      readonly after: Where;
      readonly changes: ReturnType<typeof changesBetween>;
    }
  | { readonly kind: 'appeared'; readonly after: Where }
  | { readonly kind: 'vanished'; readonly before: Where };

export interface Where {
  readonly file: string;
  readonly sheet: string;
}

/** A file that could not be compared. */
export interface Uncompared {
  readonly file: string;
  readonly error: MokuhyoError;
}

/** `mokuhyo diff OLD NEW`: what changed between two workbooks, or two folders of them. */
export async function diff(args: Arguments, io: Io): Promise<ExitCode> {
  const [old, now, more] = args.files;
  if (old === undefined || now === undefined || more !== undefined) throw usage('two-operands', { command: 'diff' });
  const policy = await policyOf(args);
  const sides = [await workbooksAt(old), await workbooksAt(now)] as const;
  const failed: Uncompared[] = [];
  const [before, after] = [
    await identified(sides[0], policy, failed, io),
    await identified(sides[1], policy, failed, io),
  ];
  const { pairs, vanished, appeared } = pairSheets(before, after);
  const open = opener();
  const differences: SheetDifference[] = [];
  for (const [done, [from, to]] of pairs.entries()) {
    io.progress(compareWords[io.lang].progress({ done: done + 1, total: pairs.length, file: to.path || now }));
    const at = { before: whereOf(from, old), after: whereOf(to, now) };
    const changes =
      from.content === to.content ? [] : changesBetween(await open(at.before, 0), await open(at.after, 1));
    differences.push({ kind: changes.length > 0 ? 'changed' : 'same', ...at, changes });
  }
  differences.push(
    ...appeared.map((each) => ({ kind: 'appeared' as const, after: whereOf(each, now) })),
    ...vanished.map((each) => ({ kind: 'vanished' as const, before: whereOf(each, old) })),
  );
  for (const { error } of failed) io.err(sayError(error, io.lang));
  sayPassedOver(sides, io);
  const asJson = args.values.format === 'json';
  io.out(asJson ? diffJson(old, now, differences, failed, io.lang) : diffText(differences, io.lang));
  return failed.length > 0 ? 2 : 0;
}

async function identified(
  { files }: Found,
  { aliases }: Policy,
  failed: Uncompared[],
  io: Io,
): Promise<readonly SheetIdentity[]> {
  const all: SheetIdentity[] = [];
  for (const [done, { file, path }] of files.entries()) {
    if (files.length > 1) io.progress(`${done + 1}/${files.length} ${path}`);
    try {
      all.push(...identitiesOf(await read(file), path, aliases));
    } catch (error) {
      failed.push({ file, error: asMokuhyoError(error, file) });
    }
  }
  return all;
}

async function read(file: string): Promise<Workbook> {
  return readWorkbook(file, await readFileBytes(file));
}

/** Opens the sheets to compare. A workbook's sheets follow each other, so the last one of each side is kept. */
function opener(): (where: Where, side: 0 | 1) => Promise<Grid> {
  const last: [Workbook | null, Workbook | null] = [null, null];
  return async ({ file, sheet }, side) => {
    const kept = last[side];
    const workbook = kept?.file === file ? kept : await read(file);
    last[side] = workbook;
    return workbook.sheets.find(({ name }) => name === sheet) as Grid;
  };
}

function whereOf({ path, sheet }: SheetIdentity, root: string): Where {
  return { file: path === '' ? root : `${root.replace(/[\\/]+$/, '')}/${path}`, sheet };
}

function sayPassedOver(sides: readonly Found[], io: Io): void {
  const passed = sides.flatMap(({ passedOver }) => passedOver);
  const [first] = passed;
  if (first !== undefined) io.err(compareWords[io.lang]['passed-over']({ count: passed.length, first }));
}
