import fc from 'fast-check';
import { MokuhyoError } from '../../src/core/errors';
import { embeddedList } from '../../src/list/embedded/client';
import type { SharedList, Submission } from '../../src/list/port';
import { testApp } from '../../src/server/http/testing';
import type { Connection } from '../../src/server/store/connection';
import { closeDatabase, openDatabase } from '../../src/server/store/database';
import { verifyAudit } from '../../src/server/store/verify-audit';
import { indicatorDraft, sheetDraft } from '../contract/sample-records';
import { removeFolder, temporaryFolder } from '../support/temporary-folder';
import { type Fault, faultPlan, type Network, network, type Service } from './network';
import { type Confirmation, type Delivery, type Push, type Witness, wanted, witness } from './witness';

// Several clients submit the same and other sheets over networks that lose, break, delay and repeat, each to its plan,
// while one service keeps the list. What happens between them is up to the scheduler.

let dir: string;
let db: Connection;
beforeAll(() => {
  dir = temporaryFolder();
  db = openDatabase(dir);
  // No power cut here; waiting for the disk is most of the time.
  db.exec('PRAGMA synchronous = OFF');
});
afterAll(() => {
  closeDatabase(db);
  removeFolder(dir);
});

/** Rows that a sheet has at a time: of each goal the first so many of its rows, so that none is another one renamed. */
interface Content {
  readonly rows: readonly [number, number];
  /** In which order they stand. */
  readonly order: number;
  readonly result: number;
}

interface Act {
  readonly does: 'push' | 'push as foreseen' | 'push in the place of others' | 'push again' | 'read' | 'restart';
  readonly sheet: number;
  readonly file: number;
  readonly content: Content;
}

type What = Omit<Act, 'does'>;

interface Person {
  readonly acts: readonly Act[];
  readonly plan: readonly Fault[];
}

const content: fc.Arbitrary<Content> = fc.record({
  rows: fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 2 })),
  order: fc.nat({ max: 5 }),
  result: fc.nat({ max: 3 }),
});
const act: fc.Arbitrary<Act> = fc.record({
  does: fc.oneof(
    { arbitrary: fc.constant('push' as const), weight: 4 },
    { arbitrary: fc.constantFrom('push as foreseen', 'push in the place of others', 'push again', 'read'), weight: 4 },
    { arbitrary: fc.constant('restart' as const), weight: 1 },
  ),
  sheet: fc.nat({ max: 1 }),
  // Seldom another workbook.
  file: fc.oneof({ arbitrary: fc.constant(0), weight: 5 }, { arbitrary: fc.constant(1), weight: 1 }),
  content,
});
const person: fc.Arbitrary<Person> = fc.record({
  acts: fc.array(act, { minLength: 1, maxLength: 4 }),
  plan: faultPlan,
});
const people = fc.array(person, { minLength: 1, maxLength: 3 });

/** Each task ends before the next one begins, so that a seed says all. */
const scheduler = fc.scheduler({
  act: async (task) => {
    await task();
    for (let each = 0; each < 5; each++) await new Promise(setImmediate);
  },
});

/** Every run has sheets of its own. */
let run = 0;
let counter = 0;

const sheetKey = (sheet: number) => `2022/試験${run}:${sheet}課`;

function submissionOf({ sheet, file, content: { rows, order, result } }: What, id: string): Submission {
  const common = {
    year: 2022,
    section: `${sheet}課`,
    file: `${file}.xlsx`,
    ruleSet: id,
    pushedAt: new Date(1e12 + counter * 1000).toISOString(),
  };
  const names = rows.flatMap((count, goal) =>
    Array.from({ length: count }, (_, at) => ({ goalNo: `${goal + 1}`, name: `指標${at}` })),
  );
  const turned = names.map((_, at) => names[(at + order) % names.length] as (typeof names)[number]);
  return {
    sheet: sheetDraft({ ...common, key: sheetKey(sheet), purpose: `${result}` }),
    indicators: turned.map((each) => indicatorDraft({ ...common, ...each, result: `${result}` })),
  };
}

/** Runs one scenario to its end and gives what was seen. */
async function play(
  all: readonly Person[],
  scheduler: fc.Scheduler,
): Promise<{ seen: Witness; net: Network; list: SharedList }> {
  run++;
  const seen = witness(db);
  const start = () => testApp(db, { store: seen.store });
  let app = start();
  const restart = () => {
    app = start();
  };
  const service: Service = async (request) => app.fetch(request);
  const net = network(service, scheduler);
  await scheduler.waitFor(Promise.all(all.map((each) => live(each, net, seen, restart))));
  await scheduler.waitIdle();
  const list = embeddedList({ url: 'http://127.0.0.1:3000', ...network(service, scheduler).client([]) });
  return { seen, net, list };
}

async function live({ acts, plan }: Person, net: Network, seen: Witness, restart: () => void): Promise<void> {
  const list = embeddedList({ url: 'http://127.0.0.1:3000', ...net.client(plan) });
  let last: What | null = null;
  for (const each of acts) {
    const what: What = each.does === 'push again' && last ? last : each;
    try {
      if (each.does === 'restart') restart();
      else if (each.does === 'read') await read(list, what, seen);
      else if (each.does === 'push as foreseen') {
        const { version } = await list.foresee(submissionOf(what, 'foreseen'));
        await push(list, what, seen, { since: version });
      } else await push(list, what, seen, { replace: each.does === 'push in the place of others' });
    } catch (error) {
      if (!(error instanceof MokuhyoError) || !MAY_FAIL.includes(error.code)) throw error;
    }
    last = what;
  }
}

/** What a person may be told. Nothing that speaks of a fault in what was submitted. */
const MAY_FAIL = ['list-unreachable', 'list-busy', 'list-answer', 'list-changed', 'other-workbook'];

async function read(list: SharedList, { sheet }: What, seen: Witness): Promise<void> {
  const since = seen.tick();
  const key = sheetKey(sheet);
  seen.read(key, await list.records({ sheet: key }), since);
}

async function push(
  list: SharedList,
  what: What,
  seen: Witness,
  options: { readonly since?: string; readonly replace?: boolean },
): Promise<void> {
  const id = `push-${++counter}`;
  const mine = seen.begin(id, submissionOf(what, id));
  try {
    mine.receipt = await list.submit(mine.submission, options);
  } finally {
    mine.end = seen.tick();
  }
}

describe('a shared list over a network with faults', () => {
  it('has every sheet whole, every indicator under its number, and nothing that was acknowledged undone', async () => {
    const happened = new Set<string>();
    await fc.assert(
      fc.asyncProperty(people, scheduler, async (all, scheduler) => {
        const { seen, net, list } = await play(all, scheduler);
        expect(seen.complaints).toEqual([]);
        expect(seen.pushes.flatMap((each) => wrongWith(each, seen))).toEqual([]);
        expect(seen.deliveries.flatMap((each) => wronglyDone(each, seen))).toEqual([]);
        await completes(seen, net, list, scheduler);
        expect(seen.complaints).toEqual([]);
        await keepsHistory(seen, list, scheduler);
        for (const { outcome } of seen.deliveries) happened.add(outcome.kind);
        if (seen.confirmations.length > 0) happened.add('confirmed');
      }),
      { numRuns: Number(process.env.FAULT_RUNS ?? 60) },
    );
    expect(verifyAudit(db).faults).toEqual([]);
    expect([...happened].sort()).toEqual(['changed-meanwhile', 'confirmed', 'other-workbook', 'stored']);
  }, 120_000);
});

/** What was acknowledged was there between the press and the receipt, and the receipt is that of what happened. */
function wrongWith(push: Push, { deliveries, confirmations }: Witness): readonly string[] {
  const { id, submission, begin, end, receipt } = push;
  const own = deliveries.filter(({ push }) => push === id);
  const changes = own.filter(({ changed }) => changed).length;
  const faults = changes > 1 ? [`${id} was written ${changes} times`] : [];
  if (!receipt) return faults;
  const meanwhile = ({ at }: { readonly at: number }) => at > begin && at < (end ?? 0);
  const stored = own.filter((each) => each.outcome.kind === 'stored' && meanwhile(each));
  // What the list had already was not sent.
  const asked = confirmations.filter((each) => each.key === submission.sheet.key && meanwhile(each));
  if (own.length === 0 && asked.some((each) => isConfirmed(push, each))) return faults;
  if (stored[0]?.state !== wanted(submission)) faults.push(`${id} was acknowledged and is not there`);
  const { outcome } = stored.find(({ changed }) => changed) ?? stored[0] ?? {};
  if (outcome?.kind !== 'stored' || JSON.stringify(outcome.receipt) !== JSON.stringify(receipt))
    faults.push(`${id} has the receipt of something else`);
  return faults;
}

function isConfirmed({ submission, receipt }: Push, asked: Confirmation): boolean {
  return asked.state === wanted(submission) && JSON.stringify(asked.receipt) === JSON.stringify(receipt);
}

/** A push may change the list while somebody waits for it; afterwards only if nothing newer was acknowledged since. */
function wronglyDone({ push, at, changed, outcome }: Delivery, { pushes }: Witness): readonly string[] {
  const of = pushes.find(({ id }) => id === push);
  if (!of) return [`nobody pushed ${push}`];
  if (!changed) return [];
  if (outcome.kind !== 'stored') return [`${push} was refused and written`];
  const { end, receipt, submission } = of;
  if (end === null || at < end) return [];
  if (receipt) return [`${push} was written again after its receipt`];
  const newer = pushes.find(
    (each) =>
      each.receipt && each.begin > end && (each.end ?? at) < at && each.submission.sheet.key === submission.sheet.key,
  );
  return newer ? [`${push} came late and undid ${newer.id}, which was acknowledged`] : [];
}

/** After the faults: whatever anybody pushes again arrives, and once more changes nothing. */
async function completes(seen: Witness, net: Network, list: SharedList, scheduler: fc.Scheduler): Promise<void> {
  const last = new Map(seen.pushes.map(({ submission }) => [submission.sheet.key, submission]));
  for (const submission of last.values()) {
    const id = `push-${++counter}`;
    const again = { ...submission, sheet: { ...submission.sheet, ruleSet: id } };
    const mine = seen.begin(id, again);
    mine.receipt = await scheduler.waitFor(list.submit(again, { replace: true }));
    mine.end = seen.tick();
    expect(wrongWith(mine, seen)).toEqual([]);
  }
  await net.deliverHeld();
  for (const submission of last.values()) {
    const { indicators } = submission;
    const again = await scheduler.waitFor(list.submit(submission));
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: indicators.length, withdrawn: 0 });
  }
  expect(seen.deliveries.flatMap((each) => wronglyDone(each, seen))).toEqual([]);
}

/** History has every state of every record, and the log every state of every sheet, each once and in order. */
async function keepsHistory(seen: Witness, list: SharedList, scheduler: fc.Scheduler): Promise<void> {
  for (const [key, bodies] of seen.versions()) {
    const history = await scheduler.waitFor(list.history(key));
    expect(history).toEqual(bodies.map((body) => JSON.parse(body)));
  }
  const logged = db.prepare(`SELECT detail ->> '$.state' AS state FROM audit WHERE subject = ? ORDER BY seq`);
  for (const [key, states] of seen.states())
    expect((logged.all(key) as { state: string }[]).map(({ state }) => state)).toEqual(states);
}
