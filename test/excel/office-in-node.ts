import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import type { DocumentCopies } from './document-copies';
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
  const context: { document?: object } = {};
  const { OSF } = window as unknown as { OSF: Osf };
  const facade = new OSF.DDA.DispIdHost.Facade(
    OSF.DDA.DispIdHost.getClientDelegateMethods,
    OSF.DDA.SafeArray.Delegate.ParameterMap,
  );
  // Of the strings that Office has for each language, their names.
  OSF.DDA.ErrorCodeManager.initializeErrorMessages(new Proxy({}, { get: (_, name) => String(name) }));
  OSF._OfficeAppFactory = { ...OSF._OfficeAppFactory, getContext: () => context, getHostFacade: () => facade };
  const settings = { get_clientMode: noop, get_docUrl: noop };
  const document = (execute: DocumentCopies['execute']) => {
    window.external = { Execute: executeBy(execute) };
    context.document = new OSF.DDA.ExcelDocument(settings, null);
  };
  return { ...(window as unknown as Library), document };
}

interface Osf {
  _OfficeAppFactory: object;
  readonly DDA: {
    readonly ExcelDocument: new (context: object, settings: null) => object;
    readonly ErrorCodeManager: { initializeErrorMessages(strings: object): void };
    readonly DispIdHost: {
      readonly Facade: new (methods: unknown, parameters: unknown) => object;
      readonly getClientDelegateMethods: unknown;
    };
    readonly SafeArray: { readonly Delegate: { readonly ParameterMap: unknown } };
  };
}

/** How Excel on Windows is called: it answers later, with something that becomes an array. */
function executeBy(execute: DocumentCopies['execute']) {
  return (call: number, params: readonly unknown[], done: (answer: { toArray(): unknown }) => void) => {
    setTimeout(() => {
      const answer = execute(call, params);
      if (answer !== null) done({ toArray: () => answer });
    });
  };
}
