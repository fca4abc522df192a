import type { Page } from '../page';
import { mountPage } from '../paper';
import { putStyle } from '../put-style';

export type PrintOutcome = { readonly kind: 'printed' } | { readonly kind: 'refused' };

/** Prints a page and nothing else of the pane. `printed` means that the dialogue was shown. */
export async function printPage(page: Page): Promise<PrintOutcome> {
  const unmount = mountForPrint(page);
  const shown = new Promise<boolean>((resolve) => {
    addEventListener('beforeprint', () => resolve(true), { once: true });
    setTimeout(() => resolve(false), PATIENCE);
  });
  addEventListener('afterprint', unmount, { once: true });
  try {
    window.print();
  } catch {
    unmount();
    return { kind: 'refused' };
  }
  if (await shown) return { kind: 'printed' };
  unmount();
  return { kind: 'refused' };
}

/** Milliseconds until a print dialogue that does not come counts as refused. */
const PATIENCE = 1500;

/** Puts the page into the document for the printer's eyes only; gives back how to take it away. */
function mountForPrint(page: Page): () => void {
  const title = document.title;
  const sheet = document.createElement('div');
  sheet.className = 'printed-page';
  const removeStyle = putStyle(
    document.head,
    `
.printed-page { display: none }
@page { size: A4; margin: 12mm }
@media print {
  html, body { height: auto !important; overflow: visible !important; background: #fff !important; color-scheme: light !important }
  body > :not(.printed-page) { display: none !important }
  .printed-page { display: block }
}`,
  );
  document.body.append(sheet);
  mountPage(sheet, page);
  document.title = page.title;
  return () => {
    removeStyle();
    sheet.remove();
    document.title = title;
  };
}
