import { memoryList } from '../../../test/support/memory-list';
import { memoryStore, paneSession } from '../../../test/support/pane-session';
import { MokuhyoError } from '../../core/errors';
import type { Account, SignIn } from './ports';

const SITE = 'https://contoso.sharepoint.com/sites/goals';
const APP = { clientId: '0f7a8d1e-5b3c-4a2d-9e6f-1c2b3a4d5e6f', tenant: 'city.example.lg.jp' };
const DEFAULTS = { list: SITE, microsoft: APP };
const HANAKO: Account = { name: '北区 花子', username: 'hanako@city.example.lg.jp' };

/** A stand-in for signing in: nobody is, until somebody does. */
function standIn() {
  const seen = { apps: [] as object[], windows: 0 };
  let person: Account | null = null;
  let refuse: MokuhyoError | null = null;
  let giveUp = () => {};
  const signIn: SignIn = {
    who: async () => person,
    signIn: async () => {
      seen.windows++;
      if (refuse?.code === 'sign-in-cancelled') {
        await new Promise<void>((resolve) => {
          giveUp = resolve;
        });
      }
      if (refuse) throw refuse;
      person = HANAKO;
      return HANAKO;
    },
    giveUp: () => giveUp(),
    signOut: async () => {
      person = null;
    },
    token: async () => {
      if (person === null) throw new MokuhyoError('sign-in-needed');
      return 'token';
    },
  };
  return {
    seen,
    refuses: (fault: MokuhyoError | null) => {
      refuse = fault;
    },
    signIns: (app: object) => {
      seen.apps.push(app);
      return signIn;
    },
  };
}

/** A list of Microsoft's kind: it lets in whoever has a token. */
async function openSession(parts: Parameters<typeof paneSession>[0] = {}) {
  const person = standIn();
  const opened = await paneSession({ defaults: DEFAULTS, signIns: person.signIns, ...parts });
  const { lists } = opened.ports;
  const connect = lists?.connect;
  Object.assign(lists ?? {}, {
    connect: async (address: Parameters<NonNullable<typeof connect>>[0]) => {
      await address.signIn?.token();
      return connect?.(address);
    },
  });
  return { ...opened, person };
}

it('asks nobody and opens nothing by itself; whoever is needed is told so', async () => {
  const { session, person } = await openSession();
  expect(person.seen).toEqual({ apps: [], windows: 0 });
  await session.prepare();
  const { submission, account } = session.state();
  expect(submission).toMatchObject({
    kind: 'prepared',
    foreseen: { kind: 'unknown', error: { code: 'sign-in-needed' } },
  });
  expect([account.kind, person.seen.windows]).toEqual(['nobody', 0]);
});

it('signs in by one press, and sends to the list by the token of who signed in', async () => {
  const { session, person, addresses } = await openSession();
  expect(await session.signIn()).toBe(true);
  expect(session.state()).toMatchObject({
    account: { kind: 'somebody', account: HANAKO },
    status: { kind: 'signed-in', name: '北区 花子' },
    busy: null,
  });
  await session.prepare();
  await session.submit(null);
  expect(session.state().submission.kind).toBe('sent');
  expect(person.seen).toEqual({ apps: [APP], windows: 1 });
  expect(await addresses.at(-1)?.signIn?.token()).toBe('token');
  expect(addresses.every(({ url, token }) => url === SITE && token === undefined)).toBe(true);
});

it('says what went wrong, and lets the person give up', async () => {
  const { session, person } = await openSession();
  person.refuses(new MokuhyoError('consent-needed', { reason: 'AADSTS65001' }));
  expect(await session.signIn()).toBe(false);
  expect(session.state().trouble?.code).toBe('consent-needed');
  person.refuses(new MokuhyoError('sign-in-cancelled'));
  const waiting = session.signIn();
  expect(session.state().busy?.kind).toBe('signing-in');
  session.giveUpSignIn();
  expect([await waiting, session.state().trouble?.code, session.state().busy]).toEqual([
    false,
    'sign-in-cancelled',
    null,
  ]);
});

it('signs out', async () => {
  const { session } = await openSession();
  await session.signIn();
  await session.signOut();
  expect(session.state()).toMatchObject({ account: { kind: 'nobody' }, status: { kind: 'signed-out' } });
});

it('uses the city’s app before a person’s own, and says so where there is none', async () => {
  const own = { clientId: APP.clientId.replace('0f', 'ff'), tenant: 'example.jp' };
  const { session, person } = await openSession({ defaults: { list: SITE } });
  await session.prepare();
  expect(session.state().submission).toMatchObject({ foreseen: { kind: 'unknown', error: { code: 'sign-in-unset' } } });
  session.keepSettings({ microsoft: own });
  await session.signIn();
  expect(person.seen.apps).toEqual([own]);

  const store = memoryStore();
  store.set('settings', JSON.stringify({ microsoft: own }));
  const city = await openSession({ store });
  await city.session.signIn();
  expect(city.person.seen.apps).toEqual([APP]);
});

it('tries a site by asking it for nothing, and asks it for no policy', async () => {
  const asked: unknown[] = [];
  const list = memoryList();
  const { session, addresses } = await openSession({
    list: {
      ...list,
      records: async (query) => {
        asked.push(query);
        return [];
      },
    },
    policy: async () => {
      throw new Error('asked for a policy');
    },
  });
  await session.signIn();
  expect(await session.connectTo(SITE, undefined)).toBe(true);
  expect(asked).toEqual([{ kind: 'sheet', year: 0 }]);
  expect(session.state().status?.kind).toBe('connected');
  await session.prepare();
  expect([session.state().trouble, session.state().policy.source]).toEqual([null, 'built-in']);
  expect(addresses.length).toBeGreaterThan(0);
});

it('shows a pause that the list makes until the work is done', async () => {
  const { session, addresses } = await openSession();
  await session.signIn();
  await session.prepare();
  const sending = session.submit(null);
  addresses.at(-1)?.onWait?.({ because: 'busy', milliseconds: 30_000 });
  const { pause } = session.state();
  expect(pause?.because).toBe('busy');
  expect((pause?.until.getTime() ?? 0) - session.now().getTime()).toBeGreaterThan(20_000);
  await sending;
  expect(session.state().pause).toBeNull();
});

it('asks the list of as many sheets at once as it likes', async () => {
  const list = memoryList();
  let now = 0;
  let most = 0;
  const busy = {
    ...list,
    capabilities: { ...list.capabilities, together: 3 },
    foresee: async (submission: Parameters<typeof list.foresee>[0]) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 1));
      now--;
      return list.foresee(submission);
    },
  };
  const { session } = await openSession({ list: busy });
  await session.signIn();
  await session.prepare();
  const { submission } = session.state();
  expect(
    submission.kind === 'prepared' && submission.foreseen.kind === 'known' && submission.foreseen.sheets,
  ).toHaveLength(8);
  expect(most).toBe(3);
});
