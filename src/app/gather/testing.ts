import { MokuhyoError } from '../../core/errors';
import { receive } from '../consolidate/receive';
import { keptSheet } from '../consolidate/testing';
import { inputsOf } from './inputs';
import { type FileOutcome, type GatheredFile, rowsOf } from './rows';
import type { SheetSummary } from './summary';

/** Summaries for tests: a sound sheet of 北区, all of it filled in. */
export function sheetSummary(section: string, changes: Partial<SheetSummary> = {}): SheetSummary {
  return { ...keptSheet(section, changes), isTwin: false, marks: ['filled'], ...changes };
}

export function readFile(path: string, sheets: readonly SheetSummary[], order = 0, changed = 0): GatheredFile {
  const outcome: FileOutcome = { kind: 'read', order, summary: { sheets, others: [] } };
  return { path, changed, outcome };
}

export function failedFile(path: string, order = 0): GatheredFile {
  const { code, params } = new MokuhyoError('damaged', { file: path });
  return { path, changed: 0, outcome: { kind: 'failed', order, code, params } };
}

/** The rows of files where nobody has decided anything. */
export function rowsOfFiles(files: readonly GatheredFile[]) {
  return rowsOf(files, receive(inputsOf(files)));
}
