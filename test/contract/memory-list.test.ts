import { memoryList } from '../support/memory-list';
import { submission } from './sample-records';

// The pane's tests believe this list; it must do what the port says.
it('keeps, replaces, withdraws and takes back as a shared list does', async () => {
  const list = memoryList();
  const [whole, part] = [submission(undefined, 3), submission(undefined, 2)];
  expect(await list.submit(whole)).toMatchObject({ created: 3, updated: 0, unchanged: 0, withdrawn: 0 });
  expect(await list.submit(whole)).toMatchObject({ created: 0, updated: 0, unchanged: 3, withdrawn: 0 });
  expect(await list.submit(part)).toMatchObject({ created: 0, unchanged: 2, withdrawn: 1 });
  expect(await list.records({ sheet: whole.sheet.key })).toHaveLength(3);
  expect(await list.records({ sheet: whole.sheet.key, withdrawn: true })).toHaveLength(4);
  expect(await list.submit(whole)).toMatchObject({ updated: 1, unchanged: 2 });
});
