import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import type { Library } from './simulated-excel';

/**
 * Loads the real office.js (its part for Excel on Windows) into Node, once, and puts `Excel` and `Office` where the
 * adapter finds them. It wants a window; the little that it asks of one at its start is given here.
 */
export function loadOffice(): Library {
  loaded ??= load();
  Object.assign(globalThis, { Excel: loaded.Excel, Office: loaded.Office });
  return loaded;
}

let loaded: Library | null = null;

function load(): Library {
  const file = createRequire(__filename).resolve('@microsoft/office-js/dist/excel-win32-16.01.js');
  const noop = () => undefined;
  const storage = { getItem: () => null, setItem: noop, removeItem: noop };
  const window: Record<string, unknown> = {
    ...{ setTimeout, clearTimeout, setInterval, clearInterval, Promise, performance },
    location: new URL('https://localhost/taskpane.html'),
    navigator: { userAgent: 'Node', platform: 'Win32' },
    addEventListener: noop,
    sessionStorage: storage,
    localStorage: storage,
    // With one from the start the library registers its own handlers on it; each test attaches its own.
    _richApiNativeBridge: { sendMessageToHost: noop, onMessageFromHost: null },
  };
  window.window = window;
  runInContext(readFileSync(file, 'utf8'), createContext(window));
  // `Office.context` is made by the part of office.js that loads this one.
  const context = {};
  const { OSF } = window as unknown as { OSF: { _OfficeAppFactory: object } };
  OSF._OfficeAppFactory = { ...OSF._OfficeAppFactory, getContext: () => context };
  return window as unknown as Library;
}
