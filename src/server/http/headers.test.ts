import { removeFolder, temporaryFolder } from '../../../test/support/temporary-folder';
import type { Connection } from '../store/connection';
import { closeDatabase, openDatabase } from '../store/database';
import { from, testApp } from './testing';

let dir: string;
let db: Connection;
beforeAll(() => {
  dir = temporaryFolder();
  db = openDatabase(dir);
});
afterAll(() => {
  closeDatabase(db);
  removeFolder(dir);
});

/** What browsers are told of https, by the address that they opened. */
async function told(origin: string, hosts: readonly string[]): Promise<(string | null)[]> {
  const app = testApp(db, { reach: { host: '127.0.0.1', origin } });
  const answers = hosts.map((host) => app.request(`http://${host}/healthz`, { headers: { host } }, from('127.0.0.1')));
  return (await Promise.all(answers)).map(({ headers }) => headers.get('strict-transport-security'));
}

it('tells browsers to use https for a name that is all its own', async () => {
  expect(await told('https://goals.city.example', ['goals.city.example'])).toEqual([
    expect.stringMatching(/^max-age=[1-9]\d{6,}$/),
  ]);
});

it.each([
  ['a name that it shares with other ports', 'https://goals.city.example:8443', 'goals.city.example:8443'],
  ['loopback', 'https://localhost', 'localhost'],
  ['an address', 'https://10.0.0.5', '10.0.0.5'],
  ['another name than it was given', 'https://goals.city.example', '127.0.0.1'],
])('says nothing of it for %s', async (_, origin, host) => {
  expect(await told(origin, [host])).toEqual([null]);
});

it('protects what it refuses, too', async () => {
  const app = testApp(db);
  const { status, headers } = await app.request('http://evil.example/', { headers: { host: 'evil.example' } });
  expect(status).toBe(403);
  expect(headers.get('content-security-policy')).toContain(`frame-ancestors 'none'`);
  expect(headers.get('x-frame-options')).toBeNull();
});
