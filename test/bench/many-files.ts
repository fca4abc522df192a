import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolder, temporaryFolder } from '../support/temporary-folder';
import { row } from './table';

/** Tells at the end what the whole process took. */
const TELL = `data:text/javascript,${encodeURIComponent(`
  import { isMainThread } from 'node:worker_threads';
  import { readFileSync } from 'node:fs';
  // Linux counts to maxRSS what the process that started this one had.
  const peak = () => process.platform === 'linux'
    ? Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
    : process.resourceUsage().maxRSS;
  if (isMainThread) process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    process.stderr.write(JSON.stringify({ memory: peak() / 1024, cpu: (user + system) / 1000 }));
  });
`)}`;

/** `mokuhyo check` of so many files, in a process of its own: its memory, and how many cores it had. */
export function manyFilesBench(fixtures: readonly string[]): void {
  const folder = temporaryFolder();
  try {
    const files = Array.from({ length: 2000 }, (_, n) => join(folder, `${n}.xlsx`));
    for (const [n, file] of files.entries()) copyFileSync(fixtures[n % fixtures.length] as string, file);
    for (const count of [99, 400, 2000]) {
      const begin = performance.now();
      const words = ['--import', TELL, 'bin/mokuhyo.mjs', 'check', '--format', 'json', ...files.slice(0, count)];
      const { stderr } = spawnSync(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
      const took = performance.now() - begin;
      const { memory, cpu } = JSON.parse(stderr) as { readonly memory: number; readonly cpu: number };
      row(`checking ${count} files on the command line, memory`, `${memory.toFixed(0)} MB`, '');
      row(`its time, and the cores it used`, `${(took / 1000).toFixed(1)} s`, `${(cpu / took).toFixed(1)} cores`);
    }
  } finally {
    removeFolder(folder);
  }
}
