import { consolidatedWords as words } from '../../../core/messages/consolidated';
import { formulaCell, type NewCell, type NewRow, type NewSheet } from '../../../host/xlsx/create/model';
import { type Conflict, type Consolidation, countedOf, FATES, FILE_STATES, receiptSums } from '../receive';
import { type Book, excelTime, HEADING_ROW, headingRow, heightOf, styled, titleRows } from './parts';
import { identityCells, UNSURE } from './receipt';

const { check, receiptColumns: names, fates, fileStates } = words;
const TABLE = words.tables.receipt;
const COLUMNS = [40, 24, 13, 16, 28, 30, 18].map((width) => ({ width }));
const WIDTHS = COLUMNS.map(({ width }) => width);

/** Where the sums stand: its heading is row 4, each part's heading two rows below the last line before. */
const CHECK_ROW = 5;
const FILES_ROW = CHECK_ROW + 6;
const FATES_ROW = FILES_ROW + FILE_STATES.length + 2;

/** 照合: what was found is held against the sum of where it went; and what somebody has to decide. */
export function checkSheet(book: Book): NewSheet {
  const { consolidation, years, made } = book;
  const sums = [
    ...titleRows(words.title(years) + words.of(words.titles.check), [words.made(made), words.notes.check]),
    ...sumRows(consolidation),
  ];
  const rows = [...sums, ...conflictRows(book)];
  return {
    name: words.sheets.check,
    columns: COLUMNS,
    rows,
    frozen: { rows: HEADING_ROW - 1, columns: 0 },
    marks: [
      { range: `D${CHECK_ROW}:D${CHECK_ROW + 3}`, equals: check.agrees, style: 'good' },
      { range: `D${CHECK_ROW}:D${CHECK_ROW + 3}`, equals: check.differs, style: 'bad' },
      ...UNSURE.map((fate) => ({
        range: `F${sums.length + 1}:F${rows.length + 1}`,
        equals: fates[fate],
        style: 'middling' as const,
      })),
    ],
    print: { landscape: true, paper: 'A4', titleRows: HEADING_ROW - 1 },
    tab: '7030A0',
  };
}

function sumRows(consolidation: Consolidation): readonly NewRow[] {
  const sums = receiptSums(consolidation);
  const listed = consolidation.counted.reduce((sum, { sheet }) => sum + sheet.indicators, 0);
  const line = (
    row: number,
    what: string,
    found: NewCell,
    formula: string,
    [value, sum]: readonly [number, number],
  ) => ({
    cells: [
      styled(what, 'line'),
      found,
      formulaCell(formula, sum, 'integer'),
      formulaCell(
        `IF(B${row}=C${row},"${check.agrees}","${check.differs}")`,
        value === sum ? check.agrees : check.differs,
        'word',
      ),
    ],
  });
  const sumOf = (of: Readonly<Record<string, number>>) =>
    Object.entries(of).reduce((sum, [key, count]) => (key === 'found' ? sum : sum + count), 0);
  const part = (column: string, heading: string, row: number, value: number) =>
    formulaCell(`SUMIFS(${TABLE}[${column}],${TABLE}[${heading}],$A${row})`, value, 'integer');
  const ofFates = (column: string) => `SUM(${column}${FATES_ROW}:${column}${FATES_ROW + FATES.length - 1})`;
  return [
    headingRow([check.what, check.found, check.sum, check.result], 22),
    line(
      CHECK_ROW,
      check.files,
      styled(sums.files.found, 'integer'),
      `SUM(B${FILES_ROW}:B${FILES_ROW + FILE_STATES.length - 1})`,
      [sums.files.found, sumOf(sums.files)],
    ),
    line(CHECK_ROW + 1, check.sheets, styled(sums.sheets.found, 'integer'), ofFates('B'), [
      sums.sheets.found,
      sumOf(sums.sheets),
    ]),
    line(CHECK_ROW + 2, check.indicators, styled(sums.indicators.found, 'integer'), ofFates('C'), [
      sums.indicators.found,
      sumOf(sums.indicators),
    ]),
    line(
      CHECK_ROW + 3,
      check.listed,
      formulaCell(`COUNTA(${words.tables.indicators}[${words.keyHeading}])`, listed, 'integer'),
      `SUM(${TABLE}[${names.counted}])`,
      [listed, countedOf(sums.indicators)],
    ),
    { cells: [] },
    headingRow([`${check.parts}${words.of(check.files)}`, check.count], 22),
    ...FILE_STATES.map((state, at): NewRow => {
      const row = FILES_ROW + at;
      return {
        cells: [styled(fileStates[state], 'line'), part(names.fileCount, names.fileState, row, sums.files[state])],
      };
    }),
    { cells: [] },
    headingRow([`${check.parts}${words.of(check.sheets)}`, check.sheets, words.summary.indicators], 22),
    ...FATES.map((fate, at): NewRow => {
      const row = FATES_ROW + at;
      return {
        cells: [
          styled(fates[fate], 'line'),
          part(names.sheetCount, names.fate, row, sums.sheets[fate]),
          part(names.indicators, names.fate, row, sums.indicators[fate]),
        ],
      };
    }),
    { cells: [] },
  ];
}

/** Every conflict, each newest first: those to be decided, then those that somebody has decided. */
function conflictRows(book: Book): readonly NewRow[] {
  const { conflicts, settled } = book.consolidation;
  return [
    ...(conflicts.length === 0
      ? [{ cells: [styled(words.conflicts.none, 'note')] }]
      : rivalRows(conflicts, words.conflicts.title, words.conflicts.decide, book)),
    ...(settled.length === 0
      ? []
      : [{ cells: [] }, ...rivalRows(settled, words.conflicts.settled, words.conflicts.undo, book)]),
  ];
}

function rivalRows(conflicts: readonly Conflict[], title: string, note: string, book: Book): readonly NewRow[] {
  return [
    { cells: [styled(title, 'total')] },
    { cells: [styled(note, 'note')] },
    headingRow([names.file, names.sheet, names.year, names.department, names.section, names.fate, names.changed], 22),
    ...conflicts.flatMap(({ sheets }) =>
      sheets.map((each): NewRow => {
        const cells = [...identityCells(each, book), excelTime(each.changed)];
        return { cells, height: heightOf(cells, WIDTHS) };
      }),
    ),
  ];
}
