import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedList } from '../../src/list/embedded/client';
import { startService } from '../../src/server/start';
import { describeListContract } from './list-contract';
import { firstRecords, submission } from './sample-records';

const local = { host: '127.0.0.1', port: 0 };

function temporaryFolder(): { readonly dir: string; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), 'mokuhyo-list-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }) };
}

describeListContract('embedded service', async () => {
  const folder = temporaryFolder();
  const token = 'a-token';
  const service = await startService({ ...local, dataDir: folder.dir, token });
  return {
    list: embeddedList({ url: service.url, token }),
    another: () => embeddedList({ url: `${service.url}/`, token }),
    stranger: () => embeddedList({ url: service.url, token: 'another' }),
    close: async () => {
      await service.close();
      folder.remove();
    },
  };
});

describe('embedded service', () => {
  it('keeps its data over a restart', async () => {
    const folder = temporaryFolder();
    const before = await startService({ ...local, dataDir: folder.dir });
    const given = submission();
    await embeddedList(before).submit(given);
    await before.close();

    const after = await startService({ ...local, dataDir: folder.dir });
    expect(await embeddedList(after).records()).toEqual(firstRecords(given));
    expect(await embeddedList(after).submit(given)).toMatchObject({ unchanged: 2 });
    await after.close();
    folder.remove();
  });
});
