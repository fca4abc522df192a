import { checkedWorkbook } from '../../../../test/support/checked-workbook';
import { goalSheet } from '../../../../test/support/goal-sheet';
import type { CheckedSheet } from '../../../core/validate/validate';
import { noteOf, subjectOf } from './note';

function checked(parts: Parameters<typeof goalSheet>[0]): CheckedSheet {
  const [sheet] = checkedWorkbook('市民部.xlsx', goalSheet(parts)).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

it('names each place, what is wrong, what to write and the 点検番号', () => {
  const sheet = checked({
    goals: [
      { indicators: [{ name: '受診者数（人）', result: null }, { evaluation: '達　成' }, { evaluation: '達　成' }] },
    ],
  });
  expect(subjectOf(sheet)).toEqual({ severity: 'error', count: 3 });
  expect(noteOf('市民部/市民部_R4.xlsx', sheet)).toBe(`市民課　御担当者様

お世話になっております。
令和4年度の組織目標管理シート（市民部/市民部_R4.xlsx　シート「市民課」）を点検しました。
次の3件について、修正をお願いいたします。

1　セル K9　「受診者数（人）」：R4結果が空欄です。
　　結果を書いてください。実施しなかった場合は「未実施」と書き、理由を達成状況に書いてください。（点検番号 202）

2　セル N10・N11：評価「達成」に余分な空白か改行があります。
　　「達成」に置き換えてください。（点検番号 402）

御不明な点は、点検番号を添えてお問い合わせください。よろしくお願いいたします。
`);
});

it('asks to look where nothing is to be corrected, and says nothing where nothing is', () => {
  const sheet = checked({ goals: [{ indicators: [{ evaluation: null }] }] });
  expect(subjectOf(sheet)?.severity).toBe('warning');
  expect(noteOf('a.xlsx', sheet)).toContain('次の1件について、御確認をお願いいたします。');
  expect(subjectOf(checked({}))).toBeNull();
  expect(noteOf('a.xlsx', checked({}))).toBe('');
});

it('greets a section that has no name', () => {
  const sheet = checked({ head: { section: null } });
  expect(noteOf('a.xlsx', sheet).split('\n')[0]).toBe('御担当者様');
});
