/** Microsoft Graph, as far as lists need it. What stands behind it sends, waits and repeats; what is asked is decided before. */
export interface Graph {
  /** Sends one request by itself. */
  ask(request: GraphRequest): Promise<GraphOutcome>;
  /** Sends it together with others that come at the same time, up to twenty in one. Not for absolute addresses. */
  batched(request: GraphRequest): Promise<GraphOutcome>;
}

export interface GraphRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the version, beginning with a slash, percent-encoded; or an absolute address that Graph gave (nextLink). */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /**
   * Resource units: 1 reading one item or a delta with a token, 2 asking for several or writing one, 5 what is about
   * permissions (https://learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online).
   */
  readonly cost: 1 | 2 | 5;
}

/**
 * What became of a request. What certainly was not done (429, 503 with the request refused, 424 in a batch) was repeated
 * already, as was reading whatever happened. `lost`: a writing request that may have been done or not (a time-out, a broken
 * connection, 500, 502, 504): look before you write again.
 */
export type GraphOutcome =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: unknown;
    }
  | { readonly kind: 'lost'; readonly cause: unknown };

/** Gives an access token for Graph. `fresh`: the one before was refused. Throws `MokuhyoError` `list-unauthorised` and `sign-in-…`. */
export type AccessToken = (options?: { readonly fresh?: boolean }) => Promise<string>;

/** What waits and what a clock is, so that tests need not wait. */
export interface GraphClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits so many milliseconds, or until the signal. Never fails. */
  sleep(milliseconds: number, until?: AbortSignal): Promise<void>;
}
