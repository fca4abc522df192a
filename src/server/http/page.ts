import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { apiPath } from '../../list/embedded/protocol';
import type { SheetOverview } from '../store/record-store';

/** What the page may show: the sheets, or nothing of them where the list asks for a token. */
export type PageContent =
  | { readonly kind: 'open'; readonly sheets: readonly SheetOverview[] }
  | { readonly kind: 'guarded' };

type Html = ReturnType<typeof html>;

/** The page at the service's address: what it is, and which sheets are in. No script, nothing from elsewhere. */
export function servicePage(content: PageContent): Html {
  return html`<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>組織目標管理シート　提出先</title>
<style>${raw(style)}</style>
</head>
<body>
<main>
<h1>組織目標管理シート　提出先</h1>
<p>提出された組織目標管理シートを、指標ごとに整理して保管しています。この画面は閲覧専用で、このパソコンからだけ開けます。</p>
${content.kind === 'open' ? [sheetsByYear(content.sheets), description] : guarded}
</main>
</body>
</html>`;
}

const description = html`<h2>データの取り出し</h2>
<p>表計算や分析には <code>mokuhyo export</code> をお使いください。プログラムから読むときの仕様は次のとおりです。</p>
<ul>
<li><a href="${apiPath}/openapi.json">APIの仕様（OpenAPI）</a></li>
<li><a href="${apiPath}/schema/sheet.json">シートの項目（JSON Schema）</a></li>
<li><a href="${apiPath}/schema/indicator.json">指標の項目（JSON Schema）</a></li>
</ul>`;

const guarded = html`<p class="state">この提出先はトークンで保護されています。提出状況は <code>mokuhyo export</code> で取り出してください。</p>`;

const nothingYet = html`<p class="state">まだ1枚も提出されていません。<br><code>mokuhyo push</code> で提出すると、ここに表示されます。</p>`;

function sheetsByYear(sheets: readonly SheetOverview[]): Html | Html[] {
  if (sheets.length === 0) return nothingYet;
  const years = [...new Set(sheets.map(({ sheet }) => sheet.year))];
  return years.map((year) => yearTable(sheets.filter(({ sheet }) => sheet.year === year)));
}

/** The roles keep it a table for a screen reader where a narrow screen shows each sheet as a card. */
function yearTable(sheets: readonly SheetOverview[]): Html {
  const [first] = sheets;
  const heading = first?.sheet.fiscalYear ?? `${first?.sheet.year}年度`;
  return html`<h2>${heading}<small>（${sheets.length}シート）</small></h2>
<table role="table">
<thead role="rowgroup"><tr role="row">${columns.map(
    ({ title, kind }) => html`<th role="columnheader" scope="col" class="${kind}">${title}</th>`,
  )}</tr></thead>
<tbody role="rowgroup">${sheets.map(
    (entry) =>
      html`<tr role="row">${columns.map(
        ({ title, kind, text }) => html`<td role="cell" class="${kind}" data-title="${title}">${text(entry)}</td>`,
      )}</tr>`,
  )}</tbody>
</table>`;
}

interface Column {
  readonly title: string;
  readonly kind: 'name' | 'number' | 'time';
  readonly text: (entry: SheetOverview) => string;
}

const columns: readonly Column[] = [
  { title: '組織名', kind: 'name', text: ({ sheet }) => organisation(sheet.department, sheet.section) },
  { title: '指標', kind: 'number', text: ({ sheet }) => String(sheet.counts.indicators) },
  { title: '評価記入', kind: 'number', text: ({ sheet }) => `${sheet.counts.evaluations}／${sheet.counts.indicators}` },
  { title: '要修正', kind: 'number', text: ({ sheet }) => String(sheet.counts.errors) },
  { title: '要確認', kind: 'number', text: ({ sheet }) => String(sheet.counts.warnings) },
  { title: '受付日時', kind: 'time', text: ({ receivedAt }) => japanTime.format(new Date(receivedAt)) },
];

function organisation(department: string | null, section: string | null): string {
  return [department, section].filter(Boolean).join('　') || '（組織名なし）';
}

const japanTime = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});

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
