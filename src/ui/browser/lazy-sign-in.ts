import { MokuhyoError } from '../../core/errors';
import type { SignIn } from '../session/ports';

/** Signing in of which nothing is loaded before it is used. A part that cannot be loaded is `part-missing`. */
export function lazySignIn(load: () => Promise<SignIn>): SignIn {
  let loaded: Promise<SignIn> | null = null;
  const part = (): Promise<SignIn> => {
    loaded ??= load().catch((cause: unknown) => {
      loaded = null;
      throw new MokuhyoError('part-missing', {}, { cause });
    });
    return loaded;
  };
  return {
    who: async () => (await part()).who(),
    signIn: async () => (await part()).signIn(),
    giveUp: () => void loaded?.then((signIn) => signIn.giveUp()),
    signOut: async () => (await part()).signOut(),
    token: async (options) => (await part()).token(options),
  };
}
