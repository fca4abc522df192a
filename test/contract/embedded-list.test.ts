import { readFileSync } from 'node:fs';
import { checkWorkbook } from '../../src/app/check';
import { planPush, send } from '../../src/app/push';
import { DEFAULT_POLICY } from '../../src/core/policy/default';
import { readWorkbook } from '../../src/host/xlsx/read';
import { embeddedList } from '../../src/list/embedded/client';
import { startService } from '../../src/server/start';
import { removeFolder, temporaryFolder } from '../support/temporary-folder';
import { describeListContract } from './list-contract';
import { firstRecords, submission } from './sample-records';

const local = { host: '127.0.0.1', port: 0 };

describeListContract('embedded service', async () => {
  const dataDir = temporaryFolder();
  const token = 'a-token';
  const service = await startService({ ...local, dataDir, token });
  return {
    list: embeddedList({ url: service.url, token }),
    another: () => embeddedList({ url: `${service.url}/`, token }),
    stranger: () => embeddedList({ url: service.url, token: 'another' }),
    close: async () => {
      await service.close();
      removeFolder(dataDir);
    },
  };
});

describe('embedded service', () => {
  it('keeps its data over a restart', async () => {
    const dataDir = temporaryFolder();
    const before = await startService({ ...local, dataDir });
    const given = submission();
    await embeddedList(before).submit(given);
    await before.close();

    const after = await startService({ ...local, dataDir });
    expect(await embeddedList(after).records()).toEqual(firstRecords(given));
    expect(await embeddedList(after).submit(given)).toMatchObject({ unchanged: 2 });
    await after.close();
    removeFolder(dataDir);
  });

  it('is not sent again what it has, as sheets of people say it', async () => {
    const dataDir = temporaryFolder();
    const service = await startService({ ...local, dataDir });
    const bytes = new Uint8Array(readFileSync('test/fixtures/workbooks/kita-r4.xlsx'));
    const checked = checkWorkbook(readWorkbook('北区.xlsx', bytes), { policy: DEFAULT_POLICY });
    const origin = { pushedBy: null, pushedAt: '2023-04-01T00:00:00.000Z', ruleSet: 'test' };
    const plan = planPush([checked], { policy: DEFAULT_POLICY, allowErrors: true, origin });
    const sent: string[] = [];
    const counting = ((url: URL, init: RequestInit) => {
      sent.push(init.method === 'PUT' ? 'sheet' : (url.pathname.split('/').at(-1) ?? ''));
      return fetch(url, init);
    }) as typeof fetch;
    const first = await send(plan, embeddedList(service));
    const again = await send(plan, embeddedList({ ...service, fetch: counting }));
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: first.created, withdrawn: 0, failed: [] });
    // The first of each of the two that are on their way at once.
    expect(sent.filter((each) => each === 'sheet')).toHaveLength(2);
    expect(sent.filter((each) => each === 'confirm')).toHaveLength(plan.sheets.length - 2);
    await service.close();
    removeFolder(dataDir);
  });
});
