import { receiptSums } from '../../../app/consolidate/receive';
import { sheetSummary } from '../../../app/gather/testing';
import { MokuhyoError } from '../../../core/errors';
import { DEFAULT_POLICY } from '../../../core/policy/default';
import type { FileHandle } from '../files/file-system';
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
    summary: { sheets: [sheetSummary(path)], others: [] },
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

const settled = () => new Promise<void>((done) => setTimeout(done));

function sourceOf(...paths: readonly string[]): FolderSource {
  const files = paths.map((path) => ({
    path,
    handle: null,
    file: async () => new File(['x'], path, { lastModified: 1 }),
  }));
  return { name: 'R4', list: async () => ({ files, closed: [] }) };
}

async function open(source: FolderSource) {
  const pool = new FakePool();
  const saved: { name: string; type: string; content: Blob }[] = [];
  const destination = { isWanted: true, place: null as FileHandle | null };
  let now = 0;
  const folder = openFolder(source, {
    pool,
    clock: () => {
      now += 100;
      return new Date(now);
    },
    policy: DEFAULT_POLICY,
    breathe: settled,
    chooseDestination: async (name, type) =>
      destination.isWanted
        ? {
            handle: destination.place,
            put: async (content) => {
              saved.push({ name, type, content });
              return { kind: 'saved', name };
            },
            leave: async () => {
              saved.push({ name, type, content: new Blob() });
            },
          }
        : null,
    later: (work) => void setTimeout(work),
  });
  await settled();
  return { folder, pool, saved, destination, state: folder.state };
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

it('saves what was read so far, and says what is not in it', async () => {
  const { folder, pool, saved, state } = await open(sourceOf('a.xlsx', 'b.xlsx', 'c.xlsx', '送付状.docx'));
  folder.stop();
  await pool.step();
  await folder.save('csv', 'R4_指標一覧.csv');
  const [{ name, type, content } = { name: '', type: '', content: new Blob() }] = saved;
  expect([name, type, content.type]).toEqual(['R4_指標一覧.csv', 'text/csv', 'text/csv']);
  const lines = (await content.text()).split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines.slice(1, 3).map((line) => /,(.\.xlsx),/.exec(line)?.[1])).toEqual(['a.xlsx', 'b.xlsx']);
  const { saved: told } = state();
  if (told?.kind !== 'done') throw new Error();
  expect(receiptSums(told.consolidation).files).toMatchObject({ read: 2, unread: 1, 'passed-over': 1 });
  folder.dismissSaved();
  expect(state().saved).toBeNull();
});

it('saves nothing where the person chose no place, or stops, or the browser refuses', async () => {
  const { folder, pool, saved, destination, state } = await open(sourceOf('a.xlsx'));
  await pool.step();
  destination.isWanted = false;
  await folder.save('json', 'R4.json');
  expect([saved.length, state().saved]).toEqual([0, null]);
  destination.isWanted = true;
  const saving = folder.save('xlsx', 'R4.xlsx');
  await settled();
  expect(state().making).toMatchObject({ kind: 'xlsx' });
  folder.stopMaking();
  await saving;
  // What the browser made there is left.
  expect([saved.map(({ content }) => content.size), state().making, state().saved]).toEqual([
    [0],
    null,
    { kind: 'stopped' },
  ]);
});

it('decides a conflict, everywhere, and takes it back', async () => {
  const { folder, pool, state } = await open(sourceOf('a.xlsx', 'b.xlsx'));
  pool.answers = ({ path }) => ({
    kind: 'summary',
    summary: { sheets: [sheetSummary('総務', { content: path })], others: [] },
  });
  await pool.step();
  const told = () => state().rows.map((row) => row.kind === 'sheet' && row.state);
  expect(told()).toEqual(['provisional', 'superseded']);
  const [conflict] = state().consolidation.conflicts;
  folder.decide(conflict?.key ?? '', 'b.xlsx');
  expect([told(), state().consolidation.conflicts.length]).toEqual([['set-aside', 'complete'], 0]);
  folder.decide(conflict?.key ?? '', null);
  expect(told()).toEqual(['provisional', 'superseded']);
});

it('takes a list of sections, says why a file is none, and counts the one in the folder as no input', async () => {
  const list = new File(['部,課\n北区,a.xlsx\n北区,総務課\n'], '名簿.csv', { lastModified: 5 });
  const files = [
    { path: 'a.xlsx', handle: null, file: async () => new File(['x'], 'a.xlsx') },
    { path: '名簿.csv', handle: null, file: async () => list },
  ];
  const { folder, pool, state } = await open({ name: 'R4', list: async () => ({ files, closed: [] }) });
  pool.answers = ({ path }) =>
    path.endsWith('.csv')
      ? { kind: 'failed', code: 'not-a-workbook', params: { file: path } }
      : { kind: 'summary', summary: { sheets: [sheetSummary(path)], others: [] } };
  await pool.step();
  expect(state().rows.map(({ kind }) => kind)).toEqual(['sheet', 'failed']);
  await folder.takeList(new File(['番号\n1\n'], '番号.csv'));
  expect([state().list, state().listTrouble?.code]).toEqual([null, 'sections-invalid']);
  await folder.takeList(list);
  expect([state().list?.sections.length, state().listTrouble]).toEqual([2, null]);
  expect([state().rows.length, receiptSums(state().consolidation).files.found]).toEqual([1, 1]);
  folder.dropList();
  expect([state().list, state().rows.length]).toEqual([null, 2]);
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
