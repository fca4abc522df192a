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
