import { compareSheets, type SheetChange } from '../../core/compare/compare-sheets';
import { type OtherChange, otherChanges } from '../../core/compare/other-texts';
import type { Grid } from '../../core/sheet/grid';
import { readSheet } from '../../core/sheet/read';

export type Change = SheetChange | OtherChange;

/** What differs between two worksheets: of goal sheets by goal and indicator, then every text besides, cell by cell. */
export function changesBetween(before: Grid, after: Grid): readonly Change[] {
  const [old, now] = [readSheet(before), readSheet(after)];
  const known = old.kind === 'goal-sheet' && now.kind === 'goal-sheet' ? compareSheets(old.sheet, now.sheet) : [];
  return [...known, ...otherChanges(before, after, known)];
}
