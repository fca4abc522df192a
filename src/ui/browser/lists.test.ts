import type { SharedList } from '../../list/port';
import { lazySignIn } from './lazy-sign-in';
import { listsOf } from './lists';

const named = (name: string) => ({ name }) as unknown as SharedList;
const parts = () => {
  const loaded: string[] = [];
  const lists = listsOf({
    embedded: async () => {
      loaded.push('embedded');
      return { embeddedList: () => named('embedded'), servicePolicy: async () => ({ name: 'policy' }) };
    },
    microsoft: async () => {
      loaded.push('microsoft');
      return { microsoftList: () => named('microsoft') };
    },
  });
  return { lists, loaded };
};

it.each([
  ['https://contoso.sharepoint.com/sites/goals', 'microsoft', null],
  ['https://mokuhyo.city.example.lg.jp', 'embedded', { name: 'policy' }],
])('%s is %s, and only that is loaded', async (url, name, policy) => {
  const { lists, loaded } = parts();
  expect(await lists.connect({ url })).toEqual({ name });
  expect(await lists.policyOf({ url })).toEqual(policy);
  expect(new Set(loaded)).toEqual(new Set([name]));
});

it('loads signing in when it is first used, and once more where that failed', async () => {
  let loads = 0;
  const signIn = lazySignIn(async () => {
    if (loads++ === 0) throw new TypeError('Failed to fetch');
    return {
      who: async () => null,
      signIn: async () => ({ name: null, username: 'x' }),
      giveUp: () => {},
      signOut: async () => {},
      token: async () => 'token',
    };
  });
  expect(loads).toBe(0);
  await expect(signIn.token()).rejects.toMatchObject({ code: 'part-missing' });
  expect([await signIn.token(), await signIn.token(), loads]).toEqual(['token', 'token', 2]);
});
