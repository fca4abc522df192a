import { submission } from '../../../../test/contract/sample-records';
import { removeFolder, temporaryFolder } from '../../../../test/support/temporary-folder';
import { DEFAULT_POLICY } from '../../../core/policy/default';
import type { Grant } from '../../access/access';
import type { LogEntry } from '../../log';
import type { Connection } from '../../store/connection';
import { closeDatabase, openDatabase } from '../../store/database';
import { recordStore } from '../../store/record-store';
import { tokenStore } from '../../store/tokens';
import { from, type TestApp, testApp } from '../testing';

let dir: string;
let db: Connection;
beforeEach(() => {
  dir = temporaryFolder();
  db = openDatabase(dir);
});
afterEach(() => {
  closeDatabase(db);
  removeFolder(dir);
});

const host = '127.0.0.1:3000';

function made(more: Partial<Grant> = {}) {
  const created = tokenStore(db).create({ name: '北区企画', may: 'write', departments: null, ...more }, null);
  if (created.kind !== 'created') throw new Error(created.kind);
  return created;
}

/** Asks one service, as one or several clients. */
function asking(settings: TestApp = {}) {
  const app = testApp(db, settings);
  return (token: string | null, path = '/api/v1/records', init: RequestInit = {}, peer = '10.1.0.1') => {
    const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
    const headers = { host, ...authorization, ...(init.headers as Record<string, string>) };
    return app.request(`http://${host}${path}`, { ...init, headers }, from(peer));
  };
}

const put = (body = submission()) => ({
  path: `/api/v1/sheets/${encodeURIComponent(body.sheet.key)}`,
  init: { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
});

it('closes an open list at the moment the first token is made, and the list stays closed when it is revoked', async () => {
  recordStore(db).submit(submission());
  const ask = asking({ policy: { name: '新潟市' } });
  const shown = async () => [
    (await ask(null)).status,
    (await (await ask(null, '/')).text()).includes('北区'),
    Object.keys((await (await ask(null, '/pane/defaults.json')).json()) as object),
  ];
  expect(await shown()).toEqual([200, true, ['list', 'policy']]);
  const { id, token } = made();
  expect(await shown()).toEqual([401, false, ['list']]);
  expect((await ask(token)).status).toBe(200);
  tokenStore(db).revoke(id, null);
  expect((await ask(token)).status).toBe(401);
  expect(await shown()).toEqual([401, false, ['list']]);
});

it('lets a token read only, if that is all it may', async () => {
  const { path, init } = put();
  const ask = asking();
  const { token } = made({ may: 'read' });
  expect((await ask(token, path, init)).status).toBe(403);
  expect((await ask(token)).status).toBe(200);
  expect((await ask(made({ name: '北区' }).token, path, init)).status).toBe(200);
});

it('lets a token have its departments only', async () => {
  const given = submission('2022/北区:地域総務課');
  recordStore(db).submit(given);
  const ask = asking();
  const own = made({ departments: ['北区'] }).token;
  const foreign = made({ name: '西区', departments: ['西区'] }).token;
  const records = async (token: string) => ((await (await ask(token)).json()) as { records: unknown[] }).records;
  expect(await records(own)).toHaveLength(3);
  expect(await records(foreign)).toEqual([]);
  const { path, init } = put(given);
  expect((await ask(own, path, init)).status).toBe(200);
  expect((await ask(foreign, path, init)).status).toBe(403);

  const versions = async (token: string) => {
    const answer = await ask(token, `/api/v1/history?key=${encodeURIComponent(given.sheet.key)}`);
    return ((await answer.json()) as { versions: unknown[] }).versions;
  };
  expect(await versions(own)).toHaveLength(1);
  expect(await versions(foreign)).toEqual([]);
  const foreseen = (token: string) => ask(token, `${path}/foresee`, { ...init, method: 'POST' });
  expect((await foreseen(own)).status).toBe(200);
  expect((await foreseen(foreign)).status).toBe(403);
});

it('lets nobody write under one department what reads as another one', async () => {
  const ask = asking();
  const { token } = made({ departments: ['北区'] });
  for (const [key, department] of [
    ['2022/北区:地域総務課', '西区'],
    ['2022/西区:地域総務課', '北区'],
    ['2022/北区', '北区'],
  ] as const) {
    const { path, init } = put(submission(key, 1, { department }));
    expect((await ask(token, path, init)).status).toBe(403);
  }
  expect(recordStore(db).sheets()).toEqual([]);
});

it("takes a department by the service's policy, however the token has it", async () => {
  const aliases = { departments: [{ name: '中央', also: ['中央支所'] }], sections: [] };
  const ask = asking({ policy: { ...DEFAULT_POLICY, aliases } });
  const { token } = made({ departments: ['中央支所', '北区役所'] });
  const status = async (key: string, department: string) => {
    const { path, init } = put(submission(key, 1, { department }));
    return (await ask(token, path, init)).status;
  };
  expect(await status('2022/中央:総務課', '中央')).toBe(200);
  expect(await status('2022/中央:税務課', '中央支所')).toBe(200);
  // This city has no such alias.
  expect(await status('2022/北区:総務課', '北区')).toBe(403);
});

it('takes the token that was given at the start beside those that were made', async () => {
  const ask = asking({ token: 'himitsu' });
  const { path, init } = put();
  expect([(await ask('himitsu')).status, (await ask('himitsu', path, init)).status]).toEqual([200, 200]);
  expect((await ask(made().token)).status).toBe(200);
  expect((await ask('Himitsu')).status).toBe(401);
});

it('names who submitted in the audit log, and the token by its id in its own log', async () => {
  const log: LogEntry[] = [];
  const { id, token } = made();
  const { path, init } = put();
  const ask = asking({ token: 'himitsu', log: (entry) => log.push(entry) });
  await ask(token, path, init);
  await ask('himitsu');
  await ask(null);
  const [last] = db.prepare(`SELECT actor FROM audit WHERE event = 'submitted'`).all();
  expect(last).toEqual({ actor: '北区企画' });
  expect(log.map((entry) => 'token' in entry && entry.token)).toEqual([id, 'MOKUHYO_TOKEN', false]);
  expect(JSON.stringify(log)).not.toMatch(/北区|himitsu/);
  expect(JSON.stringify(log)).not.toContain(token);
});

describe('wrong tokens', () => {
  const wrongTokens = { burst: 3, perSecond: 0.5 };
  const statuses = async (asked: Iterable<Promise<Response> | Response>) =>
    (await Promise.all(asked)).map(({ status }) => status);

  it('are not heard for ever, and meanwhile no guess of a given token is', async () => {
    let now = 0;
    const ask = asking({ token: 'himitsu', limits: { wrongTokens }, clock: () => now });
    expect(await statuses(['a', 'b', 'c', 'd'].map((each) => ask(each)))).toEqual([401, 401, 401, 429]);
    const right = await ask('himitsu');
    expect([right.status, right.headers.get('retry-after')]).toEqual([429, '2']);
    now = 2000;
    expect((await ask('himitsu')).status).toBe(200);
    expect(await statuses(['e', 'f'].map((each) => ask(each)))).toEqual([401, 429]);
  });

  it('keep nobody out who has one that the service made, or asks from elsewhere', async () => {
    const ask = asking({ token: 'himitsu', limits: { wrongTokens }, clock: () => 0 });
    const { token } = made();
    await statuses(['a', 'b', 'c', 'd'].map((each) => ask(each)));
    expect((await ask(token)).status).toBe(200);
    expect((await ask('himitsu', undefined, undefined, '10.1.0.2')).status).toBe(200);
    // Who sends none has not guessed.
    expect((await ask(null)).status).toBe(401);
  });

  it('are counted on this computer as well', async () => {
    const ask = asking({ token: 'himitsu', limits: { wrongTokens }, clock: () => 0 });
    const asked = ['a', 'b', 'c', 'd'].map((each) => ask(each, undefined, undefined, '127.0.0.1'));
    expect(await statuses(asked)).toEqual([401, 401, 401, 429]);
  });
});

it('lets a clerk submit 400 sheets one after the other', async () => {
  const ask = asking({ clock: () => 0 });
  const { token } = made();
  let refused = 0;
  for (let n = 0; n < 400; n++) {
    for (const path of ['/api/v1/policy', '/api/v1/records?sheet=x', '/api/v1/history?key=x']) {
      if ((await ask(token, path)).status !== 200) refused++;
    }
  }
  expect(refused).toBe(0);
});
