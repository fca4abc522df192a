import { checkedWorkbook } from '../../../test/support/checked-workbook';
import { goalSheet } from '../../../test/support/goal-sheet';
import { MokuhyoError } from '../../core/errors';
import { DEFAULT_POLICY } from '../../core/policy/default';
import type { SharedList } from '../../list/port';
import { planPush } from './plan';
import { type SheetEvent, send, type Taker } from './send';

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

describe('on a list that likes several at once', () => {
  /** Takes sheets only when it is told to, each by its place in the plan. */
  function patientList(most: number) {
    const begun: { readonly section: string | null; readonly end: (error?: Error) => Promise<void> }[] = [];
    const list: Taker = {
      capabilities: { together: most },
      submit: ({ sheet }) =>
        new Promise((resolve, reject) => {
          const receipt = { created: 1, updated: 0, unchanged: 0, withdrawn: 0, changes: [] };
          const end = async (error?: Error) => {
            if (error) reject(error);
            else resolve(receipt);
            await new Promise(setImmediate);
          };
          begun.push({ section: sheet.section, end });
        }),
    };
    return { list, begun };
  }

  it('has no more on their way than it likes, begins them in order, and gives them in the order of the plan', async () => {
    const { list, begun } = patientList(3);
    const events: SheetEvent[] = [];
    const sent = send(plan, list, { onSheet: (event) => events.push(event) });
    expect(begun.map(({ section }) => section)).toEqual(['甲課', '乙課', '丙課']);
    await begun[1]?.end();
    expect(begun.map(({ section }) => section)).toEqual(['甲課', '乙課', '丙課', '丁課']);
    await begun[3]?.end();
    await begun[2]?.end(REFUSED);
    await begun[0]?.end();
    const { sheets, created, stopped } = await sent;
    expect(sheets.map(({ planned, outcome }) => [planned.checked.sheet.sheet, outcome.kind])).toEqual([
      ['甲課', 'sent'],
      ['乙課', 'sent'],
      ['丙課', 'failed'],
      ['丁課', 'sent'],
    ]);
    expect({ created, stopped }).toEqual({ created: 3, stopped: null });
    expect(shown(events)).toEqual([
      'sending 甲課 0/4',
      'sending 乙課 0/4',
      'sending 丙課 0/4',
      'sent 乙課 1/4',
      'sending 丁課 1/4',
      'sent 丁課 2/4',
      'failed 丙課 3/4',
      'sent 甲課 4/4',
    ]);
  });

  it('finishes what is on its way when it is cancelled or the list is gone, and begins nothing more', async () => {
    for (const [end, codes] of [
      [undefined, []],
      [GONE, ['list-unreachable', 'list-unreachable']],
    ] as const) {
      const { list, begun } = patientList(2);
      const cancel = { aborted: false };
      const sent = send(plan, list, { cancel });
      cancel.aborted = end === undefined;
      await begun[0]?.end(end);
      await begun[1]?.end();
      expect(begun).toHaveLength(2);
      const { sheets, failed } = await sent;
      expect(sheets.map(({ outcome }) => outcome.kind).slice(1)).toEqual(['sent', 'unsent', 'unsent']);
      expect(failed.map(({ code }) => code).slice(1)).toEqual(codes);
    }
  });

  it('lets a fault of the program through when nothing is on its way any more', async () => {
    const { list, begun } = patientList(2);
    let over = false;
    const sent = send(plan, list).finally(() => {
      over = true;
    });
    sent.catch(() => undefined);
    await begun[0]?.end(new TypeError('x'));
    expect([over, begun.length]).toEqual([false, 2]);
    await begun[1]?.end();
    await expect(sent).rejects.toThrow(TypeError);
  });
});

it('lets a fault of the program through', async () => {
  await expect(send(plan, list(new TypeError('x')))).rejects.toThrow(TypeError);
});
