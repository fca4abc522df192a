import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { Lang } from '../../core/messages/catalogue';
import { type PageColumn, type PageWords, pageWords } from '../../core/messages/page/words';
import { japanTime } from '../../core/messages/time';
import type { SheetRecord } from '../../core/record/schema';
import { apiPath } from '../../list/embedded/protocol';

/** What the page may show: the sheets, or nothing of them where the list asks for a token. */
export type PageContent =
  | { readonly kind: 'open'; readonly sheets: readonly SheetRecord[] }
  | { readonly kind: 'guarded' };

type Html = ReturnType<typeof html>;

/**
 * The page at the service's address: what it is, and which sheets are in. No script, nothing from elsewhere. `workbench` is
 * where the workbench stands, if it does.
 */
export function servicePage(content: PageContent, lang: Lang, workbench: string | false): Html {
  const words = pageWords(lang);
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.title}</title>
<style>${raw(style)}</style>
</head>
<body>
<main>
<h1>${words.title}</h1>
<p>${words.intro}</p>
${workbench ? html`<p><a href="${workbench}/">${words.workbench}</a></p>` : ''}
${
  content.kind === 'open'
    ? [sheetsByYear(content.sheets, words), description(words)]
    : html`<p class="state">${withCode(words.guarded)}</p>`
}
</main>
</body>
</html>`;
}

/** What stands between backquotes is typed as it stands. */
function withCode(text: string): Html[] {
  return text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
}

function description(words: PageWords): Html {
  return html`<h2>${words.exportTitle}</h2>
<p>${withCode(words.exportIntro)}</p>
<ul>
<li><a href="${apiPath}/openapi.json">${words.openapi}</a></li>
<li><a href="${apiPath}/schema/sheet.json">${words.sheetSchema}</a></li>
<li><a href="${apiPath}/schema/indicator.json">${words.indicatorSchema}</a></li>
</ul>`;
}

function sheetsByYear(sheets: readonly SheetRecord[], words: PageWords): Html | Html[] {
  if (sheets.length === 0) return html`<p class="state">${words.empty}<br>${withCode(words.emptyAdvice)}</p>`;
  const years = [...new Set(sheets.map(({ year }) => year))];
  return years.map((year) =>
    yearTable(
      sheets.filter((sheet) => sheet.year === year),
      words,
    ),
  );
}

/** The roles keep it a table for a screen reader where a narrow screen shows each sheet as a card. */
function yearTable(sheets: readonly SheetRecord[], words: PageWords): Html {
  const [first] = sheets;
  const heading = first?.fiscalYear ?? String(first?.year ?? '');
  return html`<h2>${heading}<small>${words.sheets({ count: sheets.length })}</small></h2>
<table role="table">
<thead role="rowgroup"><tr role="row">${columns.map(
    ({ name, kind }) => html`<th role="columnheader" scope="col" class="${kind}">${words.columns[name]}</th>`,
  )}</tr></thead>
<tbody role="rowgroup">${sheets.map(
    (sheet) =>
      html`<tr role="row">${columns.map(
        ({ name, kind, text }) =>
          html`<td role="cell" class="${kind}" data-title="${words.columns[name]}">${text(sheet, words)}</td>`,
      )}</tr>`,
  )}</tbody>
</table>`;
}

interface Column {
  readonly name: PageColumn;
  readonly kind: 'name' | 'number' | 'time';
  readonly text: (sheet: SheetRecord, words: PageWords) => string;
}

const columns: readonly Column[] = [
  {
    name: 'name',
    kind: 'name',
    text: ({ department, section }, words) => organisation(department, section) || words.nameless,
  },
  { name: 'indicators', kind: 'number', text: ({ counts }) => String(counts.indicators) },
  {
    name: 'evaluations',
    kind: 'number',
    text: ({ counts }) => `${counts.evaluations}／${counts.indicators}`,
  },
  { name: 'errors', kind: 'number', text: ({ counts }) => String(counts.errors) },
  { name: 'warnings', kind: 'number', text: ({ counts }) => String(counts.warnings) },
  { name: 'receivedAt', kind: 'time', text: ({ pushedAt }) => japanTime(pushedAt) },
];

function organisation(department: string | null, section: string | null): string {
  return [department, section].filter(Boolean).join('　');
}

const style = `
:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --ground: #fff; --link: #0550ae; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --soft: #9198a1; --line: #3d444d; --ground: #151a21; --link: #79b8ff; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); line-height: 1.7;
  font-family: "Hiragino Sans", "Yu Gothic UI", "Noto Sans JP", Meiryo, sans-serif; overflow-wrap: anywhere; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.4rem; margin: 0 0 .5rem; word-break: keep-all; }
h2 { font-size: 1.1rem; margin: 2.5rem 0 .5rem; }
small { color: var(--soft); font-weight: normal; }
a { color: var(--link); }
.state { border: 1px solid var(--line); border-radius: .5rem; padding: 1.5rem 1rem; margin: 2rem 0; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .4rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th.name { width: 100%; }
th { color: var(--soft); font-weight: normal; white-space: nowrap; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.time { white-space: nowrap; font-variant-numeric: tabular-nums; }
@media (max-width: 40rem) {
  table, tbody, tr, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border-bottom: 1px solid var(--line); padding: .6rem 0; }
  td { display: flex; justify-content: space-between; gap: 1rem; border: 0; padding: .1rem 0; }
  td::before { content: attr(data-title); color: var(--soft); }
  td.name { font-weight: bold; }
  td.name::before { content: none; }
}
`;

/** Allows this page's one style sheet, by its hash, and nothing else. */
export const contentSecurityPolicy = [
  `default-src 'none'`,
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ');
