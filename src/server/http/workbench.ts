import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Handler } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import type { PaneFiles } from './pane';
import { problem } from './problem';
import type { Reaches } from './reaches';

/** Where the workbench stands, below the service's address: a folder, since its defaults stand beside it. */
export const workbenchPath = '/workbench';

/** The page as it was built, and what it may load by its own word. */
export interface WorkbenchPage {
  readonly html: string;
  readonly policy: string;
}

/**
 * Null where the workbench was not built. Unchanged, as people also open it from a disk; but where it may reach others, its
 * own policy says so, and lets it take scripts from here: what speaks to them stands beside it.
 */
export function workbenchPage(file: string | undefined, reaches: Reaches = []): WorkbenchPage | null {
  const built = file === undefined ? null : contentOf(file);
  if (built === null) return null;
  const policy =
    /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(built)?.[1] ?? `default-src 'none'`;
  const own = reaches.length === 0 ? policy : reaching(policy, reaches);
  return { html: built.replace(policy, () => own), policy: `${own}; frame-ancestors 'none'` };
}

function reaching(policy: string, reaches: Reaches): string {
  return policy
    .replace(/(?<=^|; )script-src (?=')/, `script-src 'self' `)
    .replace(`connect-src 'self'`, `connect-src 'self' ${reaches.join(' ')}`);
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
 * Serves the page: its own policy allows it to talk to where it comes from, which here is the list. The windows that it opens
 * for signing in stay known to it.
 */
export function serveWorkbench(page: WorkbenchPage | null, reaches: Reaches = []): Handler {
  return (c) => {
    if (page === null)
      return problem(c, 'not-found', 'the workbench is not built: npm run build makes dist/mokuhyo.html');
    c.header('Content-Security-Policy', page.policy);
    if (reaches.length > 0) c.header('Cross-Origin-Opener-Policy', 'same-origin-allow-popups');
    return c.html(page.html);
  };
}

/** What stands beside the page in the same folder: nothing, where it speaks to this service only. */
export function serveBeside(files: PaneFiles): Handler {
  return async (c) => {
    const file = files.get(c.req.path);
    if (file === undefined) return problem(c, 'not-found', 'no such file');
    if (file.endsWith('.html')) {
      c.header('Content-Security-Policy', BESIDE);
      // It speaks to the page that opened its window: a header that parts windows would part these two.
      c.header('Cross-Origin-Opener-Policy', 'unsafe-none');
    }
    return c.body(await readFile(file), 200, { 'Content-Type': getMimeType(file) ?? 'application/octet-stream' });
  };
}

const BESIDE = `default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
