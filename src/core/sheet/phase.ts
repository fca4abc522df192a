import { readDate } from './dates';
import { indicatorsOf } from './indicators';
import { type GoalSheet, PHASES, type Phase } from './model';
import { isBlank } from './text';

/**
 * 時期 of each sheet of a workbook, in the sheets' order: 年度末評価 if 評価日 or any 評価 is there, else the latest phase
 * among the workbook's other sheets of the same year, else 中間報告 if any result is there, else 目標設定.
 */
export function phasesOf(sheets: readonly GoalSheet[]): readonly Phase[] {
  const own = sheets.map(ownPhase);
  return sheets.map((sheet, index) => {
    const others = own.filter((_, other) => other === index || sheets[other]?.year === sheet.year);
    return PHASES.filter((phase) => others.includes(phase)).at(-1) ?? 'goals';
  });
}

function ownPhase(sheet: GoalSheet): Phase {
  const indicators = indicatorsOf(sheet);
  if (readDate(sheet.head.evaluatedOn).kind !== 'empty' || indicators.some(({ evaluation }) => !isBlank(evaluation)))
    return 'yearend';
  return indicators.some(({ result }) => !isBlank(result)) ? 'midyear' : 'goals';
}
