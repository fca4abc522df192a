import { DEFAULT_POLICY } from '../../../core/policy/default';
import { openPool, poolSize, type WorkerLike } from './pool';
import type { ToWorker } from './serve-tasks';
import type { Answer, Task } from './task';

const task = (path: string): Task => ({ path, file: new File([], path), sheet: null });
const answer: Answer = { kind: 'summary', summary: { sheets: [], others: [] } };

class FakeWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  readonly heard: ToWorker[] = [];
  isGone = false;
  postMessage(message: ToWorker) {
    this.heard.push(message);
  }
  terminate() {
    this.isGone = true;
  }
  answer() {
    this.onmessage?.({ data: answer } as MessageEvent<Answer>);
  }
  fail() {
    this.onerror?.({ message: 'out of memory', preventDefault: () => {} } as ErrorEvent);
  }
  get tasks() {
    return this.heard.flatMap((each) => (each.kind === 'task' ? [each.task.path] : []));
  }
}

function pool(size: number) {
  const workers: FakeWorker[] = [];
  const opened = openPool(
    () => {
      workers.push(new FakeWorker());
      return workers.at(-1) as FakeWorker;
    },
    size,
    DEFAULT_POLICY,
  );
  return { workers, ...opened };
}

it.each([
  [1, 2],
  [3, 3],
  [16, 4],
])('of %d processors takes %d', (processors, size) => {
  expect(poolSize(processors)).toBe(size);
});

it('gives each worker one task at a time, what is urgent first, and tells each by what to judge', async () => {
  const { ask, workers } = pool(2);
  const asked = ['a', 'b', 'c'].map((path) => ask(task(path)));
  const urgent = ask(task('now'), true);
  expect(workers.map(({ tasks }) => tasks)).toEqual([['a'], ['b']]);
  workers[0]?.answer();
  expect(workers[0]?.tasks).toEqual(['a', 'now']);
  workers[0]?.answer();
  workers[0]?.answer();
  workers[1]?.answer();
  expect(await Promise.all([...asked, urgent])).toHaveLength(4);
  expect(workers.map(({ heard }) => heard[0])).toEqual([
    { kind: 'begin', policy: DEFAULT_POLICY },
    { kind: 'begin', policy: DEFAULT_POLICY },
  ]);
});

it('takes another worker for one that fell over its workbook, and goes on', async () => {
  const { ask, workers } = pool(1);
  const asked = [ask(task('bad')), ask(task('good'))];
  workers[0]?.fail();
  expect([workers[0]?.isGone, workers[1]?.tasks]).toEqual([true, ['good']]);
  workers[1]?.answer();
  const [bad, good] = await Promise.all(asked);
  expect(bad).toMatchObject({ kind: 'failed', code: 'unexpected', params: { file: 'bad' } });
  expect(good).toBe(answer);
});

it('ends its workers', () => {
  const { ask, close, workers } = pool(2);
  void ask(task('a'));
  close();
  expect(workers.map(({ isGone }) => isGone)).toEqual([true]);
});
