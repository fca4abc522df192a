import { groupedBy } from '../../../core/grouped-by';
import { consolidatedWords as words } from '../../../core/messages/consolidated';
import { toA1 } from '../../../core/sheet/address';
import {
  type CellStyle,
  formulaCell,
  type NewCell,
  type NewChart,
  type NewMark,
  type NewRow,
  type NewSheet,
} from '../../../host/xlsx/create/model';
import { EVALUATION_CODES, type EvaluationCode } from '../kept';
import { type Consolidation, departmentOf, type Received } from '../receive';
import { type Book, headingRow, styled, titleRows } from './parts';

/** The colours of 達成, 一部未達成, 未達成, その他 and 未記入 in charts. */
const COLOURS: Readonly<Record<EvaluationCode, string>> = {
  reached: '2E75B6',
  partly: 'F4B183',
  missed: 'C00000',
  other: '7F7F7F',
  empty: 'D9D9D9',
};

const SHARED = ['reached', 'partly', 'missed'] as const;

/** A column of numbers: what it counts, and how Excel counts it. */
interface Figure {
  readonly heading: string;
  /** From the tables, for the year and department of the criteria. */
  readonly formula: (criteria: Criteria) => string;
  readonly of: (received: Received) => number;
}

/** The year and the department that are counted, as criteria of one table's columns. */
type Criteria = (table: string) => string;

const { indicators: INDICATORS, receipt: RECEIPT } = words.tables;
const { sheets, taken, errors, warnings, fate } = {
  sheets: words.summary.sheets,
  taken: words.receiptColumns.taken,
  errors: words.receiptColumns.errors,
  warnings: words.receiptColumns.warnings,
  fate: words.receiptColumns.fate,
};

const ofSheets = (column: string, criteria: Criteria) =>
  `SUMIFS(${RECEIPT}[${column}],${criteria(RECEIPT)},${RECEIPT}[${taken}],1)`;

/** In the order of the columns: what comes before 評価, 評価 by code, and what comes behind the shares. */
const BEFORE: readonly Figure[] = [
  { heading: sheets, formula: (criteria) => ofSheets(taken, criteria), of: () => 1 },
  {
    heading: words.summary.indicators,
    formula: (criteria) => `COUNTIFS(${criteria(INDICATORS)})`,
    of: ({ sheet }) => sheet.indicators,
  },
];
const CODES: readonly Figure[] = EVALUATION_CODES.map((code) => ({
  heading: words.evaluationCodes[code],
  formula: (criteria) =>
    `SUMIFS(${INDICATORS}[${words.columns.evaluationCount.heading}],${criteria(INDICATORS)},${INDICATORS}[${words.columns.evaluationCode.heading}],"${code}")`,
  of: ({ sheet }) => sheet.evaluations[code],
}));
const BEHIND: readonly Figure[] = [
  {
    heading: words.summary.errors,
    formula: (criteria) => ofSheets(errors, criteria),
    of: ({ sheet }) => sheet.findings.error,
  },
  {
    heading: words.summary.warnings,
    formula: (criteria) => ofSheets(warnings, criteria),
    of: ({ sheet }) => sheet.findings.warning,
  },
  {
    heading: words.summary.undecided,
    formula: (criteria) => `COUNTIFS(${criteria(RECEIPT)},${RECEIPT}[${fate}],"${words.fates.provisional}")`,
    of: ({ fate: own }) => (own === 'provisional' ? 1 : 0),
  },
];

const HEADINGS = [
  words.summary.department,
  ...BEFORE.map(({ heading }) => heading),
  words.summary.evaluations,
  ...CODES.map(({ heading }) => heading),
  ...SHARED.map((code) => words.summary.share(words.evaluationCodes[code])),
  ...BEHIND.map(({ heading }) => heading),
];
const WIDTHS = [22, ...HEADINGS.slice(1).map(() => 10.5)];
const EVALUATIONS_AT = 1 + BEFORE.length;
const CODES_AT = EVALUATIONS_AT + 1;
const SHARES_AT = CODES_AT + CODES.length;

/** Rows that a chart takes beside two for each department. */
const CHART_ROWS = 8;

/** 集計: departments by 評価, year by year, in formulas on the tables; with charts of the year that most sheets are of. */
export function summarySheet({ consolidation, submissions, years, made }: Book): NewSheet {
  const { conflicts } = consolidation;
  const notes = [
    words.made(made) + (conflicts.length > 0 ? words.of(words.notes.undecided(conflicts.length)) : ''),
    words.notes.summary,
  ];
  const rows: NewRow[] = [...titleRows(words.title(years) + words.of(words.titles.summary), notes)];
  const charts: NewChart[] = [];
  const marks: NewMark[] = [];
  // The year that is asked about comes first, with charts; the others newest first.
  const isMain = ({ year }: YearBlock) => Number(year === submissions.year);
  const blocks = [...yearsOf(consolidation)].sort((a, b) => isMain(b) - isMain(a));
  for (const [at, block] of blocks.entries()) {
    const start = rows.length + 1;
    rows.push(...blockRows(block, start));
    marks.push(...marksOf(block, start));
    if (at > 0) continue;
    const from = rows.length + 2;
    const height = block.departments.length + CHART_ROWS;
    charts.push(...chartsOf(block, start, from, from + height));
    for (let row = 0; row < height + 3; row++) rows.push({ cells: [], height: 18.75 });
  }
  return {
    name: words.sheets.summary,
    columns: WIDTHS.map((width) => ({ width })),
    rows,
    // With several years below each other, only the title stays.
    frozen: { rows: blocks.length > 1 ? 1 : 5, columns: 1 },
    charts,
    print: { landscape: true, paper: 'A4', titleRows: 1 },
    marks,
    tab: '1F4E79',
  };
}

/** What somebody has to look at. */
function marksOf({ departments }: YearBlock, start: number): readonly NewMark[] {
  const column = (at: number) => `${toA1(start + 1, at)}:${toA1(start + 1 + departments.length, at)}`;
  const behind = SHARES_AT + SHARED.length;
  return BEHIND.flatMap(({ heading }, at): readonly NewMark[] => {
    if (heading === words.summary.warnings) return [];
    return [{ range: column(behind + at), moreThan: 0, style: heading === words.summary.errors ? 'bad' : 'middling' }];
  });
}

interface YearBlock {
  readonly year: number;
  readonly name: string;
  readonly departments: ReadonlyArray<{ readonly name: string; readonly sheets: readonly Received[] }>;
}

function yearsOf({ counted, departments, years }: Consolidation): readonly YearBlock[] {
  return [...years].map(([year, name]) => {
    const sheets = counted.filter(({ sheet }) => sheet.year === year);
    const byDepartment = groupedBy(sheets, ({ sheet }) => departmentOf(sheet));
    return {
      year,
      name,
      departments: [...byDepartment].map(([key, of]) => ({ name: departments.get(key) ?? '', sheets: of })),
    };
  });
}

/** The year's own row (its number stands there for the formulas), headings, departments, the sum, and an empty row. */
function blockRows({ year, name, departments }: YearBlock, start: number): readonly NewRow[] {
  const first = start + 2;
  const last = first + departments.length - 1;
  const all = departments.flatMap(({ sheets: of }) => of);
  return [
    { cells: [styled(name, 'total'), styled(year, 'number')], height: 22 },
    headingRow(HEADINGS),
    ...departments.map(({ name: department, sheets: of }, at): NewRow => {
      const row = first + at;
      const criteria: Criteria = (table) =>
        `${table}[${YEAR}],$B$${start},${table}[${words.summary.department}],$A${row}`;
      const cells = figureCells(of, row, 'integer', 'percent', ({ formula }) => formula(criteria));
      return { cells: [styled(department, 'line'), ...cells] };
    }),
    {
      cells: [
        styled(words.summary.total, 'total'),
        ...figureCells(all, last + 1, 'total', 'totalPercent', (_, column) => {
          return `SUM(${toA1(first - 1, column)}:${toA1(last - 1, column)})`;
        }),
      ],
    },
    { cells: [] },
  ];
}

const YEAR = words.receiptColumns.year;

function figureCells(
  of: readonly Received[],
  row: number,
  style: CellStyle,
  shareStyle: CellStyle,
  formulaOf: (figure: Figure, column: number) => string,
): readonly NewCell[] {
  const sum = (figure: Figure) => of.reduce((total, each) => total + figure.of(each), 0);
  const cell = (figure: Figure, at: number) => formulaCell(formulaOf(figure, at), sum(figure), style);
  const codes = CODES.map(sum);
  const range = (from: number, count: number) => `${toA1(row - 1, from)}:${toA1(row - 1, from + count - 1)}`;
  const judged = SHARED.reduce((total, _, at) => total + (codes[at] ?? 0), 0);
  return [
    ...BEFORE.map((figure, at) => cell(figure, 1 + at)),
    formulaCell(
      `SUM(${range(CODES_AT, CODES.length)})`,
      codes.reduce((total, each) => total + each, 0),
      style,
    ),
    ...CODES.map((figure, at) => cell(figure, CODES_AT + at)),
    ...SHARED.map((_, at) => {
      const all = `SUM(${range(CODES_AT, SHARED.length)})`;
      const share = judged === 0 ? '' : (codes[at] ?? 0) / judged;
      return formulaCell(`IF(${all}=0,"",${toA1(row - 1, CODES_AT + at)}/${all})`, share, shareStyle);
    }),
    ...BEHIND.map((figure, at) => cell(figure, SHARES_AT + SHARED.length + at)),
  ];
}

/** By count, with what is not filled in, and as shares of what is judged. */
function chartsOf(block: YearBlock, start: number, from: number, to: number): readonly NewChart[] {
  const { departments, name } = block;
  const at = (column: number, row: number) => toA1(row - 1, column).replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
  const first = start + 2;
  const last = first + departments.length - 1;
  const inSheet = (range: string) => `'${words.sheets.summary}'!${range}`;
  const series = (codes: readonly EvaluationCode[]) =>
    codes.map((code) => {
      const index = EVALUATION_CODES.indexOf(code);
      const column = CODES_AT + index;
      const figure = CODES[index] as Figure;
      return {
        name: { range: inSheet(at(column, start + 1)), cached: [figure.heading] },
        values: {
          range: inSheet(`${at(column, first)}:${at(column, last)}`),
          cached: departments.map(({ sheets: of }) => of.reduce((sum, each) => sum + figure.of(each), 0)),
        },
        colour: COLOURS[code],
      };
    });
  const categories = {
    range: inSheet(`${at(0, first)}:${at(0, last)}`),
    cached: departments.map((department) => department.name),
  };
  return [
    {
      kind: 'stackedBar',
      title: words.summary.chartCounts(name),
      from: `A${from}`,
      to: `H${to}`,
      categories,
      series: series(EVALUATION_CODES),
    },
    {
      kind: 'percentBar',
      title: words.summary.chartShares(name),
      from: `I${from}`,
      to: `P${to}`,
      categories,
      series: series(SHARED),
    },
  ];
}
