import type { InBoth } from './words';

export interface GuideWords {
  readonly title: string;
}

export const guide: InBoth<GuideWords> = {
  ja: { title: '' },
  en: { title: '' },
};
