import { compareYears, type PreviousSheet } from '../../src/core/compare/years';
import { evaluateSheet } from '../../src/core/evaluate/evaluation';
import { NO_DETAILS } from '../../src/core/evaluate/testing';
import { DEFAULT_POLICY } from '../../src/core/policy/default';
import type { Policy } from '../../src/core/policy/schema';
import { type GoalSheet, HEAD_FIELDS, type Indicator, type Phase } from '../../src/core/sheet/model';
import type { RuleContext } from '../../src/core/validate/rule';
import { contextOf } from '../../src/core/validate/rule-context';

type IndicatorParts = Partial<
  Pick<Indicator, 'name' | 'target' | 'result' | 'status' | 'evaluation' | 'history' | 'uncalculated' | 'hidden'>
>;

export interface GoalParts {
  readonly no?: string | null;
  readonly cell?: string;
  readonly indicators?: readonly IndicatorParts[];
}

type SheetParts = Omit<Partial<GoalSheet>, 'goals' | 'head' | 'headings'> & {
  readonly head?: Partial<GoalSheet['head']>;
  readonly headings?: Partial<GoalSheet['headings']>;
  readonly goals?: readonly GoalParts[];
};

/** A sound sheet of 令和4年度, but for what is given. Indicators stand in rows 9, 10, …: target J, result K, status M, 評価 N. */
export function goalSheet({ goals = [{ indicators: [{}] }], head, headings, ...parts }: SheetParts = {}): GoalSheet {
  let row = 8;
  const sheet: Omit<GoalSheet, 'typed'> = {
    sheet: '市民課',
    hidden: false,
    layout: 'R4',
    head: {
      ...(Object.fromEntries(HEAD_FIELDS.map((field) => [field, null])) as GoalSheet['head']),
      fiscalYear: '令和4年度',
      department: '市民部',
      section: '市民課',
      createdOn: '令和4年4月1日',
      evaluatedOn: '令和5年3月31日',
      ...head,
    },
    year: 2022,
    goals: goals.map(({ no = null, cell, indicators = [] }, index) => ({
      no: no ?? String(index + 1),
      parentGoalNo: null,
      goal: '窓口を便利にします。',
      cells: { no: cell ?? `B${row + 1}`, parentGoalNo: null, goal: null },
      indicators: indicators.map((each) => {
        row++;
        return {
          name: '窓口アンケート（点）',
          target: '4.5',
          result: '4.6',
          status: '研修を実施しました。',
          evaluation: '達成',
          history: [],
          details: NO_DETAILS,
          cells: {
            name: `F${row}`,
            target: `J${row}`,
            result: `K${row}`,
            status: `M${row}`,
            evaluation: `N${row}`,
            history: [`I${row}`],
            details: NO_DETAILS,
          },
          uncalculated: [],
          hidden: false,
          ...each,
        };
      }),
    })),
    at: {
      title: 'B2',
      head: {
        ...(Object.fromEntries(HEAD_FIELDS.map((field) => [field, null])) as GoalSheet['at']['head']),
        fiscalYear: 'D3',
        department: 'D4',
        section: 'H4',
        createdOn: 'M3',
        revisedOn: 'M4',
        evaluatedOn: 'M5',
      },
      headings: [],
    },
    headings: { target: 'R4目標', result: 'R4結果', year: 2022, history: [], missing: [], unread: [], ...headings },
    legend: new Map(),
    ...parts,
  };
  return { ...sheet, typed: parts.typed ?? typedTexts(sheet) };
}

/** As if every cell of the sheet had been typed as a text. */
function typedTexts({ goals, head, at }: Omit<GoalSheet, 'typed'>): ReadonlyMap<string, string> {
  const indicators = goals.flatMap((goal) => goal.indicators);
  const cells = [
    ...HEAD_FIELDS.map((field) => [at.head[field], head[field]] as const),
    ...indicators.flatMap(({ cells, ...texts }) =>
      (['target', 'result', 'evaluation'] as const).map((field) => [cells[field], texts[field]] as const),
    ),
  ];
  return new Map(cells.flatMap(([cell, text]) => (cell !== null && text !== null ? [[cell, text] as const] : [])));
}

/** What a rule sees of a sheet. */
export function ruleContext(
  sheet: GoalSheet,
  {
    phase = 'yearend',
    policy = DEFAULT_POLICY,
    earlier = [],
    previous,
  }: { phase?: Phase; policy?: Policy; earlier?: GoalSheet[]; previous?: PreviousSheet } = {},
): RuleContext {
  const years = previous ? { years: compareYears(sheet, previous) } : {};
  return contextOf({ sheet, phase, policy, earlier, evaluations: evaluateSheet(sheet, policy), ...years });
}
