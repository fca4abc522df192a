import { gridOf } from '../sheet/testing';
import { fieldNames, ofFields } from './field-names';

const OLD = gridOf([
  ['組織目標管理シート'],
  ['年度', '令和4年度', '', '組織名（部）', '北区', '', '組織名（準部・課・\n機関名）', '総務課'],
  ['組織の目的', '市民のため', '', '電話：025-1'],
  [
    'No.',
    '組織目標',
    '主な取組',
    '項目\n（単位）',
    'R3実績',
    'R4目標',
    'R4結果',
    '補足・参考指標',
    '達成状況',
    '評価',
    '担当',
  ],
  ['1', '窓口', '研修', '満足度（点）', '4.4', '4.5', '4.6', '参考', '済', '達成', '佐藤'],
  ['', '', '', '回数（回）', '3', '5', '2', '', '一部', '未達成'],
]);

it.each([
  ['A5', 'No.'],
  ['D6', '項目（単位）'],
  ['E6', 'R3実績'],
  ['H5', '補足・参考指標'],
  // No form knows this column.
  ['K5', '担当'],
  ['B3', '組織の目的'],
  ['H2', '組織名（準部・課・機関名）'],
  // Label and text in one cell.
  ['D3', '電話'],
  ['A1', undefined],
  ['H6', undefined],
])('%s stands in what the sheet calls %s', (cell, name) => {
  expect(fieldNames(OLD).get(cell)).toBe(name);
});

it('is told of what found no place, null for what stands in no field', () => {
  const told = (cell: string) => ({ because: 'other' as const, cell, name: null, text: 'x' });
  expect(ofFields(OLD, [told('H5'), told('M9')])).toEqual([
    { ...told('H5'), sheet: OLD.name, field: '補足・参考指標' },
    { ...told('M9'), sheet: OLD.name, field: null },
  ]);
});
