import { asPrevious, type PreviousSheet } from '../core/compare/years';
import { fingerprint } from '../core/decisions/fingerprint';
import { groupedBy } from '../core/grouped-by';
import type { Aliases } from '../core/policy/schema';
import { sheetKey } from '../core/record/build';
import type { IndicatorRecord } from '../core/record/schema';
import { sectionKey } from '../core/record/section-key';
import type { ReadWorkbook } from './check';

/** A sheet of a year before, and which one it is. */
export interface KnownPrevious {
  readonly key: string;
  readonly previous: PreviousSheet;
}

/** The sheets of a workbook that a later year can be compared with: those that say their year and section. */
export function previousIn({ file, sheets }: ReadWorkbook, aliases: Aliases): readonly KnownPrevious[] {
  return sheets.flatMap((sheet) => {
    const key = sheetKey(sheet, aliases);
    return key === null || sheet.year === null ? [] : [{ key, previous: asPrevious(sheet, sheet.year, file) }];
  });
}

/** The same from a shared list's indicators. */
export function previousInRecords(records: readonly IndicatorRecord[], aliases: Aliases): readonly KnownPrevious[] {
  const sheets = groupedBy(records, ({ year, department, section }) => {
    return `${year}/${sectionKey(department, section, aliases)}`;
  });
  return [...sheets].map(([key, own]) => {
    const { year, file, sheet } = own.at(-1) ?? own[0];
    const indicators = own.map(({ goalNo, name, result }) => ({ goalNo, name, result }));
    return { key, previous: { year, file, sheet, indicators } };
  });
}

export interface PreviousTable {
  readonly sheets: Readonly<Record<string, PreviousSheet>>;
  /** Sections that have two sheets which say different things: nobody can tell which to compare with. */
  readonly undecided: readonly (readonly [PreviousSheet, PreviousSheet])[];
}

/** One sheet for each section and year. Copies count once. */
export function previousTable(all: readonly KnownPrevious[]): PreviousTable {
  const sheets = new Map<string, PreviousSheet>();
  const undecided = new Map<string, readonly [PreviousSheet, PreviousSheet]>();
  for (const { key, previous } of all) {
    const known = sheets.get(key);
    if (known && contentOf(known) !== contentOf(previous)) undecided.set(key, [known, previous]);
    else sheets.set(key, previous);
  }
  for (const key of undecided.keys()) sheets.delete(key);
  return { sheets: Object.fromEntries(sheets), undecided: [...undecided.values()] };
}

function contentOf({ indicators }: PreviousSheet): string {
  return fingerprint(JSON.stringify(indicators));
}
