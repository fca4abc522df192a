import { MokuhyoError } from '../../src/core/errors';
import type { IndicatorRecord, ListRecord, SheetRecord } from '../../src/core/record/schema';
import type { SharedList, Submission, UnfinishedSheet } from '../../src/list/port';
import { city } from '../graph/city';
import { seeded } from '../graph/clock';
import { type FaultPlan, PART_FAULTS, REQUEST_FAULTS } from '../graph/faults';
import { submission } from './sample-records';

/**
 * Microsoft Lists have no transactions. Whatever fails, whoever else submits: a reader gets of each sheet what one submission
 * said, never a mixture and never what a later one replaced; and submitting again brings a sheet to its end.
 */

const KEYS = ['2022/北区', '2022/西区'];

/** Submission `tag` of a sheet: some rows as ever, others its own. The sheet's record names it, so that readers know. */
function tagged(key: string, tag: string, random: () => number): Submission {
  const { sheet, indicators } = submission(key, 1 + Math.floor(random() * 5), { pushedAt: '2023-04-01T00:00:00.000Z' });
  return {
    sheet: { ...sheet, outcome: tag },
    indicators: indicators.map((each) => (random() < 0.5 ? { ...each, result: tag } : each)),
  };
}

interface Attempt {
  readonly key: string;
  readonly tag: string;
  readonly says: string;
  readonly began: number;
  ended: number;
  taken: boolean;
}

interface Look {
  readonly began: number;
  readonly found: ReadonlyMap<string, { readonly tag: string; readonly says: string }>;
  readonly unfinished: readonly UnfinishedSheet[];
}

const saysOf = (rows: readonly { name: string | null; result: string | null }[]) =>
  JSON.stringify(rows.map(({ name, result }) => [name, result]).sort());

async function look(list: SharedList, began: number, sheet?: string): Promise<Look> {
  const unfinished: UnfinishedSheet[] = [];
  const records = await list.records(sheet === undefined ? {} : { sheet }, (each) => unfinished.push(each));
  const isSheet = (each: ListRecord): each is SheetRecord => each.kind === 'sheet';
  const found = records.filter(isSheet).map((own) => {
    const rows = records.filter((each): each is IndicatorRecord => each.key.startsWith(`${own.key}/`));
    return [own.key, { tag: own.outcome ?? '', says: saysOf(rows) }] as const;
  });
  // Nothing but what belongs to a sheet that is given.
  expect(records).toHaveLength(
    records.filter(({ key }) => found.some(([own]) => `${key}/`.startsWith(`${own}/`))).length,
  );
  return { began, found: new Map(found), unfinished };
}

function faultsBy(random: () => number, share: number): FaultPlan {
  const requests = Object.values(REQUEST_FAULTS);
  const parts = Object.entries(PART_FAULTS);
  return ({ what, method }) => {
    if (random() >= share) return undefined;
    if (what === 'request') return requests[Math.floor(random() * requests.length)];
    const fit = parts.filter(([name]) => method !== 'GET' || !/^4(?:12|09)/.test(name));
    return fit[Math.floor(random() * fit.length)]?.[1];
  };
}

async function trial(seed: number): Promise<void> {
  const random = seeded(seed);
  const share = [0, 0.05, 0.2][seed % 3] ?? 0;
  const latencies = seeded(seed + 2000);
  const { double, client } = city({ latency: () => latencies() * 150, random: seeded(seed + 3000) });
  const { clock } = double;
  const attempts: Attempt[] = [];
  const looks: Look[] = [];
  let time = 0;
  let open = true;
  double.plan(faultsBy(seeded(seed + 1000), share));

  async function person(name: string): Promise<void> {
    const list = client();
    for (let n = 0; n < 3; n++) {
      await clock.sleep(random() * 300);
      const given = tagged(KEYS[random() < 0.8 ? 0 : 1] ?? '', `${name}${n}`, random);
      const { key, outcome } = given.sheet;
      const attempt = {
        key,
        tag: outcome ?? '',
        says: saysOf(given.indicators),
        began: ++time,
        ended: 0,
        taken: false,
      };
      attempts.push(attempt);
      try {
        await list.submit(given);
        attempt.taken = true;
      } catch (error) {
        expect(error).toBeInstanceOf(MokuhyoError);
        expect((error as MokuhyoError).code).toMatch(/^list-(?:busy|unreachable|answer)$/);
      }
      attempt.ended = ++time;
    }
  }

  async function reader(): Promise<void> {
    const list = client();
    for (let times = 1; open; times++) {
      const sheet = random() < 0.5 ? KEYS[Math.floor(random() * 2)] : undefined;
      try {
        looks.push(await look(list, ++time, sheet));
      } catch (error) {
        expect((error as MokuhyoError).code).toMatch(/^list-(?:busy|unreachable|answer)$/);
      }
      // Ever more seldom: pauses that are asked for are long.
      await clock.sleep(random() * 300 * times);
    }
  }

  const reading = reader();
  await Promise.all(['a', 'b', 'c'].map(person));
  open = false;
  await reading;
  double.plan(null);
  const list = client();
  looks.push(await look(list, ++time));

  for (const { began, found } of looks) {
    for (const [key, { tag, says }] of found) {
      const own = attempts.find((each) => each.key === key && each.tag === tag);
      expect({ seed, tag, says }).toEqual({ seed, tag: own?.tag, says: own?.says });
      const later = attempts.filter((each) => each.key === key && each.taken && each.ended < began);
      expect({ seed, replaced: later.filter((each) => each.began > (own?.ended || Number.POSITIVE_INFINITY)) }).toEqual(
        {
          seed,
          replaced: [],
        },
      );
    }
  }
  const atLast = looks.at(-1)?.found;
  expect(attempts.filter(({ key, taken }) => taken && !atLast?.has(key))).toEqual([]);
  // Only who was told that it failed leaves something unfinished.
  const failed = new Set(attempts.filter(({ taken }) => !taken).map(({ key }) => key));
  expect(looks.at(-1)?.unfinished.filter(({ key }) => !failed.has(key))).toEqual([]);

  for (const key of new Set(attempts.map((each) => each.key))) {
    const last = tagged(key, 'last', random);
    await list.submit(last);
    const after = await look(client(), ++time, key);
    expect(after).toMatchObject({ unfinished: [] });
    expect(after.found.get(key)).toEqual({ tag: 'last', says: saysOf(last.indicators) });
  }
  for (const name of ['MokuhyoSheets', 'MokuhyoIndicators']) {
    const keys = double.hands.fields(name).map(({ MkKey }) => MkKey);
    expect(new Set(keys).size).toBe(keys.length);
  }
  expect(double.complaints).toEqual([]);
}

const trials = Number(process.env.TRIALS ?? 15);

it.each(Array.from({ length: trials }, (_, at) => at))('stays whole, trial %i', trial);
