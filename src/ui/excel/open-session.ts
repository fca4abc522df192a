import packageJson from '../../../package.json';
import { excelHost } from '../../host/excel/host';
import { breathe } from '../browser/breathe';
import { shippedDefaults } from '../browser/defaults';
import { sha256 } from '../browser/hash';
import { browserStorage, localStore } from '../browser/local-store';
import type { Address } from '../session/ports';
import { type Session, startSession } from '../session/session';

/** Opens the session on the workbook that is open in Excel. Needs `Office.onReady`. */
export async function openSession(): Promise<Session> {
  const { defaults, trouble } = await shippedDefaults();
  const ports = {
    host: excelHost(),
    store: localStore(browserStorage(), Office.context.partitionKey ?? ''),
    // What speaks to the list is loaded when there is something to say.
    lists: {
      connect: async (address: Address) => (await listClient()).embeddedList(address),
      policyOf: async (address: Address) => (await listClient()).servicePolicy(address),
    },
    defaults,
    lang: /^en\b/i.test(Office.context.displayLanguage ?? '') ? ('en' as const) : ('ja' as const),
    clock: () => new Date(),
    hash: sha256,
    breathe,
    version: packageJson.version,
  };
  return startSession(ports, trouble);
}

const listClient = () => import('../../list/embedded/client');
