import { setTimeout as sleep } from 'node:timers/promises';
import { apiPath, pageLimit } from '../../src/list/embedded/protocol';
import { submission } from '../contract/sample-records';

// What a city does with its list on the last day, made by a process of its own: 400 sections submit within ten minutes, and
// 50 readers look at it all the while. `compression` is how many times faster than that.

export const SECTIONS = 400;
export const INDICATORS = 20;
const MINUTES = 10;

/** Of fifty readers so many do this, each so many seconds after they did it last. */
const READERS = [
  // A pane asks for the city's policy and shows what the list has of a sheet.
  { what: 'pane', count: 30, every: 20 },
  // The service's own page is open at somebody's desk.
  { what: 'page', count: 15, every: 30 },
  // `mokuhyo export` and Power BI read everything, page by page.
  { what: 'everything', count: 5, every: 60 },
] as const;

export interface Load {
  /** Milliseconds of each request. */
  readonly writers: readonly number[];
  readonly readers: readonly number[];
  /** Requests that were not answered with 200. */
  readonly errors: number;
  /** Milliseconds from the first submission to the end of the last. */
  readonly took: number;
}

/** Loads the list at an address. Each section looks what submitting would do, and submits. */
export async function load(url: string, compression: number): Promise<Load> {
  const writers: number[] = [];
  const readers: number[] = [];
  let errors = 0;
  let submitting = true;

  async function ask(times: number[], path: string, init: RequestInit = {}): Promise<string> {
    const begin = performance.now();
    try {
      const headers = { 'content-type': 'application/json', ...(init.headers as Record<string, string>) };
      const response = await fetch(`${url}${path}`, { ...init, headers });
      const text = await response.text();
      times.push(performance.now() - begin);
      if (response.status !== 200) errors++;
      return text;
    } catch {
      errors++;
      return '{}';
    }
  }

  const READING: Readonly<Record<(typeof READERS)[number]['what'], () => Promise<unknown>>> = {
    pane: async () => {
      await ask(readers, `${apiPath}/policy`);
      await ask(
        readers,
        `${apiPath}/records?limit=${pageLimit}&sheet=${encodeURIComponent(keyOf(Math.floor(Math.random() * SECTIONS)))}`,
      );
    },
    page: () => ask(readers, '/'),
    everything: async () => {
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page = await ask(readers, `${apiPath}/records?limit=${pageLimit}&cursor=${encodeURIComponent(cursor)}`);
        cursor = nextOf(page);
      }
    },
  };

  async function read(what: keyof typeof READING, every: number): Promise<void> {
    const pause = (every * 1000) / compression;
    await sleep(Math.random() * pause);
    while (submitting) {
      await READING[what]();
      await sleep(pause * (0.5 + Math.random()));
    }
  }

  async function submit(section: number): Promise<void> {
    const given = submission(keyOf(section), INDICATORS);
    const path = `${apiPath}/sheets/${encodeURIComponent(given.sheet.key)}`;
    const body = JSON.stringify(given);
    await sleep((Math.random() * (MINUTES * 60_000)) / compression);
    const { turn } = JSON.parse(await ask(writers, `${apiPath}/turn`));
    const { version } = JSON.parse(await ask(writers, `${path}/foresee`, { method: 'POST', body }));
    const headers = { 'if-match': `"${version}"`, 'idempotency-key': crypto.randomUUID() };
    await ask(writers, `${path}?turn=${turn}`, { method: 'PUT', body, headers });
  }

  const begin = performance.now();
  const reading = READERS.flatMap(({ what, count, every }) => Array.from({ length: count }, () => read(what, every)));
  await Promise.all(Array.from({ length: SECTIONS }, (_, section) => submit(section)));
  const took = performance.now() - begin;
  submitting = false;
  await Promise.all(reading);
  return { writers, readers, errors, took };
}

/** The next cursor, which ends a page: reading the whole of it would take longer than making it. */
function nextOf(page: string): string | null {
  const [end] = /"next":(?:null|"[^"]*")\}$/.exec(page.slice(-600)) ?? [];
  return end === undefined ? null : JSON.parse(`{${end}`).next;
}

export const keyOf = (section: number, year = 2022): string => `${year}/試験区:${section}課`;
