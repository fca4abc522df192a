import { hash } from 'node:crypto';
import { submission } from '../../../test/contract/sample-records';
import { removeFolder, temporaryFolder } from '../../../test/support/temporary-folder';
import { submittedContent } from '../../core/record/content';
import { pathOf } from '../../list/embedded/protocol';
import type { Submission } from '../../list/port';
import type { Grant } from '../access/access';
import type { Connection } from '../store/connection';
import { closeDatabase, openDatabase } from '../store/database';
import { recordStore } from '../store/record-store';
import { tokenStore } from '../store/tokens';
import { testApp } from './testing';

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
const given = submission('2022/北区:総務課');

/** Asks one service. */
function asking() {
  const app = testApp(db);
  const ask = async (path: string, { headers, ...init }: RequestInit = {}) => {
    const all = { host, 'content-type': 'application/json', ...(headers as Record<string, string>) };
    const answer = await app.request(`http://${host}/api/v1/${path}`, { ...init, headers: all });
    return { status: answer.status, json: (await answer.json()) as any };
  };
  const digestOf = ({ sheet, indicators }: Submission) => hash('sha256', submittedContent(sheet, indicators));
  return {
    ask,
    turn: async () => (await ask('turn')).json.turn as string,
    put: (what: Submission, turn: string) =>
      ask(`${pathOf(what)}?turn=${turn}`, { method: 'PUT', body: JSON.stringify(what) }),
    confirm: (what: Submission, headers = {}, query = '', body: object = { digest: digestOf(what) }) =>
      ask(`${pathOf(what)}/confirm${query}`, { method: 'POST', headers, body: JSON.stringify(body) }),
  };
}

function tokenFor(more: Partial<Grant> = {}): { readonly authorization: string } {
  const made = tokenStore(db).create({ name: '北区企画', may: 'write', departments: null, ...more }, null);
  if (made.kind !== 'created') throw new Error(made.kind);
  return { authorization: `Bearer ${made.token}` };
}

it('gives the receipt of an unchanged submission, or none', async () => {
  const { put, turn, confirm } = asking();
  expect(await confirm(given)).toEqual({ status: 200, json: { receipt: null } });
  await put(given, await turn());
  const { json: again } = await put(given, await turn());
  expect(again).toMatchObject({ unchanged: 2 });
  expect(await confirm(given)).toEqual({ status: 200, json: { receipt: again } });
  expect((await confirm(submission(given.sheet.key, 3))).json).toEqual({ receipt: null });
});

it('ends the turns of the sheet, so that nothing that was held back undoes what it confirmed', async () => {
  const { put, turn, confirm } = asking();
  await put(given, await turn());
  const held = await turn();
  const own = `?turn=${await turn()}`;
  expect((await confirm(given, {}, own)).json.receipt).toMatchObject({ unchanged: 2 });
  expect(await put(submission(given.sheet.key, 3), held)).toMatchObject({
    status: 412,
    json: { error: { code: 'overtaken' } },
  });
  expect(await confirm(given, {}, own)).toMatchObject({ status: 412, json: { error: { code: 'overtaken' } } });
});

it('ends no turn where it confirmed nothing', async () => {
  const { put, turn, confirm } = asking();
  const own = await turn();
  expect((await confirm(given, {}, `?turn=${own}`)).json).toEqual({ receipt: null });
  expect((await put(given, own)).status).toBe(200);
});

it('answers those only who may submit the sheet', async () => {
  recordStore(db).submit(given);
  // Only by hand could it be there: it reads as 北区's and is kept as 西区's.
  recordStore(db).submit(submission('2022/西区:総務課'));
  const { confirm } = asking();
  const whole = tokenFor();
  expect((await confirm(given)).status).toBe(401);
  expect((await confirm(given, whole)).json.receipt).toMatchObject({ unchanged: 2 });
  expect((await confirm(given, tokenFor({ name: '読む', may: 'read' }))).status).toBe(403);
  const own = tokenFor({ name: '北区', departments: ['北区'] });
  const foreign = tokenFor({ name: '西区', departments: ['西区'] });
  expect((await confirm(given, own)).json.receipt).toMatchObject({ unchanged: 2 });
  for (const [what, token] of [
    [given, foreign],
    // Neither says whether there is such a sheet.
    [submission('2022/北区:ない課'), foreign],
    [submission('2022/西区:総務課'), own],
    [submission('2022/西区:総務課'), foreign],
  ] as const) {
    expect(await confirm(what, token)).toMatchObject({ status: 403, json: { error: { code: 'forbidden' } } });
  }
});

it.each([
  ['no digest', {}],
  ['a short one', { digest: 'ab' }],
  ['no text', { digest: 1 }],
  ['more', { digest: 'a'.repeat(64), file: 'x' }],
])('refuses %s', async (_, body) => {
  const { confirm } = asking();
  expect(await confirm(given, {}, '', body)).toMatchObject({
    status: 400,
    json: { error: { code: 'invalid-request' } },
  });
});

it('takes no question from a web page of another site, nor one that a form can send', async () => {
  recordStore(db).submit(given);
  const { confirm } = asking();
  expect((await confirm(given, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).status).toBe(403);
  expect((await confirm(given, { 'content-type': 'text/plain' })).status).toBe(415);
  expect((await confirm(given, {}, '?turn=x&replace=true')).status).toBe(400);
});
