import { readDate } from './dates';
import { indicatorsOf } from './indicators';
import { type GoalSheet, PHASES, type Phase } from './model';
import { isBlank } from './text';

/**
 * 時期 of each sheet of a workbook, in the sheets' order: 年度末評価 if 評価日 or any 評価 is there, else the latest phase
 * among the workbook's other sheets of the same year, else 中間報告 if any result is there, else 目標設定.
 */
export function phasesOf(sheets: readonly GoalSheet[]): readonly Phase[] {
  const latest = new Map<number | null, Phase>();
  for (const sheet of sheets) {
    const [own, before] = [ownPhase(sheet), latest.get(sheet.year)];
    if (before === undefined || isLater(own, before)) latest.set(sheet.year, own);
  }
  return sheets.map(({ year }) => latest.get(year) ?? 'goals');
}

function isLater(phase: Phase, other: Phase): boolean {
  return PHASES.indexOf(phase) > PHASES.indexOf(other);
}

function ownPhase(sheet: GoalSheet): Phase {
  const indicators = indicatorsOf(sheet);
  if (readDate(sheet.head.evaluatedOn).kind !== 'empty' || indicators.some(({ evaluation }) => !isBlank(evaluation)))
    return 'yearend';
  return indicators.some(({ result }) => !isBlank(result)) ? 'midyear' : 'goals';
}
