import {
  BrowserCacheLocation,
  CacheLookupPolicy,
  createStandardPublicClientApplication,
  EventType,
} from '@azure/msal-browser';
import { MokuhyoError } from '../../core/errors';
import type { MicrosoftApp } from '../../core/settings/pane-defaults';
import type { SignIn } from '../session/ports';
import { type Msal, SCOPES, signInBy, type Way } from './sign-in-by';

/** Milliseconds: a person who looks for a telephone to confirm by is not hurried. */
const PATIENCE = 10 * 60_000;

/** Signing in from a page of its own, in a window that the browser opens. `back` is the page to which Microsoft sends it back. */
export function signInWithPopup(app: MicrosoftApp, back: string): SignIn {
  return signInBy(
    () =>
      createStandardPublicClientApplication({
        auth: { clientId: app.clientId, authority: authorityOf(app), redirectUri: back },
        // Gone with the tab.
        cache: { cacheLocation: BrowserCacheLocation.SessionStorage },
        system: { popupBridgeTimeout: PATIENCE },
      }),
    WITH_POPUP,
  );
}

export function authorityOf({ tenant }: MicrosoftApp): string {
  return `https://login.microsoftonline.com/${tenant}`;
}

const WITH_POPUP: Way = {
  async silent(msal, account, fresh) {
    if (account === null) throw new MokuhyoError('sign-in-needed');
    return msal.acquireTokenSilent({
      scopes: SCOPES,
      account,
      forceRefresh: fresh,
      // No hidden frame: browsers keep Microsoft's cookies from it, and the page's policy forbids it.
      cacheLookupPolicy: fresh ? CacheLookupPolicy.RefreshToken : CacheLookupPolicy.AccessTokenAndRefreshToken,
    });
  },
  forget: (msal) => msal.clearCache(),
  async withPerson(msal, giveUp) {
    const stop = whenClosed(msal, giveUp);
    try {
      // Asks who: several people may use this computer. One that was given up before is no hindrance.
      return await msal.acquireTokenPopup({
        scopes: SCOPES,
        prompt: 'select_account',
        overrideInteractionInProgress: true,
      });
    } finally {
      stop();
    }
  },
};

/** Milliseconds: as long may the answer of a window that closed by itself be on its way. */
const ANSWERED = 2000;

/**
 * Tells when the person closed the window and is back at the page: msal itself waits on. A window may also look closed
 * because Microsoft's page cut it off from this one; then the person is still there, and not here.
 */
function whenClosed(msal: Msal, tell: () => void): () => void {
  let opened: Window | null = null;
  let since: number | null = null;
  const listener = msal.addEventCallback(
    ({ payload }) => {
      opened = (payload as { readonly popupWindow?: Window } | null)?.popupWindow ?? null;
    },
    [EventType.POPUP_OPENED],
  );
  const timer = setInterval(() => {
    const isBack = opened?.closed === true && document.hasFocus();
    since = isBack ? (since ?? Date.now()) : null;
    if (since === null || Date.now() - since < ANSWERED) return;
    stop();
    tell();
  }, 250);
  const stop = () => {
    clearInterval(timer);
    if (listener !== null) msal.removeEventCallback(listener);
  };
  return stop;
}
