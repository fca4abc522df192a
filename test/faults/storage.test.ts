import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { embeddedList } from '../../src/list/embedded/client';
import type { Sleep } from '../../src/list/embedded/connection';
import { testApp } from '../../src/server/http/testing';
import type { Connection } from '../../src/server/store/connection';
import { closeDatabase, openDatabase } from '../../src/server/store/database';
import { verifyAudit } from '../../src/server/store/verify-audit';
import { ROOT, type RunningService, service } from '../support/cli';
import { removeFolder, temporaryFolder } from '../support/temporary-folder';
import { dared, type Ledger, ledger } from './ledger';

// What the service's disk and other programs do to its database.

let data: string;
let people: Ledger;
const keys = [1, 2, 3].map((n) => `2022/北区:課${n}`);
beforeEach(() => {
  data = temporaryFolder();
  people = ledger(keys, 30);
});
afterEach(() => removeFolder(data));

const patiently = (wait: () => Promise<unknown>): Sleep => {
  return (_, until) =>
    until ? new Promise((resolve) => until.addEventListener('abort', () => resolve())) : wait().then(() => {});
};

describe('a database that another program has locked', () => {
  let running: RunningService;
  let locker: ChildProcess;
  afterEach(async () => {
    locker.kill('SIGKILL');
    await running.stop();
  });

  /** Begins to write in a process of its own, and leaves it at that until it is told to let go. */
  async function lock(): Promise<() => Promise<unknown>> {
    const program = `
      const db = new (require('libsql'))(${JSON.stringify(join(data, 'mokuhyo.db'))});
      db.exec('BEGIN IMMEDIATE');
      console.log('locked');
      process.stdin.once('end', () => { db.exec('COMMIT'); console.log('open'); }).resume();`;
    locker = spawn(process.execPath, ['-e', program], { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] });
    const says = () => new Promise((resolve) => locker.stdout?.once('data', resolve));
    await says();
    return async () => {
      const open = says();
      locker.stdin?.end();
      await open;
    };
  }

  it('keeps people reading, and takes what is submitted once it is let go', async () => {
    running = await service(data);
    const reader = embeddedList(running);
    await people.pushAll(reader);
    const letGo = await lock();
    let waits = 0;
    const sleep = patiently(async () => {
      waits++;
      // While the one waits, others read, as often as they like.
      for (let each = 0; each < 5; each++) expect(await people.faults(reader)).toEqual([]);
      if (waits === 3) await letGo();
    });
    await people.push(embeddedList({ url: running.url, sleep }), keys[0] ?? '', false);
    expect(waits).toBe(3);
    expect(await people.faults(reader)).toEqual([]);
  }, 30_000);

  it('tells people to try again later where it is not let go, and then takes it', async () => {
    running = await service(data);
    const letGo = await lock();
    const list = embeddedList({ url: running.url, sleep: patiently(async () => {}) });
    await expect(people.push(list, keys[0] ?? '', false)).rejects.toMatchObject({ code: 'list-busy' });
    await letGo();
    expect(await people.pushAll(list)).toBeGreaterThan(0);
    expect(await people.pushAll(list)).toBe(0);
    expect(await people.faults(list)).toEqual([]);
  }, 30_000);
});

describe('a full disk', () => {
  let db: Connection;
  beforeEach(() => {
    db = openDatabase(data);
  });
  afterEach(() => closeDatabase(db));

  const pagesAtMost = (count: number) => db.prepare(`PRAGMA max_page_count = ${count}`).all();
  const listOf = (app: ReturnType<typeof testApp>) => {
    const send = async (url: URL, { signal: _, ...init }: RequestInit) =>
      app.request(url.href, { ...init, headers: { ...(init.headers as Record<string, string>), host: url.host } });
    return embeddedList({ url: 'http://127.0.0.1:3000', fetch: send as typeof fetch });
  };

  it('keeps what is there, says so, and goes on when there is room', async () => {
    const list = listOf(testApp(db));
    await people.pushAll(list);
    const [{ page_count } = { page_count: 0 }] = db.prepare('PRAGMA page_count').all() as { page_count: number }[];
    pagesAtMost(page_count + 8);
    const before = await list.records({ withdrawn: true });
    const full = { code: 'list-refused', params: { status: 507, code: 'storage-full' } };
    for (const key of keys) await expect(people.push(list, key, true)).rejects.toMatchObject(full);
    expect(await list.records({ withdrawn: true })).toEqual(before);
    expect(await people.faults(list)).toEqual([]);
    pagesAtMost(1_000_000);
    expect(await people.pushAll(list)).toBeGreaterThan(0);
    expect(await people.pushAll(list)).toBe(0);
    expect(await people.faults(list)).toEqual([]);
    expect(verifyAudit(db).faults).toEqual([]);
  });
});

// Windows has no such limit for a process; there the test above must do.
const whereFilesHaveALimit = process.platform === 'win32' ? it.skip : it;

whereFilesHaveALimit(
  'keeps what is there where the system lets no file grow, and takes the rest in a service that may write',
  async () => {
    const small = await limited(data);
    const list = embeddedList({ url: small.url, sleep: patiently(async () => {}) });
    let pushed = 0;
    while (await dared(() => people.push(list, keys[pushed % keys.length] ?? '', false))) pushed++;
    expect(pushed).toBeGreaterThan(3);
    expect(await people.faults(list)).toEqual([]);
    await small.kill();
    const after = await service(data);
    try {
      expect(await people.faults(embeddedList(after))).toEqual([]);
      await people.pushAll(embeddedList(after));
      expect(await people.pushAll(embeddedList(after))).toBe(0);
      expect(await people.faults(embeddedList(after))).toEqual([]);
    } finally {
      await after.stop();
    }
  },
  30_000,
);

/** A service none of whose files may have more than 1.5 MB; the system's signal of that is ignored, so that writing fails. */
function limited(dataDir: string): Promise<{ readonly url: string; readonly kill: () => Promise<unknown> }> {
  const command = `trap '' XFSZ; ulimit -f 1500; exec "$0" "$@"`;
  const words = [process.execPath, join(ROOT, 'bin', 'mokuhyo.mjs'), 'serve', '--port', '0', '--data', dataDir];
  const child = spawn('bash', ['-c', command, ...words], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    void ended.then(() => reject(new Error('serve ended')));
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      printed += text;
      const url = /http:\/\/\S+/.exec(printed)?.[0];
      const kill = () => {
        child.kill('SIGKILL');
        return ended;
      };
      if (url) resolve({ url, kill });
    });
  });
}
