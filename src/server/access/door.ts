import type { TokenStore } from '../store/tokens';
import type { TokenAccess } from './access';
import { isTokenOf, tokenHash } from './token-hash';

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
  const expected = given === undefined ? null : tokenHash(given);
  return {
    asksForToken: () => always || expected !== null || tokens.any(),
    byMadeToken: tokens.find,
    byGivenToken: (token) =>
      expected !== null && isTokenOf(token, expected)
        ? { kind: 'token', id: GIVEN, name: GIVEN, may: 'write', departments: null }
        : null,
  };
}
