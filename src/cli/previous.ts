import { type PreviousSheets, readGoalSheets } from '../app/check';
import { previousIn, previousInRecords, previousTable } from '../app/previous';
import { previousWords } from '../core/messages/cli/previous';
import { sayError } from '../core/messages/say-error';
import type { Policy } from '../core/policy/schema';
import type { IndicatorRecord } from '../core/record/schema';
import { workbooksAt } from './folder';
import type { Io } from './io';
import { type Arguments, requiredText } from './options';
import { workOn } from './show';
import { sayWaiting } from './waiting';

/** The sheets of `--previous`, and whether all of them could be read. */
export interface Previous {
  readonly sheets: PreviousSheets;
  readonly isWhole: boolean;
}

/**
 * Reads what `--previous` names: a folder, a workbook, or a shared list. Says what could not be read, and where two sheets of a
 * section differ, so that none is compared with. Throws what a list throws.
 */
export async function previousOf(args: Arguments, policy: Policy, io: Io): Promise<Previous> {
  const from = requiredText(args, 'previous', 'check');
  const { known, isWhole } = /^https?:\/\//i.test(from)
    ? { known: await inList(from, args, policy, io), isWhole: true }
    : await inFiles(from, policy, io);
  const { sheets, undecided } = previousTable(known);
  const words = previousWords[io.lang];
  for (const [first, second] of undecided) {
    io.err(words.undecided({ sheet: first.sheet, first: first.file, second: second.file }));
  }
  if (Object.keys(sheets).length === 0) io.err(words.none({ from }));
  return { sheets, isWhole };
}

async function inFiles(from: string, { aliases }: Policy, io: Io) {
  const { files } = await workbooksAt(from);
  let isWhole = true;
  const known = [];
  for (const [at, { file }] of files.entries()) {
    io.progress(previousWords[io.lang].progress({ done: at + 1, total: files.length, file }));
    const read = await workOn(file, (workbook) => previousIn(readGoalSheets(workbook), aliases));
    if (read.kind === 'done') known.push(...read.result);
    else {
      isWhole = false;
      io.err(sayError(read.error, io.lang));
    }
  }
  return { known, isWhole };
}

async function inList(url: string, args: Arguments, { aliases }: Policy, io: Io) {
  const { listAt } = await import('./destination');
  const list = await listAt(url, args, io, sayWaiting(io));
  const records = await list.records({ kind: 'indicator' });
  return previousInRecords(records as readonly IndicatorRecord[], aliases);
}
