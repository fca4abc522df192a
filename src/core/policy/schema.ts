import { z } from 'zod';
import { SEVERITIES } from '../validate/severity';

/**
 * 評価基準: how a city judges, as data. One JSON file per city, given from outside (`--policy`, the service), never taken
 * from a workbook: a prepared workbook must not switch rules off.
 */

const better = z.enum(['larger', 'smaller']);

const alias = z.strictObject({
  name: z.string().min(1).describe('the name that counts'),
  also: z.array(z.string().min(1)).describe('other ways to write it'),
});

const ruleSetting = z.strictObject({
  state: z
    .enum(['on', 'off', 'beta'])
    .default('on')
    .describe('beta: found and shown as 試行中の点検, never more than a warning'),
  severity: z.enum(SEVERITIES).optional().describe("instead of the rule's own severity"),
});

const words = z
  .strictObject({ reached: z.string().min(1), partly: z.string().min(1), missed: z.string().min(1) })
  .refine((scale) => new Set(Object.values(scale)).size === 3, { error: 'three different words' });

export const policySchema = z.strictObject({
  schemaVersion: z.literal(1),
  name: z.string().min(1),
  scale: z.strictObject({
    words: words.describe('達成・一部未達成・未達成'),
    signs: words.describe('the signs that stand for them where a sheet uses signs'),
  }),
  missedAll: z
    .enum(['ask', 'missed'])
    .describe('every target missed: ask a person (suggesting), or judge 未達成 with certainty'),
  ratio: z
    .number()
    .gt(0)
    .lt(1)
    .nullable()
    .describe('when set: every target missed, but each result at least this share of it, suggests 一部未達成'),
  directions: z
    .array(z.strictObject({ name: z.string().min(1).describe('part of an indicator name'), better }))
    .describe('directions of indicators that their words do not tell; the first that fits wins'),
  aliases: z.strictObject({ departments: z.array(alias), sections: z.array(alias) }),
  rules: z.record(z.string(), ruleSetting).describe('by rule id; a rule that is not named is on'),
});

export type Policy = z.infer<typeof policySchema>;
export type Better = z.infer<typeof better>;
export type Aliases = Policy['aliases'];

/** A policy from outside, or what is wrong with it: one short text a fault, where it is and what may stand there. */
export type PolicyReading =
  | { readonly kind: 'policy'; readonly policy: Policy }
  | { readonly kind: 'invalid'; readonly faults: readonly string[] };

/** Checks JSON against the schema. Whether the rules that it names exist, `app/policy` knows. */
export function readPolicy(json: unknown): PolicyReading {
  const read = policySchema.safeParse(json);
  if (read.success) return { kind: 'policy', policy: read.data };
  return { kind: 'invalid', faults: read.error.issues.map(faultOf) };
}

/** `missedAll: ask | missed`: understood in every language. */
function faultOf(issue: z.core.$ZodIssue): string {
  const at = issue.path.join('.');
  switch (issue.code) {
    case 'invalid_value':
      return `${at}: ${issue.values.join(' | ')}`;
    case 'invalid_type':
      return `${at || 'JSON'}: ${issue.expected}`;
    case 'unrecognized_keys':
      return issue.keys.map((key) => `${[at, key].filter(Boolean).join('.')}: ?`).join(', ');
    default:
      return `${at}: ${issue.message}`;
  }
}
