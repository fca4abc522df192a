import fc from 'fast-check';
import { goalSheet } from '../../../test/support/goal-sheet';
import { readCell } from '../evaluate/quantity';
import { readDate } from '../sheet/dates';
import { fold } from '../sheet/text';
import { tidiedCells } from './tidy';

const text = fc
  .array(
    fc.constantFrom(
      ...'0123456789０１２３４５６７８９',
      ...' 　\n．，％.,%年月日／/－-▲~～・（）()約回人ＲR令和Ａａ',
      '以上',
      '委員会',
      '達成率',
      '第２次',
      '令和４年４月１日',
      '７，５００人',
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

const tidiedTarget = (target: string) => tidiedCells(goalSheet({ goals: [{ indicators: [{ target }] }] }))[0];
const tidiedDate = (createdOn: string) => tidiedCells(goalSheet({ head: { createdOn } }))[0];

it('never changes which quantities a target has, nor which day a date is', () => {
  fc.assert(
    fc.property(text, (text) => {
      const target = tidiedTarget(text);
      if (target) expect(readCell(target.after)).toEqual(readCell(text));
      const date = tidiedDate(text);
      if (date) expect(readDate(date.after)).toEqual(readDate(text));
    }),
    { numRuns: 3000 },
  );
});

it('changes nothing but width and spaces, and leaves nothing to tidy', () => {
  fc.assert(
    fc.property(text, (text) => {
      for (const tidied of [tidiedTarget, tidiedDate]) {
        const once = tidied(text);
        if (!once) continue;
        expect(once.after).not.toBe(text);
        expect(fold(once.after)).toBe(fold(text));
        expect(tidied(once.after)).toBeUndefined();
      }
    }),
    { numRuns: 3000 },
  );
});

it('leaves a space that tells what the number is', () => {
  expect(tidiedTarget('７HbA1c\n')).toMatchObject({ after: '7HbA1c\n', fullWidth: true });
  expect(tidiedTarget('７回\n')).toMatchObject({ after: '7回', fullWidth: true });
  expect(tidiedTarget('7HbA1c\n')).toBeUndefined();
});
