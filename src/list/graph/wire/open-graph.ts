import { MokuhyoError } from '../../../core/errors';
import type { Waiting } from '../../port';
import type { AccessToken, Graph, GraphClock } from '../graph';
import { graphBase } from './address';
import { openBatch } from './batch';
import { systemClock } from './clock';
import { openPace } from './pace';
import { repeating } from './repeat';
import { type Attempt, openSender } from './send';
import { openTokens } from './tokens';

export interface GraphSettings {
  readonly token: AccessToken;
  /** Graph and its version; https, or this machine. */
  readonly base?: string | undefined;
  readonly clock?: GraphClock | undefined;
  /** From 0 up to 1. */
  readonly random?: (() => number) | undefined;
  readonly fetch?: typeof fetch | undefined;
  /** Told of each pause, before it. */
  readonly onWait?: ((waiting: Waiting) => void) | undefined;
  /** Where the platform lets it be set. */
  readonly userAgent?: string | undefined;
}

export const GRAPH = 'https://graph.microsoft.com/v1.0';

/** Microsoft Graph, at a pace that it bears. Throws `MokuhyoError` `list-insecure` {url} for a base that is not https. */
export function openGraph({
  base = GRAPH,
  clock = systemClock,
  random = Math.random,
  ...settings
}: GraphSettings): Graph {
  const url = graphBase(base);
  const { onWait, userAgent, fetch: send = fetch } = settings;
  const tokens = openTokens(settings.token);
  const pace = openPace({ clock, onWait });
  const sendOnce = openSender({ base: url, tokens, clock, fetch: send, userAgent });
  const sendPart = openBatch({ send: sendOnce, pace, clock });
  const repeat = { url, pace, tokens, clock, random };
  const batched = repeating(repeat, sendPart);
  return {
    ask: repeating(repeat, async (request) => {
      const over = await pace.turn(() => request.cost);
      let attempt: Attempt | null = null;
      try {
        attempt = await sendOnce(request);
        return attempt;
      } finally {
        over(attempt?.kind === 'answer' ? [attempt.headers] : []);
      }
    }),
    async batched(request) {
      if (!request.path.startsWith('/')) throw new MokuhyoError('list-answer', { url, status: 200 });
      return batched(request);
    },
  };
}
