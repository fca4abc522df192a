import * as fc from 'fast-check';
import { type CarriedSheet, withTexts } from '../src/core/carry/carry-sheet';
import { grownGrid } from '../src/core/carry/grow-form';
import { intoForm } from '../src/core/carry/into-form';
import { toA1 } from '../src/core/sheet/address';
import { formFor } from '../src/core/sheet/forms';
import type { Grid } from '../src/core/sheet/grid';
import { GridView } from '../src/core/sheet/grid-view';
import { isTitle, readLabel } from '../src/core/sheet/label';
import { readLegendText } from '../src/core/sheet/legend';
import { DETAIL_FIELDS, type DetailField, type GoalSheet } from '../src/core/sheet/model';
import { readSheet } from '../src/core/sheet/read';
import { fold, isBlank } from '../src/core/sheet/text';
import { anyContent, anyHabits } from './support/any-form';
import { buildForm, type Content, type Habits } from './support/form-builder';

/** Last year's sheet in any layout goes into a form of any other: every text is there, told, or emptied by rule. */

const GOAL_CELLS = ['no', 'parentGoalNo', 'goal'];

/** Names are there, or an indicator is none once its target is empty. */
const oldContent = anyContent.map(
  (content): Content => ({
    ...content,
    goals: content.goals.map((goal) => ({
      ...goal,
      indicators: goal.indicators.map((each) => ({ ...each, name: each.name ?? '名のない指標' })),
    })),
  }),
);

const historyOf = ({ goals }: Content) => goals.flatMap(({ indicators }) => indicators)[0]?.history ?? [];

const withText = (content: Content, text: string | null): Content => ({
  ...content,
  head: Object.fromEntries(
    Object.keys(content.head).map((field) => [field, field === 'fiscalYear' ? content.head.fiscalYear : text]),
  ),
  goals: content.goals.map(({ no, indicators }) => ({
    no: text ?? no,
    parentGoalNo: text,
    goal: text,
    // Where all is filled in, a goal without indicators has one.
    indicators: (text === null || indicators.length > 0 ? indicators : [{ history: historyOf(content) }]).map(
      ({ history }) => ({
        name: text,
        target: text,
        result: text,
        status: text,
        evaluation: text,
        history: history.map(() => text),
        details: Object.fromEntries(DETAIL_FIELDS.map((field) => [field, text])),
      }),
    ),
  })),
});

/** A form that nobody has filled in, and which of its cells have a frame: all that could be filled in. */
function blankForm(content: Content, habits: Habits) {
  const own = {
    ...habits,
    strays: false,
    // Cells over several rows are merged, or nobody could tell how many rows an indicator takes.
    paper: { ...habits.paper, merged: habits.paper.merged || habits.paper.rows > 1 },
    // A form has a row that people see.
    hidden: new Set([...habits.hidden].filter((row) => row > 0)),
    mergedDown: new Set([...habits.mergedDown].filter((key) => GOAL_CELLS.includes(key))),
  };
  const { grid } = buildForm(withText(content, null), own);
  const filled = new GridView(
    buildForm(withText(content, 'あ'), { ...own, paper: { ...own.paper, merged: true } }).grid,
  );
  return { grid, framed: (row: number, column: number) => filled.at(row, column).text !== null };
}

const cases = fc.record({
  old: oldContent.chain((made) => fc.tuple(fc.constant(made), anyHabits(made))),
  form: anyContent.chain((made) => fc.tuple(fc.constant(made), anyHabits(made))),
});

const read = (grid: Grid): GoalSheet => {
  const reading = readSheet(grid);
  if (reading.kind === 'other') throw new Error('no goal sheet');
  return reading.sheet;
};

function carried(old: Grid, form: ReturnType<typeof blankForm>) {
  const plan = intoForm(old, form, { mayGrow: true, isCopy: true });
  if (!plan) throw new Error('no goal sheet');
  const grown = plan.rows.reduce((grid, rows) => grownGrid(grid, rows), form.grid);
  const shown = new Map(grown.cells.map(({ row, column, text }) => [toA1(row, column), text]));
  // What would be written over is what is there.
  for (const { cell, before } of plan.puts) expect([cell, shown.get(cell) ?? null]).toEqual([cell, before]);
  const there = new Set(grown.cells.map(({ row, column }) => toA1(row, column)));
  const added = plan.puts.filter(({ cell }) => !there.has(cell));
  const cells = [
    ...withTexts(grown, new Map(plan.puts.map(({ cell, after }) => [cell, after]))).cells,
    ...added.flatMap(({ cell, after }) => cellAt(cell, after)),
  ].sort((a, b) => a.row - b.row || a.column - b.column);
  return { plan, after: { ...grown, cells } };
}

function cellAt(address: string, text: string | null) {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return text === null ? [] : [{ row: Number(digits) - 1, column, text, value: text }];
}

const said = (text: string | null) => (text === null || text.trim() === '' ? null : text);

/** What of the old sheet should be read in the new one. */
function expectedGoals(old: GoalSheet, form: GoalSheet, unplaced: CarriedSheet['unplaced']) {
  const lost = (cell: string | null, text: string | null) =>
    unplaced.some((each) => each.cell === cell && each.text === text) ? null : said(text);
  const asked = formFor(form.layout).details;
  const years = form.headings.history.map(({ year }) => year);
  return old.goals.flatMap(({ cells, indicators, ...goal }) => {
    const rows = indicators.map(({ name, details, history, result, cells: at }) => {
      const told = new Map([
        ...old.headings.history.map(({ year }, n) => [year, lost(at.history[n] ?? null, history[n] ?? null)] as const),
        [old.headings.year ?? old.year, lost(at.result, result)] as const,
      ]);
      const like: Partial<Record<DetailField, DetailField>> = { initiative: 'initiatives', initiatives: 'initiative' };
      const from = (field: DetailField) => {
        const other = like[field];
        return said(details[field]) === null && other && !asked.includes(other) ? other : field;
      };
      return {
        name: lost(at.name, name),
        details: Object.fromEntries(asked.map((field) => [field, lost(at.details[from(field)], details[from(field)])])),
        history: years.map((year) => told.get(year) ?? null),
      };
    });
    if (isBlank(goal.goal) && rows.length === 0) return [];
    const text = (field: 'no' | 'parentGoalNo' | 'goal') => lost(cells[field], goal[field]);
    return [{ no: text('no'), parentGoalNo: text('parentGoalNo'), goal: text('goal'), indicators: rows }];
  });
}

function readGoals(form: GoalSheet) {
  const asked = formFor(form.layout).details;
  return form.goals
    .filter(({ goal, indicators }) => goal !== null || indicators.length > 0)
    .map(({ no, parentGoalNo, goal, indicators }) => ({
      ...{ no, parentGoalNo, goal },
      indicators: indicators.map(({ name, details, history }) => ({
        name,
        details: Object.fromEntries(asked.map((field) => [field, details[field]])),
        history,
      })),
    }));
}

it('reads the same goals and indicators from the new sheet', () => {
  fc.assert(
    fc.property(cases, ({ old: [content, habits], form: [formContent, formHabits] }) => {
      const { grid } = buildForm(content, habits);
      const form = blankForm(formContent, formHabits);
      const { plan, after } = carried(grid, form);
      const result = read(after);
      expect(readGoals(result)).toEqual(expectedGoals(read(grid), result, plan.unplaced));
      expect(plan.unplaced.filter(({ because }) => because === 'no-row')).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

it('loses no text without a word', () => {
  fc.assert(
    fc.property(cases, ({ old: [content, habits], form: [formContent, formHabits] }) => {
      const { grid } = buildForm(content, habits);
      const { plan, after } = carried(grid, blankForm(formContent, formHabits));
      const there = after.cells.flatMap(({ text }) => (text === null ? [] : [fold(text)]));
      const told = plan.unplaced.map(({ text }) => fold(text));
      const old = read(grid);
      const emptied = [
        ...Object.values(old.head),
        ...old.goals.flatMap(({ no, indicators }) => [
          no,
          ...indicators.flatMap((each) => [each.target, each.result, each.status, each.evaluation]),
        ]),
      ].map((text) => fold(text ?? ''));
      const isOld = new Set(old.at.headings);
      const missing = grid.cells.filter(({ row, column, text }) => {
        if (isBlank(text) || text === null || isOld.has(toA1(row, column))) return false;
        const label = readLabel(text);
        // Labels and legends are the form's.
        if (label ? isBlank(label.value) : isTitle(text) || readLegendText(text) !== null) return false;
        return ![...there, ...told, ...emptied].some(
          (each) => each.includes(fold(text)) || (fold(text).endsWith(each) && each !== ''),
        );
      });
      expect(missing.map(({ text }) => text)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
