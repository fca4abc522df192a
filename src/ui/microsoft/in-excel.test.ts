import { MokuhyoError } from '../../core/errors';
import type { SignIn } from '../session/ports';
import { orElse } from './in-excel';

const signIn = (token: string, fault: MokuhyoError | null): SignIn => ({
  who: async () => null,
  signIn: async () => {
    if (fault) throw fault;
    return { name: token, username: token };
  },
  giveUp: () => {},
  signOut: async () => {},
  token: async () => token,
});

it('goes on with a window of Office where Excel says that it cannot after all, and stays with it', async () => {
  const fault = new MokuhyoError('sign-in-failed', { reason: 'nested_app_auth_bridge_disabled' });
  const either = orElse(signIn('excel', fault), signIn('window', null));
  expect(await either.token()).toBe('excel');
  expect((await either.signIn()).name).toBe('window');
  expect(await either.token()).toBe('window');
});

it.each(['sign-in-cancelled', 'consent-needed'] as const)('opens no second window after %s', async (code) => {
  const either = orElse(signIn('excel', new MokuhyoError(code, { reason: 'x' })), signIn('window', null));
  await expect(either.signIn()).rejects.toMatchObject({ code });
  expect(await either.token()).toBe('excel');
});
