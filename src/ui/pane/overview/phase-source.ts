import { readDate } from '../../../core/sheet/dates';
import type { Phase } from '../../../core/sheet/model';
import type { CheckedSheet } from '../../../core/validate/validate';

export type PhaseSource = 'chosen' | 'evaluatedOn' | 'evaluation' | 'result' | 'nothing' | 'mixed';

/** The 時期 that all sheets have; null when they differ. */
export function commonPhase(sheets: readonly CheckedSheet[]): Phase | null {
  const [first, ...others] = sheets.map(({ phase }) => phase);
  return first !== undefined && others.every((phase) => phase === first) ? first : null;
}

/** What told the 時期 that is shown; `core/sheet/phase` decides by the same. */
export function phaseSource(sheets: readonly CheckedSheet[], chosen: Phase | null): PhaseSource {
  if (chosen !== null) return 'chosen';
  switch (commonPhase(sheets)) {
    case 'yearend':
      return sheets.some(({ sheet }) => readDate(sheet.head.evaluatedOn).kind !== 'empty')
        ? 'evaluatedOn'
        : 'evaluation';
    case 'midyear':
      return 'result';
    case 'goals':
      return 'nothing';
    case null:
      return 'mixed';
  }
}
