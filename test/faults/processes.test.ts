import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import fc from 'fast-check';
import { contentOf } from '../../src/core/record/content';
import type { ListRecord } from '../../src/core/record/schema';
import { embeddedList } from '../../src/list/embedded/client';
import type { Sleep } from '../../src/list/embedded/connection';
import { readDatabase } from '../../src/server/store/database';
import { verifyAudit } from '../../src/server/store/verify-audit';
import { submission } from '../contract/sample-records';
import { FIXTURES, mokuhyoJson, ROOT, type RunningService, service } from '../support/cli';
import { removeFolder, temporaryFolder } from '../support/temporary-folder';
import { dared, ledger } from './ledger';

// What ends in the middle of something is the built program, as a process of its own.

let folder: string;
let data: string;
const running: RunningService[] = [];
beforeEach(() => {
  folder = temporaryFolder();
  data = join(folder, 'data');
});
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ kill }) => kill()));
  removeFolder(folder);
});

async function serve(...more: string[]): Promise<RunningService> {
  const started = await service(data, more);
  running.push(started);
  return started;
}

/** Whoever waits between two attempts lets others go first, and is patient with each. */
const sleep: Sleep = (_, until) =>
  new Promise((resolve) => (until ? until.addEventListener('abort', () => resolve()) : setTimeout(resolve, 5)));
const listAt = (url: string) => embeddedList({ url, sleep });
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function expectSound(): void {
  readDatabase(data, (db) => {
    expect(verifyAudit(db).faults).toEqual([]);
    expect(db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  });
}

/** After so many more receipts, and then so many milliseconds; `again`: who tries the same again after a failure. */
const kill = fc.record({
  receipts: fc.nat({ max: 25 }),
  milliseconds: fc.nat({ max: 12 }),
  again: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
});

it('loses nothing when the service is killed while people submit', async () => {
  const kills = fc.array(kill, { minLength: 3, maxLength: 3 });
  await fc.assert(fc.asyncProperty(kills, loseNothing), { numRuns: 1, endOnFailure: true });
}, 60_000);

async function loseNothing(kills: readonly (typeof kill extends fc.Arbitrary<infer T> ? T : never)[]): Promise<void> {
  const sheets = [0, 1, 2].map((who) => [0, 1].map((n) => `2022/北区:${who}係${n}`));
  const people = sheets.map((keys) => ledger(keys));
  const receipts = () => people.reduce((sum, each) => sum + each.acknowledged(), 0);
  const faults = async (url: string) => (await Promise.all(people.map((each) => each.faults(listAt(url))))).flat();
  let { url } = await serve();
  const { port } = new URL(url);
  for (const { receipts: more, milliseconds, again } of kills) {
    const list = listAt(url);
    const until = receipts() + more;
    const working = people.map(async (person, who) => {
      for (let at = 0; await dared(() => person.push(list, sheets[who]?.[at % 2] ?? '', again[who] ?? false)); at++);
    });
    while (receipts() < until) await pause(1);
    await pause(milliseconds);
    await running.splice(0)[0]?.kill();
    await Promise.all(working);
    ({ url } = await serve('--port', port));
    expect(await faults(url)).toEqual([]);
  }
  for (const person of people) await person.pushAll(listAt(url));
  for (const person of people) expect(await person.pushAll(listAt(url))).toBe(0);
  expect(await faults(url)).toEqual([]);
  expect(await running[0]?.stop()).toBe(0);
  expectSound();
}

/** Sheets of several workbooks, and how to push them. */
const files = ['kita-r4', 'nishi-r4', 'kita-r7'].map((name) => join(FIXTURES, `${name}.xlsx`));
const push = (url: string) => ['push', ...files, '--list', url, '--allow-errors'];

it('has each sheet old or new when a push is killed, and pushing again completes it', async () => {
  const first = await serve();
  const { json } = await mokuhyoJson(push(first.url));
  expect(json.failed).toEqual([]);
  const whole = said(await listAt(first.url).records());
  await running.splice(0)[0]?.stop();
  rmSync(data, { recursive: true });

  const { url, log } = await serve();
  const sent = () => log().split('"method":"PUT"').length - 1;
  const kills = fc.array(fc.record({ sheets: fc.nat({ max: 20 }), milliseconds: fc.nat({ max: 8 }) }), {
    minLength: 3,
    maxLength: 3,
  });
  await fc.assert(
    fc.asyncProperty(kills, async (all) => {
      for (const { sheets, milliseconds } of all) {
        const until = sent() + sheets;
        const child = spawn(process.execPath, [join(ROOT, 'bin', 'mokuhyo.mjs'), ...push(url)], { stdio: 'ignore' });
        const ended = new Promise((resolve) => child.once('close', resolve));
        await Promise.race([ended, reached(() => sent() > until)]);
        await pause(milliseconds);
        child.kill('SIGKILL');
        await ended;
        // Each of the sheets that are there is as it is to be, and none is there in part.
        for (const [sheet, texts] of said(await listAt(url).records()))
          expect([sheet, texts]).toEqual([sheet, whole.get(sheet)]);
      }
    }),
    { numRuns: 1, endOnFailure: true },
  );
  expect(await mokuhyoJson(push(url))).toMatchObject({
    json: { failed: [], updated: 0, withdrawn: 0, total: json.total },
  });
  expect(await mokuhyoJson(push(url))).toMatchObject({ json: { failed: [], unchanged: json.total } });
  expect(said(await listAt(url).records())).toEqual(whole);
  await running[0]?.stop();
  expectSound();
}, 60_000);

async function reached(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(1);
}

/** What the records of each sheet say. */
function said(records: readonly ListRecord[]): ReadonlyMap<string, readonly string[]> {
  const sheets = new Map<string, string[]>();
  for (const record of records) {
    const sheet = record.key.split('/').slice(0, 2).join('/');
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), contentOf(record)]);
  }
  return sheets;
}

it('finishes the request that is under way when it is asked to stop', async () => {
  const { url, stop } = await serve();
  const given = submission(undefined, 50);
  const body = Buffer.from(JSON.stringify(given));
  const sending = request(`${url}/api/v1/sheets/${encodeURIComponent(given.sheet.key)}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'content-length': body.length },
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    sending.once('response', resolve).once('error', reject);
  });
  await sent(sending, body.subarray(0, 1000));
  // The service has the request's beginning once it has answered another one that came later.
  await listAt(url).records();
  const stopped = stop();
  while (await dared(() => listAt(url).records())) await pause(5);
  await sent(sending, body.subarray(1000));
  sending.end();
  const answer = await answered;
  answer.resume();
  expect(answer.statusCode).toBe(200);
  expect(await stopped).toBe(0);
  const after = await serve();
  expect(await listAt(after.url).records({ kind: 'indicator' })).toHaveLength(50);
});

function sent(to: ClientRequest, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => to.write(bytes, (error) => (error ? reject(error) : resolve())));
}
