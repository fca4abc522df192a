import type { GraphRequest } from '../../src/list/graph/graph';
import type { Submission } from '../../src/list/port';
import { city, SITE } from '../graph/city';
import { graphDouble } from '../graph/double';
import { firstRecords, submission } from './sample-records';

/** Microsoft Lists beyond what every list does: whole lists by their changes, what cannot be read or written, and what is seen. */

const sheets = (count: number, rows = 3): readonly Submission[] =>
  Array.from({ length: count }, (_, at) => submission(`2022/課${100 + at}`, rows));

async function filled(count = 5) {
  const made = city();
  const writer = made.client();
  for (const sheet of sheets(count)) await writer.submit(sheet);
  const asked: GraphRequest[] = [];
  const reader = made.client({
    around: (graph) => ({
      ask: (request) => {
        asked.push(request);
        return graph.ask(request);
      },
      batched: (request) => {
        asked.push(request);
        return graph.batched(request);
      },
    }),
  });
  return { ...made, writer, reader, asked };
}

describe('reading whole lists', () => {
  it('asks the second time for what changed since, and gives all', async () => {
    const { writer, reader, asked, double } = await filled();
    const all = await reader.records();
    expect(all).toHaveLength(20);
    asked.length = 0;
    expect(await reader.records({ year: 2022 })).toEqual(all);
    expect(asked.map(({ cost, path }) => [cost, path.includes('/delta?')])).toEqual([
      [1, true],
      [1, true],
    ]);
    await writer.submit(submission('2022/課100', 1));
    await writer.submit(submission('2022/課200', 1));
    const after = await reader.records();
    expect(after).toHaveLength(20);
    expect(await reader.records({ withdrawn: true })).toHaveLength(22);
    double.hands.remove('MokuhyoSheets', 2);
    expect(await reader.records()).toHaveLength(after.length - 4);
    expect(double.complaints).toEqual([]);
  });

  it('begins anew when Graph has forgotten since when', async () => {
    const { reader, double } = await filled();
    const all = await reader.records();
    double.forgetDeltas();
    expect(await reader.records()).toEqual(all);
    double.forgetDeltas();
    double.hands.remove('MokuhyoSheets', 1);
    expect(await reader.records()).toHaveLength(16);
    expect(double.complaints).toEqual([]);
  });

  it('gives up where Graph forgets it again and again', async () => {
    const { reader, double } = await filled(1);
    await reader.records();
    double.plan(({ path }) => (path.includes('/delta') ? { kind: 'answer', status: 410, done: false } : undefined));
    await expect(reader.records()).rejects.toMatchObject({ code: 'list-answer' });
    double.plan(null);
    expect(await reader.records()).toHaveLength(4);
  });

  it('goes on from where it was after a reading that failed in the middle', async () => {
    const { writer, reader, double } = await filled(3);
    const before = await reader.records();
    await writer.submit(submission('2022/課300', 2));
    let times = 0;
    double.plan(({ path }) =>
      path.includes('/delta') && ++times > 1
        ? { kind: 'answer', status: 400, code: 'generalException', done: false }
        : undefined,
    );
    await expect(reader.records()).rejects.toMatchObject({ code: 'list-refused' });
    double.plan(null);
    expect(await reader.records()).toHaveLength(before.length + 3);
  });

  it('asks for sheets alone where nothing else is wanted', async () => {
    const { reader, asked, double } = await filled(3);
    expect(await reader.records({ kind: 'sheet' })).toHaveLength(3);
    const indicators = double.hands.list('MokuhyoIndicators').id;
    expect(asked.filter(({ path }) => path.includes(indicators))).toEqual([]);
  });

  it('may be asked several times at once', async () => {
    const { reader, double } = await filled(3);
    const [one, two, three] = await Promise.all([
      reader.records(),
      reader.records(),
      reader.records({ kind: 'sheet' }),
    ]);
    expect([one, three.length]).toEqual([two, 3]);
    expect(double.complaints).toEqual([]);
  });
});

describe('what people see in the lists', () => {
  it('is the record in Japanese words', async () => {
    const { client, double } = city();
    await client().submit(submission(undefined, 1));
    expect(double.hands.fields('MokuhyoIndicators')[0]).toMatchObject({
      Title: '指標1',
      MkYear: 2022,
      MkDepartment: '北区',
      MkSection: '地域総務課 （北区郷土博物館）',
      MkPhase: '年度末評価',
      MkHistory: 'R1実績：31\nR2実績：',
      MkResult: '18',
      MkResultNumber: 18,
      MkEvaluation: '一部未達成',
      MkCertainty: '担当課で判断',
      MkVerdict: '未達',
      MkBetter: '多いほどよい',
      MkDecidedBy: '人',
      MkPushedAt: '2023-04-01T00:00:00Z',
      MkRecordKey: '2022/北区地域総務課/1/1',
    });
    expect(double.hands.fields('MokuhyoSheets')[0]).toMatchObject({
      Title: '地域総務課 （北区郷土博物館）',
      MkCreatedOn: '令和4年4月1日',
      MkGoals: '1 　地域課題を解決します。',
      MkIndicatorCount: 2,
      MkErrorCount: 0,
    });
  });

  it('is cleared where a cell became empty', async () => {
    const { client, double } = city();
    const given = submission(undefined, 1);
    await client().submit(given);
    const cleared = { result: null, resultNumber: null, evaluation: null, certainty: null, better: null, status: null };
    await client().submit({ ...given, indicators: given.indicators.map((each) => ({ ...each, ...cleared })) });
    const [fields = {}] = double.hands.fields('MokuhyoIndicators');
    for (const name of ['MkResult', 'MkResultNumber', 'MkEvaluation', 'MkCertainty', 'MkBetter', 'MkStatus']) {
      expect(fields[name] ?? null).toBeNull();
    }
    expect(double.complaints).toEqual([]);
  });
});

describe('what cannot be', () => {
  it('a record that is too long is refused before anything is written', async () => {
    const { client, double } = city();
    const given = submission(undefined, 2);
    const [one, two] = given.indicators;
    const long = { ...given, indicators: [one, { ...two, status: '長'.repeat(60_000) }] } as Submission;
    const refusal = { code: 'list-record-too-long', params: { key: `${given.sheet.key}/1/2`, limit: 60_000 } };
    await expect(client().foresee(long)).rejects.toMatchObject(refusal);
    await expect(client().submit(long)).rejects.toMatchObject(refusal);
    expect(double.counts.writing).toBe(0);
    const many = { ...given, sheet: { ...given.sheet, plan: '長'.repeat(61_000) } };
    await expect(client().submit(many)).rejects.toMatchObject({ params: { key: given.sheet.key } });
    expect(double.counts.writing).toBe(0);
  });

  it('a record that is as long as may be is written and read back', async () => {
    const { client, double } = city();
    const given = submission(undefined, 1);
    const status = `${'長い文章。\n'.repeat(8000)}\u0000𠮷`;
    const long = { ...given, indicators: given.indicators.map((each) => ({ ...each, status })) };
    await client().submit(long);
    expect(await client().records()).toEqual(firstRecords(long));
    expect(double.complaints).toEqual([]);
  });

  it('lists that were not made are named', async () => {
    const { client } = city({ sites: ['/sites/other', '/sites/kikaku'] });
    await expect(client().submit(submission())).rejects.toMatchObject({
      code: 'list-missing',
      params: { url: SITE, list: '組織目標管理シート（Mokuhyo）' },
    });
    await expect(client().records()).rejects.toMatchObject({ code: 'list-missing' });
  });

  it('a site that is not there is named', async () => {
    const double = graphDouble({ sites: ['/sites/other'] });
    const { client } = city({ sites: ['/sites/other'] });
    expect(double.complaints).toEqual([]);
    await expect(client().records()).rejects.toMatchObject({ code: 'site-missing', params: { url: SITE } });
  });

  it('a site without room is told', async () => {
    const { client, double } = city();
    double.fill(true);
    await expect(client().submit(submission())).rejects.toMatchObject({ code: 'list-full', params: { url: SITE } });
    double.fill(false);
    expect(await client().submit(submission())).toMatchObject({ created: 2 });
  });

  it('who may only read is told', async () => {
    const { client, double } = city();
    const reader = client({ grant: { scopes: ['Sites.Selected'], roles: { '/sites/kikaku': 'read' } } });
    await expect(reader.submit(submission())).rejects.toMatchObject({ code: 'list-unauthorised' });
    expect(await reader.records()).toEqual([]);
    expect(double.complaints).toEqual([]);
  });

  it('a column that is missing is told', async () => {
    const { client, double } = city();
    const { columns } = double.hands.list('MokuhyoIndicators');
    columns.splice(
      columns.findIndex(({ definition }) => definition.name === 'MkVerdict'),
      1,
    );
    await expect(client().submit(submission())).rejects.toMatchObject({
      code: 'list-differs',
      params: { columns: 'MkVerdict' },
    });
  });
});
