import type { SharedList, Submission, UnfinishedSheet } from '../../src/list/port';
import { indicatorDraft, sheetDraft } from '../contract/sample-records';
import { type City, city } from '../graph/city';
import { answer, type Fault, type FaultPlan, once, PART_FAULTS, REQUEST_FAULTS, type Seen } from '../graph/faults';
import { said, wanted } from './witness';

// Every request of a push to Microsoft Lists fails once in each way in which Graph and networks are known to fail; every part
// of every batch does; and the program ends after every request. What is in the lists then is looked at as they are, and as
// others read it.

const KEY = '2022/北区地域総務課';

const submission = (month: number, rows: Readonly<Record<string, string>>): Submission => {
  const common = { pushedAt: `2023-0${month}-01T00:00:00.000Z` };
  return {
    sheet: sheetDraft({ key: KEY, purpose: `${month}月`, ...common }),
    // A row of another goal, so that none is another one renamed.
    indicators: Object.entries(rows).map(([name, result]) =>
      indicatorDraft({ name, goalNo: name === 'え' ? '2' : '1', result, ...common }),
    ),
  };
};

const BEFORE = submission(1, { あ: '1', い: '1', う: '1' });
/** One stays, one changes, one is new, one vanishes. */
const AFTER = submission(2, { あ: '1', い: '2', え: '1' });

interface Scenario {
  readonly name: string;
  /** Whether it looks as a push of many sheets does: in a walk through the lists. */
  readonly walks?: boolean;
  readonly before: readonly Submission[];
  readonly push: Submission;
  readonly receipt: Readonly<Record<'created' | 'updated' | 'unchanged' | 'withdrawn', number>>;
}

const SCENARIOS: readonly Scenario[] = [
  {
    name: 'a first push',
    before: [],
    push: BEFORE,
    receipt: { created: 3, updated: 0, unchanged: 0, withdrawn: 0 },
  },
  {
    name: 'an unchanged push',
    before: [BEFORE],
    push: BEFORE,
    receipt: { created: 0, updated: 0, unchanged: 3, withdrawn: 0 },
  },
  {
    name: 'a changed push',
    before: [BEFORE],
    push: AFTER,
    receipt: { created: 1, updated: 1, unchanged: 1, withdrawn: 1 },
  },
  {
    name: 'a changed push among many',
    walks: true,
    before: [BEFORE],
    push: AFTER,
    receipt: { created: 1, updated: 1, unchanged: 1, withdrawn: 1 },
  },
];

async function prepared({ before }: Scenario): Promise<City> {
  const made = city({ oddPages: false });
  const list = made.client();
  for (const each of before) await list.submit(each);
  return made;
}

/** What a push asks when nothing fails. */
async function seenIn(scenario: Scenario): Promise<readonly Seen[]> {
  const { double, client } = await prepared(scenario);
  const seen: Seen[] = [];
  double.plan((each) => {
    seen.push(each);
    return undefined;
  });
  await client({ walks: scenario.walks }).submit(scenario.push);
  return seen;
}

/** What the lists say of the sheet, read by somebody who comes anew: by the sheet's key, and with all else. */
async function read({ client }: City): Promise<{ readonly text: string; readonly unfinished: number }> {
  const list = client();
  const unfinished: UnfinishedSheet[] = [];
  const own = await list.records({ sheet: KEY }, (sheet) => unfinished.push(sheet));
  expect(said(await list.records())).toBe(said(own));
  return { text: said(own), unfinished: unfinished.length };
}

const NONE = said([]);

/** The last step of every test: as many items as records, all as submitted, and nothing to be done any more. */
async function expectThere(made: City, { push, before }: Scenario): Promise<void> {
  const { double, client } = made;
  expect(await read(made)).toEqual({ text: wanted(push), unfinished: 0 });
  const { changes } = await client().submit(push);
  expect(changes.filter(({ kind }) => kind !== 'unchanged')).toEqual([]);
  expect(double.hands.fields('MokuhyoSheets')).toHaveLength(1);
  const keys = double.hands.fields('MokuhyoIndicators').map(({ MkKey }) => MkKey);
  expect(keys).toHaveLength(before.length > 0 && push !== BEFORE ? 4 : 3);
  expect(new Set(keys).size).toBe(keys.length);
  expect(double.complaints).toEqual([]);
}

/** A push during which something fails once: it goes well nevertheless, and says what it did. */
async function expectBorne(scenario: Scenario, plan: FaultPlan): Promise<void> {
  const made = await prepared(scenario);
  made.double.plan(plan);
  const receipt = await made.client({ walks: scenario.walks }).submit(scenario.push);
  made.double.plan(null);
  expect(receipt).toMatchObject(scenario.receipt);
  await expectThere(made, scenario);
}

/** Not done by reading, or said of what is read. */
const isForWriting = (fault: string) => fault === '412' || fault === '409 save conflict';

describe.each(SCENARIOS)('$name', (scenario) => {
  let seen: readonly Seen[];
  beforeAll(async () => {
    seen = await seenIn(scenario);
  });
  const requests = () => seen.filter(({ what }) => what === 'request');
  const parts = () => seen.filter(({ what }) => what === 'part');

  it.each(Object.entries(REQUEST_FAULTS))('bears any request once: %s', async (_, fault) => {
    expect(requests().length).toBeGreaterThanOrEqual(3);
    for (const { at } of requests()) await expectBorne(scenario, once('request', at, fault));
  });

  it.each(Object.entries(PART_FAULTS))('bears any part of a batch once: %s', async (name, fault) => {
    for (const { at, method } of parts()) {
      if (method !== 'GET' || !isForWriting(name)) await expectBorne(scenario, once('part', at, fault));
    }
  });

  it.each([
    'before',
    'after',
  ] as const)('is resumed by a new program where the one before ended %s any request', async (when) => {
    for (const { at } of requests()) {
      const made = await prepared(scenario);
      await dies(made, scenario, at, when);
      await expectResumed(made, scenario);
    }
  });

  it('is resumed where the program ended in the middle of a batch of which some was done', async () => {
    for (const { at } of parts()) {
      const made = await prepared(scenario);
      // From this part on nothing of the batch is done, and nobody hears of the rest.
      const cut: Fault = { kind: 'lost', done: true };
      const begins = seen.findIndex((each) => each.what === 'part' && each.at === at);
      const batch =
        seen
          .slice(0, begins)
          .filter(({ what }) => what === 'request')
          .at(-1)?.at ?? 0;
      made.double.plan((each) => {
        if (each.what === 'request') return each.at === batch ? cut : undefined;
        return each.at >= at ? answer(500, false) : undefined;
      });
      await dies(made, scenario, batch, 'after');
      made.double.plan(null);
      await expectResumed(made, scenario);
    }
  });

  /** In between others see the sheet as it was or as it is to be. */
  async function expectResumed(made: City, { before, push }: Scenario): Promise<void> {
    const { text, unfinished } = await read(made);
    const whole = [wanted(push), ...(before[0] ? [wanted(before[0])] : [NONE])];
    expect(whole).toContain(text);
    if (text === wanted(push)) expect(unfinished).toBe(0);
    await made.client().submit(push);
    await expectThere(made, scenario);
  }
});

/** A program that ends before or after its n-th request: nothing more comes of it. */
async function dies(
  { double, client }: City,
  { push, walks }: Pick<Scenario, 'push' | 'walks'>,
  n: number,
  when: 'before' | 'after',
): Promise<void> {
  let count = 0;
  let dead = () => {};
  const end = new Promise<void>((resolve) => {
    dead = resolve;
  });
  const never = new Promise<never>(() => {});
  const dying = client({
    walks,
    fetch: async (input, init) => {
      const own = count++;
      if (own < n) return double.fetch(input, init);
      if (own === n && when === 'after') await double.fetch(input, init).catch(() => {});
      dead();
      return never;
    },
  });
  await Promise.race([dying.submit(push), end]);
}

it('gives the version before where a submission has not come to its end, and says so; nothing where the list keeps none', async () => {
  for (const keptVersions of [500, 1]) {
    const made = city({ oddPages: false, keptVersions });
    await made.client().submit(BEFORE);
    const batches = (await seenIn(SCENARIOS[2] as Scenario)).filter(
      ({ path, what }) => what === 'request' && path === '/$batch',
    );
    const writing = batches.at(-2)?.at ?? 0;
    await dies(made, { push: AFTER }, writing, 'after');
    const { text, unfinished } = await read(made);
    expect([text, unfinished]).toEqual([keptVersions > 1 ? wanted(BEFORE) : NONE, 1]);
    await made.client().submit(AFTER);
    expect(await read(made)).toEqual({ text: wanted(AFTER), unfinished: 0 });
    expect(made.double.complaints).toEqual([]);
  }
});

describe('long ways', () => {
  const sheets = (count: number, rows: number): readonly Submission[] =>
    Array.from({ length: count }, (_, at) => {
      const key = `2022/区:${at}課`;
      return {
        sheet: sheetDraft({ key, section: `${at}課` }),
        indicators: Array.from({ length: rows }, (_, row) =>
          indicatorDraft({ section: `${at}課`, name: `指標${row}`, result: `${at}` }),
        ),
      };
    });

  async function pushAll(list: SharedList, all: readonly Submission[]): Promise<number> {
    const receipts = await Promise.all(all.map((each) => list.submit(each)));
    return receipts.reduce((sum, { created }) => sum + created, 0);
  }

  it('goes on with a fresh token where one ends in the middle', async () => {
    const { double, client } = city();
    let token = double.token();
    let fresh = 0;
    const list = client({
      token: async (options) => {
        if (options?.fresh) {
          fresh++;
          token = double.token();
        }
        return token;
      },
    });
    for (const each of sheets(8, 5)) {
      double.expire(token);
      await list.submit(each);
    }
    expect(fresh).toBe(8);
    expect(await list.records({ kind: 'indicator' })).toHaveLength(40);
    expect(double.complaints).toEqual([]);
  });

  it('tells who has no right any more so, and what was done stays whole', async () => {
    const { double, client } = city();
    const token = double.token();
    let asked = 0;
    const list = client({
      token: async () => {
        if (++asked === 5) double.expire(token);
        return token;
      },
    });
    await expect(pushAll(list, sheets(1, 30))).rejects.toMatchObject({ code: 'list-unauthorised' });
    expect(await client().records()).toEqual([]);
    await pushAll(client(), sheets(1, 30));
    expect(await client().records({ kind: 'indicator' })).toHaveLength(30);
    expect(double.complaints).toEqual([]);
  });

  it('tells of a full site, and completes what began once there is room', async () => {
    const { double, client } = city();
    double.fill(true);
    await expect(pushAll(client(), sheets(1, 3))).rejects.toMatchObject({ code: 'list-full' });
    double.fill(false);
    expect(await pushAll(client(), sheets(1, 3))).toBe(3);
    expect(double.complaints).toEqual([]);
  });

  it('keeps to a small tenant that others use too: it waits, says so, and loses nothing', async () => {
    const { double, client } = city({ unitsPerMinute: 200 });
    const waits: string[] = [];
    const settings = { onWait: ({ because }: { readonly because: string }) => waits.push(because) };
    const [one, other] = [client(settings), client(settings)];
    const all = sheets(20, 10);
    const created = await Promise.all([pushAll(one, all.slice(0, 12)), pushAll(other, all.slice(8))]);
    expect(created[0] + created[1]).toBe(200);
    expect(new Set(waits)).toEqual(new Set(['busy', 'pace']));
    expect(await one.records({ kind: 'indicator' })).toHaveLength(200);
    expect(double.hands.fields('MokuhyoIndicators')).toHaveLength(200);
    expect(double.complaints).toEqual([]);
  });

  it('reads and writes beside more than 5,000 items, from pages of any size, and after its token of changes is too old', async () => {
    const { double, client } = city({ unitsPerMinute: 100_000 });
    const list = client();
    await pushAll(list, sheets(20, 10));
    const [some] = double.hands.fields('MokuhyoIndicators');
    for (let n = 0; n < 5_000; n++)
      double.hands.add('MokuhyoIndicators', { ...some, MkKey: `by hand ${n}`, MkSectionKey: `elsewhere ${n % 7}` });
    const before = await list.records({ kind: 'indicator', year: 2022 });
    expect(before).toHaveLength(200);
    expect(await pushAll(list, sheets(25, 10))).toBe(50);
    expect(await pushAll(client({ walks: true }), sheets(26, 10).slice(24))).toBe(10);
    expect(await list.records({ kind: 'indicator' })).toHaveLength(260);
    double.forgetDeltas();
    expect(await list.records({ kind: 'indicator' })).toHaveLength(260);
    expect(await client().history('2022/区:3課/1/2')).toHaveLength(1);
    expect(double.counts.throttled).toBe(0);
    expect(double.complaints).toEqual([]);
  });
});
