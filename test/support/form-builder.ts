import { toA1 } from '../../src/core/sheet/address';
import { formFor } from '../../src/core/sheet/forms';
import type { Cell, Grid, Range } from '../../src/core/sheet/grid';
import { DETAIL_FIELDS, type DetailField, HEAD_FIELDS, type HeadField, type Layout } from '../../src/core/sheet/model';

/**
 * Lays the content of a goal sheet out as people do, and says what a reader should find. A sheet is first laid out in
 * logical cells, then put down with its offset, each logical cell over several rows and columns where it is 方眼.
 */

export interface Content {
  readonly layout: Layout;
  readonly year: number;
  readonly head: Readonly<Partial<Record<HeadField, string | null>>>;
  readonly goals: readonly ContentGoal[];
}

export interface ContentGoal {
  readonly no: string | null;
  readonly parentGoalNo: string | null;
  readonly goal: string | null;
  readonly indicators: readonly ContentIndicator[];
}

export interface ContentIndicator {
  readonly name: string | null;
  /** `UNCALCULATED` for a formula without a value. */
  readonly target: string | null;
  readonly result: string | null;
  readonly status: string | null;
  readonly evaluation: string | null;
  readonly history: readonly (string | null)[];
  readonly details: Readonly<Partial<Record<DetailField, string | null>>>;
}

export const UNCALCULATED = '\u0000';

/** How a section lays out its sheet. */
export interface Habits {
  readonly offset: { readonly rows: number; readonly columns: number };
  /** 方眼: columns and rows of the sheet to each logical one, merged or with the text in the first only. */
  readonly paper: { readonly columns: number; readonly rows: number; readonly merged: boolean };
  /** Order of the columns: numbers to sort them by. */
  readonly order: readonly number[] | null;
  /** 指標 over its columns: merged over all, typed over the first only, or left out. */
  readonly group: 'merged' | 'first' | 'none';
  /** The year in a row of its own over 目標 and 結果. */
  readonly yearRow: 'merged' | 'first' | 'none';
  /** How a year's heading is written, history's, target's and result's. */
  readonly yearStyle: keyof typeof YEAR_STYLES;
  readonly historyWord: string;
  readonly resultWord: string;
  /** How other headings and labels are spaced. */
  readonly spacing: keyof typeof SPACINGS;
  /** Headings that stand over all heading rows are merged down. */
  readonly mergedHeadings: boolean;
  /** Columns that no form asks for, and where they stand. */
  readonly extras: ReadonlyArray<{ readonly heading: string; readonly at: number }>;
  /** Columns in which equal neighbours are merged down: at most one of name, target and result. */
  readonly mergedDown: ReadonlySet<string>;
  readonly head: 'right' | 'gap' | 'below' | 'own-cell' | 'one-row' | 'title-row';
  readonly blocks: 'beside' | 'stacked' | 'lines';
  /** What stands before the row of this number (counted over all indicators and blank goals). */
  readonly between: ReadonlyMap<number, 'blank' | 'divider' | 'divider-unmerged' | 'page' | 'page-with-head'>;
  readonly footnote: 'none' | 'first-cell' | 'merged' | 'after-gap' | 'under-name';
  readonly legend: 'none' | 'stacked-right' | 'one-cell' | 'beside';
  readonly strays: boolean;
  /** Rows, by number, that are hidden. */
  readonly hidden: ReadonlySet<number>;
}

export const PLAIN: Habits = {
  offset: { rows: 0, columns: 0 },
  paper: { columns: 1, rows: 1, merged: false },
  order: null,
  group: 'merged',
  yearRow: 'none',
  yearStyle: 'R4',
  historyWord: '実績',
  resultWord: '結果',
  spacing: 'plain',
  mergedHeadings: true,
  extras: [],
  mergedDown: new Set(),
  head: 'right',
  blocks: 'beside',
  between: new Map(),
  footnote: 'none',
  legend: 'none',
  strays: false,
  hidden: new Set(),
};

const wide = (text: string) => text.replace(/[A-Za-z0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const era = (year: number) => (year < 2019 ? `H${year - 1988}` : `R${year - 2018}`);
const longEra = (year: number) =>
  year < 2019 ? `平成${year - 1988}` : year === 2019 ? '令和元' : `令和${year - 2018}`;

export const YEAR_STYLES = {
  R4: (year: number, word: string) => `${era(year)}${word}`,
  wide: (year: number, word: string) => wide(`${era(year)}${word}`),
  halfWide: (year: number, word: string) => era(year).slice(0, 1) + wide(era(year).slice(1)) + word,
  spaced: (year: number, word: string) => `${wide(era(year))}　${word}`,
  lines: (year: number, word: string) => `${era(year)}\n${[...word].join('　')}`,
  fiscal: (year: number, word: string) => `${longEra(year)}年度${word}`,
  fiscalWide: (year: number, word: string) => `${wide(longEra(year))}年度\n${word}`,
  western: (year: number, word: string) => `${year}年度 ${word}`,
  brackets: (year: number, word: string) => `${word}（${era(year)}）`,
  both: (year: number, word: string) => `${era(year)}(${year})年度${word}`,
} as const;

export const SPACINGS = {
  plain: (text: string) => text,
  spaced: (text: string) => (text.length <= 4 ? [...text].join('　') : text),
  lines: (text: string) => (text.length > 4 ? `${text.slice(0, 2)}\n${text.slice(2)}` : text),
  half: (text: string) => ` ${text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('・', '･')} `,
} as const;

export const LABEL_TEXTS: Readonly<Record<HeadField, string>> = {
  fiscalYear: '年度',
  department: '組織名（部）',
  section: '組織名（準部・課・機関名）',
  phone: '問合せ先（電話番号）',
  createdOn: '作成日',
  revisedOn: '修正日',
  evaluatedOn: '評価日',
  purpose: '組織の目的',
  policyIndicators: '（参考）関連する総合計画における政策指標',
  plan: '取り組みについて（今年度重点的に取り組む内容や目標設定の考え方など）',
  outcome: '取り組みの結果について（評価内容と評価結果を踏まえた今後の方針など）',
};

/** What should be read. */
export interface Expected {
  readonly layout: Layout;
  readonly year: number;
  readonly head: Readonly<Record<HeadField, string | null>>;
  readonly headAt: Readonly<Partial<Record<HeadField, string>>>;
  readonly goals: readonly unknown[];
  readonly historyYears: readonly number[];
  readonly legend: readonly (readonly [string, string])[];
}

interface Piece {
  readonly row: number;
  readonly column: number;
  readonly text: string | null;
  readonly rows: number;
  readonly columns: number;
}

/** Logical cells, and their addresses on the sheet. */
class Paper {
  readonly pieces: Piece[] = [];
  constructor(private readonly habits: Habits) {}

  put(row: number, column: number, text: string | null, rows = 1, columns = 1): string {
    this.pieces.push({ row, column, text, rows, columns });
    return this.address(row, column);
  }

  address(row: number, column: number): string {
    return toA1(this.rowAt(row), this.columnAt(column));
  }

  rowAt(row: number): number {
    return this.habits.offset.rows + row * this.habits.paper.rows;
  }

  private columnAt(column: number): number {
    return this.habits.offset.columns + column * this.habits.paper.columns;
  }

  grid(hiddenRows: readonly number[]): Grid {
    const cells: Cell[] = [];
    const merges: Range[] = [];
    for (const { row, column, text, rows, columns } of this.pieces) {
      const [top, left] = [this.rowAt(row), this.columnAt(column)];
      if (text !== null) {
        const shown = text === UNCALCULATED ? null : text;
        cells.push({ row: top, column: left, text: shown, value: shown });
      }
      const spans = rows > 1 || columns > 1;
      if (!spans && !this.habits.paper.merged) continue;
      const [bottom, right] = [this.rowAt(row + rows) - 1, this.columnAt(column + columns) - 1];
      if (bottom > top || right > left) merges.push({ top, left, bottom, right });
    }
    cells.sort((a, b) => a.row - b.row || a.column - b.column);
    return { name: '1課', hidden: false, merges, hiddenRows, hiddenColumns: [], cells };
  }
}

interface Column {
  readonly key: string;
  /** Headings from top to bottom. */
  readonly path: readonly string[];
}

export function buildForm(content: Content, habits: Habits): { readonly grid: Grid; readonly expected: Expected } {
  const paper = new Paper(habits);
  const columns = columnsOf(content, habits);
  const position = new Map(columns.map(({ key }, index) => [key, index]));
  const width = columns.length;
  const headAt: Partial<Record<HeadField, string>> = {};
  let row = putHead(paper, content, habits, headAt);
  row = putHeader(paper, columns, habits, row);

  const lines = content.goals.flatMap((goal): BodyLine[] =>
    goal.indicators.length === 0
      ? [{ goal, opens: true, indicator: null }]
      : goal.indicators.map((indicator, index) => ({ goal, opens: index === 0, indicator })),
  );
  const runs = new Map<string, { text: string | null; row: number; column: number; rows: number; goal: ContentGoal }>();
  const flush = () => {
    for (const { text, row: top, column, rows } of runs.values()) paper.put(top, column, text, rows);
    runs.clear();
  };
  const hiddenRows: number[] = [];
  const rowsRead = lines.map((line, number) => {
    const break_ = habits.between.get(number);
    if (break_) {
      flush();
      row = putBetween(paper, content, habits, columns, break_, row);
    }
    const texts = textsOf(line, content);
    const startsRow = ['name', 'target', 'result'].filter((key) => (texts.get(key) ?? null) !== null);
    for (const { key } of columns) {
      const column = position.get(key) as number;
      const text = texts.get(key) ?? null;
      const run = runs.get(key);
      const goesOn =
        run !== undefined &&
        habits.mergedDown.has(key) &&
        ((GOAL_KEYS.includes(key) && run.goal === line.goal) || (!GOAL_KEYS.includes(key) && run.text === text)) &&
        line.indicator !== null &&
        // Something must still begin in the row.
        !(startsRow.length === 1 && startsRow[0] === key);
      if (goesOn && run) run.rows++;
      else {
        if (run) paper.put(run.row, run.column, run.text, run.rows);
        runs.set(key, { text, row, column, rows: 1, goal: line.goal });
      }
    }
    const place = (key: string) => {
      const run = runs.get(key);
      return run ? paper.address(run.row, run.column) : null;
    };
    const read = { line, cells: { target: place('target'), result: place('result'), evaluation: place('evaluation') } };
    const hidden = habits.hidden.has(number);
    if (hidden) hiddenRows.push(paper.rowAt(row));
    row++;
    return { ...read, hidden };
  });
  flush();
  const lastTableRow = row - 1;
  row = putFootnote(paper, habits, position, width, row);
  const legend = putLegend(paper, habits, position, width, row, lastTableRow);
  row = Math.max(row, legend.row) + 1;
  row = putBlocks(paper, content, habits, width, row, headAt);
  if (habits.strays) putStrays(paper, width, row, lastTableRow);

  return {
    grid: paper.grid(hiddenRows),
    expected: {
      layout: content.layout,
      year: content.year,
      head: Object.fromEntries(HEAD_FIELDS.map((field) => [field, content.head[field] ?? null])) as Expected['head'],
      headAt,
      goals: expectedGoals(content, rowsRead),
      historyYears: historyYears(content),
      legend: legend.entries,
    },
  };
}

const GOAL_KEYS: readonly string[] = ['no', 'parentGoalNo', 'goal'];

interface BodyLine {
  readonly goal: ContentGoal;
  readonly opens: boolean;
  readonly indicator: ContentIndicator | null;
}

function textsOf({ goal, opens, indicator }: BodyLine, content: Content): ReadonlyMap<string, string | null> {
  const texts = new Map<string, string | null>();
  if (opens) for (const key of ['no', 'parentGoalNo', 'goal'] as const) texts.set(key, goal[key]);
  if (indicator === null) return texts;
  for (const key of ['name', 'target', 'result', 'status', 'evaluation'] as const) texts.set(key, indicator[key]);
  for (const field of formFor(content.layout).details) texts.set(field, indicator.details[field] ?? null);
  indicator.history.forEach((text, index) => {
    texts.set(`history${index}`, text);
  });
  texts.set('extra0', '7');
  texts.set('extra1', '佐藤');
  return texts;
}

function historyYears(content: Content): readonly number[] {
  const count = content.goals.flatMap(({ indicators }) => indicators).at(0)?.history.length ?? 0;
  return Array.from({ length: count }, (_, index) => content.year - count + index);
}

function columnsOf(content: Content, habits: Habits): readonly Column[] {
  const heading = SPACINGS[habits.spacing];
  const group = habits.group === 'none' ? [] : [heading('指標')];
  const ofYear = (year: number, word: string) => {
    const written = YEAR_STYLES[habits.yearStyle];
    return habits.yearRow === 'none' ? [written(year, word)] : [written(year, ''), word];
  };
  const yearPath = (year: number, word: string) => [...group, ...ofYear(year, word)];
  const goalColumns: Column[] = [
    { key: 'no', path: [heading('No.')] },
    ...(content.layout === 'R4' ? [{ key: 'parentGoalNo', path: ['部区\n組織目標'] }] : []),
    { key: 'goal', path: [heading('組織目標')] },
  ];
  const years = {
    target: { key: 'target', path: yearPath(content.year, '目標') },
    result: { key: 'result', path: yearPath(content.year, habits.resultWord) },
  };
  const history = historyYears(content).map((year, index) => ({
    key: `history${index}`,
    path: yearPath(year, year === content.year - 1 ? habits.historyWord : '実績'),
  }));
  const judged = [
    { key: 'status', path: [heading(habits.yearRow === 'none' ? '目標達成状況' : '達成状況')] },
    { key: 'evaluation', path: [heading('評価')] },
  ];
  const standard: Column[] =
    content.layout === 'R4'
      ? [
          ...goalColumns,
          { key: 'initiatives', path: [heading('主な取組（事業）')] },
          { key: 'name', path: [...group, heading('項目（単位）')] },
          ...history,
          years.target,
          years.result,
          { key: 'note', path: [...group, heading('補足・参考指標')] },
          ...judged,
        ]
      : [
          ...goalColumns,
          { key: 'planPosition', path: [heading('総合計画（実施計画）上の位置づけ')] },
          { key: 'name', path: [...group, heading('取組指標')] },
          ...history,
          years.target,
          years.result,
          { key: 'initiative', path: ['主な取組（事業）', heading('取組名称（事業名）')] },
          { key: 'summary', path: ['主な取組（事業）', heading('概要')] },
          ...judged.reverse(),
          { key: 'direction', path: [heading('今後の方針')] },
        ];
  const { order } = habits;
  const columns = order
    ? standard
        .map((column, index) => ({ column, rank: order[index] ?? index }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ column }) => column)
    : [...standard];
  habits.extras.forEach(({ heading: text, at }, index) => {
    columns.splice(at % (columns.length + 1), 0, { key: `extra${index}`, path: [text] });
  });
  return columns;
}

/** The headings over the columns; equal neighbours are one. */
function putHeader(paper: Paper, columns: readonly Column[], habits: Habits, top: number): number {
  const levels = Math.max(...columns.map(({ path }) => path.length));
  const groupHabit = (level: number) => (level === 0 && habits.group !== 'none' ? habits.group : habits.yearRow);
  for (let level = 0; level < levels; level++) {
    columns.forEach(({ path }, index) => {
      const text = path[level];
      if (text === undefined) return;
      const last = level === path.length - 1;
      if (last) {
        const rows = levels - level;
        paper.put(top + level, index, text, habits.mergedHeadings ? rows : 1);
        return;
      }
      const same = (other: Column | undefined) =>
        other !== undefined &&
        other.path.length > level + 1 &&
        other.path.slice(0, level + 1).join('/') === path.slice(0, level + 1).join('/');
      if (same(columns[index - 1])) return;
      let count = 1;
      while (same(columns[index + count])) count++;
      paper.put(top + level, index, text, 1, groupHabit(level) === 'first' ? 1 : count);
    });
  }
  return top + levels;
}

const BLOCK_FIELDS: readonly HeadField[] = ['plan', 'outcome'];

/** The title and the labelled texts over the table. Returns the row of the table's header. */
function putHead(paper: Paper, content: Content, habits: Habits, at: Partial<Record<HeadField, string>>): number {
  const fields = HEAD_FIELDS.filter((field) => field in content.head && !BLOCK_FIELDS.includes(field));
  const note = (field: HeadField, address: string) => {
    if (content.head[field] !== null) at[field] = address;
  };
  const label = (field: HeadField) => SPACINGS[habits.spacing](LABEL_TEXTS[field]);
  const value = (field: HeadField) => content.head[field] ?? null;
  paper.put(0, 0, SPACINGS[habits.spacing]('組織目標管理シート'));
  switch (habits.head) {
    case 'right':
    case 'gap': {
      // Two blocks beside each other, as on the form.
      const between = habits.head === 'gap' ? 3 : 1;
      fields.forEach((field, index) => {
        const [row, column] = [1 + Math.floor(index / 2), (index % 2) * 5];
        paper.put(row, column, label(field));
        note(field, paper.put(row, column + between, value(field)));
      });
      return 2 + Math.ceil(fields.length / 2);
    }
    case 'below':
      fields.forEach((field, index) => {
        paper.put(2, index, label(field));
        note(field, paper.put(3, index, value(field)));
      });
      return 5;
    case 'own-cell':
      fields.forEach((field, index) => {
        note(field, paper.put(1 + index, 0, `${label(field)}：${value(field) ?? ''}`));
      });
      return 2 + fields.length;
    case 'one-row':
    case 'title-row': {
      const [row, column] = habits.head === 'one-row' ? [1, 0] : [0, 1];
      fields.forEach((field, index) => {
        paper.put(row, column + index * 2, label(field));
        note(field, paper.put(row, column + index * 2 + 1, value(field)));
      });
      return row + 2;
    }
  }
}

function putBetween(
  paper: Paper,
  content: Content,
  habits: Habits,
  columns: readonly Column[],
  what: 'blank' | 'divider' | 'divider-unmerged' | 'page' | 'page-with-head',
  row: number,
): number {
  switch (what) {
    case 'blank':
      return row + 1;
    case 'divider':
      paper.put(row, 0, '【窓口サービス】', 1, columns.length);
      return row + 1;
    case 'divider-unmerged':
      paper.put(
        row,
        columns.findIndex(({ key }) => key === 'no'),
        '【窓口サービス】',
      );
      return row + 1;
    case 'page':
      return putHeader(paper, columns, habits, row);
    case 'page-with-head': {
      paper.put(row + 1, 0, '組織目標管理シート');
      paper.put(row + 2, 0, '年度');
      paper.put(row + 2, 1, content.head.fiscalYear ?? null);
      return putHeader(paper, columns, habits, row + 4);
    }
  }
}

function putFootnote(
  paper: Paper,
  habits: Habits,
  position: ReadonlyMap<string, number>,
  width: number,
  row: number,
): number {
  const text = '※実績は各年度末の値です。';
  switch (habits.footnote) {
    case 'none':
      return row;
    case 'first-cell':
      paper.put(row, position.get('no') ?? 0, text);
      return row + 1;
    case 'merged':
      paper.put(row, 0, text, 1, width);
      return row + 1;
    case 'after-gap':
      paper.put(row + 1, 0, text);
      return row + 2;
    case 'under-name':
      paper.put(row, position.get('name') ?? 0, text);
      return row + 1;
  }
}

const LEGEND = [
  ['○', '達成'],
  ['△', '一部未達成'],
  ['×', '未達成'],
] as const;

function putLegend(
  paper: Paper,
  habits: Habits,
  position: ReadonlyMap<string, number>,
  width: number,
  row: number,
  lastTableRow: number,
): { readonly row: number; readonly entries: Expected['legend'] } {
  const entries = LEGEND.map(([sign, word]) => [word, sign] as const);
  const texts = LEGEND.map(([sign, word]) => `${sign}：${word}`);
  switch (habits.legend) {
    case 'none':
      return { row, entries: [] };
    case 'one-cell':
      paper.put(row + 1, 0, `凡例　${texts.join('　')}`);
      return { row: row + 2, entries };
    case 'stacked-right':
      texts.forEach((text, index) => {
        paper.put(row + 1 + index, position.get('evaluation') ?? 0, text);
      });
      return { row: row + 1 + texts.length, entries };
    case 'beside':
      texts.forEach((text, index) => {
        paper.put(lastTableRow - 1 + index, width + 1, text);
      });
      return { row: lastTableRow + 2, entries };
  }
}

function putBlocks(
  paper: Paper,
  content: Content,
  habits: Habits,
  width: number,
  top: number,
  at: Partial<Record<HeadField, string>>,
): number {
  let row = top;
  const half = Math.floor(width / 2);
  BLOCK_FIELDS.filter((field) => field in content.head).forEach((field, index) => {
    const text = content.head[field] ?? null;
    const column = habits.blocks === 'beside' ? index * half : 0;
    const span = habits.blocks === 'lines' ? 1 : habits.blocks === 'beside' ? half : width;
    const labelRow = habits.blocks === 'beside' ? top : row;
    paper.put(labelRow, column, LABEL_TEXTS[field], 1, span);
    const lines = habits.blocks === 'lines' ? (text?.split('\n') ?? [null]) : [text];
    lines.forEach((line, line_) => {
      const address = paper.put(labelRow + 1 + line_, column, line, habits.blocks === 'lines' ? 1 : 2, span);
      if (line_ === 0 && text !== null) at[field] = address;
    });
    row = labelRow + 2 + Math.max(2, lines.length);
  });
  return row;
}

function putStrays(paper: Paper, width: number, row: number, lastTableRow: number): void {
  paper.put(1, width + 40, '←水色のセルに記入');
  paper.put(2, width + 42, '確認中');
  paper.put(lastTableRow, width + 40, '要確認');
  paper.put(row + 60, 1, '担当者メモ');
  paper.put(row + 61, width + 2, '12');
}

function expectedGoals(
  content: Content,
  rows: ReadonlyArray<{
    readonly line: BodyLine;
    readonly cells: Readonly<Record<string, string | null>>;
    readonly hidden: boolean;
  }>,
): readonly unknown[] {
  const shown = (text: string | null) => (text === UNCALCULATED ? null : text);
  const asked = formFor(content.layout).details;
  return content.goals.map((goal) => ({
    no: goal.no,
    parentGoalNo: content.layout === 'R4' ? goal.parentGoalNo : null,
    goal: goal.goal,
    indicators: rows
      .filter(({ line }) => line.goal === goal && line.indicator !== null)
      .map(({ line, cells, hidden }) => {
        const { details, ...indicator } = line.indicator as ContentIndicator;
        return {
          ...indicator,
          target: shown(indicator.target),
          result: shown(indicator.result),
          details: Object.fromEntries(
            DETAIL_FIELDS.map((field) => [field, (asked.includes(field) && details[field]) || null]),
          ),
          cells,
          uncalculated: (['target', 'result'] as const).filter((key) => indicator[key] === UNCALCULATED),
          hidden,
        };
      }),
  }));
}
