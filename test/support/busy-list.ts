import { setTimeout as pause } from 'node:timers/promises';
import { asMokuhyoError } from '../../src/core/errors';
import type { ListRecord } from '../../src/core/record/schema';
import { embeddedList } from '../../src/list/embedded/client';
import { submission } from '../contract/sample-records';

/**
 * Sheets whose five indicators and 組織の目的 all say the same number, which counts up with each submission: half a sheet of
 * one submission and half of another shows at once.
 */
export function saying(key: string, number: number) {
  const { sheet, indicators } = submission(key, 5);
  const result = String(number);
  return { sheet: { ...sheet, purpose: result }, indicators: indicators.map((each) => ({ ...each, result })) };
}

/** The one number that a sheet's records say; throws when they are not one whole sheet. */
export function numberIn(records: readonly ListRecord[]): number {
  const said = new Set(records.map((record) => (record.kind === 'sheet' ? record.purpose : record.result)));
  if (records.length !== 6 || said.size !== 1) throw new Error(`half a sheet: ${records.length} ${[...said].join()}`);
  return Number([...said][0]);
}

/** The number of every sheet among records, by its key. */
export function numbersIn(records: readonly ListRecord[]): Readonly<Record<string, number>> {
  const sheets = records.filter(({ kind }) => kind === 'sheet').map(({ key }) => key);
  const ofSheet = (sheet: string) => records.filter(({ key }) => key === sheet || key.startsWith(`${sheet}/`));
  return Object.fromEntries(sheets.map((sheet) => [sheet, numberIn(ofSheet(sheet))]));
}

export interface Clients {
  /** What each sheet was last acknowledged to say. */
  readonly acknowledged: Readonly<Record<string, number>>;
  /** Lets running submissions end. Throws what a client met that was neither a receipt nor a service that went away. */
  readonly stop: () => Promise<void>;
}

/** Submits each of the sheets over and over, each by a client of its own, until stopped or the service is gone. */
export function startClients(url: string, keys: readonly string[], first = 1): Clients {
  const list = embeddedList({ url, token: undefined });
  const acknowledged: Record<string, number> = {};
  let stopped = false;
  const client = async (key: string) => {
    for (let number = first; !stopped; number++) {
      await list.submit(saying(key, number));
      acknowledged[key] = number;
      await pause(5);
    }
  };
  const all = Promise.all(keys.map((key) => client(key).catch(goneOrThrow)));
  const stop = async () => {
    stopped = true;
    await all;
  };
  return { acknowledged, stop };
}

/**
 * Reads the sheets over and over, until stopped or the service is gone. `stop` gives how often, and throws if half a sheet
 * was ever seen, or none where each is always there.
 */
export function startReader(
  url: string,
  keys: readonly string[],
  { alwaysThere }: { readonly alwaysThere: boolean },
): { readonly stop: () => Promise<number> } {
  const list = embeddedList({ url, token: undefined });
  let stopped = false;
  let seen = 0;
  const read = async () => {
    for (let at = 0; !stopped; at++) {
      const records = await list.records({ sheet: keys[at % keys.length] ?? '' });
      if (alwaysThere || records.length > 0) numberIn(records);
      seen++;
      await pause(2);
    }
  };
  const done = read().catch(goneOrThrow);
  const stop = async () => {
    stopped = true;
    await done;
    return seen;
  };
  return { stop };
}

function goneOrThrow(error: unknown): void {
  if (asMokuhyoError(error).code !== 'list-unreachable') throw error;
}
