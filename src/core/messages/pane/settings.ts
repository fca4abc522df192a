import type { InBoth } from './words';

export interface SettingsWords {
  readonly title: string;
}

export const settings: InBoth<SettingsWords> = {
  ja: { title: '' },
  en: { title: '' },
};
