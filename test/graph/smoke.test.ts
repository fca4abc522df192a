import { createHash, randomUUID } from 'node:crypto';
import { graphList } from '../../src/list/graph/list';
import { systemClock } from '../../src/list/graph/wire/clock';
import { openGraph } from '../../src/list/graph/wire/open-graph';
import { city, SITE } from './city';
import { smoke } from './smoke';

const hash = async (text: string) => createHash('sha256').update(text).digest('hex');

it('takes a sheet through the two lists of the double and leaves nothing behind', async () => {
  const { double, client } = city();
  const token = double.token();
  const graph = openGraph({ token: async () => token, fetch: double.fetch, clock: double.clock });
  const told: string[] = [];
  await smoke({ graph, list: client(), url: SITE, mark: 'test', tell: (line) => told.push(line) });
  expect(told).toContainEqual(expect.stringMatching(/^an ETag is .*; a wrong one: 412 /));
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
  it.todo('takes a sheet through the two lists of a real tenant: npm run smoke:graph (CONTRIBUTING.md)');
}
