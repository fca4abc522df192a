import { createRoot } from 'react-dom/client';
import packageJson from '../../../package.json';
import { excelHost } from '../../host/excel/host';
import { breathe } from '../browser/breathe';
import { shippedDefaults } from '../browser/defaults';
import { sha256 } from '../browser/hash';
import { browserStorage, localStore } from '../browser/local-store';
import { Pane } from '../pane/pane';
import type { SessionPorts } from '../session/ports';
import { startSession } from '../session/session';
import { begin, errandOf } from './begin';
import { officeScheme } from './office-scheme';

const listClient = () => import('../../list/embedded/client');

/** Starts the pane once Excel has answered; until then, and without Excel, the page's own words stand. */
async function start(): Promise<void> {
  if (typeof Office === 'undefined') return;
  const { host } = await Office.onReady();
  const root = document.getElementById('root');
  if (host !== Office.HostType.Excel || root === null) return;
  const { defaults, trouble } = await shippedDefaults();
  const ports = {
    host: excelHost(),
    store: localStore(browserStorage(), Office.context.partitionKey ?? ''),
    // What speaks to the list is loaded when there is something to say.
    lists: {
      connect: async (address) => (await listClient()).embeddedList(address),
      policyOf: async (address) => (await listClient()).servicePolicy(address),
    },
    defaults,
    lang: /^en\b/i.test(Office.context.displayLanguage ?? '') ? 'en' : 'ja',
    clock: () => new Date(),
    hash: sha256,
    breathe,
    version: packageJson.version,
  } satisfies SessionPorts;
  const session = await startSession(ports, trouble);
  createRoot(root).render(<Pane session={session} scheme={officeScheme()} />);
  begin(session, errandOf(location.search));
}

void start();
