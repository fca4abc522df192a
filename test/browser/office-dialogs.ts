import type { BrowserContext, Page } from 'playwright-core';
import { beExcel, type DialogsInPage } from './excel-window';

/**
 * Office's windows for an add-in: `displayDialogAsync` of the real office.js opens one, in which the real office.js says
 * `messageParent`. What passes between the two passes here.
 */
export interface OfficeDialogs {
  readonly attach: (context: BrowserContext) => Promise<void>;
  /** The window, as soon as it is there. */
  readonly shown: () => Promise<Page>;
  /** How many were opened. */
  readonly count: () => number;
  /** The person closes the window. */
  readonly closeByPerson: () => Promise<void>;
}

/** What Office tells of a window that the person closed (https://learn.microsoft.com/office/dev/add-ins/develop/dialog-handle-errors-events). */
const CLOSED = 12006;

/** `refusal`: Office's number for why it shows none. */
export function officeDialogs(refusal = 0): OfficeDialogs {
  let pane: Page | null = null;
  let dialog: Page | null = null;
  let opened = 0;
  const waiting: ((page: Page) => void)[] = [];

  const tell = async (type: number, message = '', origin = ''): Promise<void> => {
    await pane?.evaluate(
      (said) => (window as unknown as { tellOfDialog: (said: unknown[]) => void }).tellOfDialog(said),
      [type, message, origin],
    );
  };

  async function open(from: Page, asked: string): Promise<number> {
    if (refusal !== 0) return refusal;
    pane = from;
    const { url } = JSON.parse(asked) as { readonly url: string };
    // Office lets no other page be the first.
    if (new URL(url).origin !== new URL(from.url()).origin) return 12004;
    dialog = await from.context().newPage();
    opened++;
    await dialog.addInitScript(beExcel, {
      lang: 'ja-JP',
      theme: null,
      excelApi: '1.14',
      givesFiles: false,
      isDialog: true,
      toExcel: 'nobody',
      toCopies: 'nobody',
    } as const);
    await dialog.addInitScript(beDialog);
    // Without waiting for it: the page may go on to another one at once.
    void dialog.goto(url).catch(() => undefined);
    for (const each of waiting.splice(0)) each(dialog);
    return 0;
  }

  return {
    attach: async (context) => {
      await context.exposeBinding('openOfficeDialog', ({ page }, asked: string) => open(page, asked));
      await context.exposeBinding('closeOfficeDialog', () => dialog?.close());
      await context.exposeBinding('messageParentOfDialog', ({ page }, text: string) => {
        const { messageToParent, targetOrigin } = JSON.parse(text) as Record<string, string>;
        const { origin } = new URL(page.url());
        if (pane && (targetOrigin === '*' || targetOrigin === new URL(pane.url()).origin))
          void tell(0, messageToParent, origin).catch(() => undefined);
      });
      await context.addInitScript(beDialogHost);
    },
    shown: () =>
      dialog && !dialog.isClosed() ? Promise.resolve(dialog) : new Promise((resolve) => waiting.push(resolve)),
    count: () => opened,
    closeByPerson: async () => {
      await dialog?.close();
      await tell(CLOSED);
    },
  };
}

/** Runs in the pane. */
function beDialogHost(): void {
  type Handler = (id: number, payload: { toArray(): unknown[] }) => void;
  const page = window as unknown as {
    officeDialogs: DialogsInPage;
    tellOfDialog: (said: unknown[]) => void;
    openOfficeDialog: (asked: string) => Promise<number>;
    closeOfficeDialog: () => Promise<void>;
  };
  let handler: Handler = () => {};
  page.tellOfDialog = (said) => handler(10, { toArray: () => said });
  page.officeDialogs = {
    open: (asked, told, done) => {
      handler = told as Handler;
      void page.openOfficeDialog(asked).then(done);
    },
    close: () => void page.closeOfficeDialog(),
  };
}

/** Runs in the window. */
function beDialog(): void {
  const page = window as unknown as { external: object; messageParentOfDialog: (text: string) => Promise<void> };
  Object.assign(page.external, { MessageParent2: (text: string) => void page.messageParentOfDialog(text) });
}
