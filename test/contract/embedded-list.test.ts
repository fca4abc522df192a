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
});
