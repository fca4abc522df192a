import { MokuhyoError } from '../../core/errors';
import { canonical } from '../../core/record/canonical';
import { countIndicators } from '../../core/record/change';
import { contentOf } from '../../core/record/content';
import type { Foreseen, OtherWorkbook, Receipt, Submission, SubmitOptions } from '../port';
import { submissionSchema } from '../submission';
import type { Context } from './context';
import { type Decision, decide } from './decide';
import { listOf } from './encode';
import { numberOf } from './find-item';
import type { Found } from './found';
import type { GraphClock } from './graph';
import type { ItemsOf } from './items-of';
import type { Hash } from './keys';
import { type LastSubmitted, lastSubmitted } from './last-submitted';
import { lookUp } from './look-up';
import { manifestOf } from './manifest';
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
  const { found, last } = await look(context, submission);
  const decision = decide(submission, found, last);
  await prepare(context, decision, '');
  return {
    ...receiptOf(decision, submission),
    version: await stateOf(last, context.hash),
    otherWorkbook: decision.otherWorkbook,
  };
}

/**
 * As `SharedList.submit`. There is no transaction: the indicators are written first, each only if it still is what was looked
 * at, and the sheet's own record last, with the manifest of all. Whatever goes wrong in between, somebody else's submission
 * included, is met by looking again and deciding anew. `seen` may have looked already: what has changed since is noticed as
 * what changes afterwards is.
 */
export async function submit(
  context: Submitting,
  given: Submission,
  options: SubmitOptions = {},
  seen?: ItemsOf,
): Promise<Receipt> {
  const submission = checked(given, context.url);
  const id = context.uuid();
  let receipt: Receipt | null = null;
  let end: End = 'done';
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) await context.clock.sleep(pauseBefore(attempt, context.random()));
    const { found, last } = await look(context, submission, attempt === 0 ? seen : undefined);
    // It was done, only the answer was lost.
    if (receipt && found.own?.submission === id) return receipt;
    if (options.since !== undefined && (await stateOf(last, context.hash)) !== options.since) {
      throw new MokuhyoError('list-changed', { url: context.url });
    }
    const decision = decide(submission, found, last);
    if (decision.otherWorkbook && !options.replace) throw otherWorkbook(decision.otherWorkbook);
    receipt = receiptOf(decision, submission);
    end = await carryOut(context, await prepare(context, decision, id));
    if (end === 'done') return receipt;
  }
  throw await givenUp(context, end);
}

/** Somebody who submits the same sheet at the same time can be quicker a few times, not for ever. */
const attempts = 10;

/** In milliseconds; random, so that two who meet do not meet again. */
function pauseBefore(attempt: number, random: number): number {
  return Math.min(200 * 2 ** attempt, 10_000) * random;
}

/** What there is of the sheet, and what of that was submitted last. Throws `list-damaged` {url, list, item}, and as `lookUp`. */
async function look(
  context: Context,
  { sheet }: Submission,
  seen?: ItemsOf,
): Promise<{ readonly found: Found; readonly last: LastSubmitted }> {
  const found = await lookUp(context, sheet.key, seen);
  const [unreadable] = found.unreadable;
  if (unreadable) throw new MokuhyoError('list-damaged', { url: context.url, ...unreadable });
  return { found, last: await lastSubmitted(context, found) };
}

/** How carrying out ended: well, or with a record that was not written. */
type End = 'done' | { readonly encoded: Encoded; readonly written: Written };

interface Prepared {
  readonly indicators: readonly Encoded[];
  readonly own: Encoded | null;
}

/** Encodes everything before anything is sent: what is too long leaves no half of a sheet. Throws as `encode`. */
async function prepare(context: Context, decision: Decision, id: string): Promise<Prepared> {
  const indicators = await Promise.all(decision.writes.map((each) => encode(context, each, id)));
  const manifest = manifestOf([...decision.kept, ...indicators], decision.left);
  return { indicators, own: decision.own && (await encode(context, decision.own, id, manifest)) };
}

async function carryOut(context: Context, { indicators, own }: Prepared): Promise<End> {
  const send = async (encoded: Encoded): Promise<End> => {
    const written = await write(context, encoded);
    return written === 'done' ? written : { encoded, written };
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

function receiptOf({ changes }: Decision, { sheet }: Submission): Receipt {
  return { ...countIndicators(changes, sheet.key), changes };
}

/** What was submitted last, as a mark that is the same exactly while the records say the same: 32 hexadecimal digits. */
async function stateOf({ own, indicators }: LastSubmitted, hash: Hash): Promise<string> {
  const records = [...(own ? [own] : []), ...indicators].map(({ record }) => record);
  const states = records.map((record) => [record.key, contentOf(record), record.withdrawnAt] as const);
  return (await hash(canonical(states.sort(([a], [b]) => (a < b ? -1 : 1))))).slice(0, 32);
}

function checked({ sheet, indicators, withdrawal }: Submission, url: string): Submission {
  const parsed = submissionSchema.safeParse({ sheet, indicators, ...(withdrawal && { withdrawal }) });
  if (parsed.success) return parsed.data;
  throw new MokuhyoError('list-refused', { url, status: 400, code: 'invalid-record', message: parsed.error.message });
}

function otherWorkbook({ file, pushedBy, pushedAt }: OtherWorkbook): MokuhyoError {
  return new MokuhyoError('other-workbook', { file, pushedBy: pushedBy ?? '', pushedAt });
}
