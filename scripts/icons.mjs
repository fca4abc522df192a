/** `node scripts/icons.mjs`: draws assets/icons/*.svg as PNG in every size that Office asks for. Run after a change. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { browserArguments, getBrowser } from './browser.mjs';

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const folder = new URL('../assets/icons/', import.meta.url);

const browser = await chromium.launch({ executablePath: getBrowser(), args: browserArguments });
try {
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  for (const drawing of readdirSync(folder).filter((name) => name.endsWith('.svg'))) {
    const svg = readFileSync(new URL(drawing, folder), 'utf8');
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
      const png = await page.screenshot({ omitBackground: true });
      writeFileSync(new URL(`../${drawing.replace('.svg', '')}-${size}.png`, folder), png);
    }
  }
} finally {
  await browser.close();
}
