import { city } from '../graph/city';
import { type Asked, pushed, sectionSheet } from '../graph/pushing';
import { row } from './table';

const WORKBOOKS = 300;
const INDICATORS = 20;

/**
 * Microsoft Lists: a whole city's first push, an unchanged and a changed one, and reading all, against the double of Graph
 * with 50 ms latency and a small tenant's budget. Time is the double's, which no machine makes slower.
 */
export async function graphBench(): Promise<void> {
  const made = city({ latency: 50, oddPages: false });
  const all = (month: number, results?: (at: number) => string) =>
    Array.from({ length: WORKBOOKS }, (_, section) => sectionSheet(section, INDICATORS, month, results));
  const begin = process.cpuUsage();

  tell('a first push: 6,000 indicators, 300 workbooks', await pushed(made, made.client(), all(1)));
  tell('the same again, unchanged', await pushed(made, made.client(), all(2)));
  tell(
    'one in ten changed',
    await pushed(
      made,
      made.client(),
      all(3, (at) => (at % 10 === 0 ? '19' : '18')),
    ),
  );

  const { double, client } = made;
  const before = { ...double.counts };
  const started = double.clock.now();
  const list = client();
  const records = await list.records({ year: 2022 });
  if (records.length !== WORKBOOKS * (INDICATORS + 1)) throw new Error(`${records.length} records were read`);
  row(
    'reading all of it',
    seconds(double.clock.now() - started),
    `${double.counts.requests - before.requests} requests`,
  );
  const again = double.counts.requests;
  await list.records({ year: 2022 });
  row('  and once more, by what changed since', '', `${double.counts.requests - again} requests`);

  row('the most resource units in any minute', String(double.peak()), 'of 1,200');
  const { user, system } = process.cpuUsage(begin);
  row('processor time of all that, the double included', seconds((user + system) / 1000), '');
  if (double.complaints.length > 0) throw new Error(double.complaints[0]);
}

function tell(what: string, { outcome, writing, lookUps, units, throttled, took }: Asked): void {
  if (outcome.failed.length > 0) throw new Error(`${outcome.failed.length} failed: ${outcome.failed[0]?.code}`);
  const { created, updated, unchanged } = outcome;
  row(what, seconds(took), `${created} new, ${updated} changed, ${unchanged} unchanged`);
  row('  writing requests', String(writing), `${lookUps} look-ups, ${units} units, ${throttled} × 429`);
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
