import { MokuhyoError } from '../../core/errors';
import { signInInDialog } from './dialog';
import { answerOf, failedAnswer, requestOf, toQuery } from './dialog-message';

const APP = { clientId: '0f7a8d1e-5b3c-4a2d-9e6f-1c2b3a4d5e6f', tenant: 'city.example.lg.jp' };
const PAGE = 'https://mokuhyo.example/pane/sign-in.html';
const HANAKO = { name: '北区 花子', username: 'hanako@city.example.lg.jp' };

Object.assign(globalThis, {
  Office: {
    EventType: { DialogMessageReceived: 'message', DialogEventReceived: 'event' },
    AsyncResultStatus: { Succeeded: 'succeeded' },
  },
});

type Handler = (said: object) => void;

/** Office's dialogs, with the page in them played by the test. `refused`: Office's number for why none is shown. */
function dialogs(refused?: number) {
  const shown = { address: '', closed: 0, handlers: {} as Record<string, Handler>, state: 'state-1' };
  const dialog = {
    addEventHandler: (type: string, handler: Handler) => {
      shown.handlers[type] = handler;
    },
    close: () => void shown.closed++,
  };
  let time = 0;
  const signIn = signInInDialog({
    app: APP,
    page: PAGE,
    dialogs: {
      displayDialogAsync: ((address: string, _: object, done: Handler) => {
        shown.address = address;
        done(
          refused === undefined
            ? { status: 'succeeded', value: dialog }
            : { status: 'failed', error: { code: refused } },
        );
      }) as unknown as Office.UI['displayDialogAsync'],
    },
    clock: () => time,
    uuid: () => shown.state,
  });
  const tell = (answer: object, origin: string | undefined = 'https://mokuhyo.example') =>
    shown.handlers.message?.({ message: JSON.stringify(answer), origin });
  return {
    signIn,
    shown,
    tell,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

const signedIn = { kind: 'signed-in', state: 'state-1', token: 'a-token', expires: 3_600_000, account: HANAKO };
const settled = () => new Promise((resolve) => setTimeout(resolve, 1));
const codeOf = (work: Promise<unknown>) =>
  work.then(String, ({ code, params }) => [code, params.reason].join(' ').trim());

it('opens our own page with the app, takes its word, closes it, and gives the token until it ends', async () => {
  const { signIn, shown, tell, pass } = dialogs();
  expect(await codeOf(signIn.token())).toBe('sign-in-needed');
  const done = signIn.signIn();
  await settled();
  expect(shown.address.split('?')[0]).toBe(PAGE);
  expect(requestOf(new URL(shown.address).search)).toEqual({ app: APP, state: 'state-1' });
  tell(signedIn);
  expect([await done, shown.closed]).toEqual([HANAKO, 1]);
  expect([await signIn.token(), await signIn.who()]).toEqual(['a-token', HANAKO]);
  pass(3_500_000);
  expect([await codeOf(signIn.token()), await signIn.who()]).toEqual(['sign-in-needed', null]);
});

it.each<[string, object, string | undefined]>([
  ['of another origin', signedIn, 'https://login.evil.example'],
  ['of another request', { ...signedIn, state: 'state-2' }, undefined],
  ['without a token', { ...signedIn, token: undefined }, undefined],
  ['that is none', [], undefined],
])('takes no word %s', async (_, said, origin) => {
  const { signIn, shown, tell } = dialogs();
  const done = codeOf(signIn.signIn());
  await settled();
  tell(said, origin);
  shown.handlers.message?.({ message: 'not JSON', origin: undefined });
  await settled();
  expect(shown.closed).toBe(0);
  shown.handlers.event?.({ error: 12006 });
  expect(await done).toBe('sign-in-cancelled');
  expect(await codeOf(signIn.token())).toBe('sign-in-needed');
});

it('takes the word of an Office that does not say who speaks', async () => {
  const { signIn, shown } = dialogs();
  const done = signIn.signIn();
  await settled();
  shown.handlers.message?.({ message: JSON.stringify(signedIn), origin: undefined });
  expect(await done).toEqual(HANAKO);
});

it('says what went wrong in the window, and why there is none', async () => {
  const { signIn, tell } = dialogs();
  const done = codeOf(signIn.signIn());
  await settled();
  tell(failedAnswer('state-1', new MokuhyoError('consent-needed', { reason: 'AADSTS90094' })));
  expect(await done).toBe('consent-needed AADSTS90094');
  expect(await codeOf(dialogs(12011).signIn.signIn())).toBe('sign-in-blocked');
  expect(await codeOf(dialogs(12007).signIn.signIn())).toBe('sign-in-failed 12007');
});

it('gives up, signs out, and gives no token again that Graph refused', async () => {
  const { signIn, tell } = dialogs();
  const given = codeOf(signIn.signIn());
  await settled();
  signIn.giveUp();
  expect(await given).toBe('sign-in-cancelled');
  const done = signIn.signIn();
  await settled();
  tell(signedIn);
  await done;
  expect(await codeOf(signIn.token({ fresh: true }))).toBe('sign-in-needed');
  expect(await signIn.who()).toBeNull();
});

it('takes only a request that names an app', () => {
  expect(requestOf(`?${toQuery({ app: APP, state: 's' })}`)).toEqual({ app: APP, state: 's' });
  for (const query of ['', '?client=x&tenant=common&state=s', `?${toQuery({ app: APP, state: '' })}`]) {
    expect(requestOf(query)).toBeNull();
  }
  expect(answerOf(JSON.stringify({ kind: 'failed', state: 's', code: 'policy-invalid', reason: 'x' }), 's')).toEqual({
    kind: 'failed',
    state: 's',
    code: 'sign-in-failed',
    reason: 'x',
  });
});
