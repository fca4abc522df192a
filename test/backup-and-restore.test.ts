import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ListRecord } from '../src/core/record/schema';
import { embeddedList } from '../src/list/embedded/client';
import { lookInto } from '../src/server/store/attached';
import { auditRows } from '../src/server/store/audit';
import { isSound } from '../src/server/store/backup';
import type { Connection } from '../src/server/store/connection';
import { readDatabase } from '../src/server/store/database';
import { verifyAudit } from '../src/server/store/verify-audit';
import { numbersIn, saying, startClients, startReader } from './support/busy-list';
import { mokuhyo, mokuhyoJson, type RunningService, service, start } from './support/cli';
import { bodiesIn, listOfVersion2, sheetKeys } from './support/list-folder';
import { removeFolder, temporaryFolder } from './support/temporary-folder';

// Backups, restoring and starting, while other processes work on the same list or are ended as a power cut ends them.

let folder: string;
let data: string;
let running: RunningService | null;
beforeEach(() => {
  folder = temporaryFolder();
  data = join(folder, 'data');
  running = null;
});
afterEach(async () => {
  await running?.kill();
  removeFolder(folder);
});

const at = (name: string) => join(folder, name);
const backup = (name: string) => mokuhyo(['backup', '--data', data, '-o', at(name)]);
const restore = (name: string) => mokuhyo(['restore', at(name), '--data', data]);
const recordsIn = (db: Connection, schema?: string) => bodiesIn(db, schema).map((body): ListRecord => JSON.parse(body));

/** The numbers of the sheets of a list that must be sound and as its log says. */
const soundNumbers = () =>
  readDatabase(data, (db) => {
    expect(isSound(db, 'main')).toBe(true);
    expect(verifyAudit(db).faults).toEqual([]);
    return numbersIn(recordsIn(db));
  });

const submitAll = async (url: string, keys: readonly string[], number: number) => {
  const list = embeddedList({ url, token: undefined });
  for (const key of keys) await list.submit(saying(key, number));
};

const all = (keys: readonly string[], number: number) => Object.fromEntries(keys.map((key) => [key, number]));

it('backs up a list that is being submitted to: each copy is sound, whole and as its own log says', async () => {
  running = await service(data);
  const clients = startClients(running.url, sheetKeys(6));
  const sums: number[] = [];
  for (let count = 1; count <= 4; count++) {
    await pause(100);
    const before = Object.values(clients.acknowledged);
    expect(await backup(`${count}.db`)).toMatchObject({ code: 0, stderr: '' });
    lookInto(at(`${count}.db`), 'ro', (db) => {
      expect(isSound(db, 'looked')).toBe(true);
      expect(verifyAudit(db, { schema: 'looked' }).faults).toEqual([]);
      sums.push(Object.values(numbersIn(recordsIn(db, 'looked'))).reduce((sum, each) => sum + each, 0));
    });
    // What was acknowledged before it began is in it.
    expect(sums.at(-1)).toBeGreaterThanOrEqual(before.reduce((sum, each) => sum + each, 0));
  }
  await clients.stop();
  expect(new Set(sums).size).toBeGreaterThan(1);
  expect(readdirSync(folder).sort()).toEqual(['1.db', '2.db', '3.db', '4.db', 'data']);
});

it('restores a list while others submit to it and read it', async () => {
  running = await service(data);
  const { url } = running;
  const keys = sheetKeys(20);
  const [busy, idle, added] = [keys.slice(0, 6), keys.slice(6, 18), keys.slice(18)];
  await submitAll(url, [...busy, ...idle], 1);
  expect((await backup('b.db')).code).toBe(0);
  await submitAll(url, [...idle.slice(0, 6), ...added], 2);

  const clients = startClients(url, busy, 100);
  const readers = [
    startReader(url, [...busy, ...idle], { alwaysThere: true }),
    startReader(url, added, { alwaysThere: false }),
  ];
  await pause(300);
  const ran = await restore('b.db');
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  const until = { ...clients.acknowledged };
  while (busy.some((key) => (clients.acknowledged[key] ?? 0) <= (until[key] ?? 0))) await pause(10);
  await clients.stop();
  for (const reader of readers) expect(await reader.stop()).toBeGreaterThan(0);

  // Exactly the backup, and what was submitted after it.
  expect(soundNumbers()).toEqual({ ...all(idle, 1), ...clients.acknowledged });

  // What was replaced is saved to the last submission before: nothing was in between.
  const [name = ''] = readdirSync(join(data, 'backups'));
  const told = readDatabase(data, (db) => [...auditRows(db)].find(({ event }) => event === 'restored')?.seq ?? 0);
  lookInto(join(data, 'backups', name), 'ro', (db) => {
    const { entries, faults } = verifyAudit(db, { schema: 'looked' });
    expect({ entries, faults }).toEqual({ entries: told - 1, faults: [] });
    expect(numbersIn(recordsIn(db, 'looked'))).toMatchObject({ ...all(idle.slice(0, 6), 2), ...all(added, 2) });
  });

  // Submitting again completes it, and once.
  await submitAll(url, [...idle.slice(0, 6), ...added], 2);
  const complete = { ...all(idle, 1), ...all([...idle.slice(0, 6), ...added], 2), ...clients.acknowledged };
  expect(soundNumbers()).toEqual(complete);
  await submitAll(url, [...idle.slice(0, 6), ...added], 2);
  expect(soundNumbers()).toEqual(complete);
});

/** Runs a restoration and ends it after a while; gives whether it was ended by that. */
async function killRestoring(name: string, after: number): Promise<boolean> {
  const child = start(['restore', at(name), '--data', data]);
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('close', (_, signal) => resolve(signal)));
  const timer = setTimeout(() => child.kill('SIGKILL'), after);
  const signal = await ended;
  clearTimeout(timer);
  return signal === 'SIGKILL';
}

/** How long a restoration takes here and now, and moments all over that time. */
async function moments(name: string, count: number): Promise<readonly number[]> {
  const from = Date.now();
  expect((await restore(name)).code).toBe(0);
  const whole = Date.now() - from;
  return Array.from({ length: count }, (_, index) => (whole * (index + 0.5)) / count);
}

describe('a restoration that is ended at any moment', () => {
  it('leaves the list that a service has open old or new', async () => {
    running = await service(data);
    const { url } = running;
    const keys = sheetKeys(60);
    for (const number of [1, 2]) {
      await submitAll(url, keys, number);
      expect((await backup(`${number}.db`)).code).toBe(0);
    }
    let now = 1;
    let killed = 0;
    for (const after of await moments('1.db', 14)) {
      const other = 3 - now;
      if (await killRestoring(`${other}.db`, after)) killed++;
      const found = soundNumbers();
      expect([all(keys, now), all(keys, other)]).toContainEqual(found);
      now = found[keys[0] ?? ''] ?? 0;
      expect(numbersIn(await embeddedList({ url, token: undefined }).records())).toEqual(found);
    }
    expect(killed).toBeGreaterThan(0);
  });

  it('leaves a folder with nothing, or with a damaged list, as it was or with the whole list', async () => {
    running = await service(data);
    const keys = sheetKeys(60);
    await submitAll(running.url, keys, 1);
    expect((await backup('1.db')).code).toBe(0);
    await running.kill();
    running = null;
    const spoil = () => writeFileSync(join(data, 'mokuhyo.db'), '壊れたデータ'.repeat(500));
    const clear = () => {
      rmSync(data, { recursive: true });
      mkdirSync(data);
    };
    clear();
    let killed = 0;
    for (const [index, after] of (await moments('1.db', 14)).entries()) {
      const damaged = index % 2 === 0;
      if (damaged) spoil();
      else clear();
      if (await killRestoring('1.db', after)) killed++;
      const verified = await mokuhyo(['audit', 'verify', '--data', data]);
      if (verified.code === 0) expect(soundNumbers()).toEqual(all(keys, 1));
      // Never an empty list in the place of a damaged one.
      else
        expect(verified.stderr).toContain(
          damaged ? 'データが壊れていて開けません' : 'データ（mokuhyo.db）がありません',
        );
    }
    expect(killed).toBeGreaterThan(0);
    expect((await restore('1.db')).code).toBe(0);
    expect(soundNumbers()).toEqual(all(keys, 1));
  });
});

it('opens soundly after any power cut, with everything that was acknowledged', async () => {
  const keys = sheetKeys(6);
  let first = 1;
  for (const after of [60, 150, 250, 400]) {
    running = await service(data);
    const clients = startClients(running.url, keys, first);
    await pause(after);
    await running.kill();
    await clients.stop();
    const found = soundNumbers();
    for (const [key, number] of Object.entries(clients.acknowledged)) {
      expect([number, number + 1]).toContain(found[key]);
    }
    first = Math.max(first, ...Object.values(found)) + 1;
  }
  running = null;
  expect(first).toBeGreaterThan(2);
  expect((await mokuhyo(['audit', 'verify', '--data', data])).code).toBe(0);
});

it('is migrated once by two services that start at once', async () => {
  const keys = sheetKeys(30);
  for (const round of [1, 2, 3]) {
    data = at(`data${round}`);
    const records = listOfVersion2(data, keys);
    const both = await Promise.all([service(data), service(data)]);
    for (const { url } of both) {
      const list = embeddedList({ url, token: undefined });
      expect(await list.records()).toHaveLength(records.length);
    }
    await Promise.all(both.map(({ stop }) => stop()));
    expect(readdirSync(join(data, 'backups'))).toHaveLength(1);
    readDatabase(data, (db) => {
      expect([...auditRows(db)].filter(({ subject }) => subject === null)).toHaveLength(1);
      expect(verifyAudit(db).faults).toEqual([]);
    });
  }
});

describe('on the command line', () => {
  const keys = sheetKeys(2);
  const verify = (...more: string[]) => mokuhyoJson(['audit', 'verify', '--data', data, ...more]);
  const tamper = (sql: string) => lookInto(join(data, 'mokuhyo.db'), 'rw', (db) => db.exec(sql));

  it('checks the log beside a running service, and says in its exit code whether it is whole', async () => {
    running = await service(data);
    await submitAll(running.url, keys, 1);
    const { code, json } = await verify();
    expect([code, json]).toEqual([
      0,
      { ok: true, entries: 2, head: expect.any(String), sheets: 2, records: 12, expected: null, faults: [] },
    ]);
    await submitAll(running.url, keys, 2);
    expect(await verify('--expect', json.head)).toMatchObject({ code: 0, json: { expected: { seq: 2 } } });
    const other = 'f'.repeat(64);
    expect(await verify('--expect', other)).toMatchObject({
      code: 1,
      json: { ok: false, faults: [{ kind: 'expected-missing', hash: other }] },
    });
    expect(await mokuhyo(['audit', 'verify', '--data', data, '--expect', 'abc'])).toMatchObject({
      code: 2,
      stdout: '',
    });

    tamper(`UPDATE looked.records SET body = json_set(body, '$.result', '99') WHERE key = '${keys[0]}/1/1'`);
    expect(await verify()).toMatchObject({ code: 1, json: { faults: [{ kind: 'record-changed' }] } });
    const said = await mokuhyo(['audit', 'verify', '--data', data]);
    expect(said.stdout).toContain('合わないところが1か所あります');
    expect(said.stdout).toContain(`記録 ${keys[0]}/1/1：内容が直接書き換えられています。`);
    expect(said.stdout).toContain('次にすること');
  });

  it('lists the log, for people and for programs', async () => {
    running = await service(data);
    expect((await mokuhyo(['audit', 'list', '--data', data])).stdout).toBe('監査記録はまだありません。\n');
    expect((await mokuhyoJson(['audit', 'list', '--data', data])).json).toEqual([]);
    await submitAll(running.url, keys, 1);
    const { json } = await mokuhyoJson(['audit', 'list', '--data', data]);
    expect(json).toEqual([
      expect.objectContaining({
        seq: 1,
        event: 'submitted',
        subject: keys[0],
        detail: expect.objectContaining({ created: 5 }),
      }),
      expect.objectContaining({ seq: 2, previous: json[0].hash }),
    ]);
    const { stdout } = await mokuhyo(['audit', 'list', '--data', data]);
    expect(stdout.split('\n')[0]).toMatch(
      /^1 \d{4}\/\d+\/\d+ \d+:\d\d 提出 2022\/北区:課1（ファイル 北区_R4\.xlsx・提出者 試験 花子・新規 5・/,
    );
  });

  it('says what was restored, where the rest is, and what to do next', async () => {
    running = await service(data);
    await submitAll(running.url, keys, 1);
    expect((await backup('b.db')).stdout).toContain(
      `${at('b.db')} に保存しました（シート 2・指標 10、2023/4/1 9:00 までの受付分）`,
    );
    expect(await backup('b.db')).toMatchObject({ code: 2, stderr: expect.stringContaining('--force') });
    await submitAll(running.url, keys.slice(0, 1), 2);
    const { stdout } = await restore('b.db');
    expect(stdout).toContain('内容が変わったシート：1\n');
    expect(stdout).toMatch(/戻す前の内容は \S*backups\S*mokuhyo-v\d{3}-\S*\.db に保存しました/);
    expect(stdout).toContain('2023/4/1 9:00 より後に提出されたシートは');
  });

  it('does not put a list in the place of a damaged one that a service has open', async () => {
    running = await service(data);
    await submitAll(running.url, keys, 1);
    await backup('b.db');
    writeFileSync(join(data, 'mokuhyo.db'), '壊れたデータ'.repeat(500));
    expect(await restore('b.db')).toMatchObject({ code: 2, stderr: expect.stringContaining('使用中です') });
    await running.kill();
    const { code, stdout } = await restore('b.db');
    expect(code).toBe(0);
    expect(stdout).toMatch(/壊れていたデータは \S*damaged-\S* に移しました/);
    expect(stdout).toContain('npx mokuhyo token list');
    expect(soundNumbers()).toEqual(all(keys, 1));
    running = await service(data);
    await submitAll(running.url, keys, 2);
    expect(soundNumbers()).toEqual(all(keys, 2));
  });

  it.each([
    [['backup', '-o', 'x.db'], '--data'],
    [['backup', '--data', 'x'], '-o'],
    [['restore', 'x.db'], '--data'],
    [['restore', '--data', 'x'], 'restore'],
    [['audit', 'verify'], '--data'],
    [['audit'], 'list, verify'],
  ])('asks for what is missing: %j', async (words, named) => {
    expect(await mokuhyo(words)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(named) });
  });

  it.each([
    'backup',
    'restore',
    'audit list',
    'audit verify',
  ])('makes nothing where there is nothing: %s', async (name) => {
    const more = { backup: ['-o', at('x.db')], restore: [at('y.db')] }[name] ?? [];
    const ran = await mokuhyo([...name.split(' '), ...more, '--data', data]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(name === 'restore' ? at('y.db') : 'mokuhyo.db');
    expect(readdirSync(folder).filter((each) => each !== 'data')).toEqual([]);
  });
});
