import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Microsoft's delivery network, the only source of office.js that Microsoft supports. */
const CDN = 'https://officeapis.public.onecdn.static.microsoft/1/office.js';

/**
 * What office.js of the npm package loads by itself from the folder it came from: Excel's part for Windows, web, Mac and
 * iPad, its sentences in Japanese and English, its telemetry's outlet (without which it only says less to Excel), and the
 * table with which it finds out that it runs outside of Office.
 */
export const NEEDED =
  /^(?:office|excel-(?:win32-16\.01|web-16\.00|mac-16\.00|ios-16\.00)|(?:ja-jp|en-us)\/office_strings|telemetry\/oteljs_agave|o15apptofilemappingtable)\.js$/;

/**
 * Where the pane takes office.js from, by MOKUHYO_OFFICE_JS: `cdn` (as when nothing is said), `self` (beside the page;
 * see docs/administrator-guide.md on what Microsoft says to that), or the https address of an office.js.
 */
function chosen(setting) {
  if (setting === 'cdn') return { url: CDN, host: new URL(CDN).host, copies: [] };
  if (setting === 'self') {
    const from = join(dirname(fileURLToPath(import.meta.resolve('@microsoft/office-js/package.json'))), 'dist');
    return {
      url: 'office-js/office.js',
      host: 'office-js/office.js',
      copies: [{ from, to: 'office-js', files: NEEDED }],
    };
  }
  if (URL.canParse(setting) && /^https:.*\/office\.js$/.test(setting)) {
    return { url: new URL(setting).href, host: new URL(setting).host, copies: [] };
  }
  throw new Error(`MOKUHYO_OFFICE_JS は cdn、self、または …/office.js の https アドレスにしてください（${setting}）。`);
}

/** For the page (`url`, `host`) and for the build (`copies`). */
export const officeJs = chosen(process.env.MOKUHYO_OFFICE_JS || 'cdn');
