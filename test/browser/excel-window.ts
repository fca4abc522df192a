/** How Excel on Windows appears to the page of an add-in, apart from its workbook. */
export interface ExcelWindow {
  /** Excel's display language. */
  readonly lang: 'ja-JP' | 'en-US';
  /** The Office theme; null as in Excel on the web, which tells none. */
  readonly theme: 'light' | 'dark' | null;
  /** The requirement set ExcelApi that it supports; the simulation has to be told the same. */
  readonly excelApi: string;
  /** Whether it hands out the open workbook as a file (Excel on an iPad does not). */
  readonly givesFiles: boolean;
  /** Whether the page is one in a window of Office, which an add-in opened. */
  readonly isDialog?: boolean;
}

/** A native bridge of office.js: messages go to the host by its function, and come back by whatever office.js sets. */
export interface ExcelBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: ((text: string) => void) | null;
}

/** The function that the page calls to reach the bridge, which lives in the test's own process. */
export const TO_EXCEL = 'sendMessageToExcel';

/**
 * The function by which the page asks for the workbook as a file: {@link DocumentCopies.execute}, its answer as JSON, since
 * Playwright hands a text over at once, but an array element by element.
 */
export const TO_COPIES = 'askExcelForFile';

type Function_ = (...args: never[]) => unknown;

/** What stands for Office's windows in a page that may open them (`office-dialogs.ts`). */
export interface DialogsInPage {
  open(asked: string, handler: Function_, done: (code: number) => void): void;
  close(): void;
}

/**
 * Runs in the page before everything else and puts there what Excel on Windows puts there: a bridge for office.js, and
 * `window.external` with answers about host, language and theme. Must not refer to anything outside of itself.
 */
export function beExcel(excel: ExcelWindow & { readonly toExcel: string; readonly toCopies: string }): void {
  const { lang, theme, excelApi, givesFiles, isDialog, toExcel, toCopies } = excel;
  const page = window as unknown as Record<string, unknown> & { external: object; officeDialogs?: DialogsInPage };
  /** The event by which an add-in has a window of Office (`dispidDialogMessageReceivedEvent`). */
  const DIALOG = 10;
  const [back, fore] = theme === 'dark' ? [0x292929, 0xffffff] : [0xffffff, 0x242424];
  const officeTheme = {
    bodyBackgroundColor: back,
    bodyForegroundColor: fore,
    controlBackgroundColor: back,
    controlForegroundColor: fore,
  };
  const context: Record<string, Function_> = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'mokuhyo',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => lang,
    GetAppDataLocale: () => lang,
    GetDocUrl: () => '',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    // Settings that an add-in keeps in the workbook: this one keeps none.
    GetSettings: () => ({ Read: () => undefined }),
    // Without DelayForCellEdit office.js never asks Excel to wait for a cell that is being edited.
    GetSupportedMatrix: () =>
      JSON.stringify({
        ExcelApi: excelApi,
        DelayForCellEdit: '1.1',
        NestedAppAuth: '1.1',
        ...(givesFiles ? { CompressedFile: '1.1' } : {}),
      }),
    GetHostFullVersion: () => '16.0.17328.20000',
    GetOfficeThemeInfo: () => JSON.stringify(theme === null ? {} : officeTheme),
  };
  Object.assign(page.external, {
    GetHostInfo: () => `Excel$Win32$16.01$${lang}$simulated$${isDialog ? 'isDialog' : ''}$$0`,
    GetContext: () => context,
    Execute: (call: number, params: unknown[], done: (answer: object) => void) => {
      const ask = page[toCopies] as (call: number, params: unknown[]) => Promise<string>;
      // Of an array that has names beside its places, only the places go over.
      void ask(call, [...params]).then((json) => {
        const answer = JSON.parse(json) as unknown[] | null;
        if (answer) done({ toArray: () => answer });
      });
    },
    RegisterEvent: (id: number, target: string, handler: Function_, done?: (code: number) => void) => {
      if (id === DIALOG && page.officeDialogs) page.officeDialogs.open(target, handler, (code) => done?.(code));
      else done?.(0);
    },
    UnregisterEvent: (id: number, _target: string, done?: (code: number) => void) => {
      if (id === DIALOG) page.officeDialogs?.close();
      done?.(0);
    },
  });
  page._richApiNativeBridge = {
    sendMessageToHost: (text: string) => void (page[toExcel] as (text: string) => Promise<void>)(text),
    onMessageFromHost: null,
  };
}
