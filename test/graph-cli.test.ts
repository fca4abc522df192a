import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { LISTS } from '../src/list/graph/definition';
import { systemClock } from '../src/list/graph/wire/clock';
import { type GraphDouble, graphDouble } from './graph/double';
import { type ServedGraph, serveGraph } from './graph/serve';
import { authority, SIGNS_IN } from './support/authority';
import { FIXTURES, mokuhyo, mokuhyoJson, service, start } from './support/cli';
import { removeFolder, temporaryFolder } from './support/temporary-folder';

// The built command line with Microsoft Lists: as a process of its own, against a service that stands for Microsoft Graph.

const SITE = 'https://city.sharepoint.com/sites/kikaku';
const WORKBOOKS = ['kita-r4.xlsx', 'shimin-r4.xlsx', 'kita-r7.xlsx'].map((name) => join(FIXTURES, name));
const KEY = '2022/北区:地域総務課';

let folder: string;
let double: GraphDouble;
let graph: ServedGraph;
beforeEach(async () => {
  folder = temporaryFolder();
  double = graphDouble({ clock: systemClock, unitsPerMinute: 100_000 });
  graph = await serveGraph(double);
});
afterEach(async () => {
  await graph.close();
  removeFolder(folder);
});

const env = (more: Readonly<Record<string, string>> = {}) => ({ MOKUHYO_GRAPH_URL: graph.url, ...more });
/** With a token for lists. */
const use = () => env({ MOKUHYO_TOKEN: double.token() });
/** With one for making them. */
const manage = () => env({ MOKUHYO_TOKEN: double.token({ scopes: ['Sites.Manage.All'] }) });

/** What a record says, whenever and in whichever order it came. */
const withoutTime = (records: readonly any[]) => records.map(({ pushedAt: _, ...record }) => record);

describe('mokuhyo list', () => {
  it('creates the lists, once, and checks them', async () => {
    const before = await mokuhyoJson(['list', 'check', '--site', SITE], use());
    expect(before.code).toBe(1);
    expect(before.json).toMatchObject({
      url: SITE,
      ok: false,
      differences: LISTS.map(({ name }) => ({ code: 'list-missing', list: name, column: null })),
    });
    const made = await mokuhyo(['list', 'create', '--site', `${SITE}/Lists/x/AllItems.aspx`], manage());
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toMatch(/整えました（\d+か所）。\n次にすること：.*push ファイル --list https:\/\/city/);
    for (const { name, displayName } of LISTS) expect(double.hands.list(name).displayName).toBe(displayName);
    const again = await mokuhyoJson(['list', 'create', '--site', SITE], manage());
    expect(again).toMatchObject({ code: 0, json: { url: SITE, mended: [], left: [] } });
    const after = await mokuhyo(['list', 'check', '--site', SITE], use());
    expect(after).toMatchObject({ code: 0, stdout: `サイト ${SITE} のリストに、違うところはありません。\n` });
    expect(double.complaints).toEqual([]);
  });

  it('takes the choices from the policy', async () => {
    const policy = join(folder, 'policy.json');
    const words = { reached: '優', partly: '良', missed: '可' };
    const { DEFAULT_POLICY } = await import('../src/core/policy/default');
    writeFileSync(policy, JSON.stringify({ ...DEFAULT_POLICY, scale: { ...DEFAULT_POLICY.scale, words } }));
    await mokuhyo(['list', 'create', '--site', SITE], manage());
    const differs = await mokuhyo(['list', 'check', '--site', SITE, '--policy', policy, '--lang', 'en'], use());
    expect(differs.code).toBe(1);
    expect(differs.stdout).toContain('the choices of column MkEvaluation lack 優、良、可');
    expect(await mokuhyo(['list', 'create', '--site', SITE, '--policy', policy], manage())).toMatchObject({ code: 0 });
    expect(await mokuhyo(['list', 'check', '--site', SITE], use())).toMatchObject({ code: 0 });
  });

  it('says who may not make lists, and what is no site', async () => {
    const refused = await mokuhyo(['list', 'create', '--site', SITE], use());
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toMatch(/^リストを作るには.*Sites\.Manage\.All.*\nサイト .* を使う権限がありません。.*\n$/);
    const nowhere = await mokuhyo(['list', 'check', '--site', 'https://city.sharepoint.com/sites/nowhere'], use());
    expect(nowhere).toMatchObject({ code: 2, stderr: expect.stringContaining('/sites/nowhere がないか') });
    const other = await mokuhyo(['list', 'check', '--site', 'https://me:secret@city.example.lg.jp/'], use());
    expect(other).toMatchObject({ code: 2, stderr: expect.stringContaining('SharePoint のサイトのアドレスでは') });
    expect(other.stderr).not.toContain('secret');
  });
});

describe('records in Microsoft Lists', () => {
  it('are those of the embedded service', async () => {
    double.hands.provide(LISTS);
    const push = (...where: string[]) => ['push', ...WORKBOOKS, '--allow-errors', '--list', ...where];
    const first = await mokuhyoJson(push(SITE), use());
    // Of one workbook, two sheets are the same section.
    expect(new Set(first.json.failed.map(({ code }: any) => code))).toEqual(new Set(['duplicate-key']));
    expect(first).toMatchObject({ code: 1, json: { updated: 0 } });
    expect(first.json.created).toBeGreaterThan(50);
    const { writing } = double.counts;
    const again = await mokuhyoJson(push(SITE), use());
    expect(again.json).toMatchObject({
      created: 0,
      updated: 0,
      withdrawn: 0,
      unchanged: first.json.created,
    });
    expect(double.counts.writing).toBe(writing);

    const running = await service(join(folder, 'data'));
    try {
      expect((await mokuhyoJson(push(running.url))).json).toEqual(first.json);
      for (const more of [[], ['--kind', 'sheet'], ['--kind', 'indicator']]) {
        const [graphs, services] = [
          await mokuhyoJson(['export', ...more, '--list', SITE], use()),
          await mokuhyoJson(['export', ...more, '--list', running.url]),
        ];
        expect(graphs).toMatchObject({ code: 0, stderr: '' });
        expect(graphs.json.length).toBeGreaterThan(0);
        expect(withoutTime(graphs.json)).toEqual(withoutTime(services.json));
      }
      const csv = await mokuhyo(['export', '--format', 'csv', '--list', SITE], use());
      expect(csv.stdout.split('\r\n').length).toBeGreaterThan(first.json.created);

      const [ofGraph, ofService] = [
        await mokuhyoJson(['history', KEY, '--list', SITE], use()),
        await mokuhyoJson(['history', KEY, '--list', running.url]),
      ];
      expect(ofGraph.stderr).toBe('Microsoft Lists がサイトの設定で残している版だけを出しています。\n');
      const steps = ({ versions }: any) =>
        versions.map(({ at: _, record, ...step }: any) => [step, ...withoutTime([record])]);
      expect(steps(ofGraph.json)).toHaveLength(1);
      expect(steps(ofGraph.json)).toEqual(steps(ofService.json));
    } finally {
      await running.stop();
    }
    expect(double.complaints).toEqual([]);
  });

  it('say of a sheet that is not whole that it is not', async () => {
    double.hands.provide(LISTS);
    const [workbook = ''] = WORKBOOKS;
    await mokuhyo(['push', workbook, '--allow-errors', '--list', SITE], use());
    const name = 'MokuhyoIndicators';
    const [fields] = double.hands.fields(name);
    const id = [...double.hands.list(name).items.values()].find((item) => item.fields === fields)?.id ?? 0;
    double.hands.remove(name, id);
    const exported = await mokuhyo(['export', '--list', SITE, '--lang', 'en'], use());
    expect(exported.code).toBe(0);
    expect(exported.stderr).toMatch(/^The submission of “2022\/.*” has not come to its end: /);
  });

  it("take no more than the app's write at this one site; reading takes its read; making lists takes more", async () => {
    const [workbook = ''] = WORKBOOKS;
    const app = (role: 'read' | 'write' | 'manage') =>
      env({ MOKUHYO_TOKEN: double.token({ scopes: ['Sites.Selected'], roles: { '/sites/kikaku': role } }) });
    const create = ['list', 'create', '--site', SITE];
    expect((await mokuhyo(create, app('write'))).code).toBe(2);
    // Without a right for all sites: an app that may manage this one.
    expect(await mokuhyo(create, app('manage'))).toMatchObject({ code: 0, stderr: '' });

    const run = (role: 'read' | 'write', ...words: string[]) => mokuhyo([...words, '--list', SITE], app(role));
    expect((await mokuhyo(['list', 'check', '--site', SITE], app('write'))).code).toBe(0);
    expect((await run('write', 'push', workbook)).code).toBeLessThan(2);
    const key = (await mokuhyoJson(['export', '--kind', 'sheet', '--list', SITE], app('read'))).json[0].key;
    expect((await run('read', 'history', key)).code).toBe(0);
    expect((await run('read', 'withdraw', key)).code).toBe(2);
    expect((await run('write', 'withdraw', key)).code).toBe(0);
    const refused = await run('read', 'push', workbook);
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringMatching(/権限がありません/) });
    const elsewhere = await mokuhyo(
      ['push', workbook, '--list', 'https://city.sharepoint.com/sites/other'],
      app('write'),
    );
    expect(elsewhere).toMatchObject({ code: 2, stderr: expect.stringContaining('/sites/other がないか') });
    expect(double.complaints).toEqual([]);
  });

  it('are not sent where there is no list, no right, no sense', async () => {
    const push = (more = use()) => mokuhyoJson(['push', WORKBOOKS[0] ?? '', '--allow-errors', '--list', SITE], more);
    const missing = await push();
    expect(missing).toMatchObject({ code: 2, json: { created: 0 } });
    expect(missing.stderr).toContain('mokuhyo list create で作ってください');
    expect(new Set(missing.json.failed.map(({ code }: any) => code))).toEqual(new Set(['list-missing']));

    const bad = await push(env({ MOKUHYO_TOKEN: 'stolen' }));
    expect(bad).toMatchObject({ code: 2, stderr: expect.stringContaining('MOKUHYO_TOKEN') });
    expect(bad.stderr).not.toContain('stolen');
    expect(bad.json.failed[0].code).toBe('list-unauthorised');

    const strange = await push(env({ MOKUHYO_TOKEN: double.token({ person: [] }) }));
    expect(strange).toMatchObject({ code: 2, stderr: expect.stringMatching(/権限がありません/) });
  });

  it('go to nobody who only says to be Graph', async () => {
    const seen: (string | undefined)[] = [];
    const elsewhere = createServer((request, response) => {
      seen.push(request.headers.authorization);
      response.end('{}');
    });
    const hostile = createServer((request, response) => {
      const { port } = elsewhere.address() as AddressInfo;
      const there = `http://127.0.0.1:${port}/v1.0${request.url}`;
      if (request.url?.includes('redirect')) response.writeHead(302, { location: there }).end();
      else if (!request.url?.includes('/lists')) response.end(JSON.stringify({ id: 'site' }));
      else response.end(JSON.stringify({ value: [], '@odata.nextLink': there }));
    });
    const listening = [elsewhere, hostile].map(
      (server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)),
    );
    await Promise.all(listening);
    try {
      const url = `http://127.0.0.1:${(hostile.address() as AddressInfo).port}/v1.0`;
      const more = { MOKUHYO_GRAPH_URL: url, MOKUHYO_TOKEN: 'secret' };
      for (const site of [SITE, 'https://city.sharepoint.com/sites/redirect']) {
        const ran = await mokuhyo(['export', '--list', site], more);
        expect(ran).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('応答を読み取れません') });
        expect(ran.stderr.split('\n')).toHaveLength(2);
      }
      const open = await mokuhyo(['export', '--list', SITE], {
        ...more,
        MOKUHYO_GRAPH_URL: 'http://graph.example/v1.0',
      });
      expect(open).toMatchObject({ code: 2, stderr: expect.stringContaining('暗号化されていない') });
      expect(seen).toEqual([]);
    } finally {
      for (const server of [elsewhere, hostile]) server.close();
    }
  });
});

describe('signing in', () => {
  const app = { MOKUHYO_CLIENT_ID: '11111111-2222-3333-4444-555555555555' };
  const nobody = { SSH_CONNECTION: '', SSH_TTY: '', DISPLAY: '', WAYLAND_DISPLAY: '' };
  const check = (more: Readonly<Record<string, string>>, ...words: string[]) =>
    mokuhyo(['list', 'check', '--site', SITE, ...words], env({ ...nobody, ...app, ...more }));

  /** As if somebody sat before a screen whose browser is this program. */
  function screen(program: string): Readonly<Record<string, string>> {
    const bin = join(folder, 'bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'xdg-open'), program);
    chmodSync(join(bin, 'xdg-open'), 0o755);
    return { DISPLAY: ':0', PATH: `${bin}${delimiter}${process.env.PATH}` };
  }

  it('opens the browser, tells its address, too, and asks for no more than the app was given', async () => {
    double.hands.provide(LISTS);
    const microsoft = await authority({ token: () => double.token() });
    try {
      const ran = await check({ ...microsoft.env, ...screen(SIGNS_IN), MOKUHYO_TENANT: microsoft.url });
      expect(ran.stderr).toMatch(
        /^ブラウザで Microsoft 365 にサインインしてください.*\nhttps:\/\/localhost:\d+\/\S+authorize\?\S+\n$/,
      );
      expect(ran.stdout).toContain(SITE);
      expect(ran.code).toBeLessThan(2);
      expect(microsoft.asked).toEqual([
        {
          grant: 'authorization_code',
          scopes: ['https://graph.microsoft.com/.default'],
          clientId: app.MOKUHYO_CLIENT_ID,
        },
      ]);
    } finally {
      await microsoft.close();
    }
  });

  it('asks for the right to make lists only where lists are made', async () => {
    const microsoft = await authority({ token: () => double.token({ scopes: ['Sites.Manage.All'] }) });
    try {
      const more = { ...nobody, ...app, ...microsoft.env, MOKUHYO_TENANT: microsoft.url };
      const ran = await mokuhyo(['list', 'create', '--site', SITE, '--device-code'], env(more));
      expect(ran.stderr).toMatch(/devicelogin を開き、コード ABCD-EFGH を入れて/);
      expect(ran.code).toBe(0);
      expect(microsoft.asked).toMatchObject([{ scopes: ['https://graph.microsoft.com/Sites.Manage.All'] }]);
    } finally {
      await microsoft.close();
    }
  });

  it.each([
    ['there is no screen', {}],
    ['somebody is here over SSH', { DISPLAY: ':0', SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' }],
    ['no browser opens', 'exit'],
  ])('takes a code where %s', async (_, way) => {
    double.hands.provide(LISTS);
    const microsoft = await authority({ token: () => double.token() });
    try {
      const more = way === 'exit' ? screen('#!/bin/sh\nexit 3\n') : (way as Readonly<Record<string, string>>);
      const ran = await check({ ...microsoft.env, MOKUHYO_TENANT: microsoft.url, ...more });
      expect(ran.stderr).toContain('ABCD-EFGH');
      expect(ran.stderr.includes('ブラウザを開けないため')).toBe(way === 'exit');
      expect(ran.code).toBeLessThan(2);
    } finally {
      await microsoft.close();
    }
  });

  it.each([
    ['AADSTS65004: User declined', 'access_denied', '取りやめた'],
    [
      'AADSTS90094: An administrator of 企画花子 has set a policy',
      'consent_required',
      '管理者がまだ許可していません（AADSTS90094）',
    ],
    ['AADSTS700016: Application was not found', 'unauthorized_client', 'サインインできませんでした（AADSTS700016）'],
  ])('says what became of it: %s', async (description, error, sentence) => {
    const microsoft = await authority({ token: () => '', refuse: { error, description } });
    try {
      const ran = await check({ ...microsoft.env, ...screen(SIGNS_IN), MOKUHYO_TENANT: microsoft.url });
      expect(ran).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(sentence) });
      expect(ran.stderr).not.toContain('花子');
      expect(ran.stderr).not.toMatch(/ at .*\.mjs/);
    } finally {
      await microsoft.close();
    }
  });

  it('ends at once, and quietly, when the person does not want to', async () => {
    const microsoft = await authority({ token: () => '' });
    try {
      const more = { ...nobody, ...app, ...microsoft.env, ...screen('#!/bin/sh\n'), MOKUHYO_TENANT: microsoft.url };
      const child = start(['list', 'check', '--site', SITE], env(more));
      let said = '';
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (/authorize\?\S+\n/.test(said)) child.kill('SIGINT');
      });
      const ended = await new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
      expect(ended).toEqual({ code: null, signal: 'SIGINT' });
      expect(said.trimEnd().split('\n')).toHaveLength(2);
    } finally {
      await microsoft.close();
    }
  });

  it('says what is not set, what is no id, and that nobody is reached', async () => {
    expect(await check({ MOKUHYO_TENANT: '' })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('MOKUHYO_CLIENT_ID'),
    });
    expect(await check({ MOKUHYO_TENANT: 'http://x/y' })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--tenant'),
    });
    const wrong = await check({ MOKUHYO_TENANT: 'city.example.lg.jp' }, '--client-id', 'me');
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('--client-id') });
    const closed = await authority({ token: () => '' });
    await closed.close();
    const away = await check({ MOKUHYO_TENANT: closed.url });
    expect(away).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^プロキシを.*\n.*つながりません.*\n$/),
    });
  });

  it('names the proxy that is not used, where nobody is reached', async () => {
    await graph.close();
    const proxy = { HTTPS_PROXY: 'http://me:secret@127.0.0.1:9', NODE_USE_ENV_PROXY: '' };
    const ran = await mokuhyo(['list', 'check', '--site', SITE], { ...use(), ...proxy });
    expect(ran).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^.*HTTPS_PROXY.*\n.*つながりません/),
    });
    expect(ran.stderr).toMatch(/NODE_USE_ENV_PROXY|22\.21/);
    expect(ran.stderr).not.toContain('secret');
  });
});
