import fc from 'fast-check';
import { foresee } from '../../src/app/push/foresee';
import { planPush } from '../../src/app/push/plan';
import { send } from '../../src/app/push/send';
import { DEFAULT_POLICY } from '../../src/core/policy/default';
import { embeddedList } from '../../src/list/embedded/client';
import { type Service, startService } from '../../src/server/start';
import { checkedWorkbook } from '../support/checked-workbook';
import { goalSheet } from '../support/goal-sheet';
import { removeFolder, temporaryFolder } from '../support/temporary-folder';

let dir: string;
let service: Service;
beforeAll(async () => {
  dir = temporaryFolder();
  service = await startService({ host: '127.0.0.1', port: 0, dataDir: dir });
});
afterAll(async () => {
  await service.close();
  removeFolder(dir);
});

/** The same sheet at another time: other rows, other words, odd characters too. */
const sheetAtATime = fc.record({
  purpose: fc.constantFrom(null, '窓口', '窓\ud800口'),
  section: fc.constantFrom('甲課', '乙課'),
  goals: fc.array(
    fc.array(fc.record({ result: fc.constantFrom('4.6', '4.7'), status: fc.constantFrom(null, '済', '😀\u0000') }), {
      maxLength: 3,
    }),
    { maxLength: 3 },
  ),
});
type SheetAtATime = typeof sheetAtATime extends fc.Arbitrary<infer T> ? T : never;

let run = 0;
function planOf({ section, purpose, goals }: SheetAtATime, unit: number, time: number) {
  const sheet = goalSheet({
    head: { department: `部${unit}`, section, purpose },
    goals: goals.map((indicators) => ({ indicators })),
  });
  return planPush([checkedWorkbook('課.xlsx', sheet)], {
    policy: DEFAULT_POLICY,
    allowErrors: true,
    origin: { pushedBy: null, pushedAt: new Date(time * 1000).toISOString(), ruleSet: `${time}` },
  });
}

it('foretells of every record what sending then reports, and writes nothing', async () => {
  const list = embeddedList(service);
  const kinds = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(sheetAtATime, { minLength: 1, maxLength: 4 }), async (times) => {
      run++;
      for (const [time, at] of times.entries()) {
        const plan = planOf(at, run, time);
        const first = await foresee(plan, list);
        expect(await foresee(plan, list)).toEqual(first);
        const { sheets } = await send(plan, list);
        expect(sheets.map(({ outcome }) => outcome.kind === 'sent' && outcome.receipt.changes)).toEqual(
          first.map(({ changes }) => changes),
        );
        for (const { kind } of first.flatMap(({ changes }) => changes)) kinds.add(kind);
      }
    }),
    { numRuns: 40 },
  );
  expect(kinds).toEqual(new Set(['created', 'updated', 'unchanged', 'withdrawn']));
});
