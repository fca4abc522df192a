import { findingKey, type LocatedFinding } from './mending';
import type { State } from './state';

/** Every finding of the last 点検, with its sheet: of the file, then in the order of the workbook. */
export function locatedFindings({ checked }: Pick<State, 'checked'>): readonly LocatedFinding[] {
  if (checked === null) return [];
  const { findings, sheets } = checked.workbook;
  return [
    ...findings.map((finding) => ({ sheet: null, finding })),
    ...sheets.flatMap(({ sheet, findings: own }) => own.map((finding) => ({ sheet: sheet.sheet, finding }))),
  ];
}

/** Those that have not been mended since. */
export function openFindings(state: Pick<State, 'checked' | 'mended'>): readonly LocatedFinding[] {
  return locatedFindings(state).filter((each) => state.mended.get(findingKey(each))?.kind !== 'mended');
}
