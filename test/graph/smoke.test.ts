import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { graphList } from '../../src/list/graph/list';
import { systemClock } from '../../src/list/graph/wire/clock';
import { openGraph } from '../../src/list/graph/wire/open-graph';
import { ROOT } from '../support/cli';
import { city, SITE } from './city';
import { serveGraph } from './serve';
import { smoke } from './smoke';

const hash = async (text: string) => createHash('sha256').update(text).digest('hex');

it('takes a sheet through the two lists of the double and leaves nothing behind', async () => {
  const { double, client } = city({ oddPages: false });
  const token = double.token();
  const graph = openGraph({ token: async () => token, fetch: double.fetch, clock: double.clock });
  const told: string[] = [];
  await smoke({ graph, list: client(), url: SITE, mark: 'test', tell: (line) => told.push(line) });
  expect(told).toContainEqual(expect.stringMatching(/^an ETag is .*; a wrong one: 412 /));
  expect(told).toContain('read with the whole lists, by their changes: the same');
  expect(told).toContainEqual(expect.stringMatching(/^a page of 500: \d+ items.*an eTag in it: the same$/));
  expect(told.at(-1)).toBe('deleted: 4 items');
  for (const name of ['MokuhyoSheets', 'MokuhyoIndicators']) expect(double.hands.fields(name)).toEqual([]);
});

const { GRAPH_SMOKE, MOKUHYO_TOKEN, MOKUHYO_SITE, MOKUHYO_GRAPH_URL } = process.env;

if (GRAPH_SMOKE === '1') {
  it(`takes a sheet through the two lists of ${MOKUHYO_SITE}`, async () => {
    if (!MOKUHYO_TOKEN || !MOKUHYO_SITE)
      throw new Error('MOKUHYO_TOKEN and MOKUHYO_SITE must be set: see CONTRIBUTING.md');
    const graph = openGraph({ token: async () => MOKUHYO_TOKEN, base: MOKUHYO_GRAPH_URL });
    const list = graphList({ url: MOKUHYO_SITE, graph, clock: systemClock, hash, uuid: randomUUID });
    const told: string[] = [];
    try {
      await smoke({ graph, list, url: MOKUHYO_SITE, mark: randomUUID(), tell: (line) => told.push(line) });
    } finally {
      console.log(told.join('\n'));
    }
  }, 600_000);
} else {
  // What has not run is counted as that, not as passed.
  describe('npm run smoke:graph', () => {
    it('takes its sheet through the lists of whatever Graph it is told of', async () => {
      const { double } = city({ clock: systemClock });
      const graph = await serveGraph(double);
      const ran = await smokeGraph({
        MOKUHYO_SITE: SITE,
        MOKUHYO_TOKEN: double.token(),
        MOKUHYO_GRAPH_URL: graph.url,
      });
      await graph.close();
      expect(ran.said).toContain('written and read: every field as it was');
      expect(ran.said).toContain('deleted: 4 items');
      expect(ran.code).toBe(0);
      expect(double.hands.fields('MokuhyoIndicators')).toEqual([]);
    }, 120_000);

    it('says what is not set, and touches nothing', async () => {
      const ran = await smokeGraph({ MOKUHYO_SITE: SITE });
      expect(ran).toEqual({ code: 2, said: 'MOKUHYO_TOKEN must be set: see CONTRIBUTING.md\n' });
    });
  });
  it.todo('takes a sheet through the two lists of a real tenant: npm run smoke:graph (CONTRIBUTING.md)');
}

function smokeGraph(
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly said: string }> {
  const { MOKUHYO_TOKEN: _, MOKUHYO_SITE: __, MOKUHYO_GRAPH_URL: ___, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'smoke-graph.mjs')], { env: { ...inherited, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  return new Promise((done) => child.once('close', (code) => done({ code, said })));
}
