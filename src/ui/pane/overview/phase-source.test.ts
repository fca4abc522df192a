import { checkedWorkbook } from '../../../../test/support/checked-workbook';
import { goalSheet } from '../../../../test/support/goal-sheet';
import type { Phase } from '../../../core/sheet/model';
import { commonPhase, phaseSource } from './phase-source';

const sheetsIn = (...phases: readonly Phase[]) =>
  checkedWorkbook('市民部.xlsx', goalSheet()).sheets.flatMap((sheet) => phases.map((phase) => ({ ...sheet, phase })));

it.each([
  [['yearend', 'yearend'], 'yearend', 'evaluatedOn'],
  [['midyear'], 'midyear', 'result'],
  [['goals'], 'goals', 'nothing'],
  [['yearend', 'goals'], null, 'mixed'],
] as const)('%j is %s, told by %s', (phases, phase, source) => {
  expect([commonPhase(sheetsIn(...phases)), phaseSource(sheetsIn(...phases), null)]).toEqual([phase, source]);
});

it('tells of 評価 where there is no 評価日, and of the person who chose', () => {
  const { sheets } = checkedWorkbook('市民部.xlsx', goalSheet({ head: { evaluatedOn: ' ' } }));
  const yearend = sheets.map((sheet) => ({ ...sheet, phase: 'yearend' as const }));
  expect([phaseSource(yearend, null), phaseSource(yearend, 'yearend')]).toEqual(['evaluation', 'chosen']);
});
