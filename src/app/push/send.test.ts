import { checkedWorkbook } from '../../../test/support/checked-workbook';
import { goalSheet } from '../../../test/support/goal-sheet';
import { MokuhyoError } from '../../core/errors';
import { DEFAULT_POLICY } from '../../core/policy/default';
import type { SharedList } from '../../list/port';
import { planPush } from './plan';
import { type SheetEvent, send } from './send';

const ORIGIN = { pushedBy: null, pushedAt: '2023-04-01T00:00:00.000Z', ruleSet: 'test' };
const GONE = new MokuhyoError('list-unreachable', { url: 'u' });
const REFUSED = new MokuhyoError('list-refused', { url: 'u' });

const sheets = ['甲課', '乙課', '丙課', '丁課'].map((section) => goalSheet({ sheet: section, head: { section } }));
const plan = planPush([checkedWorkbook('a.xlsx', ...sheets)], {
  policy: DEFAULT_POLICY,
  allowErrors: false,
  origin: ORIGIN,
});

/** A list that answers sheets in turn: null takes one. */
function list(...answers: readonly (Error | null)[]): Pick<SharedList, 'submit'> {
  const left = [...answers];
  return {
    submit: async () => {
      const error = left.shift();
      if (error) throw error;
      return { created: 1, updated: 0, unchanged: 0, withdrawn: 0, changes: [] };
    },
  };
}

const shown = (events: readonly SheetEvent[]) =>
  events.map(({ kind, planned, done, total }) => `${kind} ${planned.checked.sheet.sheet} ${done}/${total}`);

it('tells each step, with the receipt or the refusal', async () => {
  const events: SheetEvent[] = [];
  await send({ ...plan, sheets: plan.sheets.slice(0, 2) }, list(null, REFUSED), {
    onSheet: (event) => events.push(event),
  });
  expect(shown(events)).toEqual(['sending 甲課 0/2', 'sent 甲課 1/2', 'sending 乙課 1/2', 'failed 乙課 2/2']);
  expect(events[1]).toMatchObject({ receipt: { created: 1 } });
  expect(events[3]).toMatchObject({ error: REFUSED });
});

it('finishes the sheet that is on its way when it is cancelled, and fails nothing', async () => {
  const cancel = { aborted: false };
  const outcome = await send(plan, list(), {
    cancel,
    onSheet: ({ kind, done }) => {
      if (kind === 'sending' && done === 1) cancel.aborted = true;
    },
  });
  expect(outcome.sheets.map((each) => each.outcome.kind)).toEqual(['sent', 'sent', 'unsent', 'unsent']);
  expect(outcome).toMatchObject({ created: 2, total: 4, failed: [], stopped: null });
});

it('does not try the list again once it is gone, and says which sheets it never tried', async () => {
  const events: SheetEvent[] = [];
  const outcome = await send(plan, list(REFUSED, null, GONE), { onSheet: (event) => events.push(event) });
  expect(outcome.sheets.map((each) => each.outcome.kind)).toEqual(['failed', 'sent', 'failed', 'unsent']);
  expect(outcome.failed.map(({ sheet, code }) => [sheet, code])).toEqual([
    ['甲課', 'list-refused'],
    ['丙課', 'list-unreachable'],
    ['丁課', 'list-unreachable'],
  ]);
  expect(outcome.stopped).toBe(GONE);
  expect(shown(events).at(-1)).toBe('failed 丙課 3/4');
});

it('lets a fault of the program through', async () => {
  await expect(send(plan, list(new TypeError('x')))).rejects.toThrow(TypeError);
});
