import type { Lang, Params } from '../catalogue';
import { type EvaluationsWords, evaluations } from './evaluations';
import { type FindingsWords, findings } from './findings';
import { type GuideWords, guide } from './guide';
import { type OverviewWords, overview } from './overview';
import { type SettingsWords, settings } from './settings';
import { type ShellWords, shell } from './shell';
import { type SubmitWords, submit } from './submit';

/** The sentences of one screen, in both languages side by side. */
export type InBoth<Words> = Readonly<Record<Lang, Words>>;
export type Sentence = (params: Params) => string;

/** Everything that only the pane says; what it shares with the command line stands in the catalogue. */
export interface PaneWords {
  readonly shell: ShellWords;
  readonly guide: GuideWords;
  readonly overview: OverviewWords;
  readonly findings: FindingsWords;
  readonly evaluations: EvaluationsWords;
  readonly submit: SubmitWords;
  readonly settings: SettingsWords;
}

export function paneWords(lang: Lang): PaneWords {
  return {
    shell: shell[lang],
    guide: guide[lang],
    overview: overview[lang],
    findings: findings[lang],
    evaluations: evaluations[lang],
    submit: submit[lang],
    settings: settings[lang],
  };
}
