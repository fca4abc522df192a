/**
 * `npm run fuzz -- [seconds] [seed]`: workbooks that are wrong in ways that a writer, a disk or a person with bad
 * intentions could make them, read, looked at, checked and written, until the time is over. What is found is made small and
 * put into build/fuzz/finds, as a file and as the texts of its parts with the seed and number that make it again; exit code
 * 1 then. A case that takes longer than PATIENCE is a find, too. What was mended goes into test/fuzz/kept.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { strFromU8 } from 'fflate';
import { caseOf, type Parts, seedWorkbooks } from './cases';
import { minimise, partsOf } from './minimise';
import { faultOf } from './property';

const PATIENCE = 20_000;
const FINDS = join('build', 'fuzz', 'finds');
const SAMPLES = join('test', 'fixtures', 'workbooks');

interface Task {
  readonly seed: number;
  readonly from: number;
  readonly until: number;
}

type Message = { readonly index: number; readonly fault: string | null };

function work({ seed, from, until }: Task): void {
  const seeds = seedWorkbooks(SAMPLES);
  for (let index = from; Date.now() < until; index++) {
    parentPort?.postMessage({ index, fault: null } satisfies Message);
    const fault = faultOf(caseOf(seeds, seed, index));
    if (fault !== null) parentPort?.postMessage({ index, fault } satisfies Message);
  }
}

/** Runs cases in a thread of its own, which can be ended when a case never ends. */
function run(task: Task, found: (index: number, fault: string) => void): Promise<number> {
  return new Promise((done, fail) => {
    const worker = new Worker(process.argv[1] as string, { workerData: task });
    let index = task.from;
    let patience: NodeJS.Timeout | undefined;
    const stop = (next: number) => {
      clearTimeout(patience);
      done(next);
    };
    worker.on('message', (message: Message) => {
      index = message.index;
      if (message.fault !== null) found(index, message.fault);
      clearTimeout(patience);
      patience = setTimeout(() => {
        found(index, `no end within ${PATIENCE / 1000} s`);
        void worker.terminate();
      }, PATIENCE);
    });
    worker.on('error', fail);
    worker.on('exit', () => stop(index + 1));
  });
}

async function main(): Promise<void> {
  const [seconds = '60', seedText = String(Date.now() % 1_000_000)] = process.argv.slice(2);
  const seed = Number(seedText);
  const until = Date.now() + Number(seconds) * 1000;
  if (!Number.isInteger(seed) || !(until > 0)) throw new Error('usage: npm run fuzz -- [seconds] [seed]');
  const seeds = seedWorkbooks(SAMPLES);
  const finds = new Map<string, number>();
  const found = (index: number, fault: string) => {
    const known = finds.get(fault) ?? 0;
    finds.set(fault, known + 1);
    if (known === 0) keep(seeds, seed, index, fault);
  };
  let next = 0;
  while (Date.now() < until) next = await run({ seed, from: next, until }, found);
  console.log(`${next} cases of seed ${seed}, ${finds.size} kinds of faults`);
  for (const [fault, count] of finds) console.log(`  ${count} × ${fault}`);
  process.exitCode = finds.size > 0 ? 1 : 0;
}

function keep(seeds: readonly Parts[], seed: number, index: number, fault: string): void {
  const bytes = caseOf(seeds, seed, index);
  const small = fault.startsWith('no end') ? bytes : minimise(bytes, (candidate) => faultOf(candidate) === fault);
  const path = join(FINDS, `${seed}-${index}`);
  mkdirSync(FINDS, { recursive: true });
  writeFileSync(`${path}.xlsx`, small);
  const parts = partsOf(small);
  const texts = parts && Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
  writeFileSync(`${path}.json`, JSON.stringify({ fault, seed, index, parts: texts }, null, 2));
  console.log(`${path}.xlsx: ${fault}`);
}

if (isMainThread) await main();
else work(workerData as Task);
