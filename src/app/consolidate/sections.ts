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
  department: ['組織名(部)', '部', '部名', '部区', '部区名', '部・区', '部局', '部局名', '局', '局名', 'department'],
  section: [
    ...['組織名(課)', '組織名(準部・課・機関名)', '課', '課名', '課等', '課等名', '課・機関', '課・機関名'],
    ...['課室', '課室名', '課・室', '課所', '課所名', '所属', '所属名', 'section'],
  ],
} as const;

/** A title or a date may stand above the headings, in so many rows. */
const MOST_ABOVE = 10;

/** The master list of sections, a CSV with headings in any order. A department that is left out is the one above. */
export function readSections(text: string, aliases: Aliases): SectionsReading {
  const rows = csvRows(text);
  const heads = rows.slice(0, MOST_ABOVE + 1).map(columnsIn);
  const at = heads.findIndex((head) => head.department >= 0 && head.section >= 0);
  const { department, section } = heads[at] ?? NO_COLUMNS;
  if (at < 0)
    return { kind: 'no-heading', missing: heads.some((head) => head.department >= 0) ? 'section' : 'department' };
  const known = new Map<string, ListedSection>();
  let above = '';
  for (const row of rows.slice(at + 1)) {
    above = row[department]?.trim() || above;
    const name = row[section]?.trim() ?? '';
    const key = sectionKey(above, name, aliases);
    if (name === '' || known.has(key)) continue;
    known.set(key, { department: above, section: name, departmentKey: departmentKey(above, aliases), key });
  }
  return { kind: 'sections', sections: [...known.values()] };
}

const NO_COLUMNS = { department: -1, section: -1 };

/** Where in a row the headings stand; -1 where not. */
function columnsIn(row: readonly string[]): typeof NO_COLUMNS {
  const names = row.map((each) => fold(each).toLowerCase());
  const columnOf = (known: readonly string[]) => names.findIndex((each) => known.map(fold).includes(each));
  return { department: columnOf(HEADINGS.department), section: columnOf(HEADINGS.section) };
}
