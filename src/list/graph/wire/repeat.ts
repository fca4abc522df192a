import { MokuhyoError } from '../../../core/errors';
import type { GraphClock, GraphOutcome, GraphRequest } from '../graph';
import type { Pace } from './pace';
import type { Attempt } from './send';
import type { Tokens } from './tokens';
import { isReading, verdictOn } from './verdict';

export interface RepeatSettings {
  /** Named in errors. */
  readonly url: string;
  readonly pace: Pace;
  readonly tokens: Tokens;
  readonly clock: GraphClock;
  /** From 0 up to 1. */
  readonly random: () => number;
}

/** Milliseconds before each further attempt of reading that failed for no reason given. */
const afterFaults = [500, 2000, 5000];

/** Milliseconds before each further attempt of what was refused, at least; the last of them from then on. */
const afterRefusals = [1000, 2000, 4000, 8000, 16_000, 32_000, 64_000];

/**
 * How long one request is refused before a person is told, in milliseconds. SharePoint has been seen to ask for 315 s.
 * Where it does not say how long, it may refuse for ever (what is too large to be looked for), or a browser does not
 * let us read it (https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/2011).
 */
const patience = { told: 20 * 60_000, untold: 6 * 60_000 };

/**
 * Sends a request until something is sure of it: what was not done is done again, however often, and reading is repeated
 * whatever happened; writing that may have been done is `lost`. A pause that the service asks for is everybody's, and a
 * little longer than asked, never shorter, so that not all come back at once. Throws `MokuhyoError` `list-busy`,
 * `list-unreachable`, `list-answer`, `list-unauthorised` {url, …}.
 */
export function repeating(
  { url, pace, tokens, clock, random }: RepeatSettings,
  attempt: (request: GraphRequest) => Promise<Attempt>,
): (request: GraphRequest) => Promise<GraphOutcome> {
  const longer = (milliseconds: number) => Math.round(milliseconds * (1 + random() / 5) + random() * 250);

  return async (request) => {
    let refusals = 0;
    let faults = 0;
    let renewed = false;
    let refusedSince: number | null = null;
    for (;;) {
      const made = await attempt(request);
      const verdict = verdictOn(made);
      if (verdict.kind === 'over' && made.kind === 'answer') return answerOf(made);
      if (verdict.kind === 'refused') {
        refusedSince ??= clock.now();
        const least = afterRefusals[refusals++] ?? afterRefusals.at(-1) ?? 0;
        const wait = longer(Math.max(least, verdict.wait ?? 0));
        const longest = verdict.wait === null ? patience.untold : patience.told;
        if (clock.now() + wait > refusedSince + longest) throw givenUp(url, made);
        pace.pause(wait);
      } else if (verdict.kind === 'token' && made.kind === 'answer') {
        if (renewed) throw new MokuhyoError('list-unauthorised', { url, status: made.status });
        renewed = true;
        tokens.refused(made.token);
      } else {
        if (!isReading(request)) return { kind: 'lost', cause: made };
        const wait = afterFaults[faults++];
        if (wait === undefined) throw givenUp(url, made);
        pace.pause(longer(wait));
      }
    }
  };
}

function answerOf({ status, headers, body }: Attempt & { readonly kind: 'answer' }): GraphOutcome {
  return { kind: 'answer', status, headers, body };
}

function givenUp(url: string, made: Attempt): MokuhyoError {
  if (made.kind === 'answer') return new MokuhyoError('list-busy', { url, status: made.status });
  const { status, cause } = made;
  if (status !== undefined) return new MokuhyoError('list-answer', { url, status }, { cause });
  return new MokuhyoError('list-unreachable', { url }, { cause });
}
