import { MokuhyoError } from '../../core/errors';
import { countIndicators } from '../../core/record/change';
import type { Foreseen, OtherWorkbook, Receipt, Submission, SubmitOptions } from '../port';
import { submissionSchema } from '../submission';
import type { Context } from './context';
import { type Decision, decide } from './decide';
import { type Diary, openDiary } from './diary';
import { listOf } from './encode';
import { numberOf } from './find-item';
import { type Found, itemsOf } from './found';
import type { GraphClock } from './graph';
import { lookUp } from './look-up';
import { manifestOf } from './manifest';
import { isChangedByOthers, stateOf } from './state';
import { type Encoded, encode, type Written, write } from './write';

export interface Submitting extends Context {
  readonly clock: GraphClock;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** A name that nothing else has. */
  readonly uuid: () => string;
}

/** As `SharedList.foresee`. */
export async function foresee(context: Submitting, given: Submission): Promise<Foreseen> {
  const submission = checked(given, context.url);
  const { key } = submission.sheet;
  const found = await readable(context, key);
  const { changes, otherWorkbook } = decide(submission, found);
  return {
    ...countIndicators(changes, key),
    changes,
    version: await stateOf(found, context.hash),
    otherWorkbook,
  };
}

/**
 * As `SharedList.submit`. There is no transaction: the indicators are written first, each only if it still is what was looked
 * at, and the sheet's own record last, with the manifest of all. Whatever goes wrong in between, somebody else's submission
 * included, is met by looking again and deciding anew: what is there by then is not written again.
 */
export async function submit(context: Submitting, given: Submission, options: SubmitOptions = {}): Promise<Receipt> {
  const submission = checked(given, context.url);
  const { key } = submission.sheet;
  const id = context.uuid();
  const diary = openDiary(key);
  let first: Found | null = null;
  let end: End = 'done';
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) await context.clock.sleep(pauseBefore(attempt, context.random()));
    const found = await readable(context, key);
    for (const { version, submission: by } of itemsOf(found)) if (by === id) diary.done(version.record.key);
    await holdTo(context, options, id, first, found);
    first ??= found;
    const decision = decide(submission, found);
    if (decision.otherWorkbook && !options.replace) throw otherWorkbook(decision.otherWorkbook);
    diary.intend(decision.changes);
    end = await carryOut(context, decision, id, diary);
    if (end === 'done') return diary.receipt(decision.changes);
  }
  throw await givenUp(context, end);
}

/** How carrying out ended: well, or with the first record that was not written. */
type End = 'done' | { readonly encoded: Encoded; readonly written: Written };

/** Somebody who submits the same sheet at the same time can be quicker a few times, not for ever. */
const attempts = 10;

/** In milliseconds; random, so that two who meet do not meet again. */
function pauseBefore(attempt: number, random: number): number {
  return Math.min(200 * 2 ** attempt, 10_000) * random;
}

async function readable(context: Context, sheetKey: string): Promise<Found> {
  const found = await lookUp(context, sheetKey);
  const [unreadable] = found.unreadable;
  if (unreadable) throw new MokuhyoError('list-damaged', { url: context.url, ...unreadable });
  return found;
}

/** Everything is encoded before anything is sent: what is too long leaves no half of a sheet. */
async function carryOut(context: Context, decision: Decision, id: string, diary: Diary): Promise<End> {
  const indicators = await Promise.all(decision.writes.map((each) => encode(context, each, id)));
  const manifest = manifestOf([...decision.kept.map(({ version }) => version), ...indicators]);
  const own = decision.own && (await encode(context, decision.own, id, manifest));
  const send = async (encoded: Encoded): Promise<End> => {
    const written = await write(context, encoded);
    if (written !== 'done') return { encoded, written };
    diary.done(encoded.record.key);
    return written;
  };
  // All have come to their end before one that failed is told of: nothing is on its way afterwards.
  const sent = await Promise.allSettled(indicators.map(send));
  const failed = sent.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
  const undone = sent.flatMap((each) => (each.status === 'fulfilled' && each.value !== 'done' ? [each.value] : []));
  return undone.find(({ written }) => written === 'unsure') ?? undone[0] ?? (own ? send(own) : 'done');
}

async function givenUp(context: Context, end: End): Promise<MokuhyoError> {
  const { url } = context;
  if (end === 'done' || end.written === 'again') return new MokuhyoError('list-busy', { url });
  if (end.written === 'unsure') return new MokuhyoError('list-unreachable', { url });
  // Whose key is taken and who is not there when one looks: an item whose other columns were changed by hand.
  const list = listOf(end.encoded.record);
  const item = await numberOf(context, list, end.encoded.record.key);
  return new MokuhyoError('list-damaged', { url, list: list.displayName, item: item ?? '?' });
}

/** Throws `list-changed` where the sheet is not as it was foreseen, but for what this submission itself has written of it. */
async function holdTo(
  { url, hash }: Context,
  { since }: SubmitOptions,
  id: string,
  first: Found | null,
  found: Found,
): Promise<void> {
  if (since === undefined) return;
  const changed = first ? isChangedByOthers(first, found, id) : (await stateOf(found, hash)) !== since;
  if (changed) throw new MokuhyoError('list-changed', { url });
}

function checked({ sheet, indicators }: Submission, url: string): Submission {
  const parsed = submissionSchema.safeParse({ sheet, indicators });
  if (parsed.success) return parsed.data;
  throw new MokuhyoError('list-refused', { url, status: 400, code: 'invalid-record', message: parsed.error.message });
}

function otherWorkbook({ file, pushedBy, pushedAt }: OtherWorkbook): MokuhyoError {
  return new MokuhyoError('other-workbook', { file, pushedBy: pushedBy ?? '', pushedAt });
}
