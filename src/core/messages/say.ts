import { revealed } from '../evaluate/cell-text';
import { wordInTarget } from '../evaluate/direction';
import { type Evaluation, liveOf } from '../evaluate/evaluation';
import type { Judgement } from '../evaluate/indicator';
import type { Quantity } from '../evaluate/quantity';
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

/** Which way an indicator goes, and what said so; null where nothing was compared by size. */
export function sayDirection({ direction, indicator }: Judgement, lang: Lang): string | null {
  if (direction === null) return null;
  const { directions, words } = catalogue(lang);
  const { better, source } = direction;
  const word = source === 'target' ? wordInTarget(indicator.target ?? '', better) : direction.word;
  return directions[source]({ better: words.better[better], word: word ?? '' });
}

/** One quantity as it was read, for a person to compare with the cell. */
export function sayQuantity(quantity: Quantity, lang: Lang): string {
  const { label, number, value, unit, upTo, bound, change, approximate } = quantity;
  const factor = number === 0 ? (unit?.factor ?? 1) : value / number;
  return catalogue(lang).words.quantity({
    label: revealed(label),
    about: approximate ? 1 : 0,
    number: figure(number),
    upTo: upTo === null ? '' : figure(upTo / factor),
    unit: unit?.text ?? '',
    bound: bound ?? '',
    change: change ?? '',
  });
}

/** 7500 as 7,500; no more digits than a person wrote. */
function figure(number: number): string {
  const [whole = '', decimals] = String(Number(number.toPrecision(12))).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** Of one indicator its own sentence is the reason; of several, one sentence sums up, or that of the one that decides. */
export function sayEvaluation(evaluation: Evaluation, lang: Lang): Said {
  const { code, params } = evaluation;
  const live = liveOf(evaluation);
  const unknown = live.find(({ verdict }) => verdict === 'unknown');
  const decisive = unknown ?? (live.length === 1 ? live[0] : undefined);
  const reason = decisive ? sayJudgement(decisive, lang).because : '';
  return { because: catalogue(lang).evaluations[code]({ ...params, reason }), code, params };
}

/** The indicators of an evaluation by name: the first, and how many more. */
export function sayIndicators(evaluation: Evaluation, lang: Lang): string {
  const names = liveOf(evaluation).map(({ indicator }) => indicator.name ?? '');
  return catalogue(lang).words.indicators({ name: names[0] ?? '', more: names.length - 1 });
}
