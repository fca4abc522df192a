import { sheetSummary } from '../../../app/gather/testing';
import { MokuhyoError } from '../../../core/errors';
import { openFolder } from './folder';
import type { Pool } from './pool';
import { type FolderSource, folderOfHandle } from './source';
import type { Answer, Task } from './task';

/** A pool whose answers come when the test lets them. */
class FakePool implements Pool {
  readonly size = 2;
  readonly tasks: Task[] = [];
  private readonly waiting: (() => void)[] = [];
  isClosed = false;
  answers: (task: Task) => Answer = ({ path }) => ({
    kind: 'summary',
    summary: { sheets: [sheetSummary(path)], others: 0 },
  });
  ask(task: Task): Promise<Answer> {
    this.tasks.push(task);
    return new Promise((resolve) => this.waiting.push(() => resolve(this.answers(task))));
  }
  close() {
    this.isClosed = true;
  }
  /** Answers what was asked so far, and waits for what comes of it. */
  async step() {
    await settled();
    for (const answer of this.waiting.splice(0)) answer();
    await settled();
  }
}

const settled = () => new Promise((done) => setTimeout(done));

function sourceOf(...paths: readonly string[]): FolderSource {
  const files = paths.map((path) => ({ path, handle: null, file: async () => new File(['x'], path) }));
  return { name: 'R4', list: async () => ({ files, closed: [] }) };
}

async function open(source: FolderSource) {
  const pool = new FakePool();
  const saved: string[] = [];
  let now = 0;
  const folder = openFolder(source, {
    pool,
    clock: () => {
      now += 100;
      return new Date(now);
    },
    saveCsv: async (name, text) => {
      saved.push(name, text);
      return { kind: 'saved', name };
    },
    later: (work) => void setTimeout(work),
  });
  await settled();
  return { folder, pool, saved, state: folder.state };
}

it('reads the workbooks of a folder, as many at a time as there are workers, and counts what it leaves aside', async () => {
  const { pool, state } = await open(sourceOf('c.xlsx', '~$a.xlsx', 'b.xlsx', 'a.xlsx', '送付状.docx'));
  expect([state().phase, state().skipped]).toEqual(['reading', { owner: 1, other: 1 }]);
  expect(pool.tasks.map(({ path }) => path)).toEqual(['a.xlsx', 'b.xlsx']);
  await pool.step();
  await settled();
  expect([state().done, state().rows.length]).toEqual([2, 2]);
  await pool.step();
  expect([state().phase, state().done, state().secondsLeft]).toEqual(['done', 3, null]);
});

it('stops, keeps what was read, and goes on from there', async () => {
  const { folder, pool, state } = await open(sourceOf('a.xlsx', 'b.xlsx', 'c.xlsx', 'd.xlsx'));
  folder.stop();
  await pool.step();
  expect([state().phase, state().done, pool.tasks.length]).toEqual(['stopped', 2, 2]);
  folder.goOn();
  await pool.step();
  expect([state().phase, state().done, pool.tasks.length]).toEqual(['done', 4, 4]);
});

it('keeps a place for what cannot be had', async () => {
  const gone = { path: 'a.xlsx', handle: null, file: () => Promise.reject(new DOMException('', 'NotFoundError')) };
  const source = { name: 'R4', list: async () => ({ files: [gone], closed: ['人事'] }) };
  const { state } = await open(source);
  expect(state().rows.map((row) => (row.kind === 'failed' ? [row.path, row.error?.code] : null))).toEqual([
    ['a.xlsx', 'not-found'],
    ['人事', 'no-permission'],
  ]);
});

it('is done at once where there is no workbook', async () => {
  const { state } = await open(sourceOf('送付状.docx'));
  expect([state().phase, state().files.length]).toEqual(['done', 0]);
});

it('reads the selected sheet from its file again, and shows the last one that was selected', async () => {
  const { folder, pool, state } = await open(sourceOf('a.xlsx', 'b.xlsx'));
  await pool.step();
  const [first, second] = state().rows;
  if (!first || !second) throw new Error('no rows');
  pool.answers = ({ path }) => ({ kind: 'failed', code: 'not-found', params: { file: path } });
  folder.select(first);
  folder.select(second);
  expect([state().selected, state().detail]).toEqual([second.id, { kind: 'reading' }]);
  await pool.step();
  expect(pool.tasks.slice(2).map(({ path, sheet }) => [path, sheet])).toEqual([
    ['a.xlsx', 0],
    ['b.xlsx', 0],
  ]);
  expect(state().detail).toMatchObject({ kind: 'failed', params: { file: 'b.xlsx' } });
  folder.select(null);
  expect([state().selected, state().detail]).toEqual([null, null]);
});

it('saves what was read so far', async () => {
  const { folder, pool, saved, state } = await open(sourceOf('a.xlsx', 'b.xlsx', 'c.xlsx'));
  folder.stop();
  await pool.step();
  await folder.save('R4_指標.csv');
  expect(saved[0]).toBe('R4_指標.csv');
  expect(saved[1]?.split('\r\n').slice(1)).toEqual(['a.xlsx', 'b.xlsx', '']);
  expect(state().saved?.contents.leftOut.unread).toBe(1);
  folder.dismissSaved();
  expect(state().saved).toBeNull();
});

it('gives a row’s file, or says that it is gone', async () => {
  const file = jest.fn(async () => new File(['x'], 'a.xlsx'));
  const source = { name: 'R4', list: async () => ({ files: [{ path: 'a.xlsx', handle: null, file }], closed: [] }) };
  const { folder, pool, state } = await open(source);
  await pool.step();
  const [row] = state().rows;
  if (!row) throw new Error('no row');
  expect((await folder.fileOf(row)).file.name).toBe('a.xlsx');
  file.mockRejectedValue(new DOMException('', 'NotFoundError'));
  await expect(folder.fileOf(row)).rejects.toEqual(new MokuhyoError('not-found', { file: 'a.xlsx' }));
});

it('shows nothing more once it is closed', async () => {
  const { folder, pool, state } = await open(sourceOf('a.xlsx'));
  folder.close();
  await pool.step();
  expect([pool.isClosed, state().done]).toEqual([true, 0]);
});

it('looks into folders within, and tells of those that nobody may look into', async () => {
  const file = (name: string) => ({ kind: 'file', name, getFile: async () => new File([], name) });
  const folder = (name: string, entries: readonly unknown[] | null) => ({
    kind: 'directory',
    name,
    async *values() {
      if (entries === null) throw new DOMException('', 'NotAllowedError');
      yield* entries;
    },
  });
  const city = folder('市', [file('a.xlsx'), folder('区', [file('b.xlsx'), folder('秘', null)])]);
  const { name, list } = folderOfHandle(city as never);
  const { files, closed } = await list();
  expect([name, files.map(({ path }) => path), closed]).toEqual(['市', ['a.xlsx', '区/b.xlsx'], ['区/秘']]);
});
