import { goalSheet, ruleContext } from '../../../../test/support/goal-sheet';
import { columnUnread } from './column-unread';

it('fires at the first text of each column that nobody reads', () => {
  expect(columnUnread.check(ruleContext(goalSheet()))).toEqual([]);
  const sheet = goalSheet({ headings: { unread: [{ heading: '取組の成果', cell: 'M9' }] } });
  expect(columnUnread.check(ruleContext(sheet))).toEqual([{ cell: 'M9', params: { heading: '取組の成果' } }]);
});
