import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formFor } from '../src/core/sheet/forms';
import type { Goal, GoalSheet } from '../src/core/sheet/model';
import { readSheet } from '../src/core/sheet/read';
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
