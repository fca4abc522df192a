import { consolidatedWords as words } from '../../core/messages/consolidated';
import { japanTime } from '../../core/messages/time';
import type { Policy } from '../../core/policy/schema';
import { csvTable } from '../../core/record/csv';
import type { NewWorkbook } from '../../host/xlsx/create/model';
import { consolidatedWorkbook } from './book/book';
import { dictionaryRows } from './book/lists';
import { columnsOf, indicatorRows } from './columns';
import type { Consolidation } from './receive';
import type { ListedSection } from './sections';
import { submissionsOf } from './submission';

/** What is written of a consolidation, whoever writes it. */
export interface Contents {
  readonly consolidation: Consolidation;
  /** The list of sections; null without one. */
  readonly sections: readonly ListedSection[] | null;
  readonly scale: Policy['scale'];
  /** When it is made: ISO 8601, UTC. */
  readonly now: string;
  /** The file of a path within the folder, as a link from beside the workbook. */
  readonly linkTo: (path: string) => string;
}

/** The workbook; its rows are made while it is written. */
export function workbookOf({ consolidation, sections, scale, now, linkTo }: Contents): NewWorkbook {
  const book = {
    consolidation,
    submissions: submissionsOf(consolidation, sections),
    hasList: sections !== null,
    scale,
    years: words.years([...consolidation.years.values()]),
    made: japanTime(now),
    linkTo,
  };
  return consolidatedWorkbook(book, now);
}

/** 指標一覧 as CSV, in pieces. */
export function* indicatorCsv(consolidation: Consolidation): Generator<string> {
  const columns = columnsOf(consolidation);
  yield* csvTable(
    columns.map(({ name }) => name),
    values(),
  );
  function* values(): Generator<readonly unknown[]> {
    for (const row of indicatorRows(consolidation)) yield columns.map(({ read }) => read(row));
  }
}

/** データ項目 as CSV: what the columns of the other mean. */
export function dictionaryCsv(consolidation: Consolidation): Generator<string> {
  return csvTable(Object.keys(words.dictionaryColumns), dictionaryRows(columnsOf(consolidation)));
}
