import type { InBoth } from './words';

export interface EvaluationsWords {
  readonly title: string;
}

export const evaluations: InBoth<EvaluationsWords> = {
  ja: { title: '' },
  en: { title: '' },
};
