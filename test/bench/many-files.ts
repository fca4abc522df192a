import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolder, temporaryFolder } from '../support/temporary-folder';
import { processCost } from './process-cost';
import { row } from './table';

/** `mokuhyo check` of so many files, in a process of its own: its memory, and how many cores it had. */
export function manyFilesBench(fixtures: readonly string[]): void {
  const folder = temporaryFolder();
  try {
    const files = Array.from({ length: 2000 }, (_, n) => join(folder, `${n}.xlsx`));
    for (const [n, file] of files.entries()) copyFileSync(fixtures[n % fixtures.length] as string, file);
    for (const count of [99, 400, 2000]) {
      const { memory, cpu, took } = processCost(['check', '--format', 'json', ...files.slice(0, count)]);
      row(`checking ${count} files on the command line, memory`, `${memory.toFixed(0)} MB`, '');
      row(`its time, and the cores it used`, `${(took / 1000).toFixed(1)} s`, `${(cpu / took).toFixed(1)} cores`);
    }
  } finally {
    removeFolder(folder);
  }
}
