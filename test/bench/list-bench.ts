import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { together } from '../../src/app/push/together';
import { embeddedList } from '../../src/list/embedded/client';
import type { SharedList, Submission } from '../../src/list/port';
import { submission } from '../contract/sample-records';
import { INDICATORS, keyOf, type Load, SECTIONS } from './list-load';
import { serve, withDataDir } from './served-list';
import { middle, ms, row } from './table';

const RUNS = 9;

/** The shared list: one large push, and a whole city on its last day, so many times faster than in ten minutes. */
export async function listBench(compressions: readonly number[] = [20, 40, 80]): Promise<void> {
  await pushing();
  for (const compression of compressions) await withDataDir((dataDir) => lastDay(dataDir, compression));
}

/** To a service in a process of its own, as it is in a city; each time the sheets of another year. */
async function pushing(): Promise<void> {
  const first: number[] = [];
  const again: number[] = [];
  await withDataDir(async (dataDir) => {
    const service = await serve(dataDir);
    try {
      const list = embeddedList(service);
      for (let run = 0; run < RUNS; run++) {
        const sheets = Array.from({ length: 100 }, (_, section) => submission(keyOf(section, 2022 + run), 100));
        first.push(await time(sheets, list));
        again.push(await time(sheets, list));
      }
    } finally {
      await service.stop();
    }
  });
  row('pushing 10,000 records of 100 sheets', ms(middle(first)), `best ${ms(Math.min(...first))}`);
  row('pushing them again, unchanged', ms(middle(again)), `best ${ms(Math.min(...again))}`);
}

async function time(sheets: readonly Submission[], list: SharedList): Promise<number> {
  const begin = performance.now();
  await together(sheets, { most: list.capabilities.together, work: (each) => list.submit(each) });
  return performance.now() - begin;
}

async function lastDay(dataDir: string, compression: number): Promise<void> {
  const service = await serve(dataDir);
  try {
    const list = embeddedList(service);
    // What is there from the year before.
    for (let section = 0; section < SECTIONS; section++) {
      await list.submit(submission(keyOf(section, 2021), INDICATORS));
    }
    const loaded = await loadedBy(service.url, compression);
    const records = await list.records({ kind: 'indicator', year: 2022 });
    if (records.length !== SECTIONS * INDICATORS) throw new Error(`${records.length} records arrived`);
    tell(loaded, compression);
  } finally {
    await service.stop();
  }
}

/** The load is made in a process of its own: this bench again, asked for that. */
async function loadedBy(url: string, compression: number): Promise<Load> {
  const words = [process.argv[1] ?? '', 'load', url, String(compression)];
  const { stdout } = await promisify(execFile)(process.execPath, words, { maxBuffer: 2 ** 26 });
  return JSON.parse(stdout);
}

function tell({ writers, readers, errors, took }: Load, compression: number): void {
  const rate = ((writers.length + readers.length) / took) * 1000;
  row(
    `400 sections beside 50 readers, ${compression} times faster`,
    `${(took / 1000).toFixed(0)} s`,
    `${rate.toFixed(0)}/s, ${errors} errors`,
  );
  for (const [who, times] of [
    ['submitting', writers],
    ['reading', readers],
  ] as const) {
    const [half, most, nearlyAll] = [0.5, 0.95, 0.99].map((part) => quantile(times, part));
    row(`  ${who}: p95 of ${times.length} requests`, ms(most ?? 0), `p50 ${ms(half ?? 0)}, p99 ${ms(nearlyAll ?? 0)}`);
  }
}

function quantile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
