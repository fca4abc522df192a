import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Handler, MiddlewareHandler } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import type { PaneDefaults } from '../../core/settings/pane-defaults';
import type { Door } from '../access/door';
import type { ServiceEnv } from './env';
import type { FrameAncestors } from './frame-ancestors';
import { problem } from './problem';
import type { Reaches } from './reaches';

/** Where the pane's files stand, below the service's address. */
export const panePath = '/pane';

/**
 * The pane's files: the address of each, and where it is on the disk. Only what was there at the start is served, so no
 * address reaches anything else. Empty where the pane was not built.
 */
export type PaneFiles = ReadonlyMap<string, string>;

/** Lists the files of a folder, and of the folders in it. Links and hidden files are left out. */
export function paneFiles(folder: string | undefined, address = panePath): PaneFiles {
  return new Map(folder === undefined ? [] : listed(folder, address));
}

function listed(folder: string, address: string): [address: string, file: string][] {
  return entriesOf(folder).flatMap((entry): [string, string][] => {
    const path = join(folder, entry.name);
    const below = `${address}/${entry.name}`;
    if (entry.name.startsWith('.')) return [];
    return entry.isDirectory() ? listed(path, below) : entry.isFile() ? [[below, path]] : [];
  });
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}

/** Serves the files. */
export function servePane(files: PaneFiles): Handler {
  return async (c) => {
    const file = files.get(c.req.path);
    if (file === undefined) {
      const absent = files.size === 0 ? 'the pane is not built: npm run build makes dist/pane' : 'no such file';
      return problem(c, 'not-found', absent);
    }
    return c.body(await readFile(file), 200, { 'Content-Type': getMimeType(file) ?? 'application/octet-stream' });
  };
}

/**
 * Loosens for the pane's files the headers that every answer has: Excel on the web shows the page in a frame and takes
 * the ribbon's icons from another site.
 */
export function loosenForPane(files: PaneFiles, frames: FrameAncestors, reaches: Reaches): MiddlewareHandler {
  const policies = new Map(
    [...files]
      .filter(([address]) => address.endsWith('.html'))
      .map(([address, file]) => [address, pagePolicy(readFileSync(file, 'utf8'), frames, reaches)]),
  );
  return async (c, next) => {
    await next();
    const address = c.req.path;
    if (!files.has(address) || !c.res.ok) return;
    const policy = policies.get(address);
    if (policy) c.header('Content-Security-Policy', policy);
    c.header('Cache-Control', cacheControl(address));
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    c.header('Cross-Origin-Opener-Policy', undefined);
  };
}

/**
 * A name with a hash never means another content. Icons carry no such header at all: with one, Office shows its own
 * picture instead (https://learn.microsoft.com/javascript/api/manifest/image). The rest is asked for each time.
 */
function cacheControl(address: string): string | undefined {
  if (/\.[0-9a-f]{8}\.[\w.]+$/.test(address)) return 'public, max-age=31536000, immutable';
  return address.endsWith('.png') ? undefined : 'no-cache';
}

/** Both hosts of office.js: the one of today, and the one before September 2026, which proxies may still know. */
const OFFICE_JS = ['https://officeapis.public.onecdn.static.microsoft', 'https://appsforoffice.microsoft.com'];

/**
 * What a page of the pane may load. Scripts come from here, from Microsoft, and from where the page was built to take
 * office.js; office.js asks a page of its own whether to trust an unknown Excel. Fluent writes its styles into the page.
 * Records go to this service only, and to Microsoft where the city chose that.
 */
function pagePolicy(page: string, frames: FrameAncestors, reaches: Reaches): string {
  const named = [...page.matchAll(/<script[^>]*\ssrc="(https:\/\/[^/"\s;]+)/g)].map(([, origin]) => origin ?? '');
  const office = [...new Set([...OFFICE_JS, ...named])].join(' ');
  return [
    `default-src 'none'`,
    `script-src 'self' ${office}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src 'self' data:`,
    ['connect-src', `'self'`, ...reaches].join(' '),
    `frame-src ${office}`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'self' ${frames.join(' ')}`.trim(),
  ].join('; ');
}

/**
 * The defaults that a pane finds beside itself: this service is its list, unless the city says otherwise. The service's
 * policy is given only where everyone may ask for it; a pane with a token gets it from the list.
 */
export function serveDefaults(
  policy: PaneDefaults['policy'],
  door: Door,
  given: PaneDefaults = {},
): Handler<ServiceEnv> {
  return (c) => {
    const list = c.get('caller').origin;
    const isOpen = policy != null && !door.asksForToken();
    const defaults: PaneDefaults = { list, ...(isOpen ? { policy } : {}), ...given };
    return c.json(defaults);
  };
}
