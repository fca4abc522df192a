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
  return locatedFindings(state).filter((each) => !isMended(state, findingKey(each)));
}

/** Whether a finding's fix was written since the last 点検, and not taken back. */
export function isMended({ mended }: Pick<State, 'mended'>, key: string): boolean {
  return mended.get(key)?.kind === 'mended';
}
