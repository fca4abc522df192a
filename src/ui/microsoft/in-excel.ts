import { MokuhyoError } from '../../core/errors';
import type { MicrosoftApp } from '../../core/settings/pane-defaults';
import type { SignIn } from '../session/ports';
import { signInInDialog } from './dialog';
import { signInByOffice } from './nested';

/** Signing in from the pane: by Excel itself where it can, else in a window of Office. */
export function signInInExcel(app: MicrosoftApp): SignIn {
  const dialog = signInInDialog({
    app,
    page: new URL('sign-in.html', location.href).href,
    dialogs: Office.context.ui,
    clock: () => Date.now(),
    uuid: () => crypto.randomUUID(),
  });
  const isNested =
    Office.context.requirements.isSetSupported('NestedAppAuth', '1.1') && 'nestedAppAuthBridge' in window;
  return isNested ? orElse(signInByOffice(app, loginHint), dialog) : dialog;
}

/** Some Excels say that they can, and then that they cannot. */
export function orElse(first: SignIn, second: SignIn): SignIn {
  let used = first;
  return {
    who: () => used.who(),
    token: (options) => used.token(options),
    giveUp: () => used.giveUp(),
    signOut: () => used.signOut(),
    async signIn() {
      try {
        return await used.signIn();
      } catch (error) {
        if (!(used === first && isUnavailable(error))) throw error;
        used = second;
        return used.signIn();
      }
    },
  };
}

function isUnavailable(error: unknown): boolean {
  return error instanceof MokuhyoError && /^nested_app_auth/.test(String(error.params.reason));
}

/** Milliseconds that Office may take to say who the person is: it helps, and some Offices never answer. */
const PATIENCE = 2000;

async function loginHint(): Promise<string | undefined> {
  try {
    const asked = Office.auth.getAuthContext().then(({ userPrincipalName }) => userPrincipalName);
    return await Promise.race([asked, new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE))]);
  } catch {
    return undefined;
  }
}
