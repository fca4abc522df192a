import type { InBoth } from './words';

export interface FindingsWords {
  readonly title: string;
}

export const findings: InBoth<FindingsWords> = {
  ja: { title: '' },
  en: { title: '' },
};
