import { readFileSync } from 'node:fs';
import type { Handler } from 'hono';
import { problem } from './problem';

/** Where the workbench stands, below the service's address: a folder, since its defaults stand beside it. */
export const workbenchPath = '/workbench';

/** The page as it was built, and what it may load by its own word. */
export interface WorkbenchPage {
  readonly html: string;
  readonly policy: string;
}

/** Null where the workbench was not built. */
export function workbenchPage(file: string | undefined): WorkbenchPage | null {
  const html = file === undefined ? null : contentOf(file);
  if (html === null) return null;
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html)?.[1];
  return { html, policy: `${policy ?? `default-src 'none'`}; frame-ancestors 'none'` };
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw cause;
  }
}

/**
 * Serves the page that people also open from a disk, unchanged: its own policy allows it to talk to where it comes from,
 * which here is the list.
 */
export function serveWorkbench(page: WorkbenchPage | null): Handler {
  return (c) => {
    if (page === null)
      return problem(c, 'not-found', 'the workbench is not built: npm run build makes dist/mokuhyo.html');
    c.header('Content-Security-Policy', page.policy);
    return c.html(page.html);
  };
}
