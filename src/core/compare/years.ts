import { indicatorsOf } from '../sheet/indicators';
import type { GoalSheet, Indicator } from '../sheet/model';
import { pairIndicators } from './pair-indicators';

/** What a section's sheet of the year before said, as plain data: of a workbook, or of a shared list. */
export interface PreviousSheet {
  readonly year: number;
  readonly file: string;
  readonly sheet: string;
  readonly indicators: readonly PreviousIndicator[];
}

export interface PreviousIndicator {
  readonly goalNo: string | null;
  readonly name: string | null;
  /** As it was shown. */
  readonly result: string | null;
}

/** A sheet beside the one of the year before. */
export interface YearComparison {
  readonly previous: PreviousSheet;
  readonly pairs: readonly {
    readonly indicator: Indicator;
    readonly before: PreviousIndicator;
    /** 1: the name is the same; else how alike both names are. */
    readonly confidence: number;
  }[];
  readonly vanished: readonly PreviousIndicator[];
  readonly appeared: readonly Indicator[];
}

export function compareYears(sheet: GoalSheet, previous: PreviousSheet): YearComparison {
  const indicators = indicatorsOf(sheet);
  const named = sheet.goals.flatMap((goal) => goal.indicators.map(({ name }) => ({ goalNo: goal.no, name })));
  const { pairs, vanished, appeared } = pairIndicators(previous.indicators, named);
  return {
    previous,
    pairs: pairs.map(({ before, after, confidence }) => ({
      indicator: indicators[after] as Indicator,
      before: previous.indicators[before] as PreviousIndicator,
      confidence,
    })),
    vanished: vanished.map((at) => previous.indicators[at] as PreviousIndicator),
    appeared: appeared.map((at) => indicators[at] as Indicator),
  };
}

/** A sheet as the next year's will be compared with it. */
export function asPrevious(sheet: GoalSheet, year: number, file: string): PreviousSheet {
  const indicators = sheet.goals.flatMap(({ no, indicators: own }) =>
    own.map(({ name, result }) => ({ goalNo: no, name, result })),
  );
  return { year, file, sheet: sheet.sheet, indicators };
}
