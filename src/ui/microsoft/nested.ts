import { BrowserCacheLocation, createNestablePublicClientApplication } from '@azure/msal-browser';
import type { MicrosoftApp } from '../../core/settings/pane-defaults';
import type { SignIn } from '../session/ports';
import { authorityOf } from './popup';
import { SCOPES, signInBy } from './sign-in-by';

/**
 * Signing in by Excel itself (nested app authentication): it knows who is signed in to Office, and asks them where it must.
 * https://learn.microsoft.com/office/dev/add-ins/develop/enable-nested-app-authentication-in-your-add-in
 */
export function signInByOffice(app: MicrosoftApp, loginHint: () => Promise<string | undefined>): SignIn {
  return signInBy(
    () =>
      createNestablePublicClientApplication({
        auth: { clientId: app.clientId, authority: authorityOf(app) },
        cache: { cacheLocation: BrowserCacheLocation.MemoryStorage },
      }),
    {
      async silent(msal, account, fresh) {
        if (account) return msal.acquireTokenSilent({ scopes: SCOPES, account, forceRefresh: fresh });
        const hint = await loginHint();
        return msal.ssoSilent({ scopes: SCOPES, ...(hint ? { loginHint: hint } : {}) });
      },
      async withPerson(msal) {
        const hint = await loginHint();
        return msal.acquireTokenPopup({ scopes: SCOPES, ...(hint ? { loginHint: hint } : {}) });
      },
    },
  );
}
