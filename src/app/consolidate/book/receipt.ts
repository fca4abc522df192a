import { groupedBy } from '../../../core/grouped-by';
import { consolidatedWords as words } from '../../../core/messages/consolidated';
import type { NewCell, NewSheet } from '../../../host/xlsx/create/model';
import { type Consolidation, counts, departmentOf, type Fate, fileStateOf, type Received } from '../receive';
import { remarkOf } from './lists';
import { type Book, cellOf, columnRange, excelTime, HEADING_ROW, linked, listSheet, styled } from './parts';

const { receiptColumns: names, fates, fileStates } = words;
const TABLE = words.tables.receipt;
const HEADINGS = Object.values(names);
/** What somebody should look at. */
export const UNSURE = ['provisional', 'superseded', 'unidentified'] as const satisfies Fate[];

const COLUMNS = [40, 24, 13, 16, 28, 30, 46, 11, 11, 8, 8, 18, 26, 10, 10, 10].map((width) => ({ width }));

/** 受付: every file and sheet, and where it went. */
export function receiptSheet(book: Book): NewSheet {
  const { consolidation, years, made } = book;
  const lines = receiptLines(consolidation);
  const range = (heading: string) => columnRange(HEADINGS, heading, HEADING_ROW, lines.length);
  return listSheet({
    name: words.sheets.receipt,
    table: TABLE,
    title: words.title(years) + words.of(words.titles.receipt),
    notes: [words.made(made), words.notes.receipt],
    columns: COLUMNS.map(({ width }, at) => ({ heading: HEADINGS[at] ?? '', width })),
    rows: lines.map((line) => lineCells(line, book)),
    count: lines.length,
    frozenColumns: 2,
    printedColumns: HEADINGS.indexOf(names.fileState) + 1,
    marks: [
      ...UNSURE.map((fate) => ({ range: range(names.fate), equals: fates[fate], style: 'middling' as const })),
      { range: range(names.fileState), equals: fileStates.failed, style: 'bad' },
    ],
    tab: '7030A0',
  });
}

/** File, sheet, year, department, section and what becomes of it. */
export function identityCells({ path, sheet, fate }: Received, { consolidation, linkTo }: Book): readonly NewCell[] {
  return [
    linked(path, { file: linkTo(path) }),
    linked(sheet.sheet, { file: linkTo(path), cell: cellOf(sheet.sheet, sheet.cell) }),
    styled(sheet.year, 'number'),
    styled(consolidation.departments.get(departmentOf(sheet)) ?? sheet.department, 'line'),
    styled(sheet.section, 'text'),
    styled(fates[fate], 'line'),
  ];
}

/** One line of the table: a worksheet, or a file of which there is none. */
type Line = { readonly file: number; readonly isFirst: boolean } & (
  | { readonly kind: 'sheet'; readonly received: Received }
  | { readonly kind: 'other'; readonly sheet: string }
  | { readonly kind: 'file' }
);

function receiptLines({ files, received }: Consolidation): readonly Line[] {
  const byFile = groupedBy(received, ({ file }) => file);
  return files.flatMap(({ outcome }, file): readonly Line[] => {
    const others = outcome.kind === 'read' ? outcome.workbook.others : [];
    const lines = [
      ...(byFile.get(file) ?? []).map((each) => ({ kind: 'sheet' as const, received: each })),
      ...others.map((sheet) => ({ kind: 'other' as const, sheet })),
    ];
    if (lines.length === 0) return [{ kind: 'file', file, isFirst: true }];
    return lines.map((line, at) => ({ ...line, file, isFirst: at === 0 }));
  });
}

function lineCells(line: Line, book: Book): readonly NewCell[] {
  const { files } = book.consolidation;
  const file = files[line.file];
  if (!file) return [];
  const own = line.kind === 'sheet' ? line.received : null;
  const fate: Fate | null = own?.fate ?? (line.kind === 'other' ? 'other' : null);
  const { outcome, path, changed } = file;
  const remark = own ? remarkOf(own) : outcome.kind === 'failed' ? outcome.message : '';
  const identity = own
    ? identityCells(own, book)
    : [
        linked(path, { file: book.linkTo(path) }),
        styled(line.kind === 'other' ? line.sheet : null, 'line'),
        ...[null, null, null].map((each) => styled(each, 'line')),
        styled(fate && fates[fate], 'line'),
      ];
  const taken = own !== null && counts(own);
  return [
    ...identity,
    styled(remark, 'text'),
    styled(own?.sheet.indicators ?? 0, 'integer'),
    styled(taken ? own.sheet.indicators : 0, 'integer'),
    styled(own?.sheet.findings.error ?? 0, 'integer'),
    styled(own?.sheet.findings.warning ?? 0, 'integer'),
    excelTime(changed),
    styled(fileStates[fileStateOf(file)], 'line'),
    styled(line.isFirst ? 1 : 0, 'integer'),
    styled(line.kind === 'file' ? 0 : 1, 'integer'),
    styled(taken ? 1 : 0, 'integer'),
  ];
}
