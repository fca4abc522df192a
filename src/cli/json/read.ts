import type { ReadWorkbook } from '../../app/check';
import { catalogue, type Lang } from '../../core/messages/catalogue';
import { linesOf } from '../../core/record/build';
import { formFor } from '../../core/sheet/forms';
import type { GoalSheet, Indicator, Layout } from '../../core/sheet/model';

/** The contract's shape of `mokuhyo read`. */
export function readJson({ file, sheets, skipped }: ReadWorkbook, lang: Lang): unknown {
  return { file, sheets: sheets.map(sheetJson), skipped: skippedJson(skipped, lang) };
}

export function skippedJson(skipped: readonly string[], lang: Lang): unknown {
  return skipped.map((sheet) => ({
    sheet,
    because: catalogue(lang).skipped({}),
    code: 'not-a-goal-sheet',
    params: {},
  }));
}

function sheetJson(sheet: GoalSheet): unknown {
  const { policyIndicators, ...head } = sheet.head;
  return {
    sheet: sheet.sheet,
    layout: sheet.layout,
    hidden: sheet.hidden,
    year: sheet.year,
    ...head,
    policyIndicators: linesOf(policyIndicators),
    goals: sheet.goals.map(({ no, parentGoalNo, goal, indicators }) => ({
      no,
      parentGoalNo,
      goal,
      indicators: indicators.map((indicator) => indicatorJson(indicator, sheet.layout)),
    })),
  };
}

function indicatorJson(
  { name, target, result, status, evaluation, history, details, cells }: Indicator,
  layout: Layout,
) {
  const form = formFor(layout);
  const { target: targetCell, result: resultCell, evaluation: evaluationCell } = cells;
  return {
    name,
    ...Object.fromEntries(form.details.map((field) => [field, details[field]])),
    ...(form.history ? { history } : {}),
    target,
    result,
    status,
    evaluation,
    cells: { target: targetCell, result: resultCell, evaluation: evaluationCell },
  };
}
