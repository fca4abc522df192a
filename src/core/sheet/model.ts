/** The families of forms that are known; see `forms.ts`. */
export const LAYOUTS = ['R4', 'R7'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** 時期: 目標設定, 中間報告, 年度末評価, in the order of the year. */
export const PHASES = ['goals', 'midyear', 'yearend'] as const;
export type Phase = (typeof PHASES)[number];

/** Texts of a sheet's head and of the blocks under its table. */
export const HEAD_FIELDS = [
  'fiscalYear',
  'department',
  'section',
  'phone',
  'createdOn',
  'revisedOn',
  'evaluatedOn',
  'purpose',
  'policyIndicators',
  'plan',
  'outcome',
] as const;
export type HeadField = (typeof HEAD_FIELDS)[number];

/** The columns that describe an indicator in words. A form has some of them. */
export const DETAIL_FIELDS = ['initiatives', 'note', 'planPosition', 'initiative', 'summary', 'direction'] as const;
export type DetailField = (typeof DETAIL_FIELDS)[number];

/**
 * One 組織目標管理シート as it was read: texts as the cells show them, untrimmed, line ends \n, null where empty.
 */
export interface GoalSheet {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly layout: Layout;
  readonly head: Readonly<Record<HeadField, string | null>>;
  /** The year in which the fiscal year begins (令和4年度 is 2022); null when 年度 is empty or names no year. */
  readonly year: number | null;
  readonly goals: readonly Goal[];
  /** Where things stand, as A1 addresses. */
  readonly at: SheetCells;
  readonly headings: Headings;
  /**
   * The cells of 目標, 結果, 評価 and the head that hold exactly the text that they show, by their A1 addresses: numbers and
   * dates are not among them. Only such a cell can be mended by writing another text (a formula's the host refuses).
   */
  readonly typed: ReadonlyMap<string, string>;
  /** 「○：達成」 under the table: the sign of each word of the scale. Empty where the sheet has no legend. */
  readonly legend: ReadonlyMap<string, string>;
}

/** 組織目標, with its indicators. */
export interface Goal {
  readonly no: string | null;
  readonly parentGoalNo: string | null;
  readonly goal: string | null;
  readonly indicators: readonly Indicator[];
  readonly cells: GoalCells;
}

/** A1 addresses as in {@link IndicatorCells}. */
export interface GoalCells {
  readonly no: string | null;
  readonly parentGoalNo: string | null;
  readonly goal: string | null;
}

/** 指標: one row of the table. */
export interface Indicator {
  readonly name: string | null;
  readonly target: string | null;
  readonly result: string | null;
  readonly status: string | null;
  readonly evaluation: string | null;
  /** Results of earlier years, oldest first, as many as the form has. */
  readonly history: readonly (string | null)[];
  readonly details: Readonly<Record<DetailField, string | null>>;
  readonly cells: IndicatorCells;
  /** Fields whose formula has no stored value: neither empty nor 0. */
  readonly uncalculated: readonly ('target' | 'result' | 'evaluation')[];
  /** In a row that is hidden in the workbook. */
  readonly hidden: boolean;
}

/** The columns of an indicator that every form has. */
export type IndicatorField = 'name' | 'target' | 'result' | 'evaluation' | 'status';

/** A1 addresses, of a merged cell its top-left one; null where the sheet lacks the column. */
export interface IndicatorCells extends Readonly<Record<IndicatorField, string | null>> {
  /** One for each of `history`. */
  readonly history: readonly (string | null)[];
  /** Of several cells in one row, the first. */
  readonly details: Readonly<Record<DetailField, string | null>>;
}

export interface SheetCells {
  readonly title: string;
  /** Where each field stands or, if it is empty, belongs; null where the sheet has no label for it. */
  readonly head: Readonly<Record<HeadField, string | null>>;
  /** The cells of the tables' headings that hold something, of a header repeated on a second page too. */
  readonly headings: readonly string[];
}

/** What the table's headings say. */
export interface Headings {
  /** As printed (「Ｒ４目標」), null where the column is missing. */
  readonly target: string | null;
  readonly result: string | null;
  /** The year that the target's heading names. */
  readonly year: number | null;
  /** The history columns, oldest first: what each heading prints, and the year that it names. */
  readonly history: ReadonlyArray<{ readonly heading: string; readonly year: number }>;
  /** Headings that a goal sheet needs and this one lacks. */
  readonly missing: readonly RequiredHeading[];
  /**
   * Where the form lacks a column: those that hold texts under a heading that no form knows, what each prints, and where its
   * first text stands.
   */
  readonly unread: ReadonlyArray<{ readonly heading: string; readonly cell: string }>;
}

export const REQUIRED_HEADINGS = ['goal', 'name', 'target', 'result', 'evaluation'] as const;
export type RequiredHeading = (typeof REQUIRED_HEADINGS)[number];
