import type { FillPlan, Left } from '../app/fill';
import { catalogue, type Lang } from '../core/messages/catalogue';
import { type Said, sayEvaluation } from '../core/messages/say';

/** A fill that was carried out: from where, to where, and whether OUT was FILE itself. */
export interface FillOutcome extends FillPlan {
  readonly file: string;
  readonly out: string;
  readonly overwritten: boolean;
}

/** Why an 評価 was not filled in. */
export function whyLeft({ because, evaluation }: Left, lang: Lang): Said {
  const { findings, unwritten } = catalogue(lang);
  switch (because) {
    case 'open':
      return sayEvaluation(evaluation, lang);
    case 'no-column': {
      const params = { heading: '評価' };
      return { because: findings['header-missing']?.message(params) ?? '', code: 'header-missing', params };
    }
    default:
      return { because: unwritten[because], code: because, params: {} };
  }
}
