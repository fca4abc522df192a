/** Finds a Chromium-like browser on this computer for tests and pictures, and gets one where there is none. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const { env, platform } = process;

/** Where installers put Chrome, Edge and Chromium. */
function usualPlaces() {
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return folders.flatMap((folder) => programs.map((program) => join(folder, program)));
  }
  if (platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  return (env.PATH ?? '').split(':').flatMap((folder) => names.map((name) => join(folder, name)));
}

/** The path of an installed browser, or null. MOKUHYO_BROWSER names one and is taken at its word. */
function installedBrowser() {
  if (env.MOKUHYO_BROWSER) {
    if (existsSync(env.MOKUHYO_BROWSER)) return env.MOKUHYO_BROWSER;
    throw new Error(`MOKUHYO_BROWSER: ${env.MOKUHYO_BROWSER} がありません。 / no such file`);
  }
  return [...usualPlaces(), chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

const rootOnDebian = () => platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** Debian's browser comes without a Japanese font, and text without glyphs makes pictures and widths worthless. */
const debianPackages = 'apt-get update && apt-get install -y chromium fonts-ipafont-gothic';
const playwrightInstall = 'npx playwright-core install chromium';

/**
 * The path of a browser, installed first if there is none: as root on Debian by apt-get, elsewhere by Playwright's
 * installer into the user's cache. Says what it does. Throws an error that names the command to run.
 */
export function getBrowser() {
  const found = installedBrowser();
  if (found === null) {
    if (rootOnDebian()) install(debianPackages);
    else install(playwrightInstall);
  } else if (rootOnDebian() && !hasJapaneseFont()) {
    install('apt-get update && apt-get install -y fontconfig fonts-ipafont-gothic');
  }
  const path = found ?? installedBrowser();
  if (path === null) throw missing(rootOnDebian() ? debianPackages : playwrightInstall);
  return path;
}

function hasJapaneseFont() {
  return (spawnSync('fc-list', [':lang=ja'], { encoding: 'utf8' }).stdout ?? '').trim() !== '';
}

function install(command) {
  process.stderr.write(`ブラウザーの準備をします。 / Getting a browser: ${command}\n`);
  const [shell, flag] = platform === 'win32' ? ['cmd.exe', '/c'] : ['/bin/sh', '-c'];
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  try {
    execFileSync(shell, [flag, command], {
      cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch (cause) {
    throw missing(command, cause);
  }
}

function missing(command, cause) {
  const text = `ブラウザー（Chrome、Edge、Chromium）と日本語フォントが必要です。次を実行するか、MOKUHYO_BROWSER にブラウザーのパスを入れてください。
A browser with a Japanese font is needed. Run this, or name a browser in MOKUHYO_BROWSER:

  ${command}
`;
  return new Error(text, { cause });
}

/**
 * What is off: the suggestions below the address, which each window loads as two pages of its own and which take as long as
 * the page that is tested; and what Playwright 1.65 turns off, once more, since a browser takes the last such list only.
 */
const offFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/** Quiet, without a sandbox where none can be had (root). */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${offFeatures.join()}`,
];
