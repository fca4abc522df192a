import type { AuthenticationResult } from '@azure/msal-node';
import { type Msal, signIn } from './sign-in';

const app = { clientId: '11111111-2222-3333-4444-555555555555', authority: 'https://login.microsoftonline.com/city' };

const result = (accessToken: string) => ({ accessToken, account: { username: 'hanako' } }) as AuthenticationResult;

function signingIn(msal: Partial<Msal>, more: { readonly deviceCode?: boolean } = {}) {
  const said: string[] = [];
  const opened: string[] = [];
  const never = () => Promise.reject(new Error('not to be asked'));
  const token = signIn({
    app,
    scopes: ['scope'],
    deviceCode: false,
    lang: 'ja',
    say: (line) => said.push(line),
    open: async (address) => void opened.push(address),
    ...more,
    msal: {
      acquireTokenInteractive: never,
      acquireTokenByDeviceCode: never,
      acquireTokenSilent: never,
      ...msal,
    } as Msal,
  });
  return { token, said, opened };
}

const fault = (errorCode: string, message = '') => Object.assign(new Error(message), { errorCode });

describe('signIn', () => {
  it('asks a person once, and msal from then on', async () => {
    const acquireTokenInteractive = jest.fn(async () => result('first'));
    const acquireTokenSilent = jest.fn(async ({ forceRefresh }) => result(forceRefresh ? 'fresh' : 'kept'));
    const { token } = signingIn({ acquireTokenInteractive, acquireTokenSilent });
    expect(await Promise.all([token(), token(), token({ fresh: true })])).toEqual(['first', 'first', 'first']);
    expect(await token()).toBe('kept');
    expect(await token({ fresh: true })).toBe('fresh');
    expect(acquireTokenInteractive).toHaveBeenCalledTimes(1);
    expect(acquireTokenInteractive).toHaveBeenCalledWith(
      expect.objectContaining({ scopes: ['scope'], prompt: 'select_account' }),
    );
  });

  it('asks the person again where it takes one', async () => {
    const acquireTokenInteractive = jest.fn(async () => result('again'));
    const acquireTokenSilent = jest.fn(async () => Promise.reject(fault('interaction_required')));
    const { token } = signingIn({ acquireTokenInteractive, acquireTokenSilent });
    await token();
    expect(await token({ fresh: true })).toBe('again');
    expect(acquireTokenInteractive).toHaveBeenCalledTimes(2);
    acquireTokenSilent.mockRejectedValueOnce(fault('network_error'));
    await expect(token()).rejects.toMatchObject({ code: 'sign-in-unreachable' });
  });

  it('waits for a person ten minutes, then tells msal that nobody came', async () => {
    jest.useFakeTimers();
    const posted: [string, string][] = [];
    const fetching = jest.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
      posted.push([String(url), String(init?.body)]);
      return new Response();
    });
    try {
      let told = (_: Error) => {};
      const acquireTokenInteractive = async ({ openBrowser }: { openBrowser: (address: string) => Promise<void> }) => {
        await openBrowser('https://login.microsoftonline.com/a?redirect_uri=http%3A%2F%2Flocalhost%3A4567&state=mark');
        return new Promise<AuthenticationResult>((_, reject) => {
          told = reject;
        });
      };
      const { token, opened, said } = signingIn({ acquireTokenInteractive } as Partial<Msal>);
      const asked = token();
      asked.catch(() => undefined);
      await jest.advanceTimersByTimeAsync(599_000);
      expect(posted).toEqual([]);
      expect(opened).toHaveLength(1);
      expect(said.join()).toContain(opened[0]);
      await jest.advanceTimersByTimeAsync(2000);
      expect(posted).toEqual([['http://127.0.0.1:4567/', 'error=access_denied&state=mark']]);
      told(fault('access_denied'));
      await expect(asked).rejects.toMatchObject({ code: 'sign-in-cancelled' });
    } finally {
      fetching.mockRestore();
      jest.useRealTimers();
    }
  });

  it('says what became of a code', async () => {
    const declined = () => Promise.reject(fault('post_request_failed', 'post_request_failed: authorization_declined'));
    const { token } = signingIn({ acquireTokenByDeviceCode: declined }, { deviceCode: true });
    await expect(token()).rejects.toMatchObject({ code: 'sign-in-cancelled' });
    const wrong = () => Promise.reject(fault('post_request_failed', 'post_request_failed: invalid_client'));
    const other = signingIn({ acquireTokenByDeviceCode: wrong }, { deviceCode: true });
    await expect(other.token()).rejects.toMatchObject({ code: 'sign-in-failed', params: { reason: 'invalid_client' } });
  });
});
