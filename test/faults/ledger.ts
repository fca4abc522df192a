import { MokuhyoError } from '../../src/core/errors';
import { contentOf } from '../../src/core/record/content';
import type { IndicatorRecord, ListRecord, SheetRecord } from '../../src/core/record/schema';
import type { SharedList, Submission } from '../../src/list/port';
import { indicatorDraft, sheetDraft } from '../contract/sample-records';

/**
 * What one person pushed of several sheets: of each sheet one edition after the other, numbered in every text, so that
 * what the list has tells which it is, and whether it is whole.
 */
export interface Ledger {
  /** Submits the next edition of a sheet, or, when the last one was not acknowledged, perhaps that again. */
  push(list: SharedList, key: string, again: boolean): Promise<void>;
  /** Submits the last edition of every sheet; gives how many indicators that changed. */
  pushAll(list: SharedList): Promise<number>;
  /** What of the list is not as it must be; nothing, if all is well. */
  faults(list: SharedList): Promise<readonly string[]>;
  acknowledged(): number;
}

interface Kept {
  /** The last edition that was sent. */
  begun: number;
  acknowledged: number[];
}

export function ledger(keys: readonly string[], rows = 3): Ledger {
  const kept = new Map(keys.map((key): [string, Kept] => [key, { begun: 0, acknowledged: [] }]));
  const of = (key: string) => kept.get(key) as Kept;

  async function submit(list: SharedList, key: string): Promise<number> {
    const { begun, acknowledged } = of(key);
    const { created, updated, withdrawn } = await list.submit(edition(key, begun, rows));
    if (acknowledged.at(-1) !== begun) acknowledged.push(begun);
    return created + updated + withdrawn;
  }

  return {
    push: async (list, key, again) => {
      const own = of(key);
      if (!again || own.begun === 0 || own.acknowledged.at(-1) === own.begun) own.begun++;
      await submit(list, key);
    },
    pushAll: async (list) => {
      let changed = 0;
      for (const [key, own] of kept) {
        own.begun = Math.max(1, own.begun);
        changed += await submit(list, key);
      }
      return changed;
    },
    faults: async (list) => {
      const all = await list.records();
      const faults: string[] = [];
      if (new Set(all.map(({ key }) => key)).size < all.length) faults.push('a key is there twice');
      for (const [key, { begun, acknowledged }] of kept) {
        const records = all.filter((each) => each.key === key || each.key.startsWith(`${key}/`));
        const [sheet] = records.filter((each): each is SheetRecord => each.kind === 'sheet');
        const number = Number(sheet?.purpose ?? 0);
        if (number < (acknowledged.at(-1) ?? 0)) faults.push(`${key}: ${number}, acknowledged ${acknowledged.at(-1)}`);
        if (number > begun) faults.push(`${key}: ${number}, but nobody sent more than ${begun}`);
        if (number > 0 && !isWhole(records, edition(key, number, rows))) faults.push(`${key}: ${number} is not whole`);
        if (number > 0) faults.push(...past(await list.history(`${key}/1/1`), acknowledged, number));
      }
      return faults;
    },
    acknowledged: () => [...kept.values()].reduce((sum, { acknowledged }) => sum + acknowledged.length, 0),
  };
}

/** Between `rows` and two more, so that rows go and return. */
function edition(key: string, number: number, rows: number): Submission {
  const pushedAt = new Date(1e12 + number * 1000).toISOString();
  return {
    sheet: sheetDraft({ key, pushedAt, purpose: `${number}` }),
    indicators: Array.from({ length: rows + (number % 3) }, (_, at) =>
      indicatorDraft({ pushedAt, name: `指標${at + 1}`, result: `${number}` }),
    ),
  };
}

/** Whether records say what was submitted, and each row has the number that it had at first. */
function isWhole(records: readonly ListRecord[], { sheet, indicators }: Submission): boolean {
  const rows = indicators.map((each, at) => contentOf({ ...each, ...given(sheet.key, at + 1) } as IndicatorRecord));
  const found = records.filter(({ kind }) => kind === 'indicator').map(contentOf);
  return JSON.stringify(found.sort()) === JSON.stringify(rows.sort());
}

function given(sheetKey: string, indicatorNo: number) {
  return { key: `${sheetKey}/1/${indicatorNo}`, indicatorNo, seriesId: null };
}

/** The first row is in every edition: its history has each that was acknowledged, none twice, in their order. */
function past(history: readonly ListRecord[], acknowledged: readonly number[], last: number): readonly string[] {
  const numbers = history.map((each) => Number((each as IndicatorRecord).result));
  const key = history[0]?.key ?? '';
  const faults: string[] = [];
  if (numbers.some((number, at) => at > 0 && number <= (numbers[at - 1] ?? 0))) faults.push(`${key}: had ${numbers}`);
  const missing = acknowledged.filter((number) => !numbers.includes(number));
  if (missing.length > 0) faults.push(`${key}: ${missing} was acknowledged and is not in its history`);
  if (numbers.at(-1) !== last) faults.push(`${key}: history ends with ${numbers.at(-1)}, the sheet says ${last}`);
  return faults;
}

/** Does it, and gives whether it was done; a fault of the way there is none of the test. */
export async function dared(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof MokuhyoError && ['list-unreachable', 'list-busy', 'list-answer'].includes(error.code))
      return false;
    throw error;
  }
}
