import type { Consolidation, Received } from './receive';
import { departmentOf } from './receive';
import type { ListedSection } from './sections';

/** 提出済, 未決, 要修正あり, 未提出; on no list; of another year. */
export const SUBMISSION_STATES = ['submitted', 'undecided', 'to-mend', 'missing', 'unlisted', 'other-year'] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

export interface SubmissionRow {
  readonly state: SubmissionState;
  readonly department: string;
  readonly section: string;
  readonly received: Received | null;
}

export interface Submissions {
  /** The year that is asked about: the one of most sheets. Null without any. */
  readonly year: number | null;
  /** As the list has them, then what is on no list. */
  readonly rows: readonly SubmissionRow[];
}

/** Who submitted what of the year that most sheets are of. Without a list of sections: what was found. */
export function submissionsOf(
  { counted, departments }: Pick<Consolidation, 'counted' | 'departments'>,
  sections: readonly ListedSection[] | null,
): Submissions {
  const year = mainYear(counted);
  const ofYear = new Map(counted.flatMap((each) => (each.sheet.year === year ? [[each.sheet.sectionKey, each]] : [])));
  const listed = (sections ?? []).map(({ department, section, key }): SubmissionRow => {
    const received = ofYear.get(key) ?? null;
    return { state: received ? stateOf(received) : 'missing', department, section, received };
  });
  const taken = new Set(listed.flatMap(({ received }) => received ?? []));
  const isOfYear = ({ sheet }: Received) => Number(sheet.year === year);
  const rest = counted
    .filter((each) => !taken.has(each))
    .sort((a, b) => isOfYear(b) - isOfYear(a))
    .map((received): SubmissionRow => {
      const { sheet } = received;
      const unlisted = sections === null ? stateOf(received) : 'unlisted';
      return {
        state: sheet.year === year ? unlisted : 'other-year',
        department: departments.get(departmentOf(sheet)) ?? '',
        section: sheet.section ?? '',
        received,
      };
    });
  return { year, rows: [...listed, ...rest] };
}

function mainYear(counted: readonly Received[]): number | null {
  const sizes = new Map<number, number>();
  for (const { sheet } of counted) if (sheet.year !== null) sizes.set(sheet.year, (sizes.get(sheet.year) ?? 0) + 1);
  const [main] = [...sizes].sort(([year, size], [other, size2]) => size2 - size || other - year);
  return main?.[0] ?? null;
}

function stateOf({ fate, sheet }: Received): SubmissionState {
  if (fate === 'provisional') return 'undecided';
  return sheet.findings.error > 0 ? 'to-mend' : 'submitted';
}
