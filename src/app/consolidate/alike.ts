import { groupedBy } from '../../core/grouped-by';
import { type EvaluationCode, indicatorsIn, type KeptIndicator } from './kept';
import { type Consolidation, departmentOf, type Received } from './receive';

/** An 評価 none of whose targets was reached. */
export interface MissedAll {
  readonly received: Received;
  readonly department: string;
  readonly indicators: readonly KeptIndicator[];
  /** 達成率, where it can be reckoned; of several indicators the lowest and the highest. */
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly evaluation: string | null;
  readonly evaluationCode: EvaluationCode;
}

/** 横並び: every 評価 where no target was reached, by year and department, within these by 達成率 from the highest. */
export function missedAllIn({
  counted,
  departments,
}: Pick<Consolidation, 'counted' | 'departments'>): readonly MissedAll[] {
  const all = counted.flatMap((received) => {
    if (!received.sheet.missesAll) return [];
    const missed = indicatorsIn(received.sheet).filter(({ allMissed }) => allMissed);
    const byEvaluation = groupedBy(missed, ({ evaluationNo }) => evaluationNo);
    return [...byEvaluation.values()].map((indicators) => missedAll(received, indicators, departments));
  });
  // Sheets are in the order of years and departments, and sorting keeps it.
  const ranks = new Map<string, number>();
  for (const { received, department } of all) {
    const of = `${received.sheet.year} ${department}`;
    if (!ranks.has(of)) ranks.set(of, ranks.size);
  }
  const rankOf = ({ received, department }: MissedAll) => ranks.get(`${received.sheet.year} ${department}`) ?? 0;
  return all.sort((a, b) => rankOf(a) - rankOf(b) || (b.highest ?? -1) - (a.highest ?? -1));
}

function missedAll(
  received: Received,
  all: readonly KeptIndicator[],
  departments: ReadonlyMap<string, string>,
): MissedAll {
  const indicators = all.filter(({ verdict }) => verdict === 'missed');
  const shares = indicators.flatMap(({ attainment }) => attainment ?? []);
  const [first] = indicators;
  return {
    received,
    department: departments.get(departmentOf(received.sheet)) ?? '',
    indicators,
    lowest: shares.length > 0 ? shares.reduce((least, share) => Math.min(least, share)) : null,
    highest: shares.length > 0 ? shares.reduce((most, share) => Math.max(most, share)) : null,
    evaluation: first?.evaluation ?? null,
    evaluationCode: first?.evaluationCode ?? 'empty',
  };
}
