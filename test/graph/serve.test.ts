import { systemClock } from '../../src/list/graph/wire/clock';
import { type GraphDouble, graphDouble } from './double';
import { answer, once } from './faults';
import { type ServedGraph, serveGraph } from './serve';

let double: GraphDouble;
let served: ServedGraph;
beforeEach(async () => {
  double = graphDouble({ clock: systemClock });
  served = await serveGraph(double);
});
afterEach(() => served.close());

const ask = () => fetch(`${served.url}/sites/root`, { headers: { authorization: `Bearer ${double.token()}` } });

it('answers over the network, to pages of any origin, which do not learn when to come again', async () => {
  const allowed = await fetch(`${served.url}/sites/root`, {
    method: 'OPTIONS',
    headers: { origin: 'https://pane.example', 'access-control-request-headers': 'authorization' },
  });
  expect(allowed.headers.get('access-control-allow-headers')).toBe('authorization');
  const site = await ask();
  expect([site.status, site.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
  expect(await site.json()).toMatchObject({ name: '', root: {} });
  double.plan(once('request', 0, answer(429, false, { headers: { 'Retry-After': '9' } })));
  const refused = await ask();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '9']);
  expect(refused.headers.get('access-control-expose-headers')).not.toMatch(/retry-after/i);
});

it('breaks connections by plan', async () => {
  double.plan(once('request', 0, { kind: 'lost', done: false }));
  await expect(ask()).rejects.toThrow('fetch failed');
  double.plan(once('request', 0, { kind: 'cut', how: 'broken' }));
  const cut = await ask();
  await expect(cut.text()).rejects.toThrow();
  expect((await ask()).status).toBe(200);
});
