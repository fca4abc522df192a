import { MokuhyoError } from '../../core/errors';
import type { FileOutcome, GatheredFile } from './rows';
import type { SheetSummary } from './summary';

/** Summaries for tests: a sound sheet of 北区, all of it filled in. */
export function sheetSummary(section: string, changes: Partial<SheetSummary> = {}): SheetSummary {
  const { department = '北区' } = changes;
  return {
    sheet: section,
    department,
    section,
    departmentKey: department ?? '',
    phase: 'yearend',
    indicators: 1,
    findings: { error: 0, warning: 0, info: 0 },
    isTwin: false,
    marks: ['filled'],
    content: `${department} ${section}`,
    records: { kind: 'records', key: `2022/${department}:${section}`, csv: `${section}\r\n` },
    ...changes,
  };
}

export function readFile(path: string, sheets: readonly SheetSummary[], order = 0): GatheredFile {
  const outcome: FileOutcome = { kind: 'read', order, summary: { sheets, others: 0 } };
  return { path, outcome };
}

export function failedFile(path: string, order = 0): GatheredFile {
  const { code, params } = new MokuhyoError('damaged', { file: path });
  return { path, outcome: { kind: 'failed', order, code, params } };
}
