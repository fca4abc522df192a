import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import Database from 'libsql';
import { embeddedList } from '../../src/list/embedded/client';
import type { Sleep } from '../../src/list/embedded/connection';
import type { SharedList } from '../../src/list/port';
import { readDatabase } from '../../src/server/store/database';
import { verifyAudit } from '../../src/server/store/verify-audit';
import { dared, type Ledger, ledger } from '../faults/ledger';
import { line, proxyTo, type TcpProxy } from '../faults/proxy';
import { type Served, serve, sizeOf, withDataDir } from './served-list';
import { middle, ratio, row } from './table';

const PEOPLE = 6;
const READERS = 4;
const sheetsOf = (who: number): readonly string[] => Array.from({ length: 10 }, (_, n) => `2022/試験${who}区:${n}課`);

/** The way of one client through the proxy: it waits shortly, since it is to do as much as it can. */
const sleep: Sleep = (_, until) =>
  until ? new Promise((resolve) => until.addEventListener('abort', () => resolve())) : pause(20);

/**
 * Some minutes of people who submit, over a network that delays and breaks, to a service that is killed, stopped and locked
 * out again and again for the first third, and goes on by itself for the rest. Throws when anything is not as it must be.
 */
export async function soak(minutes: number): Promise<void> {
  const seed = Number(process.env.FC_SEED ?? Date.now() % 1e6);
  console.log(`a soak of ${minutes} minutes, FC_SEED=${seed}`);
  await withDataDir(async (dataDir) => {
    let service = await serve(dataDir);
    const { port } = new URL(service.url);
    const proxy = await proxyTo(service.url, fc.sample(line, { seed, numRuns: 97 }));
    const people = Array.from({ length: PEOPLE }, (_, who) => ledger(sheetsOf(who)));
    try {
      const restarts = await turbulence(minutes * 20_000, people, proxy, dataDir, {
        end: async (how) => {
          await service[how]();
          service = await serve(dataDir, port);
        },
        url: service.url,
      });
      row('killed, stopped and locked, and sound each time', `${restarts}`, '');
      await flat(minutes * 40_000, people, proxy, dataDir, service);
      proxy.calm();
      await completes(people, embeddedList(service));
      await service.stop();
      sound(dataDir);
    } finally {
      await proxy.close();
      await service.kill();
    }
  });
}

interface Ending {
  readonly end: (how: 'kill' | 'stop') => Promise<void>;
  readonly url: string;
}

async function turbulence(
  milliseconds: number,
  people: readonly Ledger[],
  proxy: TcpProxy,
  dataDir: string,
  { end, url }: Ending,
): Promise<number> {
  let times = 0;
  for (const until = performance.now() + milliseconds; performance.now() < until; times++) {
    const stop = work(people, proxy);
    await pause(500 + Math.random() * 3000);
    if (times % 3 === 2) await lockedFor(dataDir, 1500);
    else await end(times % 3 === 0 ? 'kill' : 'stop');
    await pause(Math.random() * 500);
    await stop();
    await asExpected(people, embeddedList({ url }));
  }
  return times;
}

/** Memory and the files of a service that nobody stops, once it has warmed up and at the end. */
async function flat(
  milliseconds: number,
  people: readonly Ledger[],
  proxy: TcpProxy,
  dataDir: string,
  service: Served,
): Promise<void> {
  const receipts = () => people.reduce((sum, each) => sum + each.acknowledged(), 0);
  const before = receipts();
  const memory: number[] = [];
  let wal = 0;
  const stop = work(people, proxy);
  for (const until = performance.now() + milliseconds; performance.now() < until; ) {
    await pause(1000);
    memory.push(service.memory() ?? Number.NaN);
    wal = Math.max(wal, sizeOf(dataDir, 'mokuhyo.db-wal'));
  }
  await stop();
  const part = Math.max(1, Math.floor(memory.length / 5));
  const [warm, last] = [middle(memory.slice(part, 2 * part)), middle(memory.slice(-part))];
  const megabytes = (size: number) => `${size.toFixed(0)} MB`;
  row(
    'receipts in the rest of the time',
    `${receipts() - before}`,
    `${((receipts() - before) / (milliseconds / 1000)).toFixed(0)}/s`,
  );
  row('memory of the service at the end, against a fifth of the time', megabytes(last), ratio(last, warm));
  row('the database', megabytes(sizeOf(dataDir, 'mokuhyo.db')), `its log at most ${wal.toFixed(1)} MB`);
}

/** Lets everybody submit and read until it is called again; whatever the network does to it is none of theirs. */
function work(people: readonly Ledger[], proxy: TcpProxy): () => Promise<unknown> {
  let going = true;
  const list = embeddedList({ url: proxy.url, sleep });
  const submitting = people.map(async (person, who) => {
    const keys = sheetsOf(who);
    for (let at = 0; going; at++) {
      const done = await dared(() => person.push(list, keys[at % keys.length] ?? '', at % 2 === 0));
      if (!done) await pause(50);
    }
  });
  const reading = Array.from({ length: READERS }, async () => {
    while (going) {
      await dared(() => list.records());
      await pause(200);
    }
  });
  return () => {
    going = false;
    return Promise.all([...submitting, ...reading]);
  };
}

/** As another program would that writes for longer than a client is patient. */
async function lockedFor(dataDir: string, milliseconds: number): Promise<void> {
  const db = new Database(`${dataDir}/mokuhyo.db`);
  db.exec('PRAGMA busy_timeout = 10000; BEGIN IMMEDIATE');
  await pause(milliseconds);
  db.exec('ROLLBACK');
  db.close();
}

async function completes(people: readonly Ledger[], list: SharedList): Promise<void> {
  for (const person of people) await person.pushAll(list);
  let changed = 0;
  for (const person of people) changed += await person.pushAll(list);
  if (changed > 0) throw new Error(`pushing again changed ${changed}`);
  await asExpected(people, list);
}

async function asExpected(people: readonly Ledger[], list: SharedList): Promise<void> {
  const faults = (await Promise.all(people.map((person) => person.faults(list)))).flat();
  if (faults.length > 0) throw new Error(faults.slice(0, 20).join('\n'));
}

function sound(dataDir: string): void {
  readDatabase(dataDir, (db) => {
    const { entries, records, faults } = verifyAudit(db);
    const integrity = JSON.stringify(db.prepare('PRAGMA integrity_check').all());
    if (faults.length > 0 || !integrity.includes('"ok"')) throw new Error(JSON.stringify({ faults, integrity }));
    row('entries of the audit log, in an unbroken chain', `${entries}`, `${records} records`);
  });
}
