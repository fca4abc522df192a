import { html, join, type Markup, type Page, raw } from '../parts/page';
import type { Receipt } from './receipt';

/** The receipt as a page: printed, saved as a file, and copied as a table. */
export function receiptPage({ title, lang, facts, columns, sections, notes }: Receipt): Page {
  const body = html`
<h1>${title}</h1>
<dl>${join(facts.map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`))}</dl>
<table border="1" cellspacing="0" cellpadding="3">
<thead><tr><th scope="col">${columns.kind}</th><th scope="col">${columns.record}</th></tr></thead>
${join(sections.map(rowsOf))}
</table>
${join(notes.map((note) => html`<p>${note}</p>`))}`;
  return { title, lang, style: STYLE, body: raw(body) };
}

function rowsOf({ name, counts, rows }: Receipt['sections'][number]) {
  return html`<tbody>
<tr class="sheet"><th scope="rowgroup" colspan="2">${name} <span>${counts}</span></th></tr>
${join(rows.map(({ kind, record }) => html`<tr><td>${kind}</td><td ${AS_TEXT}>${record}</td></tr>`))}
</tbody>`;
}

/** Pasted into Excel, an indicator whose name begins with = stays a name. */
const AS_TEXT: Markup = { markup: `style='mso-number-format:"\\@"'` };

const STYLE = `
.page { box-sizing: border-box; color: #000; background: #fff; color-scheme: light;
  font: 12px/1.45 "Yu Gothic", "Yu Gothic UI", Meiryo, "Hiragino Sans", "Noto Sans CJK JP", sans-serif;
  font-variant-numeric: tabular-nums; line-break: strict; overflow-wrap: anywhere; }
h1 { margin: 0 0 4px; font-size: 16px; line-height: 1.4; }
dl { margin: 0 0 6px; }
dl > div { display: flex; gap: 8px; }
dt { flex: 0 0 7em; }
dd { margin: 0; }
p { margin: 4px 0; }
table { width: 100%; border-collapse: collapse; border: 1px solid #000; }
th, td { padding: 1px 4px; border: 1px solid #777; text-align: left; vertical-align: top; font-weight: 400; }
thead th, .sheet th { background: #eee; font-weight: 600; }
.sheet span { margin-left: 8px; font-weight: 400; }
td:first-child { white-space: nowrap; width: 6em; }
tr { break-inside: avoid; }
@media print { .page { font-size: 9pt; line-height: 1.3; } }
`;
