import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { ROOT } from '../support/cli';
import { type OpenedPage, opened } from './browser';

/** The one file, opened as by a double click. */
const FILE = pathToFileURL(join(ROOT, 'dist', 'mokuhyo.html')).href;

const PATIENCE = 15_000;

/** Asks for nothing beside its own file, or what its service serves. */
export type Workbench = OpenedPage;

export interface WorkbenchSettings extends BrowserContextOptions {
  /** The address of a service that serves the page; without it, it is opened from the disk, and every request is refused. */
  readonly service?: string;
  /** A file that the person chooses, with what may be asked of it; without it the browser has copies only. */
  readonly disk?: Disk;
  /** Stands for others whom the page may reach; theirs are the addresses that begin so. */
  readonly others?: {
    readonly origins: readonly string[];
    readonly attach: (context: BrowserContext) => Promise<void>;
  };
}

/** A file on the person's disk, as a page meets it in Edge and Chrome. */
export interface Disk {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export async function openWorkbench(browser: Browser, settings: WorkbenchSettings = {}): Promise<Workbench> {
  const { service, disk, others, ...options } = settings;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'ja-JP',
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  const complaints: string[] = [];
  const isOwn = (url: string) =>
    /^(?:blob|data):/.test(url) || (service === undefined ? url === FILE : url.startsWith(`${service}/`));
  context.on('request', (request) => {
    if (!isOwn(request.url()) && !others?.origins.includes(new URL(request.url()).origin))
      complaints.push(`asked for ${request.url()}`);
  });
  await context.route('**/*', (route) => (isOwn(route.request().url()) ? route.continue() : route.abort()));
  await others?.attach(context);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => complaints.push(message.text()));
  await page.addInitScript(
    beDisk,
    disk ? { name: disk.name, base64: Buffer.from(disk.bytes).toString('base64') } : null,
  );
  await page.goto(service === undefined ? FILE : `${service}/workbench/`, { waitUntil: 'load' });
  return opened(page, complaints);
}

/** What the test may do to the person's disk: `window.disk` in the page. */
interface DiskInPage {
  base64: string;
  permission: PermissionState;
  asked: number;
}

/** Runs in the page. A headless browser cannot show its own pickers. */
function beDisk(given: { readonly name: string; readonly base64: string } | null): void {
  const target = window as unknown as Record<string, unknown>;
  delete target.showOpenFilePicker;
  delete target.showSaveFilePicker;
  if (given === null) return;
  const disk: DiskInPage = { base64: given.base64, permission: 'granted', asked: 0 };
  const bytesOf = () => Uint8Array.from(atob(disk.base64), (character) => character.charCodeAt(0));
  const handle = {
    kind: 'file',
    name: given.name,
    queryPermission: async () => 'prompt',
    requestPermission: async () => {
      disk.asked++;
      return disk.permission;
    },
    getFile: async () => new File([bytesOf()], given.name),
    isSameEntry: async (other: unknown) => other === handle,
    createWritable: async () => {
      let written = '';
      return {
        write: async (bytes: Uint8Array) => {
          written = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
        },
        close: async () => {
          disk.base64 = btoa(written);
        },
        abort: async () => {},
      };
    },
  };
  target.disk = disk;
  target.showOpenFilePicker = async () => [handle];
}

/** What is on the disk now. */
export async function onDisk(page: Page): Promise<Uint8Array> {
  const base64 = await page.evaluate(() => (window as unknown as { disk: DiskInPage }).disk.base64);
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

/** Something happens to the disk: another person saves, the browser asks and is told no. */
export async function change(page: Page, to: { readonly bytes?: Uint8Array; readonly permission?: PermissionState }) {
  const base64 = to.bytes && Buffer.from(to.bytes).toString('base64');
  const changed = { ...(base64 ? { base64 } : {}), ...(to.permission ? { permission: to.permission } : {}) };
  await page.evaluate((each) => Object.assign((window as unknown as { disk: DiskInPage }).disk, each), changed);
}

/** Drops files on the page. */
export async function drop(page: Page, ...files: readonly Disk[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  await page.evaluate((all) => {
    const dataTransfer = new DataTransfer();
    for (const { name, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name));
    }
    for (const type of ['dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    }
  }, given);
}
