import { catalogue } from '../../../core/messages/catalogue';
import { consolidatedWords as words } from '../../../core/messages/consolidated';
import type { NewCell, NewSheet } from '../../../host/xlsx/create/model';
import { missedAllIn } from '../alike';
import { type Column, columnsOf, type IndicatorRow, indicatorRows, LAST_READ } from '../columns';
import { evaluationsOf, findingsIn } from '../kept';
import { counts, departmentOf, type Received } from '../receive';
import {
  type Book,
  cellOf,
  columnRange,
  excelTime,
  figure,
  gradeMarks,
  HEADING_ROW,
  lines,
  linked,
  listSheet,
  styled,
} from './parts';

/** So many copies of a sheet are named. */
const MOST_COPIES = 10;

/** Excel follows so many links of a sheet; those to results come first. */
const MOST_LINKS = 65_000;

const EMPTY = styled(null, 'line');

/** Columns of one word each. */
const WORDS: ReadonlySet<string> = new Set(['goalNo', 'verdict', 'evaluation', 'proposed', 'state']);

/** 指標一覧: one row an indicator, one value a cell. */
export function indicatorSheet(book: Book): NewSheet {
  const { consolidation, scale, linkTo } = book;
  const columns = columnsOf(consolidation);
  const count = consolidation.counted.reduce((sum, { sheet }) => sum + sheet.indicators, 0);
  const headings = columns.map(({ heading }) => heading);
  const at = (name: string) => headings[columns.findIndex((each) => each.name === name)] ?? '';
  const range = (name: string) => columnRange(headings, at(name), HEADING_ROW, count);
  const linksBoth = 2 * count <= MOST_LINKS;
  const readColumns = columns.findIndex(({ name }) => name === LAST_READ) + 1;
  return listSheet({
    name: words.sheets.indicators,
    table: words.tables.indicators,
    title: words.title(book.years) + words.of(words.titles.indicators),
    notes: [words.made(book.made), words.notes.indicators],
    columns,
    rows: rows(),
    count,
    frozenColumns: 0,
    readColumns,
    printedColumns: readColumns,
    marks: [
      ...gradeMarks(range('evaluation'), scale),
      ...gradeMarks(range('proposed'), scale),
      { range: range('state'), equals: words.states.provisional, style: 'middling' },
    ],
    tab: '2E75B6',
  });
  function* rows(): Generator<readonly NewCell[]> {
    for (const row of indicatorRows(consolidation)) yield columns.map((column, no) => cellIn(column, no, row));
  }
  function cellIn({ name, type, read }: Column, no: number, row: IndicatorRow): NewCell {
    const value = read(row);
    // What is printed has lines around it.
    if (value === null) return no < readColumns ? EMPTY : null;
    const { path, sheet } = row.received;
    if (name === 'cell' || (name === 'evaluationCell' && linksBoth)) {
      return linked(String(value), { file: linkTo(path), cell: cellOf(sheet.sheet, String(value)) });
    }
    if (type === 'share') return styled(value, 'percent');
    if (type === 'number') return figure(value as number | null);
    if (type === 'integer') return styled(value, 'number');
    return styled(value, WORDS.has(name) ? 'word' : 'text');
  }
}

/** 横並び: like beside like. */
export function alikeSheet({ consolidation, scale, years, made, linkTo }: Book): NewSheet {
  const all = missedAllIn(consolidation);
  const names = words.alikeColumns;
  const widths = [13, 14, 20, 11, 30, 34, 14, 14, 15, 15, 12, 12, 48, 28, 8];
  const headings = Object.values(names);
  const range = (heading: string) => columnRange(headings, heading, HEADING_ROW, all.length);
  return listSheet({
    name: words.sheets.alike,
    table: words.tables.alike,
    title: words.title(years) + words.of(words.titles.alike),
    notes: [words.made(made), words.notes.alike],
    columns: headings.map((heading, at) => ({ heading, width: widths[at] ?? 12 })),
    rows: all.map(({ received, department, indicators, lowest, highest, evaluation }) => {
      const { path, sheet } = received;
      const [first] = indicators;
      const cell = first?.evaluationCell ?? first?.cell ?? 'A1';
      return [
        styled(sheet.year, 'number'),
        styled(department, 'text'),
        styled(sheet.section, 'text'),
        styled(lines([...new Set(indicators.map(({ goalNo }) => goalNo))]), 'text'),
        styled(lines([...new Set(indicators.map(({ goal }) => goal))]), 'text'),
        styled(lines(indicators.map(({ name }) => name)), 'text'),
        styled(lines(indicators.map(({ target }) => target)), 'text'),
        styled(lines(indicators.map(({ result }) => result)), 'text'),
        styled(lowest, 'percent'),
        styled(highest, 'percent'),
        styled(evaluation, 'word'),
        styled(first?.proposed ?? null, 'word'),
        styled(lines([...new Set(indicators.map(({ status }) => status))]), 'text'),
        linked(path, { file: linkTo(path) }),
        linked(cell, { file: linkTo(path), cell: cellOf(sheet.sheet, cell) }),
      ];
    }),
    count: all.length,
    frozenColumns: 0,
    marks: [...gradeMarks(range(names.evaluation), scale), ...gradeMarks(range(names.proposed), scale)],
    tab: 'C55A11',
  });
}

/** 点検結果: every finding of what counts, and of what could not count. */
export function findingSheet({ consolidation, years, made, linkTo }: Book): NewSheet {
  const { counted, received, departments } = consolidation;
  const shown: readonly Received[] = [...counted, ...received.filter(({ fate }) => fate === 'unidentified')];
  const count = shown.reduce(
    (sum, { sheet: { findings } }) => sum + findings.error + findings.warning + findings.info,
    0,
  );
  const severity = catalogue('ja').words.severity;
  const widths = [9, 10, 14, 22, 44, 44, 30, 20, 8, 24];
  const headings = Object.values(words.findingColumns);
  const range = columnRange(headings, words.findingColumns.severity, HEADING_ROW, count);
  return listSheet({
    name: words.sheets.findings,
    table: words.tables.findings,
    title: words.title(years) + words.of(words.titles.findings),
    notes: [words.made(made), words.notes.findings],
    columns: headings.map((heading, at) => ({ heading, width: widths[at] ?? 12 })),
    rows: rows(),
    count,
    frozenColumns: 0,
    marks: [
      { range, equals: severity.error, style: 'bad' },
      { range, equals: severity.warning, style: 'middling' },
    ],
    tab: 'BF9000',
  });
  function* rows(): Generator<readonly NewCell[]> {
    for (const { path, sheet } of shown) {
      for (const finding of findingsIn(sheet)) {
        const cell = finding.cell ?? sheet.cell;
        yield [
          styled(severity[finding.severity], 'word'),
          styled(finding.number, 'word'),
          styled(departments.get(departmentOf(sheet)) ?? sheet.department, 'text'),
          styled(sheet.section, 'text'),
          styled(finding.message, 'text'),
          styled(finding.advice, 'text'),
          styled(path, 'text'),
          styled(sheet.sheet, 'text'),
          linked(cell, { file: linkTo(path), cell: cellOf(sheet.sheet, cell) }),
          styled(finding.rule, 'line'),
        ];
      }
    }
  }
}

/** 提出状況: the list of sections, and who is missing. */
export function submissionSheet(book: Book): NewSheet {
  const { submissions, consolidation, years, made, linkTo, hasList } = book;
  const names = words.submissionColumns;
  const widths = [14, 26, 18, 30, 22, 12, 7, 15, 7, 8, 8, 18, 46];
  const headings = Object.values(names);
  const { rows } = submissions;
  const range = columnRange(headings, names.state, HEADING_ROW, rows.length);
  const said = catalogue('ja').words.phase;
  const year = consolidation.years.get(submissions.year ?? 0) ?? years;
  return listSheet({
    name: words.sheets.submission,
    table: words.tables.submission,
    title: words.title(year) + words.of(words.titles.submission),
    notes: [words.made(made), hasList ? words.submissionCounts(rows.map(({ state }) => state)) : words.notes.noList],
    columns: headings.map((heading, at) => ({ heading, width: widths[at] ?? 12 })),
    rows: rows.map(({ department, section, state, received }) => {
      const start = [styled(department, 'text'), styled(section, 'text'), styled(words.submissions[state], 'word')];
      if (!received) return [...start, ...headings.slice(start.length).map(() => styled(null, 'text'))];
      const { path, sheet, changed } = received;
      return [
        ...start,
        linked(path, { file: linkTo(path) }),
        linked(sheet.sheet, { file: linkTo(path), cell: cellOf(sheet.sheet, sheet.cell) }),
        styled(said[sheet.phase], 'word'),
        styled(sheet.indicators, 'integer'),
        styled(evaluationsOf(sheet).filled, 'integer'),
        styled(evaluationsOf(sheet).total, 'integer'),
        styled(sheet.findings.error, 'integer'),
        styled(sheet.findings.warning, 'integer'),
        excelTime(changed),
        styled(remarkOf(received), 'text'),
      ];
    }),
    count: rows.length,
    frozenColumns: 2,
    marks: [
      { range, equals: words.submissions.submitted, style: 'good' },
      { range, equals: words.submissions.undecided, style: 'middling' },
      { range, equals: words.submissions['to-mend'], style: 'middling' },
      { range, equals: words.submissions.missing, style: 'bad' },
    ],
    tab: '548235',
  });
}

/** What a person should know of a sheet beside what became of it. */
export function remarkOf({ fate, instead, copies }: Received): string {
  const own: string[] = [];
  if (fate === 'copy' && instead) own.push(words.remarks.copyOf(instead.path, instead.sheet));
  if (fate === 'superseded' && instead) own.push(words.remarks.superseded(instead.path, instead.sheet));
  if (fate === 'provisional') own.push(words.remarks.provisional);
  if (fate === 'chosen') own.push(words.remarks.chosen);
  if (fate === 'set-aside' && instead) own.push(words.remarks.setAside(instead.path, instead.sheet));
  if (fate === 'unidentified') own.push(words.remarks.unidentified);
  if (copies.length > 0 && counts({ fate }))
    own.push(
      words.remarks.also(
        copies.slice(0, MOST_COPIES).map(({ path }) => path),
        copies.length - MOST_COPIES,
      ),
    );
  return own.join('');
}

/** データ項目: what each column of 指標一覧 and of the CSV means. */
export function dictionarySheet({ consolidation, years, made }: Book): NewSheet {
  const columns = columnsOf(consolidation);
  const widths = [22, 20, 16, 64, 64];
  return listSheet({
    name: words.sheets.dictionary,
    table: words.tables.dictionary,
    title: words.title(years) + words.of(words.titles.dictionary),
    notes: [words.made(made), words.notes.dictionary],
    columns: Object.values(words.dictionaryColumns).map((heading, at) => ({ heading, width: widths[at] ?? 12 })),
    rows: dictionaryRows(columns).map((cells) => cells.map((cell) => styled(cell, 'text'))),
    count: columns.length,
    frozenColumns: 0,
    tab: '7F7F7F',
  });
}

/** Heading, physical name, type, meaning and codes of each column. */
export function dictionaryRows(columns: readonly Column[]): readonly (readonly string[])[] {
  return columns.map(({ heading, name, type, meaning, codes }) => [
    heading,
    name,
    words.types[type],
    meaning,
    words.codes(Object.entries(codes ?? {})),
  ]);
}
