import { createHash, timingSafeEqual } from 'node:crypto';
import type { TokenAccess, TokenStore } from '../store/tokens';

/** Who comes in. */
export interface Door {
  /** Whether nobody comes in without a token. What is closed never opens again while it runs. */
  asksForToken(): boolean;
  /** What a token allows that `mokuhyo token create` made. Nobody can guess one. */
  byMadeToken(token: string): TokenAccess | null;
  /** What the one token allows that was given at the start. A person may have made it up. */
  byGivenToken(token: string): TokenAccess | null;
}

/** The one token of `MOKUHYO_TOKEN` or `--token-file`: for everything. It is in no database, so its id is its name. */
export const GIVEN = 'MOKUHYO_TOKEN';

/** `always`: whether tokens are asked for even where there never was one. */
export function doorOf(tokens: TokenStore, given: string | undefined, always: boolean): Door {
  const expected = given === undefined ? null : sha256(given);
  return {
    asksForToken: () => always || expected !== null || tokens.any(),
    byMadeToken: tokens.find,
    byGivenToken: (token) =>
      // Hashes are compared, so neither its length nor its beginning shows in the time taken.
      expected !== null && timingSafeEqual(sha256(token), expected)
        ? { kind: 'token', id: GIVEN, name: GIVEN, may: 'write', departments: null }
        : null,
  };
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
