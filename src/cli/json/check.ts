import type { CheckedWorkbook } from '../../app/check';
import type { YearComparison } from '../../core/compare/years';
import type { Evaluation } from '../../core/evaluate/evaluation';
import type { Lang } from '../../core/messages/catalogue';
import { sayEvaluation, sayFinding, sayJudgement } from '../../core/messages/say';
import type { Finding } from '../../core/validate/rule';
import { numberOf } from '../../core/validate/rules';
import { skippedJson } from './read';

/** The contract's shape of `mokuhyo check`. */
export function checkJson({ file, sheets, findings, skipped }: CheckedWorkbook, lang: Lang): unknown {
  return {
    file,
    sheets: sheets.map(({ sheet, phase, evaluations, findings: own, years }) => ({
      sheet: sheet.sheet,
      hidden: sheet.hidden,
      phase,
      evaluations: evaluations.map((each) => evaluationJson(each, lang)),
      findings: own.map((each) => findingJson(each, lang)),
      ...(years === undefined ? {} : { previous: years && previousJson(years) }),
    })),
    findings: findings.map((each) => findingJson(each, lang)),
    skipped: skippedJson(skipped, lang),
  };
}

/** With which sheet it was compared, and which of its indicators were taken for which. */
function previousJson({ previous: { file, sheet, year }, pairs }: YearComparison): unknown {
  return {
    file,
    sheet,
    year,
    pairs: pairs.map(({ indicator, before, confidence }) => ({
      name: indicator.name,
      before: before.name,
      confidence: Math.round(confidence * 100) / 100,
    })),
  };
}

function evaluationJson(evaluation: Evaluation, lang: Lang): unknown {
  const { cell, judgements, current, proposed, certainty } = evaluation;
  return {
    cell,
    indicators: judgements.map((judgement) => ({
      name: judgement.indicator.name,
      verdict: judgement.verdict,
      better: judgement.direction?.better ?? null,
      ...sayJudgement(judgement, lang),
    })),
    current,
    proposed,
    certainty,
    ...sayEvaluation(evaluation, lang),
  };
}

function findingJson(finding: Finding, lang: Lang): unknown {
  const { rule, severity, cell, params, beta, fix } = finding;
  return {
    rule,
    number: numberOf(rule),
    severity,
    cell,
    ...sayFinding(finding, lang),
    params,
    ...(beta ? { beta } : {}),
    ...(fix ? { fix: { after: fix.after } } : {}),
  };
}
