import type { Aliases } from '../../core/policy/schema';
import { departmentKey } from '../../core/record/section-key';
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

/** `always`: whether tokens are asked for even where there never was one. `aliases` tell which department a name is. */
export function doorOf(tokens: TokenStore, given: string | undefined, always: boolean, aliases: Aliases): Door {
  const expected = given === undefined ? null : tokenHash(given);
  return {
    asksForToken: () => always || expected !== null || tokens.any(),
    byMadeToken: (token) => {
      const found = tokens.find(token);
      const keys = found?.departments?.map((name) => departmentKey(name, aliases)) ?? null;
      return found && { kind: 'token', id: found.id, name: found.name, may: found.may, departments: keys };
    },
    byGivenToken: (token) =>
      expected !== null && isTokenOf(token, expected)
        ? { kind: 'token', id: GIVEN, name: GIVEN, may: 'write', departments: null }
        : null,
  };
}
