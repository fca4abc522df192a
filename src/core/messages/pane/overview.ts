import type { InBoth } from './words';

export interface OverviewWords {
  readonly title: string;
}

export const overview: InBoth<OverviewWords> = {
  ja: { title: '' },
  en: { title: '' },
};
