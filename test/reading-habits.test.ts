import * as fc from 'fast-check';
import type { GoalSheet } from '../src/core/sheet/model';
import { readSheet } from '../src/core/sheet/read';
import { anyContent, anyHabits } from './support/any-form';
import { buildForm, type Expected } from './support/form-builder';

/** Any content in any layout is read back as it was put in. */

const sheets = anyContent.chain((made) => fc.tuple(fc.constant(made), anyHabits(made)));

it('reads what was put in, however it is laid out', () => {
  fc.assert(
    fc.property(sheets, ([made, laidOut]) => {
      const { grid, expected } = buildForm(made, laidOut);
      const reading = readSheet(grid);
      if (reading.kind === 'other') throw new Error('not read as a goal sheet');
      expect(comparable(reading.sheet, expected)).toEqual({ ...expected, missing: [] });
    }),
    { numRuns: 600 },
  );
});

/** What was read, of that which the builder knows. */
function comparable(sheet: GoalSheet, { headAt }: Expected) {
  return {
    layout: sheet.layout,
    year: sheet.year,
    head: sheet.head,
    headAt: Object.fromEntries(
      Object.keys(headAt).map((field) => [field, sheet.at.head[field as keyof typeof headAt]]),
    ),
    goals: sheet.goals.map(({ no, parentGoalNo, goal, indicators }) => ({
      ...{ no, parentGoalNo, goal },
      indicators: indicators.map(({ cells: { target, result, evaluation: judged }, ...indicator_ }) => ({
        ...indicator_,
        cells: { target, result, evaluation: judged },
      })),
    })),
    historyYears: sheet.headings.history.map(({ year }) => year),
    legend: [...sheet.legend],
    missing: sheet.headings.missing,
  };
}
