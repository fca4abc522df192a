import type { Lang, Sentence } from '../catalogue';
import { en } from './en';
import { ja } from './ja';

/** What only the command line says. */
export interface CliWords {
  readonly cli: Readonly<Record<CliSentence, Sentence>>;
  readonly help: HelpWords;
  readonly audit: AuditWords;
}

/** What `mokuhyo audit` says of entries and of what is wrong with them. */
export interface AuditWords {
  readonly events: Readonly<Record<AuditEvent, string>>;
  /** Names of what an entry tells more, as far as a person wants to read it. */
  readonly fields: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<AuditFault, Sentence>>;
}

type AuditEvent = 'submitted' | 'token-created' | 'token-revoked' | 'restored' | 'migrated';

type AuditFault =
  | 'entry-changed'
  | 'entries-missing'
  | 'entry-unlinked'
  | 'expected-missing'
  | 'sheet-changed'
  | 'sheet-unlogged'
  | 'sheet-gone'
  | 'record-changed';

/** What `--help` says. */
export interface HelpWords {
  readonly usage: string;
  readonly commandsTitle: string;
  readonly optionsTitle: string;
  readonly file: string;
  readonly name: string;
  readonly key: string;
  readonly product: string;
  readonly more: string;
  readonly commands: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
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
  | 'history-change'
  | 'history-nested'
  | 'history-nothing'
  | 'serve-started'
  | 'serve-origin'
  | 'serve-open'
  | 'serve-guarded'
  | 'serve-stopping'
  | 'serve-stopped'
  | 'token-created'
  | 'token-allows'
  | 'token-departments-new'
  | 'token-once'
  | 'token-saved'
  | 'token-list-empty'
  | 'token-line'
  | 'token-times'
  | 'token-revoked'
  | 'token-already-revoked'
  | 'token-none-live'
  | 'backup-saved'
  | 'backup-advice'
  | 'restore-done'
  | 'restore-changed'
  | 'restore-before'
  | 'restore-tokens-stay'
  | 'restore-tokens-back'
  | 'restore-damaged'
  | 'restore-next'
  | 'restore-unverified'
  | 'audit-line'
  | 'audit-actor'
  | 'audit-empty'
  | 'audit-sound'
  | 'audit-unsound'
  | 'audit-more'
  | 'audit-next'
  | 'audit-head'
  | 'audit-expected'
  | 'manifest-saved';

export function cliWords(lang: Lang): CliWords {
  return lang === 'en' ? en : ja;
}
