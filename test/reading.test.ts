import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formFor } from '../src/core/sheet/forms';
import type { Cell, Grid, Range } from '../src/core/sheet/grid';
import type { Goal, GoalSheet } from '../src/core/sheet/model';
import { readSheet, type SheetReading } from '../src/core/sheet/read';
import { readWorkbook } from '../src/host/xlsx/read';

/** Published workbooks, from the file to the goal sheet: every field as it was transcribed by hand. */

const FOLDER = join(__dirname, 'fixtures', 'workbooks');

interface Expected {
  readonly blankEvaluation: boolean;
  readonly sheets: ReadonlyArray<{ readonly sheet: string }>;
}

const FILES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => name.replace('.xlsx', ''));

const SKIPPED: Readonly<Record<string, readonly string[]>> = {
  'kita-r4': ['記入要領', 'リスト'],
  'kita-r4-blank': ['記入要領', 'リスト'],
  'kita-r7': [],
  'nishi-r4': [],
  'shimin-r4': ['リスト'],
};

it('has an answer for every workbook', () => {
  expect(FILES.sort()).toEqual(Object.keys(SKIPPED).sort());
});

describe.each(FILES)('%s', (name) => {
  const expected = JSON.parse(readFileSync(join(FOLDER, `${name}.expected.json`), 'utf8')) as Expected;
  const readings = readWorkbook(name, readFileSync(join(FOLDER, `${name}.xlsx`))).sheets.map(readSheet);
  const sheets = readings.flatMap((reading) => (reading.kind === 'goal-sheet' ? [reading.sheet] : []));

  it('skips what is no goal sheet', () => {
    expect(readings.flatMap((reading) => (reading.kind === 'other' ? [reading.name] : []))).toEqual(SKIPPED[name]);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(expected.sheets.map(({ sheet }) => sheet));
  });

  it.each(expected.sheets)('$sheet', (want) => {
    const sheet = sheets.find((each) => each.sheet === want.sheet);
    expect(sheet && transcribed(sheet)).toEqual(expected.blankEvaluation ? withoutEvaluations(want) : want);
    expect(sheet?.headings.missing).toEqual([]);
  });
});

describe.each(FILES)('%s on other paper', (name) => {
  const { sheets } = readWorkbook(name, readFileSync(join(FOLDER, `${name}.xlsx`)));

  it.each([
    ['further down and to the right', { columns: 1, rows: 1, merged: false }],
    ['方眼, merged', { columns: 3, rows: 2, merged: true }],
    ['方眼, the text in the first cell of each', { columns: 4, rows: 3, merged: false }],
  ])('%s', (_, paper) => {
    const moved = sheets.map((grid) => readSheet(onPaper(grid, paper)));
    expect(moved.map(withoutPlaces)).toEqual(sheets.map(readSheet).map(withoutPlaces));
  });
});

interface SquarePaper {
  readonly columns: number;
  readonly rows: number;
  readonly merged: boolean;
}

/** The same sheet from another cell on, each cell over several. */
function onPaper(grid: Grid, { columns, rows, merged }: SquarePaper): Grid {
  const over = ({ top, left, bottom, right }: Range): Range => ({
    top: 4 + top * rows,
    left: 2 + left * columns,
    bottom: 3 + (bottom + 1) * rows,
    right: 1 + (right + 1) * columns,
  });
  const isMerged = ({ row, column }: Cell) =>
    grid.merges.some((m) => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right);
  const single = merged ? grid.cells.filter((cell) => !isMerged(cell)) : [];
  return {
    ...grid,
    cells: grid.cells.map((cell) => ({ ...cell, row: 4 + cell.row * rows, column: 2 + cell.column * columns })),
    merges: [
      ...grid.merges,
      ...single.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column })),
    ].map(over),
  };
}

function withoutPlaces(reading: SheetReading): unknown {
  return JSON.parse(JSON.stringify(reading), (key, value) => (/^(?:at|cells?)$/.test(key) ? undefined : value));
}

/** The shape in which the sheets were transcribed. */
function transcribed(sheet: GoalSheet): unknown {
  const { policyIndicators, ...head } = sheet.head;
  return {
    sheet: sheet.sheet,
    layout: sheet.layout,
    ...head,
    policyIndicators: policyIndicators === null ? null : policyIndicators.split('\n'),
    goals: sheet.goals.map((goal) => transcribedGoal(goal, sheet)),
  };
}

function transcribedGoal({ no, parentGoalNo, goal, indicators }: Goal, sheet: GoalSheet): unknown {
  const form = formFor(sheet.layout);
  return {
    no,
    parentGoalNo,
    goal,
    indicators: indicators.map(({ name, target, result, status, evaluation, history, details, cells }) => ({
      ...{ name, target, result, status, evaluation },
      ...(form.history ? { history } : {}),
      ...Object.fromEntries(form.details.map((field) => [field, details[field]])),
      cells: { target: cells.target, result: cells.result, evaluation: cells.evaluation },
    })),
  };
}

/** The same workbook before anybody judged: the file's evaluations are empty, its transcript keeps them. */
function withoutEvaluations(sheet: object): unknown {
  return JSON.parse(JSON.stringify(sheet), (_, value) => (value?.cells ? { ...value, evaluation: null } : value));
}
