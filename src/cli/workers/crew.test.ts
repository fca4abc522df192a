import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolder, temporaryFolder } from '../../../test/support/temporary-folder';
import type { Shown, Task } from '../show';
import { shownByWorkers } from './crew';

const TASK: Task = { command: 'read', lang: 'en', asJson: false, many: true };

/** A worker that does what its file is called. */
const SCRIPT = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', async (file) => {
    if (file === 'exit') process.exit(3);
    if (file === 'throw') throw new RangeError('too much');
    if (file === 'reject') await Promise.reject(new Error('broken'));
    if (file === 'slow') await new Promise((resolve) => setTimeout(resolve, 100));
    parentPort.postMessage({ out: file, err: null, code: 0 });
    if (file === 'last') setImmediate(() => process.exit(4));
  });
`;

let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
  writeFileSync(join(folder, 'worker.mjs'), SCRIPT);
});
afterAll(() => removeFolder(folder));

async function shown(files: readonly string[], { script = 'worker.mjs', workers = 2 } = {}): Promise<Shown[]> {
  const all: Shown[] = [];
  for await (const each of shownByWorkers(files, TASK, { script: join(folder, script), workers })) all.push(each);
  return all;
}

it('keeps the order, whoever is done first', async () => {
  const files = ['slow', ...Array.from({ length: 200 }, (_, n) => `file ${n}`), 'slow', 'end'];
  expect((await shown(files)).map(({ out }) => out)).toEqual(files);
});

it.each([
  ['exit', 'exit 3'],
  ['throw', 'RangeError: too much'],
  ['reject', 'Error: broken'],
])('takes a worker that dies (%s) for an error of its file, and goes on', async (file, detail) => {
  const all = await shown(['a', file, 'b', file, file, 'c'], { workers: 1 });
  expect(all.map(({ code }) => code)).toEqual([0, 2, 0, 2, 2, 0]);
  expect(all[1]?.err).toContain(detail);
  expect(all.flatMap(({ out }) => out ?? [])).toEqual(['a', 'b', 'c']);
});

it('goes on where a worker ends between two files', async () => {
  const all = await shown(['last', 'slow', 'last', 'a'], { workers: 2 });
  // The file that was on its way to the dead may be lost, and is then an error; none is left out.
  expect(all).toHaveLength(4);
});

it('does not wait for workers that cannot start', async () => {
  const all = await shown(['a', 'b', 'c'], { script: 'none.mjs' });
  expect(all.map(({ code }) => code)).toEqual([2, 2, 2]);
});

it('ends its workers when nobody wants more', async () => {
  for await (const { out } of shownByWorkers(['a', 'slow', 'b'], TASK, {
    script: join(folder, 'worker.mjs'),
    workers: 2,
  })) {
    expect(out).toBe('a');
    break;
  }
});
