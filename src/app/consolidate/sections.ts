import type { Aliases } from '../../core/policy/schema';
import { departmentKey, sectionKey } from '../../core/record/section-key';
import { fold } from '../../core/sheet/text';
import { csvRows } from './csv-table';

/** A section that is to submit a sheet. */
export interface ListedSection {
  readonly department: string;
  readonly section: string;
  readonly departmentKey: string;
  /** As `sectionKey` makes it, with the policy's aliases. */
  readonly key: string;
}

export type SectionsReading =
  | { readonly kind: 'sections'; readonly sections: readonly ListedSection[] }
  /** Which heading no column has. */
  | { readonly kind: 'no-heading'; readonly missing: 'department' | 'section' };

const HEADINGS = {
  department: ['組織名(部)', '部', '部区名', '部区', '部・区', '部名', 'department'],
  section: ['組織名(課)', '組織名(準部・課・機関名)', '課', '課名', '課・機関', '課・機関名', 'section'],
} as const;

/** The master list of sections, a CSV with headings in any order. A department that is left out is the one above. */
export function readSections(text: string, aliases: Aliases): SectionsReading {
  const [headings = [], ...rows] = csvRows(text);
  const names = headings.map((each) => fold(each).toLowerCase());
  const columnOf = (known: readonly string[]) => names.findIndex((each) => known.map(fold).includes(each));
  const [department, section] = [columnOf(HEADINGS.department), columnOf(HEADINGS.section)];
  if (department < 0) return { kind: 'no-heading', missing: 'department' };
  if (section < 0) return { kind: 'no-heading', missing: 'section' };
  const known = new Map<string, ListedSection>();
  let above = '';
  for (const row of rows) {
    above = row[department]?.trim() || above;
    const name = row[section]?.trim() ?? '';
    const key = sectionKey(above, name, aliases);
    if (name === '' || known.has(key)) continue;
    known.set(key, { department: above, section: name, departmentKey: departmentKey(above, aliases), key });
  }
  return { kind: 'sections', sections: [...known.values()] };
}
