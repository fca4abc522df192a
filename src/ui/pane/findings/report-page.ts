import type { Page } from '../parts/page';
import { html, join, raw } from '../parts/page';
import type { Report, ReportSection } from './report';

/** The report as a page: what is seen in the pane, printed, saved as a file and copied as a table. */
export function reportPage({ title, lang, facts, boxes, columns, sections, notes }: Report): Page {
  const body = html`
<header>
<div><h2>${title}</h2>
<dl>${join(facts.map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`))}</dl></div>
<div class="boxes">${join(boxes.map((name) => html`<div><span>${name}</span></div>`))}</div>
</header>
${join(notes.map((note) => html`<p>${note}</p>`))}
<table border="1" cellspacing="0" cellpadding="3">
<thead><tr><th scope="col">${columns.severity}</th><th scope="col">${columns.cell}</th><th scope="col">${columns.finding}</th><th scope="col">${columns.number}</th></tr></thead>
${join(sections.map(rowsOf))}
</table>`;
  return { title, lang, style: STYLE, body: raw(body) };
}

function rowsOf({ name, counts, lines }: ReportSection) {
  return html`<tbody>
<tr class="sheet"><th scope="rowgroup" colspan="4">${name} <span>${counts}</span></th></tr>
${join(
  lines.map(
    ({ severity, cell, finding, number }) =>
      html`<tr><td>${severity}</td><td>${cell}</td><td>${finding}</td><td>${number}</td></tr>`,
  ),
)}
</tbody>`;
}

/** Black on white, whatever the theme. Sized so that some 45 findings of eight sheets stand on one A4 page. */
const STYLE = `
.page { box-sizing: border-box; color: #000; background: #fff; color-scheme: light;
  font: 12px/1.45 "Yu Gothic", "Yu Gothic UI", Meiryo, "Hiragino Sans", "Noto Sans CJK JP", sans-serif;
  font-variant-numeric: tabular-nums; line-break: strict; overflow-wrap: anywhere; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 12px; margin-bottom: 6px; }
header > div:first-child { flex: 1 1 220px; }
h2 { margin: 0 0 4px; font-size: 16px; line-height: 1.4; }
p { margin: 2px 0; }
dl { margin: 0; }
dl > div { display: flex; gap: 8px; }
dt { flex: 0 0 7em; }
dd { margin: 0; }
.boxes { display: flex; }
.boxes > div { width: 56px; height: 64px; border: 1px solid #000; text-align: center; }
.boxes > div + div { border-left: 0; }
.boxes span { display: block; border-bottom: 1px solid #000; }
table { width: 100%; border-collapse: collapse; border: 1px solid #000; }
th, td { padding: 1px 4px; border: 1px solid #777; text-align: left; vertical-align: top; font-weight: 400; }
thead th, .sheet th { background: #eee; font-weight: 600; }
.sheet span { margin-left: 8px; font-weight: 400; }
thead th, td:nth-child(-n + 2), td:last-child { white-space: nowrap; }
tr > :nth-child(3) { width: 100%; }
td:nth-child(3) { white-space: normal; }
@media print {
  .page { font-size: 8pt; line-height: 1.25; }
  h2 { font-size: 13pt; }
  header { margin-bottom: 2mm; }
  .boxes > div { width: 16mm; height: 19mm; }
  th, td { padding: 0.25mm 1mm; }
  thead { display: table-header-group; }
  tr, .sheet { break-inside: avoid; }
  .sheet { break-after: avoid; }
}
`;
