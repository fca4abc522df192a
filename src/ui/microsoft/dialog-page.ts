import { BrowserCacheLocation, createStandardPublicClientApplication } from '@azure/msal-browser';
import { signInFault } from '../../core/sign-in-fault';
import { type DialogAnswer, type DialogRequest, failedAnswer, requestOf } from './dialog-message';
import { authorityOf } from './popup';
import { SCOPES } from './sign-in-by';

/** The page in Office's dialog: sends the person to Microsoft, and gives what comes back to the pane that opened it. */
async function begin(): Promise<void> {
  await Office.onReady();
  const request = requestOf(location.search);
  // Without a request it is Microsoft that comes back, to the address as it is registered: msal goes on to the one before.
  const kept = sessionStorage.getItem(KEPT);
  const known = request ?? requestOf(kept ?? '');
  if (known === null) return;
  sessionStorage.setItem(KEPT, request ? location.search : (kept ?? ''));
  try {
    const answer = await signIn(known);
    if (answer) tell(answer);
  } catch (error) {
    tell(failedAnswer(known.state, signInFault(error)));
  }
}

const KEPT = 'mokuhyo/sign-in';

/** Null while the person is on the way to Microsoft. */
async function signIn({ app, state }: DialogRequest): Promise<DialogAnswer | null> {
  const msal = await createStandardPublicClientApplication({
    auth: {
      clientId: app.clientId,
      authority: authorityOf(app),
      redirectUri: `${location.origin}${location.pathname}`,
    },
    cache: { cacheLocation: BrowserCacheLocation.SessionStorage },
  });
  const result = await msal.handleRedirectPromise({ navigateToLoginRequestUrl: false });
  if (result === null) {
    await msal.acquireTokenRedirect({ scopes: SCOPES, prompt: 'select_account' });
    return null;
  }
  const { account, accessToken, expiresOn } = result;
  // The window is about to close; what is in its storage goes before.
  await msal.clearCache();
  sessionStorage.removeItem(KEPT);
  return {
    kind: 'signed-in',
    state,
    token: accessToken,
    expires: expiresOn?.getTime() ?? 0,
    account: { name: account.name || null, username: account.username },
  };
}

/** To the page that opened this one, if it is one of this very origin. */
function tell(answer: DialogAnswer): void {
  Office.context.ui.messageParent(JSON.stringify(answer), { targetOrigin: location.origin });
}

void begin();
