import { consolidatedWords as words } from '../../../core/messages/consolidated';
import type { NewWorkbook } from '../../../host/xlsx/create/model';
import { checkSheet } from './check';
import { alikeSheet, dictionarySheet, findingSheet, indicatorSheet, submissionSheet } from './lists';
import type { Book } from './parts';
import { receiptSheet } from './receipt';
import { summarySheet } from './summary';

/** Who made a consolidated workbook, as its properties say: by this it is known again. */
export const CREATOR = 'Mokuhyo consolidate';

/** The consolidated workbook. Its rows are made while it is written. `created`: ISO 8601, UTC. */
export function consolidatedWorkbook(book: Book, created: string): NewWorkbook {
  return {
    title: words.title(book.years) + words.of(words.titles.summary),
    creator: CREATOR,
    created,
    sheets: [
      summarySheet(book),
      submissionSheet(book),
      indicatorSheet(book),
      alikeSheet(book),
      findingSheet(book),
      receiptSheet(book),
      checkSheet(book),
      dictionarySheet(book),
    ],
  };
}
