import { DEFAULT_POLICY } from '../policy/default';
import { readPaneDefaults } from './pane-defaults';

it.each([
  {},
  { list: 'https://goals.city.example.lg.jp/list', lang: 'en' },
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
])('refuses %j and says where', (json, at) => {
  const reading = readPaneDefaults(json);
  expect(reading.kind === 'invalid' && reading.faults).toEqual([expect.stringContaining(at)]);
});
