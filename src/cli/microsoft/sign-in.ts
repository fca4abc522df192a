import { type AccountInfo, type AuthenticationResult, PublicClientApplication } from '@azure/msal-node';
import type { Lang } from '../../core/messages/catalogue';
import { listsWords } from '../../core/messages/cli/lists';
import { signInFault } from '../../core/sign-in-fault';
import type { AccessToken } from '../../list/graph/graph';
import type { App } from './app';

/** As much of msal as signing in takes. */
export type Msal = Pick<
  PublicClientApplication,
  'acquireTokenInteractive' | 'acquireTokenByDeviceCode' | 'acquireTokenSilent'
>;

export interface SignInSettings {
  readonly app: App;
  readonly scopes: readonly string[];
  /** With a code that is entered on any device, without a browser here. */
  readonly deviceCode: boolean;
  readonly lang: Lang;
  /** Tells the person what to do. */
  readonly say: (line: string) => void;
  /** Fails where no browser opens. */
  readonly open: (address: string) => Promise<void>;
  /** For tests. */
  readonly msal?: Msal;
}

/** Milliseconds: a person who looks for a telephone to confirm by is not hurried. */
const patience = 10 * 60_000;

/**
 * Signing in as a person, when the first token is asked for. What comes of it is in msal's memory and nowhere else: it ends
 * with the process. Throws `MokuhyoError` `sign-in-…`, `consent-needed`.
 */
export function signIn({ app, lang, ...settings }: SignInSettings): AccessToken {
  const { say: words } = listsWords[lang];
  const scopes = [...settings.scopes];
  const { clientId, authority } = app;
  const knownAuthorities = [new URL(authority).host];
  const msal = settings.msal ?? new PublicClientApplication({ auth: { clientId, authority, knownAuthorities } });
  let account: AccountInfo | null = null;
  let asking: Promise<string> | null = null;

  async function ask(fresh: boolean): Promise<string> {
    const result = (await silently(fresh)) ?? (await withPerson());
    account = result.account;
    return result.accessToken;
  }

  /** Null where it takes a person. */
  async function silently(forceRefresh: boolean): Promise<AuthenticationResult | null> {
    if (account === null) return null;
    try {
      return await msal.acquireTokenSilent({ account, scopes, forceRefresh });
    } catch (error) {
      const fault = signInFault(error);
      if (fault.code === 'sign-in-needed') return null;
      throw fault;
    }
  }

  async function withPerson(): Promise<AuthenticationResult> {
    try {
      return settings.deviceCode ? await withCode() : await inBrowser();
    } catch (error) {
      throw signInFault(error);
    }
  }

  async function inBrowser(): Promise<AuthenticationResult> {
    let noBrowser = false;
    let patient: NodeJS.Timeout | undefined;
    try {
      return await msal.acquireTokenInteractive({
        scopes,
        // Several people may use this computer.
        prompt: 'select_account',
        successTemplate: page(words['sign-in-page-done']({})),
        errorTemplate: page(words['sign-in-page-failed']({})),
        openBrowser: async (address) => {
          settings.say(words['sign-in-browser']({ address }));
          patient = setTimeout(() => void giveUp(address), patience);
          await settings.open(address).catch((error) => {
            noBrowser = true;
            throw error;
          });
        },
      });
    } catch (error) {
      if (!noBrowser) throw error;
      settings.say(words['sign-in-no-browser']({}));
      return await withCode();
    } finally {
      clearTimeout(patient);
    }
  }

  async function withCode(): Promise<AuthenticationResult> {
    const result = await msal.acquireTokenByDeviceCode({
      scopes,
      deviceCodeCallback: ({ verificationUri, userCode }) =>
        settings.say(words['sign-in-device']({ url: verificationUri, code: userCode })),
    });
    if (result === null) throw new Error('no token');
    return result;
  }

  // Twenty requests that want a token at once ask for one.
  return ({ fresh = false } = {}) => {
    asking ??= ask(fresh).finally(() => {
      asking = null;
    });
    return asking;
  };
}

/** msal waits for ever: it is told, as by Microsoft's page, that nobody came. */
async function giveUp(address: string): Promise<void> {
  const { searchParams } = new URL(address);
  const back = new URL(searchParams.get('redirect_uri') ?? '');
  const body = new URLSearchParams({ error: 'access_denied', state: searchParams.get('state') ?? '' });
  await fetch(`http://127.0.0.1:${back.port}/`, { method: 'POST', body }).catch(() => undefined);
}

function page(text: string): string {
  return `<!doctype html><meta charset="utf-8"><title>Mokuhyo</title><p>${text}</p>`;
}
