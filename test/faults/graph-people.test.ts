import fc from 'fast-check';
import { MokuhyoError } from '../../src/core/errors';
import type { SharedList, Submission } from '../../src/list/port';
import { indicatorDraft, sheetDraft } from '../contract/sample-records';
import { type City, city } from '../graph/city';
import { seeded } from '../graph/clock';
import { type FaultPlan, PART_FAULTS, REQUEST_FAULTS } from '../graph/faults';
import { said, wanted } from './witness';

// Several people submit the same sheets to Microsoft Lists at the same time, others read them, people edit items by hand,
// and Graph and the network fail by plan. Requests overtake each other as the seed says.

interface Content {
  /** Of each goal the first so many of its rows, so that none is another one renamed. */
  readonly rows: readonly [number, number];
  readonly result: number;
}

interface Act {
  readonly does: 'push' | 'push as foreseen' | 'read' | 'read all' | 'end';
  readonly sheet: number;
  readonly content: Content;
  /** Milliseconds before it. */
  readonly pause: number;
}

const act: fc.Arbitrary<Act> = fc.record({
  does: fc.oneof(
    { arbitrary: fc.constant('push' as const), weight: 5 },
    { arbitrary: fc.constantFrom('push as foreseen', 'read', 'read all', 'end'), weight: 4 },
  ),
  sheet: fc.nat({ max: 1 }),
  content: fc.record({ rows: fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 2 })), result: fc.nat({ max: 3 }) }),
  pause: fc.nat({ max: 400 }),
});
const person = fc.array(act, { minLength: 1, maxLength: 4 });
const people = fc.array(person, { minLength: 1, maxLength: 4 });
const fault = fc.record({
  at: fc.nat({ max: 40 }),
  of: fc.oneof(
    fc.record({ what: fc.constant('request' as const), name: fc.constantFrom(...Object.keys(REQUEST_FAULTS)) }),
    fc.record({ what: fc.constant('part' as const), name: fc.constantFrom(...Object.keys(PART_FAULTS)) }),
  ),
});

type Planned = (typeof fault extends fc.Arbitrary<infer T> ? T : never)[];

function planOf(faults: Planned): FaultPlan {
  return ({ at, what, method }) => {
    const planned = faults.find((each) => each.at === at && each.of.what === what);
    if (!planned) return undefined;
    const ofWriting = /^(?:412|409)/.test(planned.of.name);
    if (ofWriting && method === 'GET') return undefined;
    return what === 'request' ? REQUEST_FAULTS[planned.of.name] : PART_FAULTS[planned.of.name];
  };
}

const keyOf = (sheet: number) => `2022/${sheet}課`;

function submissionOf({ sheet, content: { rows, result } }: Act, month: number): Submission {
  const common = {
    section: `${sheet}課`,
    pushedAt: new Date(Date.UTC(2023, 0, 1) + month * 86_400_000).toISOString(),
  };
  return {
    sheet: sheetDraft({ key: keyOf(sheet), purpose: `${result}`, ...common }),
    indicators: rows.flatMap((count, goal) =>
      Array.from({ length: count }, (_, at) =>
        indicatorDraft({ goalNo: `${goal + 1}`, name: `指標${at}`, result: `${result}`, ...common }),
      ),
    ),
  };
}

/** More of them now and then: `GRAPH_RUNS=1000 FC_SEED=$RANDOM npx jest test/faults/graph-people`. */
const RUNS = Number(process.env.GRAPH_RUNS ?? 50);

const NONE = said([]);

/** What was seen of one list, and what must never be. */
function witness() {
  const submitted = new Map<string, Set<string>>();
  const acknowledged = new Set<string>();
  const complaints: string[] = [];
  return {
    complaints,
    begins: ({ sheet, indicators }: Submission) => {
      const all = submitted.get(sheet.key) ?? new Set();
      submitted.set(sheet.key, all.add(wanted({ sheet, indicators })));
    },
    acknowledged: ({ sheet }: Submission) => acknowledged.add(sheet.key),
    isThere: (key: string) => acknowledged.has(key),
    read: (key: string, text: string, wasThere: boolean) => {
      if (text === NONE ? wasThere : !submitted.get(key)?.has(text))
        complaints.push(`${key} was read as ${text === NONE ? 'nothing' : text}`);
    },
  };
}

type Witness = ReturnType<typeof witness>;

const BORNE = ['list-busy', 'list-unreachable', 'list-answer', 'list-changed'];

async function live(
  acts: readonly Act[],
  made: City,
  seen: Witness,
  count: () => number,
  walks: boolean,
): Promise<void> {
  let list = made.client({ walks });
  for (const each of acts) {
    await made.double.clock.sleep(each.pause);
    try {
      if (each.does === 'end') list = made.client({ walks });
      else if (each.does === 'read' || each.does === 'read all') await read(list, each, seen);
      else await push(list, each, seen, count());
    } catch (error) {
      if (!(error instanceof MokuhyoError) || !BORNE.includes(error.code)) throw error;
    }
  }
}

async function push(list: SharedList, act: Act, seen: Witness, month: number): Promise<void> {
  const submission = submissionOf(act, month);
  const options = act.does === 'push' ? {} : { since: (await list.foresee(submission)).version };
  seen.begins(submission);
  const receipt = await list.submit(submission, options);
  seen.acknowledged(submission);
  const { created, updated, unchanged, changes } = receipt;
  if (created + updated + unchanged !== submission.indicators.length)
    seen.complaints.push(`the receipt says ${JSON.stringify(changes)}`);
}

async function read(list: SharedList, { does, sheet }: Act, seen: Witness): Promise<void> {
  const keys = does === 'read' ? [keyOf(sheet)] : [keyOf(0), keyOf(1)];
  const wereThere = keys.map(seen.isThere);
  const records = await list.records(does === 'read' ? { sheet: keyOf(sheet) } : {});
  for (const [at, key] of keys.entries()) {
    const own = records.filter((each) => each.key === key || each.key.startsWith(`${key}/`));
    seen.read(key, said(own), wereThere[at] ?? false);
  }
}

it('every sheet is read as one of those submitted, and is there once, whoever does what at the same time and whatever fails', async () => {
  await fc.assert(
    fc.asyncProperty(people, fc.array(fault, { maxLength: 8 }), fc.nat(), async (all, faults, seed) => {
      const random = seeded(seed);
      const made = city({ latency: () => Math.floor(random() * 150), random: seeded(seed + 1) });
      const seen = witness();
      let count = 0;
      made.double.plan(planOf(faults));
      await Promise.all(all.map((acts) => live(acts, made, seen, () => ++count, random() < 0.5)));
      made.double.plan(null);
      // Whatever is left undone, the next submission completes.
      for (const sheet of [0, 1]) {
        const last = submissionOf({ does: 'push', sheet, content: { rows: [2, 1], result: 9 }, pause: 0 }, ++count);
        seen.begins(last);
        await read(made.client(), { does: 'read', sheet, content: { rows: [0, 0], result: 0 }, pause: 0 }, seen);
        await made.client().submit(last);
        expect(said(await made.client().records({ sheet: keyOf(sheet) }))).toBe(wanted(last));
      }
      expect(seen.complaints).toEqual([]);
      for (const name of ['MokuhyoSheets', 'MokuhyoIndicators']) {
        const keys = made.double.hands.fields(name).map(({ MkKey }) => MkKey);
        expect(new Set(keys).size).toBe(keys.length);
      }
      expect(made.double.complaints).toEqual([]);
    }),
    { numRuns: RUNS },
  );
}, 600_000);
