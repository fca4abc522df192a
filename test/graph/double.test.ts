import type { ListDefinition } from '../../src/list/graph/definition';
import { type DoubleOptions, type GraphDouble, graphDouble } from './double';
import { answer, once } from './faults';

const LIST: ListDefinition = {
  name: 'MokuhyoSheets',
  displayName: '管理シート',
  columns: [
    { name: 'MkKey', kind: 'text', displayName: '鍵', indexed: true, unique: true },
    { name: 'MkYear', kind: 'number', displayName: '年度', indexed: true },
    { name: 'MkName', kind: 'text', displayName: '名前' },
    { name: 'MkBody', kind: 'note', displayName: '本文' },
    { name: 'MkAt', kind: 'dateTime', displayName: '日時' },
  ],
};

interface Asking {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly token?: string;
  readonly signal?: AbortSignal;
}

/** A double with one list, and a way to ask it. `url` is below the site, or absolute. */
function open(options: DoubleOptions = {}) {
  const double = graphDouble({ oddPages: false, ...options });
  double.hands.provide([LIST]);
  const usual = double.token({ scopes: ['Sites.Manage.All'], until: Number.POSITIVE_INFINITY });
  const base = 'https://graph.microsoft.com/v1.0';
  const ask = async (url: string, { method = 'GET', body, headers = {}, token = usual, signal }: Asking = {}) => {
    const response = await double.fetch(url.startsWith('https:') ? url : `${base}${url}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
  };
  const site = '/sites/city.sharepoint.com:/sites/kikaku:';
  const items = `${site}/lists/${double.hands.list('MokuhyoSheets').id}/items`;
  const create = (fields: object) => ask(items, { method: 'POST', body: { fields } });
  const batch = (requests: readonly object[]) => ask('/$batch', { method: 'POST', body: { requests } });
  return { double, ask, site, items, create, batch };
}

const message = ({ body }: { readonly body: { readonly error?: { readonly message?: string } } }) =>
  body.error?.message ?? '';

function expectNoComplaint(double: GraphDouble): void {
  expect(double.complaints).toEqual([]);
}

describe('sites and lists', () => {
  it('are found by path and by id, lists by title and by id, not by the name in their address', async () => {
    const { double, ask } = open();
    const site = await ask('/sites/city.sharepoint.com:/sites/kikaku?$select=id,displayName');
    expect(site.body).toEqual({
      id: expect.stringMatching(/^city\.sharepoint\.com,/),
      displayName: 'サイト /sites/kikaku',
    });
    const lists = await ask(`/sites/${site.body.id}/lists?$select=id,name`);
    expect(lists.body.value).toMatchObject([{ name: 'MokuhyoSheets' }]);
    expect((await ask(`/sites/${site.body.id}/lists/${encodeURIComponent('管理シート')}`)).status).toBe(200);
    expect((await ask(`/sites/${site.body.id}/lists/MokuhyoSheets`)).status).toBe(404);
    expect((await ask('/sites/city.sharepoint.com:/sites/nowhere')).status).toBe(404);
    expectNoComplaint(double);
  });

  it('get their name from the title with which they are made, and only then', async () => {
    const { ask, site } = open();
    const made = { displayName: 'Mokuhyo2', list: { template: 'genericList' } };
    const refused = await ask(`${site}/lists`, { method: 'POST', body: { ...made, name: 'Mokuhyo2' } });
    expect([refused.status, message(refused)]).toEqual([
      400,
      expect.stringContaining("Instead, provide 'displayName'"),
    ]);
    const list = await ask(`${site}/lists`, { method: 'POST', body: made });
    expect([list.status, list.body.name]).toEqual([201, 'Mokuhyo2']);
    await ask(`${site}/lists/${list.body.id}`, { method: 'PATCH', body: { displayName: '目標' } });
    expect((await ask(`${site}/lists/${list.body.id}`)).body).toMatchObject({ name: 'Mokuhyo2', displayName: '目標' });
  });

  it('forget the display name of a new column, encode names that are not ASCII, and refuse what no column has', async () => {
    const { double, ask, site, items } = open();
    const columns = items.replace(/items$/, 'columns');
    const post = (body: object) => ask(columns, { method: 'POST', body });
    expect((await post({ name: 'MkNew', displayName: '新', text: {} })).body).toMatchObject({ displayName: 'MkNew' });
    expect((await post({ name: '組織目標管理シート', text: {} })).body.name).toBe('_x7d44__x7e54__x76ee__x6a19__x7b');
    expectNoComplaint(double);
    expect((await post({ name: 'MkA', txt: {} })).status).toBe(400);
    expect((await post({ name: 'MkB' })).status).toBe(400);
    expect((await post({ name: 'MkC', text: {}, enforceUniqueValues: true })).status).toBe(400);
    expect((await post({ name: 'MkNew', text: {} })).status).toBe(409);
    expect(double.complaints).toHaveLength(3);
    const all = await ask(`${site}/lists/${double.hands.list('MokuhyoSheets').id}?$expand=columns`);
    expect(all.body.columns.map(({ name }: { name: string }) => name)).toContain('Title');
  });

  it('take no index any more once they have more than 5,000 items', async () => {
    const { double, ask, items } = open();
    for (let n = 0; n <= 5_000; n++) double.hands.add('MokuhyoSheets', { MkKey: `k${n}` });
    const [column] = (await ask(`${items.replace(/items$/, 'columns')}`)).body.value.filter(
      ({ name }: { name: string }) => name === 'MkName',
    );
    const index = { method: 'PATCH', body: { indexed: true } };
    const refused = await ask(`${items.replace(/items$/, 'columns')}/${column.id}`, index);
    expect([refused.status, message(refused)]).toEqual([400, expect.stringContaining('threshold')]);
  });
});

describe('items', () => {
  it('are kept as SharePoint keeps texts, numbers and dates', async () => {
    const { double, ask, items, create } = open();
    const made = await create({
      MkKey: ' a\nb ',
      MkBody: '一\r\n二\r三 \n',
      MkName: '',
      MkYear: 2022,
      MkAt: '2023-04-01T09:00:00.123+09:00',
    });
    expect(made).toMatchObject({ status: 201, body: { id: '1', eTag: expect.stringMatching(/^"[-0-9a-f]{36},1"$/) } });
    expect(made.body.fields).toBeUndefined();
    const { fields } = (await ask(`${items}/1?$expand=fields($select=MkKey,MkBody,MkName,MkYear,MkAt)`)).body;
    expect(fields).toEqual({
      '@odata.etag': made.body.eTag,
      MkKey: 'a b',
      MkBody: '一\n二\n三',
      MkYear: 2022,
      MkAt: '2023-04-01T00:00:00Z',
    });
    expectNoComplaint(double);
  });

  it.each<[string, object]>([
    ['null in a new one', { MkName: null }],
    ['a column that is not there', { MkNone: 'x' }],
    ['another type', { MkYear: '2022' }],
    ['255 characters and one more', { MkName: 'あ'.repeat(256) }],
    ['63,999 characters and one more', { MkBody: 'あ'.repeat(64_000) }],
    ['a character that no XML can hold', { MkBody: 'a\u0000b' }],
    ['half a character', { MkBody: 'a\ud800b' }],
    ['a date that is none', { MkAt: '令和5年' }],
    ['what only SharePoint writes', { Modified: '2023-04-01T00:00:00Z' }],
  ])('refuse %s', async (_, fields) => {
    const { create } = open();
    expect((await create(fields)).status).toBe(400);
  });

  it.each([
    ['a/1', 'A/1'],
    ['a ', 'a'],
    ['が', 'か\u3099'],
    ['区𠮷', '区'],
  ])('take %j and %j for one value where values are unique', async (one, other) => {
    const { create } = open();
    await create({ MkKey: one });
    const second = await create({ MkKey: other });
    expect([400, 409]).toContain(second.status);
    expect(message(second)).toBe('One or more fields with unique constraints already has the provided value.');
  });

  it('tell apart width and kana', async () => {
    const { create } = open();
    for (const MkKey of ['ア', 'ｱ', 'あ']) expect((await create({ MkKey })).status).toBe(201);
  });

  it('are changed only by who knows their version, and keep those before', async () => {
    const { double, ask, items, create } = open();
    const { eTag } = (await create({ MkKey: 'a', MkName: '一' })).body;
    const patch = (fields: object, match: string) =>
      ask(`${items}/1/fields`, { method: 'PATCH', body: fields, headers: { 'if-match': match } });
    const changed = await patch({ MkName: '二' }, eTag);
    expect(changed).toMatchObject({ status: 200, body: { MkKey: 'a', MkName: '二' } });
    expect(changed.body['@odata.etag']).toBeUndefined();
    expect((await patch({ MkName: '三' }, eTag)).status).toBe(412);
    const now = (await ask(`${items}/1`)).body.eTag;
    expect((await patch({ MkName: null }, now)).status).toBe(200);
    const versions = await ask(`${items}/1/versions?$expand=fields`);
    expect(versions.body.value.map(({ id, fields }: any) => [id, fields.MkName])).toEqual([
      ['3.0', undefined],
      ['2.0', '二'],
      ['1.0', '一'],
    ]);
    expectNoComplaint(double);
    expect((await ask(`${items}/9/fields`, { method: 'PATCH', body: {} })).status).toBe(404);
    expect((await ask(`${items}/1`, { method: 'DELETE', headers: { 'if-match': now } })).status).toBe(412);
    expect((await ask(`${items}/1`, { method: 'DELETE' })).status).toBe(204);
    expect((await ask(`${items}/1`)).status).toBe(404);
  });

  it('keep as many versions as the list is set to', async () => {
    const { double, ask, items } = open({ keptVersions: 1 });
    double.hands.add('MokuhyoSheets', { MkKey: 'a' });
    double.hands.change('MokuhyoSheets', 1, { MkName: '二' });
    expect((await ask(`${items}/1/versions`)).body.value).toMatchObject([{ id: '2.0' }]);
  });

  it('find no room in a full site', async () => {
    const { double, create } = open();
    double.fill(true);
    expect((await create({ MkKey: 'a' })).status).toBe(507);
  });
});

describe('queries', () => {
  const filtered = (items: string, filter: string) => `${items}?$filter=${encodeURIComponent(filter)}`;

  it('filter by indexed columns, as the database compares', async () => {
    const { double, ask, items, create } = open();
    await create({ MkKey: "2022/A'b+c", MkYear: 2022 });
    await create({ MkKey: '2022/x', MkYear: 2022 });
    await create({ MkKey: '2021/x', MkYear: 2021 });
    const ids = async (filter: string) =>
      (await ask(filtered(items, filter))).body.value.map(({ id }: { id: string }) => id);
    expect(await ids("fields/MkKey eq '2022/a''b+c'")).toEqual(['1']);
    expect(await ids("fields/MkKey eq '2022/x' and fields/MkYear eq 2022")).toEqual(['2']);
    expect(await ids("(fields/MkYear eq 2021 or fields/MkKey eq '2022/x')")).toEqual(['2', '3']);
    expect(await ids("startswith(fields/MkKey,'2022/')")).toEqual(['1', '2']);
    expectNoComplaint(double);
    // A plus sign that is not encoded is a space.
    const bare = `${items}?$filter=fields/MkKey%20eq%20'2022/a''b+c'`;
    expect((await ask(bare)).body.value).toEqual([]);
  });

  it.each([
    ["fields/MkName eq 'a'", 'not indexed'],
    ["fields/MkBody eq 'a'", 'query expression'],
    ["fields/MkNone eq 'a'", 'not recognized'],
    ["MkKey eq 'a'", 'Invalid filter clause'],
    ['fields/MkKey eq "a"', 'Invalid filter clause'],
    ["fields/MkKey eq 'a' and", 'Invalid filter clause'],
  ])('refuse %j', async (filter, because) => {
    const { ask, items } = open();
    const refused = await ask(filtered(items, filter));
    expect([refused.status, message(refused)]).toEqual([400, expect.stringContaining(because)]);
  });

  it('look at columns without index when told to, in lists of up to 5,000 items', async () => {
    const { double, ask, items } = open();
    const prefer = { headers: { prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' } };
    for (let n = 0; n < 5_000; n++) double.hands.add('MokuhyoSheets', { MkKey: `k${n}`, MkName: 'a', MkYear: 2022 });
    expect((await ask(filtered(items, "fields/MkName eq 'a'"), prefer)).status).toBe(200);
    expect((await ask(filtered(items, 'fields/MkYear eq 2022'))).status).toBe(200);
    double.hands.add('MokuhyoSheets', { MkKey: 'one more', MkYear: 2022 });
    const refused = await ask(filtered(items, "fields/MkName eq 'a'"), prefer);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, null]);
    // The first clause has to leave no more than that.
    expect((await ask(filtered(items, "fields/MkYear eq 2022 and fields/MkKey eq 'k1'"))).status).toBe(429);
    expect((await ask(filtered(items, "fields/MkKey eq 'k1' and fields/MkYear eq 2022"))).status).toBe(200);
    expect((await ask(`${items}?$orderby=fields/MkYear`)).status).toBe(429);
    expect((await ask(items)).status).toBe(200);
  });

  it.each([
    true,
    false,
  ])('go from page to page by links that are taken as they are (odd pages: %s)', async (oddPages) => {
    const { double, ask, items } = open({ oddPages, unitsPerMinute: 100_000 });
    for (let n = 0; n < 450; n++) double.hands.add('MokuhyoSheets', { MkKey: `k${n}` });
    const ids: string[] = [];
    let next: string | undefined = `${items}?$expand=fields($select=MkKey)&$top=100`;
    let pages = 0;
    while (next) {
      const { body }: { body: any } = await ask(next);
      ids.push(...body.value.map(({ id }: { id: string }) => id));
      next = body['@odata.nextLink'];
      pages++;
    }
    expect(ids).toEqual(Array.from({ length: 450 }, (_, at) => String(at + 1)));
    expect(oddPages ? pages > 5 : pages === 5).toBe(true);
    expectNoComplaint(double);
    const { body } = await ask(`${items}?$top=100`);
    expect((await ask(body['@odata.nextLink'] ?? `${items}?$skiptoken=x`, {})).status).toBeLessThan(401);
    expect((await ask(`${body['@odata.nextLink'] ?? `${items}?$skiptoken=x`}&$select=id`)).status).toBe(400);
  });

  it('tell what changed since a token, twice at times, deletions too, and say when a token is too old', async () => {
    const { double, ask, items, create } = open();
    await create({ MkKey: 'a' });
    await create({ MkKey: 'b' });
    const first = (await ask(`${items}/delta?$expand=fields($select=MkKey)`)).body;
    expect(first.value.map(({ id }: { id: string }) => id)).toEqual(['1', '2', '1']);
    const link = first['@odata.deltaLink'];
    expect((await ask(link)).body.value).toEqual([]);
    double.hands.change('MokuhyoSheets', 2, { MkName: 'x' });
    double.hands.remove('MokuhyoSheets', 1);
    const second = (await ask(link)).body;
    expect(second.value.slice(0, 2)).toMatchObject([{ id: '2' }, { id: '1', deleted: { state: 'deleted' } }]);
    double.forgetDeltas();
    const gone = await ask(link);
    expect([gone.status, gone.body.error.code]).toEqual([410, 'resyncChangesApplyDifferences']);
    expect(gone.headers.get('location')).toContain('/items/delta');
    expect((await ask(gone.headers.get('location') ?? '')).body.value).toMatchObject([{ id: '2' }]);
    expect((await ask(`${items}/delta?$filter=fields/MkYear%20eq%201`)).status).toBe(400);
  });
});

describe('who may', () => {
  it('answers 401 to no token, a strange one and one that is over', async () => {
    const { double, ask, site } = open();
    const token = double.token();
    expect((await ask(`${site}/lists`, { token })).status).toBe(200);
    await double.clock.sleep(3_600_000);
    for (const each of [token, 'strange', '']) {
      const refused = await ask(`${site}/lists`, { token: each });
      expect([refused.status, refused.body.error.code]).toEqual([401, 'InvalidAuthenticationToken']);
    }
  });

  it('answers 403 where the scope, the role at the site or the person does not suffice', async () => {
    const { double, ask, site, items } = open();
    const status = async (token: string, url: string, body?: object) =>
      (await ask(url, { token, ...(body ? { method: 'POST', body } : {}) })).status;
    const item = { fields: { MkKey: 'a' } };
    const list = { displayName: 'New', list: { template: 'genericList' } };
    const reader = double.token({ scopes: ['Sites.Read.All'] });
    expect([await status(reader, items), await status(reader, items, item)]).toEqual([200, 403]);
    const writer = double.token({ scopes: ['Sites.ReadWrite.All'] });
    expect([await status(writer, items, item), await status(writer, `${site}/lists`, list)]).toEqual([201, 403]);
    const selected = double.token({ scopes: ['Sites.Selected'], roles: { '/sites/kikaku': 'write' } });
    expect([await status(selected, items), await status(selected, '/sites/root')]).toEqual([200, 403]);
    const outsider = double.token({ person: ['/sites/other'] });
    expect(await status(outsider, items)).toBe(403);
    expectNoComplaint(double);
  });
});

describe('batches', () => {
  const part = (items: string, id: string, MkKey: string, more: object = {}) => ({
    id,
    method: 'POST',
    url: items,
    headers: { 'content-type': 'application/json' },
    body: { fields: { MkKey } },
    ...more,
  });

  it('answer every part by itself, in another order, with 200 around all', async () => {
    const { double, items, batch } = open();
    const keys = Array.from({ length: 20 }, (_, at) => `k${at}`);
    const { status, body } = await batch([
      ...keys.slice(0, 19).map((key, at) => part(items, String(at), key)),
      part(items, 'last', 'k0', { dependsOn: ['0'] }),
    ]);
    expect(status).toBe(200);
    const ids = body.responses.map(({ id }: { id: string }) => id);
    expect(ids).toHaveLength(20);
    expect(ids).not.toEqual([...ids].sort((a, b) => Number(a) - Number(b)));
    const { status: last } = body.responses.find(({ id }: { id: string }) => id === 'last');
    expect([400, 409]).toContain(last);
    expectNoComplaint(double);
  });

  it('fail what depends on what failed', async () => {
    const { items, batch } = open();
    const { body } = await batch([
      part(items, '1', 'a', { url: `${items}/9` }),
      part(items, '2', 'b', { dependsOn: ['1'] }),
      part(items, '3', 'c', { dependsOn: ['2'] }),
    ]);
    const status = Object.fromEntries(body.responses.map((each: any) => [each.id, each.status]));
    expect(status).toEqual({ 1: 405, 2: 424, 3: 424 });
  });

  it.each<[string, (items: string) => readonly object[]]>([
    ['21 parts', (items) => Array.from({ length: 21 }, (_, at) => part(items, String(at), `k${at}`))],
    ['an id twice', (items) => [part(items, '1', 'a'), part(items, '1', 'b')]],
    ['a number for an id', (items) => [part(items, '1', 'a', { id: 1 })]],
    ['an absolute address', (items) => [part(items, '1', 'a', { url: `https://graph.microsoft.com/v1.0${items}` })]],
    ['a version in it', (items) => [part(items, '1', 'a', { url: `/v1.0${items}` })]],
    ['a batch in it', (items) => [part(items, '1', 'a', { url: '/$batch' })]],
    ['what depends on a later one', (items) => [part(items, '1', 'a', { dependsOn: ['2'] }), part(items, '2', 'b')]],
    ['a token in it', (items) => [part(items, '1', 'a', { headers: { Authorization: 'Bearer x' } })]],
  ])('are refused with %s', async (_, requests) => {
    const { double, items, batch } = open();
    expect((await batch(requests(items))).status).toBe(400);
    expect(double.complaints).toHaveLength(1);
  });

  it('are refused beyond 4 MB', async () => {
    const { items, batch } = open();
    const body = { fields: { MkBody: 'あ'.repeat(60_000) } };
    const big = Array.from({ length: 20 }, (_, at) => part(items, String(at), '', { body }));
    expect((await batch(big)).status).toBe(200);
    const bigger = [{ ...big[0], body: { fields: { MkBody: 'あ'.repeat(4_000_000) } } }];
    expect((await batch(bigger)).status).toBe(413);
  });

  it('want a content type for each body', async () => {
    const { items, batch } = open();
    const { body } = await batch([part(items, '1', 'a', { headers: {} })]);
    expect(body.responses).toMatchObject([{ id: '1', status: 400 }]);
  });
});

describe('the pace', () => {
  it('is 1,200 units in any minute; what is refused counts; four fifths are announced', async () => {
    const { double, ask, items, create } = open();
    for (let n = 0; n < 479; n++) expect((await create({ MkKey: `k${n}` })).headers.get('ratelimit-limit')).toBeNull();
    expect((await ask(`${items}/1`)).headers.get('ratelimit-remaining')).toBeNull();
    // 959 are taken.
    expect((await ask(items)).headers.get('ratelimit-remaining')).toBe('239');
    await double.clock.sleep(30_000);
    for (let n = 0; n < 119; n++) expect((await ask(items)).status).toBe(200);
    const refused = await ask(items);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30']);
    expect(refused.body.error.code).toBe('activityLimitReached');
    await double.clock.sleep(30_000);
    expect((await ask(items)).status).toBe(200);
    expect(double.counts).toMatchObject({ throttled: 1, requests: 602 });
    expect(double.peak()).toBe(1_201);
  });

  it('is kept within batches, part by part', async () => {
    const { double, items, batch } = open({ unitsPerMinute: 10 });
    const parts = Array.from({ length: 8 }, (_, at) => ({ id: String(at), method: 'GET', url: items }));
    const { status, body } = await batch(parts);
    expect(status).toBe(200);
    const late = body.responses.filter((each: any) => each.status === 429);
    expect(late).toHaveLength(3);
    const retry = Object.entries(late[0].headers).find(([name]) => name.toLowerCase() === 'retry-after');
    expect(Number(retry?.[1])).toBe(60);
    expect(double.counts).toMatchObject({ throttled: 3, batches: 1, parts: 8, lookUps: 1, writing: 0, units: 16 });
  });
});

describe('faults', () => {
  it.each(['lost', 'cut', 'silence'] as const)('%s: may have been done', async (kind) => {
    const { double, ask, items, create } = open();
    double.plan(once('request', 0, kind === 'cut' ? { kind, how: 'broken' } : { kind, done: true }));
    const patience = new AbortController();
    const asked = ask(items, { method: 'POST', body: { fields: { MkKey: 'a' } }, signal: patience.signal });
    if (kind === 'silence') void double.clock.sleep(1_000).then(() => patience.abort(new Error('enough')));
    await expect(asked).rejects.toThrow();
    expect(double.hands.fields('MokuhyoSheets')).toEqual([{ MkKey: 'a' }]);
    expect([400, 409]).toContain((await create({ MkKey: 'a' })).status);
  });

  it('come in the middle of a batch', async () => {
    const { double, items, batch } = open();
    double.plan(once('part', 1, answer(500, true, { code: 'generalException' })));
    const parts = ['a', 'b', 'c'].map((MkKey) => ({
      id: MkKey,
      method: 'POST',
      url: items,
      headers: { 'Content-Type': 'application/json' },
      body: { fields: { MkKey } },
    }));
    const { body } = await batch(parts);
    expect(body.responses.map(({ status }: { status: number }) => status).sort()).toEqual([201, 201, 500]);
    expect(double.hands.fields('MokuhyoSheets')).toHaveLength(3);
  });
});

it('takes time on its own clock only', async () => {
  const { double, ask, items } = open({ latency: 50 });
  const begin = double.clock.now();
  await Promise.all([ask(items), ask(items)]);
  await ask(items);
  expect(double.clock.now() - begin).toBe(100);
});
