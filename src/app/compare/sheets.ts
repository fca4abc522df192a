import { matching } from '../../core/compare/pair-by-key';
import { fingerprint } from '../../core/decisions/fingerprint';
import type { Aliases } from '../../core/policy/schema';
import { sectionKey } from '../../core/record/section-key';
import type { Grid, Workbook } from '../../core/sheet/grid';
import { readSheet } from '../../core/sheet/read';

/** A worksheet, as far as it tells which one of another workbook it is. */
export interface SheetIdentity {
  /** Within the folder; '' where a single workbook is compared with another one, whatever they are called. */
  readonly path: string;
  readonly sheet: string;
  /** Of a goal sheet its section, and its year; null where it does not say. */
  readonly section: string | null;
  readonly year: number | null;
  /** Equal where every cell shows the same. */
  readonly content: string;
}

/** Which sheets a workbook has, to be paired with those of others. */
export function identitiesOf({ sheets }: Workbook, path: string, aliases: Aliases): readonly SheetIdentity[] {
  return sheets.map((grid): SheetIdentity => {
    const at = { path, sheet: grid.name, content: contentOf(grid) };
    const reading = readSheet(grid);
    if (reading.kind === 'other') return { ...at, section: null, year: null };
    const { head, year } = reading.sheet;
    return { ...at, section: sectionKey(head.department, head.section, aliases) || null, year };
  });
}

function contentOf({ cells }: Grid): string {
  return fingerprint(JSON.stringify(cells.map(({ row, column, text }) => [row, column, text])));
}

export interface SheetPairs {
  /** In the order of `after`. */
  readonly pairs: readonly (readonly [before: SheetIdentity, after: SheetIdentity])[];
  readonly vanished: readonly SheetIdentity[];
  readonly appeared: readonly SheetIdentity[];
}

/**
 * Which sheet is which: the same section and year, in the same file before another one, then the same section in another year,
 * then the same place. A file may have another name, and a sheet, too.
 */
export function pairSheets(before: readonly SheetIdentity[], after: readonly SheetIdentity[]): SheetPairs {
  const sheets = matching(before, after);
  const ofYear = ({ section, year }: SheetIdentity) => (section === null ? null : `${year}/${section}`);
  const withKey = (rest: (each: SheetIdentity) => string) => (each: SheetIdentity) => {
    const key = ofYear(each);
    return key === null ? null : `${key}\n${rest(each)}`;
  };
  sheets.byKey(withKey(({ path, sheet }) => `${path}\n${sheet}`));
  sheets.byKey(withKey(({ content }) => content));
  sheets.byKey(ofYear);
  sheets.byKey(({ section }) => section);
  // Cover pages and lists stand in the same workbook, whatever that is called now.
  const renamed = new Map(sheets.pairs().map(([old, now]) => [before[old]?.path, after[now]?.path]));
  sheets.byKey(({ path, sheet }, side) => `${side === 'before' ? (renamed.get(path) ?? path) : path}\n${sheet}`);
  const left = sheets.left();
  return {
    pairs: sheets.pairs().map(([old, now]) => [before[old] as SheetIdentity, after[now] as SheetIdentity] as const),
    vanished: left.before.map((at) => before[at] as SheetIdentity),
    appeared: left.after.map((at) => after[at] as SheetIdentity),
  };
}
