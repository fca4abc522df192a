import type { MokuhyoError } from '../errors';
import type { Evaluation } from '../evaluate/evaluation';
import type { Judgement } from '../evaluate/indicator';
import type { Finding } from '../validate/rule';
import { catalogue, type Lang, type Params } from './catalogue';

/** A sentence with the code and the values that it was made from. */
export interface Said {
  readonly because: string;
  readonly code: string;
  readonly params: Params;
}

export function sayFinding(finding: Finding, lang: Lang): { readonly message: string; readonly advice: string } {
  const sentences = catalogue(lang).findings[finding.rule];
  if (!sentences) throw new Error(`no sentence for the rule ${finding.rule}`);
  return { message: sentences.message(finding.params), advice: sentences.advice(finding.params) };
}

export function sayJudgement(judgement: Judgement, lang: Lang): Said {
  const { code, comparisons, direction, indicator } = judgement;
  const params: Params = {
    target: indicator.target?.trim() ?? '',
    result: indicator.result?.trim() ?? '',
    total: comparisons.length,
    reached: comparisons.filter((each) => each.reached).length,
    smaller: direction?.better === 'smaller' ? 1 : 0,
  };
  return { because: catalogue(lang).verdicts[code](params), code, params };
}

/** Of one indicator its own sentence is the reason; of several, one sentence sums up, or that of the one that decides. */
export function sayEvaluation({ code, params, judgements }: Evaluation, lang: Lang): Said {
  const live = judgements.filter(({ verdict }) => verdict !== 'none');
  const unknown = live.find(({ verdict }) => verdict === 'unknown');
  const decisive = unknown ?? (live.length === 1 ? live[0] : undefined);
  const reason = decisive ? sayJudgement(decisive, lang).because : '';
  return { because: catalogue(lang).evaluations[code]({ ...params, reason }), code, params };
}

/** The indicators of an evaluation by name: the first, and how many more. */
export function sayIndicators({ judgements }: Evaluation, lang: Lang): string {
  const names = judgements.filter(({ verdict }) => verdict !== 'none').map(({ indicator }) => indicator.name ?? '');
  return catalogue(lang).words.indicators({ name: names[0] ?? '', more: names.length - 1 });
}

export function sayError({ code, params }: MokuhyoError, lang: Lang): string {
  return catalogue(lang).errors[code](params);
}
