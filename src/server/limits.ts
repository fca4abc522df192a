/** How often something may be done: this many at once, and then so many a second. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** What the service puts up with. Times are in milliseconds. */
export interface Limits {
  /** Requests from one address. Those from this computer itself are not counted. */
  readonly requests: Rate;
  /** Tokens that were no good, from one address. */
  readonly wrongTokens: Rate;
  /** Connections at a time, and from one address. */
  readonly connections: number;
  readonly connectionsEach: number;
  /** How long the head of a request may take. */
  readonly headers: number;
  /** How long a request may take to arrive as a whole. */
  readonly request: number;
  /** How long a connection may be silent: within a request or an answer, and between requests. */
  readonly silence: number;
  readonly between: number;
  /** How often the times above are looked at. */
  readonly look: number;
  /** How long a running request may keep a closing service open. */
  readonly patience: number;
}

/**
 * A planning clerk submits 400 sheets in a minute, several requests each; a department sits behind one address; a sheet of
 * 10 MB comes over a slow line. A person types a wrong token some times, a program that guesses does so thousands of times.
 */
export const LIMITS: Limits = {
  requests: { burst: 3000, perSecond: 50 },
  wrongTokens: { burst: 20, perSecond: 0.2 },
  connections: 1000,
  connectionsEach: 250,
  headers: 10_000,
  request: 120_000,
  silence: 60_000,
  between: 10_000,
  look: 2_000,
  patience: 5_000,
};
