import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type Service, type ServiceSettings, startService } from '../../src/server/start';
import { removeFolder, temporaryFolder } from '../support/temporary-folder';
import { launch } from './browser';

/** A browser, and a service that serves these pages, while the tests of the file run; there from the first test on. */
export function serving(
  pages: Pick<ServiceSettings, 'paneDir' | 'workbenchFile' | 'besideWorkbench' | 'paneDefaults'>,
) {
  const served = {} as { browser: Browser; service: Service };
  let dir: string;
  beforeAll(async () => {
    served.browser = await launch();
    dir = temporaryFolder();
    served.service = await startService({ host: '127.0.0.1', port: 0, dataDir: join(dir, 'data'), ...pages });
  });
  afterAll(async () => {
    await served.browser?.close();
    await served.service.close();
    removeFolder(dir);
  });
  return served;
}
