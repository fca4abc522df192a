import type { InBoth } from './words';

export interface SubmitWords {
  readonly title: string;
}

export const submit: InBoth<SubmitWords> = {
  ja: { title: '' },
  en: { title: '' },
};
