import fc from 'fast-check';
import { embeddedList } from '../../src/list/embedded/client';
import type { Sleep } from '../../src/list/embedded/connection';
import { type Service, startService } from '../../src/server/start';
import { readDatabase } from '../../src/server/store/database';
import { verifyAudit } from '../../src/server/store/verify-audit';
import { removeFolder, temporaryFolder } from '../support/temporary-folder';
import { dared, ledger } from './ledger';
import { line, proxyTo } from './proxy';

// Real connections to a real service, through a proxy that delays, throttles and cuts them.

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

const sleep: Sleep = (_, until) =>
  new Promise((resolve) => (until ? until.addEventListener('abort', () => resolve()) : setTimeout(resolve, 1)));

const lines = fc.array(line, { minLength: 4, maxLength: 12 });
const people = fc.array(fc.array(fc.boolean(), { minLength: 2, maxLength: 6 }), { minLength: 2, maxLength: 3 });

let run = 0;

it('has everything, once and whole, over a network that is slow and breaks', async () => {
  await fc.assert(
    fc.asyncProperty(lines, people, async (lines, people) => {
      const proxy = await proxyTo(service.url, lines);
      const list = embeddedList({ url: proxy.url, sleep });
      const sure = embeddedList(service);
      run++;
      const pushed = people.map((_, who) => ledger([`2022/${run}区:${who}課`], 10));
      try {
        await Promise.all(
          people.map(async (pushes, who) => {
            for (const again of pushes)
              await dared(() => pushed[who]?.push(list, `2022/${run}区:${who}課`, again) ?? list.records());
          }),
        );
        for (const each of pushed) expect(await each.faults(sure)).toEqual([]);
        proxy.calm();
        for (const each of pushed) await each.pushAll(list);
        for (const each of pushed) expect(await each.pushAll(list)).toBe(0);
        for (const each of pushed) expect(await each.faults(list)).toEqual([]);
      } finally {
        await proxy.close();
      }
    }),
    { numRuns: Number(process.env.FAULT_RUNS ?? 6), endOnFailure: true },
  );
  expect(readDatabase(dir, (db) => verifyAudit(db).faults)).toEqual([]);
}, 120_000);
