import type { AccountInfo, AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';
import { MokuhyoError } from '../../core/errors';
import { signInFault } from '../../core/sign-in-fault';
import type { Account, SignIn } from '../session/ports';

/** As much of msal as signing in takes; tests have a fake of it. */
export type Msal = Pick<
  IPublicClientApplication,
  | 'acquireTokenPopup'
  | 'acquireTokenSilent'
  | 'ssoSilent'
  | 'getAllAccounts'
  | 'clearCache'
  | 'addEventCallback'
  | 'removeEventCallback'
>;

/**
 * What the app's registration was consented to, whichever right that is: the narrowest where the city could do with it. So
 * no scope stands in anybody's settings.
 */
export const SCOPES = ['https://graph.microsoft.com/.default'];

/** In which way this msal gets tokens. */
export interface Way {
  /** Without any window or frame; `account` is who is signed in as far as this page knows. Throws as msal does. */
  silent(msal: Msal, account: AccountInfo | null, fresh: boolean): Promise<AuthenticationResult>;
  /** In a window. `giveUp` ends the waiting, as when the person closed it. */
  withPerson(msal: Msal, giveUp: () => void): Promise<AuthenticationResult>;
  /** Forgets what outlives this msal; one whose cache is its own memory has nothing. */
  readonly forget?: (msal: Msal) => Promise<void>;
}

/** Signing in by msal. Tokens and accounts are in msal's own cache and nowhere else. */
export function signInBy(open: () => Promise<Msal>, way: Way): SignIn {
  let opened: Promise<Msal> | null = null;
  let account: AccountInfo | null = null;
  /** Whoever signed out is not signed in again without a press, though Office or the browser would know them. */
  let isOut = false;
  let giveUp = () => {};
  const asking = new Map<boolean, Promise<AuthenticationResult>>();

  const msal = (): Promise<Msal> => {
    opened ??= open().catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };

  const silent = async (fresh: boolean): Promise<AuthenticationResult> => {
    if (isOut) throw new MokuhyoError('sign-in-needed');
    const library = await msal();
    account ??= library.getAllAccounts()[0] ?? null;
    const result = await way.silent(library, account, fresh);
    account = result.account;
    return result;
  };

  /** Twenty requests that want a token at once ask for one. */
  const together = (fresh: boolean): Promise<AuthenticationResult> => {
    const running = asking.get(fresh) ?? silent(fresh).finally(() => asking.delete(fresh));
    asking.set(fresh, running);
    return running;
  };

  return {
    async who() {
      try {
        return personOf((await together(false)).account);
      } catch (error) {
        const fault = signInFault(error);
        if (fault.code === 'sign-in-needed') return null;
        throw fault;
      }
    },
    async signIn() {
      try {
        const library = await msal();
        const result = await new Promise<AuthenticationResult>((resolve, reject) => {
          giveUp = () => reject(new MokuhyoError('sign-in-cancelled'));
          way.withPerson(library, giveUp).then(resolve, reject);
        });
        account = result.account;
        isOut = false;
        return personOf(result.account);
      } catch (error) {
        throw signInFault(error);
      } finally {
        giveUp = () => {};
      }
    },
    giveUp: () => giveUp(),
    async signOut() {
      isOut = true;
      account = null;
      const library = opened;
      opened = null;
      if (library) await way.forget?.(await library);
    },
    async token({ fresh = false } = {}) {
      try {
        return (await together(fresh)).accessToken;
      } catch (error) {
        throw signInFault(error);
      }
    },
  };
}

function personOf({ name, username }: AccountInfo): Account {
  return { name: name || null, username };
}
