import type { ListRecord } from '../../src/core/record/schema';
import type { Graph, GraphOutcome, GraphRequest } from '../../src/list/graph/graph';
import type { SharedList, Submission, UnfinishedSheet } from '../../src/list/port';
import { type City, city } from '../graph/city';
import { firstRecords, submission } from './sample-records';

/** What happens to a sheet in Microsoft Lists while somebody submits or reads it, at a moment that each test chooses. */

const { key } = submission().sheet;

let made: City;
let list: SharedList;
beforeEach(() => {
  made = city({ oddPages: false });
  list = made.client();
});
afterEach(() => expect(made.double.complaints).toEqual([]));

/** Of `count` rows, each saying `result`. */
function saying(result: string, count = 3, changes: Parameters<typeof submission>[2] = {}): Submission {
  const { sheet, indicators } = submission(undefined, count, changes);
  return { sheet: { ...sheet, outcome: result }, indicators: indicators.map((each) => ({ ...each, result })) };
}

const creates = ({ method, path }: GraphRequest) => method === 'POST' && path.endsWith('/items');
const writes = ({ method }: GraphRequest) => method !== 'GET';
const writesSheet = (request: GraphRequest) => writes(request) && JSON.stringify(request.body).includes('MkManifest');
const looksAt = (name: string) => (request: GraphRequest) =>
  request.method === 'GET' && request.path.includes(`/lists/${made.double.hands.list(name).id}/items?$filter`);

type Deed = (send: () => Promise<GraphOutcome>) => Promise<GraphOutcome>;

/** A client of which the first request that fits is sent by `deed`. */
function clientWith(fits: (request: GraphRequest) => boolean, deed: Deed): SharedList {
  let done = false;
  const around = (graph: Graph): Graph => {
    const through = (way: keyof Graph) => (request: GraphRequest) => {
      if (done || !fits(request)) return graph[way](request);
      done = true;
      return deed(() => graph[way](request));
    };
    return { ask: through('ask'), batched: through('batched') };
  };
  return made.client({ around });
}

const beforeIt =
  (work: () => Promise<unknown>): Deed =>
  async (send) => {
    await work();
    return send();
  };
const afterIt =
  (work: () => Promise<unknown>): Deed =>
  async (send) => {
    const outcome = await send();
    await work();
    return outcome;
  };
const answerLost: Deed = async (send) => {
  await send();
  return { kind: 'lost', cause: null };
};
const lostBefore: Deed = async () => ({ kind: 'lost', cause: null });
const crash: Deed = () => Promise.reject(new Error('the computer is switched off'));

async function look(
  query = {},
): Promise<{ readonly records: readonly ListRecord[]; readonly unfinished: readonly UnfinishedSheet[] }> {
  const unfinished: UnfinishedSheet[] = [];
  const records = await made.client().records(query, (each) => unfinished.push(each));
  return { records, unfinished };
}

async function expectWhole(given: Submission): Promise<void> {
  for (const query of [{}, { sheet: key }, { year: 2022 }]) {
    expect(await look(query)).toEqual({ records: firstRecords(given), unfinished: [] });
  }
}

async function expectSaying(result: string, count = 3): Promise<void> {
  for (const query of [{}, { sheet: key }]) {
    const { records, unfinished } = await look(query);
    expect(unfinished).toEqual([]);
    expect(records.map((each) => (each.kind === 'sheet' ? each.outcome : each.result))).toEqual(
      Array.from({ length: count + 1 }, () => result),
    );
  }
}

describe('a submission that is interrupted', () => {
  it('is not seen, the first one of a sheet', async () => {
    await expect(clientWith(writesSheet, crash).submit(saying('1'))).rejects.toThrow('switched off');
    expect(made.double.hands.fields('MokuhyoIndicators')).toHaveLength(3);
    for (const query of [{}, { sheet: key }, { year: 2022, kind: 'indicator' }]) {
      expect(await look(query)).toEqual({ records: [], unfinished: [{ key, given: 'nothing' }] });
    }
    expect(await look({ year: 2021 })).toEqual({ records: [], unfinished: [] });
  });

  it('is not seen, but the one before it is', async () => {
    await list.submit(saying('1'));
    await expect(clientWith(writesSheet, crash).submit(saying('2', 2))).rejects.toThrow('switched off');
    for (const query of [{}, { sheet: key }]) {
      expect(await look(query)).toEqual({ records: firstRecords(saying('1')), unfinished: [{ key, given: 'before' }] });
    }
  });

  it('is not seen, nor is the one before it where the list keeps no versions', async () => {
    made = city({ keptVersions: 1, oddPages: false });
    await made.client().submit(saying('1'));
    await expect(clientWith(writesSheet, crash).submit(saying('2'))).rejects.toThrow('switched off');
    expect(await look()).toEqual({ records: [], unfinished: [{ key, given: 'nothing' }] });
    await made.client().submit(saying('2'));
    await expectSaying('2');
  });

  it.each([
    ['the same', '2', 'updated'],
    ['what was there before', '1', 'unchanged'],
    ['something else', '3', 'updated'],
  ])('is over when %s is submitted, which is told from what readers saw', async (_, result, kind) => {
    await list.submit(saying('1'));
    await expect(clientWith(writesSheet, crash).submit(saying('2'))).rejects.toThrow();
    const next = saying(result);
    const foreseen = await list.foresee(next);
    expect(foreseen.changes.map((change) => change.kind)).toEqual([kind, kind, kind, kind]);
    const { version: _version, otherWorkbook: _other, ...receipt } = foreseen;
    expect(await list.submit(next)).toEqual(receipt);
    await expectSaying(result);
    expect(await list.submit(next)).toMatchObject({ changes: [{ kind: 'unchanged' }, {}, {}, {}] });
    await expectSaying(result);
  });

  it('does not let another workbook end it unasked', async () => {
    await list.submit(saying('1'));
    await expect(clientWith(writesSheet, crash).submit(saying('2'))).rejects.toThrow();
    const other = saying('2', 3, { file: '別.xlsx' });
    await expect(list.submit(other)).rejects.toMatchObject({ code: 'other-workbook' });
    await list.submit(other, { replace: true });
    await expectSaying('2');
  });
});

describe('an answer that does not come', () => {
  it.each([
    ['an indicator that was written', creates, answerLost],
    ['an indicator that was not written', creates, lostBefore],
    ["the sheet's own record that was written", writesSheet, answerLost],
    ["the sheet's own record that was not written", writesSheet, lostBefore],
  ])('makes no difference: of %s', async (_, fits, deed) => {
    const receipt = await clientWith(fits, deed).submit(saying('1'));
    expect(receipt).toMatchObject({ created: 3, unchanged: 0, changes: [{ kind: 'created' }, {}, {}, {}] });
    await expectWhole(saying('1'));
  });

  it('makes no difference where something is replaced and withdrawn', async () => {
    await list.submit(saying('1'));
    const receipt = await clientWith(writes, answerLost).submit(saying('2', 2));
    expect(receipt.changes.map(({ kind }) => kind)).toEqual(['updated', 'updated', 'updated', 'withdrawn']);
    await expectSaying('2', 2);
  });

  it('ever is told, and what was begun is not seen', async () => {
    const broken = made.client({
      around: (graph) => ({
        ...graph,
        batched: (request) =>
          writes(request) ? Promise.resolve({ kind: 'lost', cause: null }) : graph.batched(request),
      }),
    });
    await expect(broken.submit(saying('1'))).rejects.toMatchObject({ code: 'list-unreachable' });
    expect(await look()).toEqual({ records: [], unfinished: [] });
  });
});

describe('somebody else who submits the sheet', () => {
  it.each([
    ['before anything is written', writes, beforeIt],
    ['after the first indicator', writes, afterIt],
    ["before the sheet's own record", writesSheet, beforeIt],
  ])('%s comes first', async (_, fits, when) => {
    await list.submit(saying('0'));
    const client = clientWith(
      fits,
      when(() => list.submit(saying('2', 4))),
    );
    expect(await client.submit(saying('1'))).toMatchObject({ updated: 3 });
    await expectSaying('1');
    expect(made.double.hands.fields('MokuhyoIndicators')).toHaveLength(4);
  });

  it('for the first time, too: each indicator is there once', async () => {
    const client = clientWith(
      creates,
      beforeIt(() => list.submit(saying('1'))),
    );
    expect(await client.submit(saying('1'))).toMatchObject({ created: 0, unchanged: 3 });
    await expectWhole(saying('1'));
  });

  it('comes to nothing: what was submitted meanwhile is seen whole', async () => {
    await list.submit(saying('0'));
    const dying = clientWith(writesSheet, crash);
    const client = clientWith(
      writesSheet,
      beforeIt(() => dying.submit(saying('2')).catch(() => undefined)),
    );
    await client.submit(saying('1'));
    const { records, unfinished } = await look();
    expect(unfinished).toEqual([{ key, given: 'before' }]);
    expect(records.map((each) => (each.kind === 'sheet' ? each.outcome : each.result))).toEqual(['1', '1', '1', '1']);
  });

  it('between the two looks of one submission does not make it take old for new', async () => {
    await list.submit(saying('0'));
    // The indicators were read before, the sheet's own record after.
    const around = (graph: Graph): Graph => {
      let meanwhile: Promise<unknown> | null = null;
      return {
        ...graph,
        batched: async (request) => {
          if (meanwhile === null && looksAt('MokuhyoIndicators')(request)) {
            const outcome = graph.batched(request);
            meanwhile = outcome.then(() => list.submit(saying('2')));
            return outcome;
          }
          if (looksAt('MokuhyoSheets')(request)) {
            await Promise.resolve();
            await meanwhile;
          }
          return graph.batched(request);
        },
      };
    };
    const again = made.client({ around });
    // But for one row it is what the other says; taken for old, that row's neighbours would stay out of the manifest.
    await again.submit(saying('0'));
    await expectSaying('0');
  });

  it('between the two readings of a second look ends in looking once more', async () => {
    await list.submit(saying('0', 2));
    await expect(clientWith(writesSheet, crash).submit(saying('0', 3))).rejects.toThrow('switched off');
    // What was interrupted makes it look twice; between the first list and the second one, somebody adds rows and comes to the
    // end. Were the sheet's own item read last, the fourth row would be taken for one whose item was deleted by hand.
    let looks = 0;
    const around = (graph: Graph): Graph => ({
      ...graph,
      batched: async (request) => {
        if (request.path.includes('/items?$filter') && ++looks === 4) await list.submit(saying('0', 4));
        return graph.batched(request);
      },
    });
    expect(await made.client({ around }).submit(saying('0', 2))).toMatchObject({ unchanged: 2, withdrawn: 2 });
    await expectSaying('0', 2);
    expect(await made.client().records({ withdrawn: true })).toHaveLength(5);
  });

  describe('after a push of many has looked', () => {
    const walk = ({ path }: GraphRequest) => path.includes('/items?$expand');
    /** Looks at three sheets in one go; then another one submits the first of them. */
    async function pushing(meanwhile: Submission | null, own: Submission): Promise<readonly string[]> {
      let walks = 0;
      let last = Promise.resolve<unknown>(null);
      const around = (graph: Graph): Graph => ({
        ...graph,
        ask: async (request) => {
          const outcome = await graph.ask(request);
          if (walk(request) && ++walks === 2 && meanwhile) last = list.submit(meanwhile);
          await last;
          return outcome;
        },
      });
      const many = made.client({ around, many: 1 }).forMany?.([key, '2022/別の課']);
      const receipt = await many?.submit(own);
      expect(walks).toBe(2);
      return receipt?.changes.map(({ kind }) => kind) ?? [];
    }

    it('is met: what changed since is looked at again', async () => {
      await list.submit(saying('0'));
      expect(await pushing(saying('2', 4), saying('1'))).toEqual([
        'updated',
        'updated',
        'updated',
        'updated',
        'withdrawn',
      ]);
      await expectSaying('1');
    });

    it('is met for the first time, too', async () => {
      expect(await pushing(saying('1'), saying('1'))).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged']);
      await expectWhole(saying('1'));
    });

    it('comes after it where there was nothing to be written', async () => {
      await list.submit(saying('0'));
      expect(await pushing(saying('2', 4), saying('0'))).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged']);
      await expectSaying('2', 4);
    });

    it('and a sheet that was not announced is looked for by itself', async () => {
      await list.submit(saying('0'));
      const many = made.client({ many: 1 }).forMany?.(['2022/別の課']);
      expect(await many?.submit(saying('1'))).toMatchObject({ updated: 3 });
      await expectSaying('1');
    });
  });

  it('is not overwritten by whoever was shown something else', async () => {
    await list.submit(saying('0'));
    const { version } = await list.foresee(saying('1'));
    const client = clientWith(
      writesSheet,
      beforeIt(() => list.submit(saying('2'))),
    );
    await expect(client.submit(saying('1'), { since: version })).rejects.toMatchObject({ code: 'list-changed' });
    await expectSaying('2');
  });

  it('is noticed, what a submission wrote itself is not taken for that', async () => {
    await list.submit(saying('0'));
    const { version } = await list.foresee(saying('1'));
    await clientWith(writes, answerLost).submit(saying('1'), { since: version });
    await expectSaying('1');
  });

  it('without end is given up after some attempts', async () => {
    let times = 0;
    const around = (graph: Graph): Graph => ({
      ...graph,
      batched: async (request) => {
        if (writesSheet(request)) await list.submit(saying(`other ${++times}`));
        return graph.batched(request);
      },
    });
    await expect(made.client({ around }).submit(saying('1'))).rejects.toMatchObject({ code: 'list-busy' });
    expect(times).toBe(10);
    await expect(look()).resolves.toMatchObject({ unfinished: [] });
  });
});

describe('reading', () => {
  it('gives a sheet whole that is submitted in between', async () => {
    await list.submit(saying('1'));
    const lists = Object.fromEntries(
      ['MokuhyoSheets', 'MokuhyoIndicators'].map((name) => [name, made.double.hands.list(name).id]),
    );
    for (const name of Object.keys(lists)) {
      let times = 0;
      const reader = clientWith(
        ({ path }) => path.includes(`${lists[name]}/items/delta`),
        beforeIt(() => list.submit(saying(`${name} ${++times}`))),
      );
      const unfinished: UnfinishedSheet[] = [];
      const records = await reader.records({}, (each) => unfinished.push(each));
      expect(unfinished).toEqual([]);
      expect(records.map((each) => (each.kind === 'sheet' ? each.outcome : each.result))).toEqual(
        Array.from({ length: 4 }, () => `${name} 1`),
      );
    }
  });
});
