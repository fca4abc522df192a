import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolder, temporaryFolder } from '../support/temporary-folder';
import { buildCity } from './city';
import { type ProcessCost, processCost } from './process-cost';
import { ratio, row } from './table';

const WORKBOOKS = 400;

/**
 * A city's 400 workbooks with 4,000 sheets of texts of their own: `mokuhyo consolidate` against `mokuhyo read` of the same files, in
 * turns, of each the best of several runs by processor time. Both have two workers.
 */
export function consolidateBench(fixtures: string, runs = 5): void {
  const folder = temporaryFolder();
  try {
    const forms = readdirSync(fixtures).filter((name) => /(?<!blank)\.xlsx$/.test(name));
    const city = join(folder, '回収');
    const files = buildCity(
      city,
      forms.map((name) => join(fixtures, name)),
      WORKBOOKS,
    );
    const costs: Record<string, ProcessCost[]> = { read: [], xlsx: [], csv: [], json: [] };
    for (let run = 0; run < runs; run++) {
      costs.read?.push(processCost(['read', '--format', 'json', ...files]));
      for (const kind of ['xlsx', 'csv', 'json']) {
        costs[kind]?.push(processCost(['consolidate', city, '-o', join(folder, `集計.${kind}`), '--force']));
      }
    }
    const least = (what: string) => Math.min(...(costs[what] ?? []).map(({ cpu }) => cpu));
    const told = (what: string) => {
      const memory = (costs[what] ?? []).map((cost) => cost.memory);
      const [low, high] = [Math.min(...memory), Math.max(...memory)].map((each) => each.toFixed(0));
      return `${(least(what) / 1000).toFixed(1)} s, ${low}-${high} MB`;
    };
    row(`reading ${WORKBOOKS} workbooks, 4,000 sheets`, told('read'), '');
    for (const kind of ['xlsx', 'csv', 'json']) {
      row(`consolidating them as .${kind}, against that`, told(kind), ratio(least(kind), least('read')));
    }
  } finally {
    removeFolder(folder);
  }
}
