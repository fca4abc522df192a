/** One request as it came to Graph, or one part of a batch. */
export interface Asked {
  readonly method: string;
  /** Where the version ends in the address: `https://graph.microsoft.com/v1.0`. */
  readonly base: string;
  /** Below the version, as it came, percent-encoded, with the query. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** Undefined where there is none. */
  readonly body: unknown;
}

export interface Answered {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A request that Graph refuses. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }

  get answer(): Answered {
    const error = { code: this.code, message: this.message, innerError: { code: this.code } };
    return { status: this.status, headers: this.headers, body: { error } };
  }
}

export const invalid = (message: string) => new Refusal(400, 'invalidRequest', message);
export const notFound = (message = 'The resource could not be found.') => new Refusal(404, 'itemNotFound', message);
export const denied = () => new Refusal(403, 'accessDenied', 'Access denied');
export const conflict = (message: string) => new Refusal(409, 'nameAlreadyExists', message);
export const preconditionFailed = () =>
  new Refusal(412, 'resourceModified', "ETag does not match current item's value");
/** More than a list lets a query look at. It comes as throttling, says no time, and waiting does not help (msgraph-sdk-dotnet #827). */
export const beyondThreshold = () => new Refusal(429, 'activityLimitReached', 'The request has been throttled');
