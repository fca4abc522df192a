import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { closeDatabase, openDatabase } from '../src/server/store/database';
import { submission } from './contract/sample-records';
import { FIXTURES, mokuhyo, mokuhyoJson, ROOT, service } from './support/cli';
import { removeFolder, temporaryFolder } from './support/temporary-folder';

// Who comes in, with processes of their own: the command line, the service, and tokens in between.

const TLS = join(ROOT, 'test', 'fixtures', 'tls');
const CERT = join(TLS, 'cert.pem');
const TLS_WORDS = ['--tls-cert', CERT, '--tls-key', join(TLS, 'key.pem')];
/** Beyond this computer, as far as the service knows. */
const BEYOND = ['--host', '0.0.0.0', ...TLS_WORDS];
const NISHI = join(FIXTURES, 'nishi-r4.xlsx');

let dir: string;
let data: string;
beforeEach(() => {
  dir = temporaryFolder();
  data = join(dir, 'data');
});
afterEach(() => removeFolder(dir));

const at = (name: string) => join(dir, name);
const token = (...words: string[]) => mokuhyo(['token', ...words, '--data', data]);
const oneLine = (text: string) => text.trimEnd().split('\n');

function audit(): unknown[] {
  const db = openDatabase(data);
  const entries = db.prepare('SELECT event, actor, subject FROM audit ORDER BY seq').all();
  closeDatabase(db);
  return entries;
}

describe('mokuhyo serve, where others could reach it', () => {
  it.each<[string, readonly string[], string]>([
    ['without a certificate', ['--host', '0.0.0.0'], '--tls-cert と --tls-key'],
    ['without a token', BEYOND, 'npx mokuhyo token create 名前 --data'],
    ['behind a proxy, without its own address', ['--trusted-proxy', '127.0.0.1'], '--origin https://'],
    [
      'behind a proxy, without a token',
      ['--trusted-proxy', '127.0.0.1', '--origin', 'https://goals.city.example'],
      'npx mokuhyo token create',
    ],
    [
      'with a proxy that is a name',
      ['--trusted-proxy', 'proxy', '--origin', 'https://a.example'],
      '「proxy」は使えません',
    ],
    ['with an address that is none', ['--origin', 'http://goals.city.example'], '--origin の値'],
    ['with frames that are none', ['--frame-ancestors', "https://a.example; script-src 'self'"], '--frame-ancestors'],
    ['on an address of another', ['--host', '192.0.2.1', ...TLS_WORDS, '--token-file', 'TOKEN'], '192.0.2.1 は'],
  ])('does not start %s, and says why in one line', async (_, words, said) => {
    writeFileSync(at('token.txt'), 'himitsu');
    const ran = await mokuhyo([
      'serve',
      '--port',
      '0',
      '--data',
      data,
      ...words.map((word) => (word === 'TOKEN' ? at('token.txt') : word)),
    ]);
    expect([ran.code, ran.stdout, oneLine(ran.stderr)]).toEqual([2, '', [expect.stringContaining(said)]]);
  });

  it('takes a token from when it is made until it is revoked, while it runs', async () => {
    const made = await token('create', '西区企画', '-o', at('token.txt'));
    expect(made.code).toBe(0);
    const running = await service(data, BEYOND);
    const url = running.url.replace('0.0.0.0', 'localhost');
    const push = (file: string) =>
      mokuhyoJson(['push', NISHI, '--list', url, '--token-file', file], { NODE_EXTRA_CA_CERTS: CERT });
    expect(await push(at('token.txt'))).toMatchObject({ code: 0, json: { created: 20, failed: [] } });

    const { json } = await mokuhyoJson(['token', 'create', '閲覧', '--may', 'read', '--data', data]);
    writeFileSync(at('read.txt'), json.token);
    const refused = await push(at('read.txt'));
    expect([refused.code, refused.json.created]).not.toEqual([0, 20]);

    const revoked = await token('revoke', '西区企画');
    expect([revoked.code, revoked.stdout]).toEqual([0, expect.stringContaining('取り消しました')]);
    const late = await push(at('token.txt'));
    expect([late.code, late.json.failed[0].code]).toEqual([2, 'list-unauthorised']);
    await running.stop();
    expect(running.printed()).toContain('どのアドレスでも受け付けます');

    const [first, second] = (await mokuhyoJson(['token', 'list', '--data', data])).json;
    expect(first).toMatchObject({ name: '西区企画', may: 'write', departments: null });
    expect(first.revokedAt).not.toBeNull();
    expect(first.lastUsedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(second).toMatchObject({ name: '閲覧', may: 'read', revokedAt: null });
    const actor = userInfo().username;
    const sheets = audit().filter((entry) => (entry as { event: string }).event === 'submitted');
    expect(sheets).toContainEqual(expect.objectContaining({ actor: '西区企画' }));
    expect(audit()).toEqual([
      { event: 'token-created', actor, subject: first.id },
      ...sheets,
      { event: 'token-created', actor, subject: second.id },
      { event: 'token-revoked', actor, subject: first.id },
    ]);
  });

  it('closes a list that was open when the first token is made', async () => {
    const running = await service(data);
    expect((await mokuhyo(['push', NISHI, '--list', running.url])).code).toBe(0);
    expect((await token('create', '西区')).code).toBe(0);
    expect((await mokuhyo(['export', '--list', running.url])).code).toBe(2);
    await running.stop();
  });

  it('writes no token and no name of a token into its log', async () => {
    const { json } = await mokuhyoJson(['token', 'create', '西区企画', '--data', data]);
    writeFileSync(at('token.txt'), json.token);
    const running = await service(data);
    await mokuhyo(['push', NISHI, '--list', running.url, '--token-file', at('token.txt')]);
    await running.stop();
    expect(running.log()).toContain(`"token":"${json.id}"`);
    expect(running.log()).not.toMatch(/西区/);
    expect(running.log()).not.toContain(json.token.slice(-43));
  });
});

describe('mokuhyo token', () => {
  it('shows a token once, and says so', async () => {
    const made = await token('create', '北区企画', '--departments', '北区役所、 ちゅうおう区');
    expect([made.code, oneLine(made.stderr)]).toEqual([0, [expect.stringContaining(`「${data}」に一覧がなかった`)]]);
    expect(await token('create', '二本目')).toMatchObject({ code: 0, stderr: '' });
    const [secret] = /mokuhyo_[\da-f]{12}_[\w-]{43}/.exec(made.stdout) ?? [];
    expect(secret).toBeDefined();
    expect(made.stdout).toContain('今回だけ');
    expect(made.stdout).toContain('提出と閲覧');
    expect(made.stdout).toContain('部・区：北区役所、ちゅうおう区');
    expect(made.stdout).toContain('まだ記録のない部・区です：北区役所、ちゅうおう区');
    const listed = await token('list');
    expect(listed.stdout).toContain('北区企画');
    expect(listed.stdout).not.toContain(secret?.slice(-43));
  });

  it('never saves a token over the list, and makes none then', async () => {
    expect((await token('create', '北区')).code).toBe(0);
    const file = join(data, 'mokuhyo.db');
    const saved = await token('create', '西区', '-o', file, '--force');
    expect([saved.code, saved.stdout, oneLine(saved.stderr)]).toEqual([2, '', [expect.stringContaining(file)]]);
    expect((await mokuhyoJson(['token', 'list', '--data', data])).json).toHaveLength(1);
  });

  it('saves a token for its owner only, and never over a file', async () => {
    const file = at('token.txt');
    const saved = await token('create', '北区', '-o', file);
    expect([saved.code, saved.stdout]).toEqual([0, expect.stringContaining(file)]);
    expect(readFileSync(file, 'utf8')).toMatch(/^mokuhyo_[\da-f]{12}_[\w-]{43}\n$/);
    expect(saved.stdout).not.toContain(readFileSync(file, 'utf8').trim());
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    const again = await token('create', '西区', '-o', file);
    expect([again.code, again.stdout]).toEqual([2, '']);
    // The token that could not be saved is known to nobody, so it does not live.
    const tokens = (await mokuhyoJson(['token', 'list', '--data', data])).json;
    expect(tokens.map((each: any) => [each.name, each.revokedAt === null])).toEqual([
      ['北区', true],
      ['西区', false],
    ]);
  });

  it('ends a token by its id, once', async () => {
    const { json } = await mokuhyoJson(['token', 'create', '北区', '--data', data]);
    const ended = await token('revoke', json.id);
    expect([ended.code, ended.stderr]).toEqual([
      0,
      expect.stringContaining('有効な提出用の鍵（トークン）がなくなりました'),
    ]);
    const again = await token('revoke', json.id);
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('すでに取り消されて')]);
    expect(audit()).toHaveLength(2);
  });

  it.each<[string, readonly string[], string]>([
    ['no action', [], 'create, list, revoke'],
    ['another action', ['delete', 'x'], 'create, list, revoke'],
    ['no name', ['create'], '対象を書いて'],
    ['two names', ['create', '北区', '企画'], '1つだけ'],
    ['a name that disturbs terminals', ['create', '北\u001b[2J区'], '使えません'],
    ['a name of two lines', ['create', '北区\n西区'], '使えません'],
    ['a name that is too long', ['create', '北'.repeat(65)], '使えません'],
    ['the name of another kind', ['create', 'MOKUHYO_TOKEN'], '使えません'],
    ['another right', ['create', '北区', '--may', 'admin'], 'read, write'],
    ['a department without a name', ['create', '北区', '--departments', '北区,,西区'], '--departments'],
    ['a token on the command line', ['create', '北区', '--token', 'himitsu'], '--token という指定はありません'],
  ])('says what is wrong with %s', async (_, words, said) => {
    const ran = await mokuhyo(['token', ...words, ...(words.length > 0 ? ['--data', data] : [])]);
    expect([ran.code, ran.stdout, oneLine(ran.stderr)]).toEqual([2, '', [expect.stringContaining(said)]]);
    expect(ran.stderr).not.toContain('\u001b');
    expect(existsSync(data)).toBe(false);
  });

  it('gives no name twice, and makes no folder for what must be there', async () => {
    await token('create', '北区');
    const taken = await token('create', '北区');
    expect([taken.code, taken.stderr]).toEqual([2, expect.stringContaining('すでにあります')]);
    const unknown = await token('revoke', '西区');
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('「西区」')]);
    for (const words of [['list'], ['revoke', '北区']]) {
      const ran = await mokuhyo(['token', ...words, '--data', at('mistyped')]);
      expect([ran.code, ran.stdout]).toEqual([2, '']);
    }
    expect(existsSync(at('mistyped'))).toBe(false);
  });

  it('helps, as a group and one by one', async () => {
    for (const words of [
      ['token', '--help'],
      ['help', 'token'],
    ]) {
      const { code, stdout } = await mokuhyo(words);
      expect([code, stdout.match(/mokuhyo token (?:create|list|revoke)/g)]).toEqual([
        0,
        ['create', 'list', 'revoke'].map((each) => `mokuhyo token ${each}`),
      ]);
    }
    for (const words of [
      ['token', 'create', '--help'],
      ['help', 'token', 'create'],
      ['--lang', 'ja', 'token', 'create', '-h'],
    ]) {
      expect((await mokuhyo(words)).stdout).toContain('使い方: npx mokuhyo token create 名前');
    }
    expect((await mokuhyo(['--lang', 'en', 'token', 'list', '--data', data])).stderr).not.toMatch(/[ぁ-ん]/);
  });
});

// Windows has no signal that a process could answer.
(process.platform === 'win32' ? it.skip : it)(
  'finishes what it was asked though it is told to stop twice',
  async () => {
    const running = await service(data);
    const given = submission();
    const body = JSON.stringify(given);
    const put = request(`${running.url}/api/v1/sheets/${encodeURIComponent(given.sheet.key)}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    });
    put.write(body.slice(0, 50));
    await fetch(`${running.url}/healthz`);
    void running.stop();
    while (await fetch(`${running.url}/healthz`).then(Boolean, () => false)) await pause(10);
    const ended = running.stop();
    // Time for a second signal to do harm, if it could.
    await pause(100);
    put.end(body.slice(50));
    const [response] = await once(put, 'response');
    response.resume();
    expect([response.statusCode, await ended]).toEqual([200, 0]);
  },
);
