import type { ErrorCode } from '../errors';
import type { Direction } from '../evaluate/direction';
import type { Certainty, EvaluationCode } from '../evaluate/evaluation';
import type { Verdict, VerdictCode } from '../evaluate/indicator';
import type { Better } from '../policy/schema';
import type { Phase } from '../sheet/model';
import type { Severity } from '../validate/rule';
import { en } from './en';
import { ja } from './ja';

export type Lang = 'ja' | 'en';

/** Values that a sentence is filled with; see the code that it belongs to. */
export type Params = Readonly<Record<string, string | number>>;
export type Sentence = (params: Params) => string;

/** What is wrong, and what to write instead. */
export interface FindingSentences {
  readonly message: Sentence;
  readonly advice: Sentence;
}

/** Every sentence and word that people read, in one language. */
export interface Catalogue {
  readonly findings: Readonly<Record<string, FindingSentences>>;
  /** 「目標7に対し結果6です。…」: one indicator's verdict. */
  readonly verdicts: Readonly<Record<VerdictCode, Sentence>>;
  /** One evaluation's proposal, or why there is none. */
  readonly evaluations: Readonly<Record<EvaluationCode, Sentence>>;
  /** Which way an indicator goes and what said so: 「少ないほどよい（名称の「待ち時間」から）」. */
  readonly directions: Readonly<Record<Direction['source'], Sentence>>;
  readonly errors: Readonly<Record<ErrorCode, Sentence>>;
  readonly skipped: Sentence;
  /** Why a cell was not written. */
  readonly unwritten: Readonly<Record<Unwritten, string>>;
  readonly words: Words;
  /** Why the service refused, by its own code. */
  readonly refusals: Readonly<Record<string, string>>;
  readonly cli: Readonly<Record<CliSentence, Sentence>>;
  readonly help: HelpWords;
  readonly page: PageWords;
}

/** What the service's page says. A word between backquotes is typed as it stands. */
export interface PageWords {
  readonly title: string;
  readonly intro: string;
  readonly empty: string;
  readonly emptyAdvice: string;
  readonly guarded: string;
  readonly exportTitle: string;
  readonly exportIntro: string;
  readonly openapi: string;
  readonly sheetSchema: string;
  readonly indicatorSchema: string;
  readonly nameless: string;
  readonly sheets: Sentence;
  readonly columns: Readonly<Record<PageColumn, string>>;
}

export type PageColumn = 'name' | 'indicators' | 'evaluations' | 'errors' | 'warnings' | 'receivedAt';

/** What `--help` says. */
export interface HelpWords {
  readonly usage: string;
  readonly commandsTitle: string;
  readonly optionsTitle: string;
  readonly file: string;
  readonly product: string;
  readonly more: string;
  readonly commands: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
}

/** Why a host leaves a cell as it is. */
export type Unwritten = 'stale' | 'formula' | 'merged-away' | 'no-sheet' | 'locked';

export interface Words {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly certainty: Readonly<Record<Certainty, string>>;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly better: Readonly<Record<Better, string>>;
  readonly phase: Readonly<Record<Phase, string>>;
  readonly beta: string;
  /** An indicator's name, and how many more there are. */
  readonly indicators: Sentence;
  /** One quantity as it was read: 「座談会 8回以上」. */
  readonly quantity: Sentence;
}

/** Sentences that only the command line speaks. */
export type CliSentence =
  | 'check-summary-clean'
  | 'check-summary'
  | 'check-sheet'
  | 'check-counts'
  | 'evaluations-heading'
  | 'evaluation-line'
  | 'finding-line'
  | 'finding-cells'
  | 'advice-line'
  | 'skipped-line'
  | 'read-sheet'
  | 'read-goal'
  | 'read-indicator'
  | 'file-finding'
  | 'cells-sheet'
  | 'fill-summary'
  | 'fill-nothing'
  | 'fill-overwritten'
  | 'fill-filled'
  | 'fill-kept'
  | 'fill-left'
  | 'fill-saved'
  | 'push-summary'
  | 'push-failed'
  | 'push-progress'
  | 'push-nothing'
  | 'push-warnings'
  | 'push-has-errors'
  | 'push-duplicate-key'
  | 'push-no-identity'
  | 'push-key-too-long'
  | 'export-empty'
  | 'serve-started'
  | 'serve-stopping'
  | 'serve-stopped'
  | 'manifest-saved';

export function catalogue(lang: Lang): Catalogue {
  return lang === 'en' ? en : ja;
}
