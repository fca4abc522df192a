import type { ErrorCode } from '../errors';
import type { Direction } from '../evaluate/direction';
import type { Certainty, EvaluationCode } from '../evaluate/evaluation';
import type { Verdict, VerdictCode } from '../evaluate/indicator';
import type { Better } from '../policy/schema';
import type { Phase } from '../sheet/model';
import type { Severity } from '../validate/severity';
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

/** What every program of the product says, in one language. What only one of them says stands beside: `cli`, `page`, `pane`. */
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
}

/** Why a host leaves a cell as it is. */
export type Unwritten = 'stale' | 'formula' | 'merged-away' | 'no-sheet' | 'locked' | 'table-heading' | 'signed';

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

export function catalogue(lang: Lang): Catalogue {
  return lang === 'en' ? en : ja;
}
