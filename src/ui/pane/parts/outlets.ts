// What leaves the pane by the browser: the clipboard, a file, the printer. Each may be forbidden where the pane stands.

import type { Page } from './page';
import { mountPage } from './paper';
import { putStyle } from './put-style';

export type CopyOutcome = { readonly kind: 'copied' } | { readonly kind: 'refused' };

/** Copies a text, and where the browser can, the same as a table for documents and mails. */
export async function copyText(text: string, html?: string): Promise<CopyOutcome> {
  const ways = [() => copyRich(text, html), () => navigator.clipboard.writeText(text), async () => copyByCommand(text)];
  for (const way of ways) {
    try {
      await way();
      return { kind: 'copied' };
    } catch {
      // The next way may be allowed.
    }
  }
  return { kind: 'refused' };
}

async function copyRich(text: string, html: string | undefined): Promise<void> {
  if (html === undefined) throw new Error('nothing but text');
  const blob = (type: string, content: string) => new Blob([content], { type });
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) }),
  ]);
}

/** In a frame without permission for the clipboard (Excel on the web) only the old command works. */
function copyByCommand(text: string): void {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  try {
    area.focus();
    area.select();
    if (!document.execCommand('copy')) throw new Error('refused');
  } finally {
    area.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'cancelled' }
  /** A download was begun; whether anything came of it, the browser does not say. */
  | { readonly kind: 'handed-over'; readonly name: string }
  | { readonly kind: 'refused' };

interface SaveFile {
  readonly name: string;
  readonly type: 'text/plain' | 'text/html';
  readonly text: string;
}

/** Not yet in TypeScript's library of the browser. */
interface Picker {
  showSaveFilePicker?(options: {
    suggestedName: string;
    types: readonly { accept: Readonly<Record<string, readonly string[]>> }[];
  }): Promise<{
    name: string;
    createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
  }>;
}

/** Saves where the person chooses, or among the downloads where the browser lets no one choose. */
export async function saveText({ name, type, text }: SaveFile): Promise<SaveOutcome> {
  const picker = window as Picker;
  const suggestedName = fileName(name);
  const content = type === 'text/plain' ? forWindows(text) : text;
  if (picker.showSaveFilePicker) {
    try {
      const ending = suggestedName.slice(suggestedName.lastIndexOf('.'));
      const file = await picker.showSaveFilePicker({ suggestedName, types: [{ accept: { [type]: [ending] } }] });
      const writable = await file.createWritable();
      await writable.write(content);
      await writable.close();
      return { kind: 'saved', name: file.name };
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return { kind: 'cancelled' };
      // A frame of another origin (Excel on the web) may not ask; it may still hand over a download.
    }
  }
  return download({ name: suggestedName, type, text: content });
}

function download({ name, type, text }: SaveFile): SaveOutcome {
  try {
    const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), KEPT);
    return { kind: 'handed-over', name };
  } catch {
    return { kind: 'refused' };
  }
}

/** With the line ends of Windows, and the mark by which its programs know UTF-8. */
function forWindows(text: string): string {
  return `\uFEFF${text.replace(/\r?\n/g, '\r\n')}`;
}

/** Milliseconds that a download has to begin. */
const KEPT = 60_000;

/** Without what Windows does not allow in a file's name. */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
}

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
