import type { AccountInfo, AuthenticationResult } from '@azure/msal-browser';
import { type Msal, signInBy, type Way } from './sign-in-by';

const HANAKO = { name: '北区 花子', username: 'hanako@city.example.lg.jp', homeAccountId: 'h' } as AccountInfo;

/** An msal whose answers the test says: what is thrown, or the token that is given. */
function fake(accounts: readonly AccountInfo[] = []) {
  const says = { silent: (): string => 'silent', popup: async (): Promise<string> => 'popup', opened: 0 };
  const asked: unknown[] = [];
  const result = (accessToken: string) => ({ accessToken, account: HANAKO }) as AuthenticationResult;
  const msal = {
    getAllAccounts: () => [...accounts],
    acquireTokenSilent: async (request: { account?: AccountInfo; forceRefresh?: boolean }) => {
      asked.push([request.account?.homeAccountId ?? null, request.forceRefresh]);
      return result(says.silent());
    },
    acquireTokenPopup: async () => result(await says.popup()),
    clearCache: async () => void asked.push('cleared'),
  } as unknown as Msal;
  const way: Way = {
    silent: (library, account, forceRefresh) =>
      library.acquireTokenSilent({ scopes: [], forceRefresh, ...(account ? { account } : {}) }),
    withPerson: (library) => library.acquireTokenPopup({ scopes: [] }),
    forget: (library) => library.clearCache(),
  };
  const signIn = signInBy(async () => {
    says.opened++;
    return msal;
  }, way);
  return { signIn, says, asked };
}

const fault = (errorCode: string, message = '') => Object.assign(new Error(message), { errorCode });
const codeOf = (work: Promise<unknown>) =>
  work.then(String, ({ code, params }) => [code, params.reason].join(' ').trim());

it('gives tokens without a window, of whoever is known', async () => {
  const { signIn, asked, says } = fake([HANAKO]);
  expect(says.opened).toBe(0);
  expect(await signIn.token()).toBe('silent');
  expect(await signIn.who()).toEqual({ name: '北区 花子', username: 'hanako@city.example.lg.jp' });
  expect(asked).toEqual([
    ['h', false],
    ['h', false],
  ]);
  expect(says.opened).toBe(1);
});

it('asks once for many that want a token at once, and anew for one that was refused', async () => {
  const { signIn, asked } = fake([HANAKO]);
  await Promise.all([signIn.token(), signIn.token(), signIn.token(), signIn.token({ fresh: true })]);
  expect(asked).toEqual([
    ['h', false],
    ['h', true],
  ]);
});

it('knows nobody until somebody signs in, and opens nothing by itself', async () => {
  const { signIn, says } = fake();
  let windows = 0;
  says.silent = () => {
    throw fault('login_required');
  };
  says.popup = async () => {
    windows++;
    return 'popup';
  };
  expect(await signIn.who()).toBeNull();
  expect(await codeOf(signIn.token())).toBe('sign-in-needed');
  expect(windows).toBe(0);
  expect(await signIn.signIn()).toEqual({ name: '北区 花子', username: 'hanako@city.example.lg.jp' });
  expect(windows).toBe(1);
});

it.each<[string, string, string]>([
  ['user_cancelled', '', 'sign-in-cancelled'],
  ['popup_window_error', '', 'sign-in-blocked'],
  ['empty_window_error', '', 'sign-in-blocked'],
  ['no_network_connectivity', '', 'sign-in-unreachable'],
  ['invalid_grant', 'AADSTS65001: consent', 'consent-needed AADSTS65001'],
  ['access_refused', 'AADSTS90094: admin', 'consent-needed AADSTS90094'],
  ['server_error', 'AADSTS50105: not assigned', 'sign-in-failed AADSTS50105'],
])('says %s %s as %s', async (errorCode, message, said) => {
  const { signIn, says } = fake();
  says.popup = async () => {
    throw fault(errorCode, message);
  };
  expect(await codeOf(signIn.signIn())).toBe(said);
});

it('gives up at once when the person does, and can begin again', async () => {
  const { signIn, says } = fake();
  says.popup = () => new Promise<string>(() => {});
  const waiting = codeOf(signIn.signIn());
  await new Promise((resolve) => setTimeout(resolve, 1));
  signIn.giveUp();
  expect(await waiting).toBe('sign-in-cancelled');
  says.popup = async () => 'popup';
  expect((await signIn.signIn()).username).toBe(HANAKO.username);
});

it('gives no token after signing out, although it would be there, until somebody signs in again', async () => {
  const { signIn, asked } = fake([HANAKO]);
  await signIn.token();
  await signIn.signOut();
  expect(asked.at(-1)).toBe('cleared');
  expect(await codeOf(signIn.token())).toBe('sign-in-needed');
  expect(await signIn.who()).toBeNull();
  await signIn.signIn();
  expect(await signIn.token()).toBe('silent');
});

it('tries again to open what could not be loaded', async () => {
  let tries = 0;
  const signIn = signInBy(
    async () => {
      tries++;
      throw fault('no_network_connectivity');
    },
    { silent: async () => Promise.reject(), withPerson: async () => Promise.reject() },
  );
  expect([await codeOf(signIn.token()), await codeOf(signIn.token())]).toEqual([
    'sign-in-unreachable',
    'sign-in-unreachable',
  ]);
  expect(tries).toBe(2);
});
