import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { NEEDED } from '../../scripts/office-js.mjs';
import type { SimulatedExcel } from '../excel/simulated-excel';
import { ROOT } from '../support/cli';
import { type OpenedPage, opened } from './browser';
import { beExcel, type ExcelBridge, type ExcelWindow, TO_COPIES, TO_EXCEL } from './excel-window';
import { answerOfOffice } from './office-services';

const PANE = join(ROOT, 'dist', 'pane');
const OFFICE_JS = join(ROOT, 'node_modules', '@microsoft', 'office-js', 'dist');
const CDN = 'https://officeapis.public.onecdn.static.microsoft/1/';

/** Where the pane stands when no service serves it; answered by the test itself. */
const STATIC_HOST = 'https://mokuhyo.example/pane/';

/** Milliseconds to wait for what should come: a busy machine is slow, and a missing thing should be told soon. */
const PATIENCE = 15_000;

/** A static host may send this with the pane (docs/administrator-guide.md). */
const CONTENT_SECURITY_POLICY = [
  `default-src 'none'`,
  `script-src 'self' ${new URL(CDN).origin}`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data:`,
  `font-src 'self' data:`,
  `connect-src 'self' http://127.0.0.1:*`,
].join('; ');

export interface PaneSettings extends Partial<ExcelWindow> {
  /** What the ribbon's button asked for. */
  readonly task?: 'check' | 'evaluations' | 'submit';
  readonly width?: number;
  readonly height?: number;
  /** A contrast theme of the system. */
  readonly contrast?: boolean;
  /** The address of a service that serves the pane at /pane/; without it, a static host does. */
  readonly service?: string;
  /** The address by which the page knows this service, where it is to be another than where it runs. */
  readonly serviceName?: string;
  /** False where the network does not let office.js through. */
  readonly officeJs?: boolean;
  /** Pixels of a picture to each of the page. */
  readonly scale?: number;
  /** Stands for others whom the page may reach. */
  readonly others?: ((context: BrowserContext) => Promise<void>) | undefined;
  /** Runs in the page before everything else; must not refer to anything outside of itself. */
  readonly before?: () => void;
}

export type Pane = OpenedPage;

/**
 * Opens the built pane with the real office.js on a simulated Excel, which stays in this process (null: not in Excel at
 * all, a mere browser). Every request beyond pane, office.js and service is refused and reported.
 */
export async function openPane(
  browser: Browser,
  excel: SimulatedExcel | null,
  settings: PaneSettings = {},
): Promise<Pane> {
  const { lang = 'ja-JP', theme = 'light', excelApi = '1.14', width = 350, height = 640, scale = 1 } = settings;
  const { contrast, task, givesFiles = true } = settings;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    locale: lang,
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    forcedColors: contrast ? 'active' : 'none',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // That an address was not reached stands among the refused requests, where it counts.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(message.text());
    }
  });
  if (settings.before) await page.addInitScript(settings.before);
  await context.route('**/*', (route) => answer(route, settings, complaints));
  await settings.others?.(context);
  if (excel !== null) {
    await connect(page, excel.bridge);
    const toCopies = (call: number, params: unknown[]) => JSON.stringify(excel.copies.execute(call, params));
    await page.exposeFunction(TO_COPIES, toCopies);
    await page.addInitScript(beExcel, { lang, theme, excelApi, givesFiles, toExcel: TO_EXCEL, toCopies: TO_COPIES });
  }
  const service = settings.serviceName ?? settings.service;
  const host = service === undefined ? STATIC_HOST : `${service}/pane/`;
  await page.goto(`${host}taskpane.html${task === undefined ? '' : `?do=${task}`}`, { waitUntil: 'load' });
  return opened(page, complaints);
}

/** With PICTURES=1, saves what the page shows to build/pictures, to be looked at: a picture takes as long as axe's look. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.PICTURES !== '1') return;
  const folder = join(ROOT, 'build', 'pictures');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

async function connect(page: Page, bridge: ExcelBridge): Promise<void> {
  bridge.onMessageFromHost = (text) => {
    if (page.isClosed()) return;
    const deliver = (message: string) => {
      const { _richApiNativeBridge: theirs } = window as unknown as { _richApiNativeBridge: ExcelBridge };
      theirs.onMessageFromHost?.(message);
    };
    // A pane that is being closed has no use for the answer.
    page.evaluate(deliver, text).catch(() => undefined);
  };
  await page.exposeFunction(TO_EXCEL, (text: string) => {
    const answered = answerOfOffice(text);
    if (answered === null) bridge.sendMessageToHost(text);
    else bridge.onMessageFromHost?.(answered);
  });
}

async function answer(route: Route, settings: PaneSettings, complaints: string[]): Promise<void> {
  const { service, serviceName, officeJs = true } = settings;
  const url = route.request().url();
  const path = url.replace(/[?#].*$/, '');
  if (service !== undefined && serviceName !== undefined && url.startsWith(`${serviceName}/`)) {
    const headers = { ...route.request().headers(), origin: service };
    const response = await route.fetch({ url: url.replace(serviceName, service), headers });
    if (!path.endsWith('.json')) return route.fulfill({ response });
    // It names itself as the list.
    return route.fulfill({ response, body: (await response.text()).replaceAll(service, serviceName) });
  }
  if (service !== undefined && url.startsWith(`${service}/`)) return route.continue();
  if (path.startsWith(CDN)) {
    const name = path.slice(CDN.length);
    // A self-hosting city has these files only, so they must do.
    if (!NEEDED.test(name)) complaints.push(`office.js asked for ${name}`);
    return officeJs ? file(route, OFFICE_JS, name) : route.abort();
  }
  if (path.startsWith(STATIC_HOST)) return file(route, PANE, path.slice(STATIC_HOST.length));
  if (path.endsWith('/favicon.ico')) return route.abort();
  complaints.push(`asked for ${url}`);
  return route.abort();
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.json': 'application/json',
};

function file(route: Route, folder: string, name: string): Promise<void> {
  const path = join(folder, decodeURIComponent(name));
  if (!existsSync(path)) return route.fulfill({ status: 404, body: '' });
  return route.fulfill({
    body: readFileSync(path),
    contentType: TYPES[extname(path)] ?? 'application/octet-stream',
    headers: {
      'access-control-allow-origin': '*',
      ...(path.endsWith('.html') ? { 'content-security-policy': CONTENT_SECURITY_POLICY } : {}),
    },
  });
}
