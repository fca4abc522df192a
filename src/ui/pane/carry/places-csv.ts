import { carryWords } from '../../../core/messages/carry';
import type { Lang } from '../../../core/messages/catalogue';
import { csvTable } from '../../../core/record/csv';
import type { PlaceLists } from './places';

/** All lists as one table (CSV), to be gone through in Excel. */
export function placesCsv({ lists }: PlaceLists, lang: Lang): string {
  const { columns, lists: names } = carryWords[lang];
  const rows = (['unplaced', 'left', 'reread'] as const).flatMap((name) =>
    lists[name].map(({ sheet, cell, text, words, notes }) => {
      return [names[name], sheet, cell, text, [...notes, ...words].join('・')];
    }),
  );
  return [...csvTable([columns.list, columns.sheet, columns.cell, columns.text, columns.reason], rows)].join('');
}
