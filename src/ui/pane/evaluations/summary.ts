import { choiceOf, type Decisions } from '../../../core/decisions/decisions';
import type { Evaluation } from '../../../core/evaluate/evaluation';
import type { Judgement } from '../../../core/evaluate/indicator';
import { catalogue, type Lang } from '../../../core/messages/catalogue';
import { evaluationsWords } from '../../../core/messages/pane/evaluations';
import { sayEvaluation, sayJudgement } from '../../../core/messages/say';
import type { Row } from './rows';

/**
 * The reason in one sentence, beside target, result and proposal: what these say already is not said again. A suggestion
 * stands in the sentence alone, never on a choice.
 */
export function summaryOf(row: Row, decisions: Decisions, lang: Lang): string {
  const { sentences } = evaluationsWords[lang];
  if (row.category === 'filled') return keptSentence(row, decisions, lang);
  const said = sentenceOf(row, lang);
  if (row.blocked === null) return said;
  return joined(lang, said, row.blocked === 'formula' ? sentences.formula : sentences.noColumn);
}

/** What a person wrote stays; where it is another than the proposal, that is said. */
function keptSentence({ checked, evaluation }: Row, decisions: Decisions, lang: Lang): string {
  const { sentences, preview } = evaluationsWords[lang];
  const { proposed } = evaluation;
  const current = evaluation.current?.trim();
  const choice = choiceOf(decisions, checked.sheet, evaluation);
  if (choice?.value === current) {
    return joined(lang, sentences.keptChosen, choice?.reason ? preview.reason({ reason: choice.reason }) : '');
  }
  if (proposed === null) return sentences.kept;
  return current === proposed ? sentences.keptSame : sentences.keptDiffers({ proposed });
}

/** Whether a filled cell says something else than the proposal, and nobody chose so here. */
export function differs({ checked, evaluation, category }: Row, decisions: Decisions): boolean {
  const { current, proposed } = evaluation;
  if (category !== 'filled' || proposed === null || current?.trim() === proposed) return false;
  return choiceOf(decisions, checked.sheet, evaluation)?.value !== current?.trim();
}

function sentenceOf(row: Row, lang: Lang): string {
  const { evaluation, live } = row;
  const { sentences } = evaluationsWords[lang];
  switch (evaluation.certainty) {
    case 'certain':
      return certainSentence(row, lang);
    case 'discretionary':
      return discretionarySentence(evaluation, live, lang);
    case 'undecided':
      return joined(lang, sayEvaluation(evaluation, lang).because, sentences.choose);
    case 'pending': {
      const [only, ...more] = live;
      return only && more.length === 0 ? sayJudgement(only, lang).because : sayEvaluation(evaluation, lang).because;
    }
  }
}

function certainSentence({ evaluation, live }: Row, lang: Lang): string {
  const { sentences } = evaluationsWords[lang];
  const { code } = evaluation;
  const [only] = live;
  const total = live.length;
  const reached = live.filter(({ verdict }) => verdict === 'reached').length;
  const smaller = live.some(({ direction }) => direction?.better === 'smaller') ? sentences.smaller : '';
  if (code === 'some-reached') return joined(lang, sentences.someReached({ total, reached }), smaller);
  if (total > 1) {
    const all = code === 'all-reached' ? sentences.allReached : sentences.missed;
    return joined(lang, all({ total }), smaller);
  }
  return joined(lang, only ? besideNumbers(only, lang) : '', smaller);
}

/** The catalogue's sentence with its suggestion; of one indicator, without the numbers that stand above it. */
function discretionarySentence(evaluation: Evaluation, live: readonly Judgement[], lang: Lang): string {
  const [only, ...more] = live;
  const reason = only && more.length === 0 ? besideNumbers(only, lang) : '';
  return catalogue(lang).evaluations[evaluation.code]({ ...evaluation.params, reason });
}

function besideNumbers(judgement: Judgement, lang: Lang): string {
  const { sentences } = evaluationsWords[lang];
  const { code, comparisons } = judgement;
  if (code === 'reached') return sentences.reached({ total: comparisons.length });
  if (code === 'missed') return sentences.missed({ total: comparisons.length });
  return sayJudgement(judgement, lang).because;
}

function joined(lang: Lang, ...sentences: readonly string[]): string {
  return sentences.filter(Boolean).join(lang === 'ja' ? '' : ' ');
}
