import type { CarryOutcome, SheetUnplaced } from '../../app/carry';
import { carryText } from './carry';

const lost = (sheet: string, because: SheetUnplaced['because'], cell: string, field: string | null, text: string) => {
  return { sheet, because, cell, field, name: '窓口の満足度', text };
};
const OUTCOME: CarryOutcome = {
  edits: [],
  sheets: [],
  left: [],
  reread: [],
  skipped: [],
  blank: [],
  unplaced: [
    lost('総務課', 'no-field', 'L9', '補足・参考指標', '参考'),
    lost('総務課', 'no-column', 'G9', 'R3実績', '4.4'),
    lost('建設課', 'other', 'P3', null, '覚え書き'),
    lost('総務課', 'no-field', 'M2', '電話', '025-1'),
    lost('総務課', 'no-field', 'L10', '補足・参考指標', '窓口の満足度'),
    lost('総務課', 'oldest', 'E9', 'R1実績', '4.1'),
  ],
};

it('tells what found no place by sheet and reason, with how many there are in which field', () => {
  expect(carryText('R7.xlsx', OUTCOME, 'ja').split('\n').slice(1, 13)).toEqual([
    '移す欄がなかった文字 5件',
    '  【総務課】 4件',
    '    この項目の欄がない様式です 3件：「補足・参考指標」2、「電話」1',
    '      L9 ［補足・参考指標］ 「窓口の満足度」参考',
    '      M2 ［電話］ 「窓口の満足度」025-1',
    '      L10 ［補足・参考指標］ 窓口の満足度',
    '    過去の実績の欄がない様式です 1件：「R3実績」1',
    '      G9 ［R3実績］ 「窓口の満足度」4.4',
    '  【建設課】 1件',
    '    様式の項目ではない欄の文字です 1件',
    '      P3 「窓口の満足度」覚え書き',
    '',
  ]);
});

it('says the same in English', () => {
  const text = carryText('R7.xlsx', OUTCOME, 'en');
  expect(text).toContain('  [総務課] 4 texts\n    the form has no place for it: 3 ("補足・参考指標" 2, "電話" 1)\n');
});
