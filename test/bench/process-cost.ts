import { spawnSync } from 'node:child_process';

/** Tells at the end what the whole process took, its workers included. */
const TELL = `data:text/javascript,${encodeURIComponent(`
  import { isMainThread } from 'node:worker_threads';
  import { readFileSync } from 'node:fs';
  // Linux counts to maxRSS what the process that started this one had.
  const peak = () => process.platform === 'linux'
    ? Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
    : process.resourceUsage().maxRSS;
  if (isMainThread) process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    process.stderr.write('\\n' + JSON.stringify({ memory: peak() / 1024, cpu: (user + system) / 1000 }));
  });
`)}`;

export interface ProcessCost {
  /** The most that it had at one time, in MB. */
  readonly memory: number;
  /** Of all its threads, in ms. */
  readonly cpu: number;
  /** By the clock, in ms. */
  readonly took: number;
}

/** What `mokuhyo` takes for these words, in a process of its own. */
export function processCost(words: readonly string[]): ProcessCost {
  const begin = performance.now();
  const all = ['--import', TELL, 'bin/mokuhyo.mjs', ...words];
  const { stderr } = spawnSync(process.execPath, all, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  const took = performance.now() - begin;
  const told = JSON.parse(stderr.split('\n').at(-1) ?? '') as Omit<ProcessCost, 'took'>;
  return { ...told, took };
}
