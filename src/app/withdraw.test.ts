import { submission } from '../../test/contract/sample-records';
import { memoryList } from '../../test/support/memory-list';
import { withdrawSheet } from './withdraw';

const options = { by: '企画課', at: '2023-05-01T00:00:00.000Z', reason: null };
const { key } = submission().sheet;

it('takes back the sheet of a key, as whoever does it and then', async () => {
  const list = memoryList();
  await list.submit(submission());
  expect(await withdrawSheet(list, key, options)).toMatchObject({ kind: 'withdrawn', indicators: 2, sheet: { key } });
  const [own] = await list.records({ sheet: key, withdrawn: true });
  expect(own).toMatchObject({ pushedBy: '企画課', withdrawnAt: options.at, order: ['1/1', '1/2'] });
});

it('leaves alone what was withdrawn before, and when', async () => {
  const list = memoryList();
  await list.submit(submission());
  await withdrawSheet(list, key, options);
  const later = await withdrawSheet(list, key, { ...options, at: '2023-06-01T00:00:00.000Z' });
  expect(later).toMatchObject({ kind: 'before', sheet: { withdrawnAt: options.at } });
  expect(await list.history(key)).toHaveLength(2);
});

it.each([`${key}/1/1`, '2022/西区:総務課'])('knows no sheet %s', async (unknown) => {
  const list = memoryList();
  await list.submit(submission());
  expect(await withdrawSheet(list, unknown, options)).toEqual({ kind: 'unknown' });
  expect(await list.records()).toHaveLength(3);
});
