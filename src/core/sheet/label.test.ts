import { readLabel } from './label';

it.each([
  ['年　度', 'fiscalYear'],
  ['対象年度', 'fiscalYear'],
  ['年度：', 'fiscalYear'],
  ['組織名（部）', 'department'],
  ['組織名(部・区)', 'department'],
  ['部・区名', 'department'],
  ['組織名\n（準部・課・機関名）', 'section'],
  ['組織名（課）', 'section'],
  ['課・機関名', 'section'],
  ['所属', 'section'],
  ['問合せ先（電話番号）', 'phone'],
  ['お問い合わせ先', 'phone'],
  ['作成日', 'createdOn'],
  ['作成年月日', 'createdOn'],
  ['修正日', 'revisedOn'],
  ['改訂日', 'revisedOn'],
  ['評　価　日', 'evaluatedOn'],
  ['■組織の目的', 'purpose'],
  ['（参考）\n関連する総合計画における政策指標', 'policyIndicators'],
  ['取組みについて', 'plan'],
  ['取り組みについて（今年度重点的に取り組む内容など）', 'plan'],
  ['取組の結果について【評価内容など】', 'outcome'],
])('%j is the label of %s', (text, field) => {
  expect(readLabel(text)).toEqual({ field, value: null });
});

it.each([
  ['年度：令和4年度', 'fiscalYear', '令和4年度'],
  ['作成日　R4.4.1', 'createdOn', 'R4.4.1'],
  ['評 価 日 : R5.3.31 ', 'evaluatedOn', 'R5.3.31'],
  ['組織名（部）：北区', 'department', '北区'],
  ['取り組みについて\n重点的に進めます。\n続けます。', 'plan', '重点的に進めます。\n続けます。'],
])('%j holds its value', (text, field, value) => {
  expect(readLabel(text)).toEqual({ field, value });
});

it.each([
  '令和4年度',
  '評価',
  '部区組織目標',
  '年度末評価',
  '組織の目的を達成するため',
  '備考：なし',
  '',
])('%j is no label', (text) => {
  expect(readLabel(text)).toBeNull();
});
