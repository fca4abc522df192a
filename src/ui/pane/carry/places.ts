import type { Carried } from '../../../app/carry';
import { groupedBy } from '../../../core/grouped-by';
import { carryWords } from '../../../core/messages/carry';
import type { Lang } from '../../../core/messages/catalogue';
import { catalogue } from '../../../core/messages/catalogue';
import { carryScreenWords } from '../../../core/messages/pane/carry';

/** One line of a list: something in a cell of the open workbook that a person has to look at. */
export interface PlaceRow {
  readonly key: string;
  readonly sheet: string;
  /** Null: the sheet's own name. */
  readonly cell: string | null;
  /** Whether it is there in the open workbook. */
  readonly isOpen: boolean;
  readonly text: string;
  /** The parts of the text that count. */
  readonly words: readonly string[];
  /** The indicator, the field in the sheet's words, why. */
  readonly notes: readonly string[];
}

export type ListName = 'unplaced' | 'left' | 'reread';

export interface PlaceLists {
  readonly lists: Readonly<Record<ListName, readonly PlaceRow[]>>;
  /** Results of the earliest year: expected to go, so only counted. */
  readonly oldest: number;
}

/** What there is to look at, list by list; each where it stands in the open workbook. */
export function placesOf({ sheets, unplaced, left, reread }: Carried, lang: Lang): PlaceLists {
  const { because, sheetName } = carryWords[lang];
  const { places } = carryScreenWords[lang];
  const hasForm = sheets.some(({ into }) => into !== null);
  const { unwritten } = catalogue(lang);
  return {
    oldest: unplaced.filter((each) => each.because === 'oldest').length,
    lists: {
      unplaced: keyed(
        'unplaced',
        unplaced.filter((each) => each.because !== 'oldest'),
        (each) => ({
          ...at(each),
          text: each.text,
          words: [],
          notes: [each.name ?? '', each.field ?? '', because[each.because]],
        }),
      ),
      left: keyed('left', left, (each) => ({
        ...at(each),
        text: each.text ?? '',
        words: [],
        notes: [unwritten[each.because]],
      })),
      reread: keyed('reread', reread, (each) => ({
        ...(each.old === null ? { ...at(each), isOpen: false } : { ...each.old, isOpen: true }),
        text: each.text,
        words: each.words,
        notes: [
          each.cell === null ? sheetName : '',
          hasForm && each.cell !== null
            ? places.inNew({ sheet: each.sheet === each.old?.sheet ? '' : each.sheet, cell: each.cell })
            : '',
        ],
      })),
    },
  };
}

export function isNothing({ lists, oldest }: PlaceLists): boolean {
  return oldest === 0 && Object.values(lists).every((rows) => rows.length === 0);
}

const at = ({ sheet, cell }: Pick<PlaceRow, 'sheet' | 'cell'>) => ({ sheet, cell, isOpen: true });

function keyed<T>(name: ListName, from: readonly T[], rowOf: (each: T) => Omit<PlaceRow, 'key'>): readonly PlaceRow[] {
  return from.map((each, index) => {
    const row = rowOf(each);
    return { ...row, key: `${name} ${index}`, notes: row.notes.filter((note) => note !== '') };
  });
}

/** What stands in a list: the sheets, in the order of the workbook, and below each its places. */
export type ListItem =
  | { readonly kind: 'sheet'; readonly key: string; readonly sheet: string; readonly count: number }
  | { readonly kind: 'place'; readonly key: string; readonly row: PlaceRow };

export function itemsOf(rows: readonly PlaceRow[]): readonly ListItem[] {
  return [...groupedBy(rows, ({ sheet }) => sheet)].flatMap(([sheet, own]) => [
    { kind: 'sheet' as const, key: `${own[0].key} sheet`, sheet, count: own.length },
    ...own.map((row) => ({ kind: 'place' as const, key: row.key, row })),
  ]);
}

/** All lists as one table, for a document or another workbook. */
export function placesText({ lists }: PlaceLists, lang: Lang): string {
  const { columns, lists: names } = carryWords[lang];
  const line = (cells: readonly string[]) => cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t');
  return [
    line([columns.list, columns.sheet, columns.cell, columns.text, columns.reason]),
    ...(['unplaced', 'left', 'reread'] as const).flatMap((name) =>
      lists[name].map(({ sheet, cell, text, words, notes }) =>
        line([names[name], sheet, cell ?? '', text, [...notes, ...words].join('・')]),
      ),
    ),
  ].join('\n');
}
