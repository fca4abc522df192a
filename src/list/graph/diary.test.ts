import type { RecordChange } from '../../core/record/change';
import { openDiary } from './diary';

const sheet: RecordChange = { key: '2022/区', kind: 'updated' };
const row = (kind: 'created' | 'updated' | 'unchanged', key = '2022/区/1/1'): RecordChange => ({ key, kind });
const gone: RecordChange = { key: '2022/区/1/1', kind: 'withdrawn', name: '指標' };

/** The receipt of a submission that wrote something in its first attempt, and came to something else in its last. */
function receipt(first: readonly RecordChange[], last: readonly RecordChange[]) {
  const diary = openDiary('2022/区');
  diary.intend(first);
  for (const { key } of first) diary.done(key);
  diary.intend(last);
  return diary.receipt(last).changes;
}

it.each<[string, RecordChange, RecordChange, RecordChange]>([
  ['made, and there when it looks again', row('created'), row('unchanged'), row('created')],
  ['changed, and there when it looks again', row('updated'), row('unchanged'), row('updated')],
  ['made, and made another by others', row('created'), row('updated'), row('created')],
  ['made, and deleted by hand', row('created'), row('created'), row('created')],
  // Others' rows stand where its own were: it has its indicators under other numbers in the end.
  ['made, and withdrawn by itself', row('created'), gone, gone],
  ['withdrawn, and brought back by others', gone, row('unchanged'), row('unchanged')],
  ['withdrawn, and brought back by itself', gone, row('updated'), row('updated')],
])('says of a record that was %s what is so in the end', (_, first, last, said) => {
  expect(receipt([first], [sheet, last])).toEqual([sheet, said]);
});

it('says that a sheet is the same still only where it was so all along', () => {
  const same: RecordChange = { ...sheet, kind: 'updated', sameContent: true };
  expect(receipt([sheet], [same])).toEqual([sheet]);
  expect(receipt([same], [sheet])).toEqual([sheet]);
  expect(receipt([same], [same])).toEqual([same]);
});

it('lists what it withdrew first and is not the sheet’s any more', () => {
  expect(receipt([gone], [sheet])).toEqual([sheet, gone]);
});
