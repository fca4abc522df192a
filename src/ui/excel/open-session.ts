import packageJson from '../../../package.json';
import { excelFiles } from '../../host/excel/files';
import { excelHost } from '../../host/excel/host';
import { sha256 } from '../../list/sha256';
import { breathe } from '../browser/breathe';
import { shippedDefaults } from '../browser/defaults';
import { lazySignIn } from '../browser/lazy-sign-in';
import { listsOf } from '../browser/lists';
import { browserStorage, localStore } from '../browser/local-store';
import type { SessionPorts } from '../session/ports';
import { type Session, startSession } from '../session/session';

/** Opens the session on the workbook that is open in Excel. Needs `Office.onReady`. */
export async function openSession(): Promise<Session> {
  const { defaults, trouble } = await shippedDefaults();
  const ports: SessionPorts = {
    host: excelHost(),
    store: localStore(browserStorage(), Office.context.partitionKey ?? ''),
    lists: listsOf({
      embedded: () => import('../../list/embedded/client'),
      microsoft: () => import('../microsoft/microsoft-list'),
    }),
    nextYear: {
      ...excelFiles(),
      // What takes files apart and puts them together is large, and a pane needs it once a year.
      files: async () => (await import('../../host/xlsx/files')).xlsxFiles,
    },
    signIns: (app) => lazySignIn(async () => (await import('../microsoft/in-excel')).signInInExcel(app)),
    defaults,
    lang: /^en\b/i.test(Office.context.displayLanguage ?? '') ? 'en' : 'ja',
    clock: () => new Date(),
    hash: sha256,
    breathe,
    version: packageJson.version,
  };
  return startSession(ports, trouble);
}
