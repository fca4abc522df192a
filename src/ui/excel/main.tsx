import { createRoot } from 'react-dom/client';
import { Pane } from '../pane/pane';
import { begin, errandOf } from './begin';
import { officeScheme } from './office-scheme';

/** What reads and judges comes while Excel gets ready. */
const engine = import('./open-session');

/** Starts the pane once Excel has answered; until then, and without Excel, the page's own words stand. */
async function start(): Promise<void> {
  if (typeof Office === 'undefined') return;
  const { host } = await Office.onReady();
  const root = document.getElementById('root');
  if (host !== Office.HostType.Excel || root === null) return;
  const { openSession } = await engine;
  const session = await openSession();
  createRoot(root).render(<Pane session={session} scheme={officeScheme()} />);
  begin(session, errandOf(location.search));
}

void start();
