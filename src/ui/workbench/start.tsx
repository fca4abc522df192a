import { createRoot } from 'react-dom/client';
import packageJson from '../../../package.json';
import type { Lang } from '../../core/messages/catalogue';
import { workbenchWords } from '../../core/messages/pane/workbench';
import type { MicrosoftApp } from '../../core/settings/pane-defaults';
import { sha256 } from '../../list/sha256';
import { breathe } from '../browser/breathe';
import { shippedDefaults } from '../browser/defaults';
import { lazySignIn } from '../browser/lazy-sign-in';
import { listsOf } from '../browser/lists';
import { browserStorage, localStore } from '../browser/local-store';
import { systemScheme } from '../pane/theme/use-theme';
import { policyAtStart } from '../session/connecting';
import { startSession } from '../session/session';
import { loadSettings } from '../session/settings';
import { nextYearOf } from './book/next-year';
import { openDesk } from './desk';
import { chooseDestination } from './files/destination';
import { chooseFile, chooseFolder, chooseTable } from './files/opening';
import { forgetFiles, recentFiles, rememberFile } from './files/recent';
import { sampleFile } from './files/sample';
import { openFolder } from './folder/folder';
import { openPool, poolSize } from './folder/pool';
import { startWorker } from './folder/start-worker';
import { Workbench } from './workbench';

/** A page from a disk has nobody to send to, and nothing beside it to ask for. */
const isServed = /^https?:$/.test(location.protocol);

const store = localStore(browserStorage(), '');
const lang: Lang = /^en\b/i.test(navigator.language) ? 'en' : 'ja';
const clock = () => new Date();
const shipped = isServed ? shippedDefaults() : Promise.resolve({ defaults: {}, trouble: null });

/**
 * What speaks to Microsoft stands beside the page as a script of its own (`webpack.config.js`): a page from a disk has no use
 * for it, and it would make the one file a fifth larger.
 */
const microsoft = (): Promise<typeof import('../microsoft/served')> => import(/* webpackIgnore: true */ BESIDE);
const BESIDE: string = './microsoft.js';

const sending = isServed
  ? {
      lists: listsOf({ embedded: () => import('../../list/embedded/client'), microsoft }),
      signIns: (app: MicrosoftApp) =>
        lazySignIn(async () => (await microsoft()).signInWithPopup(app, new URL('sign-in.html', location.href).href)),
    }
  : { lists: null, signIns: null };

const desk = openDesk({
  lang: loadSettings(store, {}).lang ?? lang,
  sends: isServed,
  startSession: async (host) => {
    const { defaults, trouble } = await shipped;
    const ports = {
      host,
      store,
      ...sending,
      nextYear: nextYearOf(host),
      defaults,
      lang,
      clock,
      hash: sha256,
      breathe,
      version: packageJson.version,
    };
    return startSession(ports, trouble);
  },
  chooseFile,
  chooseFolder,
  chooseTable,
  openFolder: async (source) => {
    const { defaults } = await shipped;
    const list = isServed ? loadSettings(store, defaults).list : null;
    const { policy } = (await policyAtStart({ defaults, store, hash: sha256, version: packageJson.version }, list))
      .policy;
    const pool = openPool(startWorker, poolSize(navigator.hardwareConcurrency), policy);
    return openFolder(source, {
      pool,
      policy,
      clock,
      breathe,
      chooseDestination,
      later: (work, milliseconds) => void setTimeout(work, milliseconds),
    });
  },
  sample: () => sampleFile(workbenchWords[lang].begin.sampleName),
  recent: { files: recentFiles, remember: rememberFile, forget: forgetFiles },
  clock,
  breathe,
});

const root = document.getElementById('root');
if (root) createRoot(root).render(<Workbench desk={desk} scheme={systemScheme()} />);
