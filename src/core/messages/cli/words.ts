import type { Lang, Sentence } from '../catalogue';
import { en } from './en';
import { ja } from './ja';

/** What only the command line says. */
export interface CliWords {
  readonly cli: Readonly<Record<CliSentence, Sentence>>;
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
  | 'push-sheet'
  | 'push-progress'
  | 'push-nothing'
  | 'push-warnings'
  | 'push-has-errors'
  | 'push-duplicate-key'
  | 'push-no-identity'
  | 'push-key-too-long'
  | 'export-empty'
  | 'push-other-workbook'
  | 'history-of'
  | 'history-created'
  | 'history-updated'
  | 'history-returned'
  | 'history-withdrawn'
  | 'history-sheet-withdrawn'
  | 'history-change'
  | 'history-nested'
  | 'history-nothing'
  | 'withdraw-done'
  | 'withdraw-before'
  | 'manifest-saved';

export function cliWords(lang: Lang): CliWords {
  return lang === 'en' ? en : ja;
}
