import { DEFAULT_POLICY } from '../policy/default';
import { microsoftApp, readPaneDefaults } from './pane-defaults';

const APP = { clientId: '0f7a8d1e-5b3c-4a2d-9e6f-1c2b3a4d5e6f', tenant: 'city.example.lg.jp' };

it.each([
  {},
  { list: 'https://goals.city.example.lg.jp/list', lang: 'en' },
  { list: 'https://contoso.sharepoint.com/sites/goals', microsoft: APP },
  { microsoft: { ...APP, tenant: APP.clientId } },
  { list: 'http://127.0.0.1:3000', policy: JSON.parse(JSON.stringify(DEFAULT_POLICY)) },
])('takes %j', (defaults) => {
  expect(readPaneDefaults(defaults)).toEqual({ kind: 'defaults', defaults });
});

it.each<[unknown, string]>([
  [null, ''],
  [[], ''],
  [{ list: 'ftp://host' }, 'list'],
  [{ list: 'goals' }, 'list'],
  [{ lang: 'de' }, 'lang'],
  [{ token: 'secret' }, 'token'],
  [{ microsoft: { clientId: APP.clientId } }, 'microsoft.tenant'],
  [{ microsoft: { ...APP, clientId: 'mokuhyo' } }, 'microsoft.clientId'],
  [{ microsoft: { ...APP, tenant: 'common' } }, 'microsoft.tenant'],
  [{ microsoft: { ...APP, tenant: 'evil.example/path' } }, 'microsoft.tenant'],
  [{ microsoft: { ...APP, secret: 'x' } }, 'secret'],
])('refuses %j and says where', (json, at) => {
  const reading = readPaneDefaults(json);
  expect(reading.kind === 'invalid' && reading.faults).toEqual([expect.stringContaining(at)]);
});

it('takes the app as a person pastes it', () => {
  expect(microsoftApp(` ${APP.clientId}\n`, ` ${APP.tenant} `)).toEqual(APP);
  expect(microsoftApp('', APP.tenant)).toBeNull();
});
