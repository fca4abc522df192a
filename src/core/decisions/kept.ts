import * as z from 'zod/mini';
import { type Decisions, LONGEST_REASON, MOST_DECISIONS, MOST_PAIRS, NO_DECISIONS } from './decisions';

// Apart from the decisions themselves: a check without any loads no schema.

const mark = z.string().check(z.regex(/^[\da-f]{16}$/));
const place = z.int().check(z.minimum(0), z.maximum(MOST_PAIRS));

const choice = z.strictObject({
  at: mark,
  seen: mark,
  value: z.string().check(z.minLength(1), z.maxLength(1000)),
  reason: z.nullable(z.string().check(z.maxLength(LONGEST_REASON))),
});

const correctionNote = z.strictObject({
  at: mark,
  seen: mark,
  better: z.nullable(z.enum(['larger', 'smaller'])),
  pairs: z.nullable(z.array(z.tuple([place, place])).check(z.maxLength(MOST_PAIRS))),
});

const decisionsSchema = z.strictObject({
  choices: z.array(choice).check(z.maxLength(MOST_DECISIONS)),
  corrections: z.array(correctionNote).check(z.maxLength(MOST_DECISIONS)),
});

/**
 * Decisions that were kept, read with distrust: anything that is none, or from another version, is as if nothing had been
 * decided.
 */
export function readDecisions(json: unknown): Decisions {
  const read = decisionsSchema.safeParse(json);
  return read.success ? read.data : NO_DECISIONS;
}
