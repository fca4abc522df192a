import fc from 'fast-check';
import { consolidatedWorkbook } from '../src/app/consolidate/book/book';
import { HEADING_ROW } from '../src/app/consolidate/book/parts';
import { keepWorkbook } from '../src/app/consolidate/kept';
import { type Decisions, type InputFile, receive } from '../src/app/consolidate/receive';
import { submissionsOf } from '../src/app/consolidate/submission';
import { failedInput, passedOver } from '../src/app/consolidate/testing';
import { consolidatedWords as words } from '../src/core/messages/consolidated';
import { DEFAULT_POLICY } from '../src/core/policy/default';
import { createWorkbook } from '../src/host/xlsx/create/workbook';
import { readWorkbook } from '../src/host/xlsx/read';
import { checkedWorkbook } from './support/checked-workbook';
import { calculated, partOf } from './support/formulas';
import { goalSheet } from './support/goal-sheet';

function workbookOf(files: readonly InputFile[], decisions?: Decisions): Uint8Array {
  const consolidation = receive(files, decisions);
  const pieces: Uint8Array[] = [];
  const book = {
    consolidation,
    submissions: submissionsOf(consolidation, null),
    hasList: false,
    scale: DEFAULT_POLICY.scale,
    years: words.years([...consolidation.years.values()]),
    made: '2023/4/14 17:00',
    linkTo: (path: string) => `../回収/${path}`,
  };
  createWorkbook(consolidatedWorkbook(book, '2023-04-14T08:00:00Z'), (bytes) => pieces.push(bytes));
  return Buffer.concat(pieces);
}

const indicator = fc.record({
  target: fc.constantFrom('4', '50', null),
  result: fc.constantFrom('4', '49', '中止', null),
  evaluation: fc.constantFrom('達成', '一部未達成', '未達成', '○', 'おおむね', null),
});
const sheet = fc
  .record({
    year: fc.constantFrom(2022, 2021),
    department: fc.constantFrom('北区', '北区役所', '西区', '=1+1', 'A*', 'a?', null),
    section: fc.constantFrom('一課', '二課', '<三課>'),
    indicators: fc.array(indicator, { maxLength: 4 }),
  })
  .map(({ year, department, section, indicators }) =>
    goalSheet({
      sheet: section,
      year,
      head: { fiscalYear: `令和${year - 2018}年度`, department, section },
      goals: [{ indicators }],
    }),
  );
const file = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.array(sheet, { maxLength: 4 }), fc.nat(3), fc.nat(2)) },
  { weight: 1, arbitrary: fc.constantFrom(failedInput, passedOver) },
);
const folder = fc.array(file, { maxLength: 6 }).map((files) =>
  files.map((each, at): InputFile => {
    const path = `部/${at}.xlsx`;
    if (typeof each === 'function') return each(path);
    const [sheets, changed, covers] = each;
    const skipped = Array.from({ length: covers }, (_, no) => `表紙${no}`);
    const checked = { ...checkedWorkbook(path, ...sheets), skipped };
    return {
      path,
      changed,
      outcome: { kind: 'read', workbook: keepWorkbook(checked, { policy: DEFAULT_POLICY, lang: 'ja' }) },
    };
  }),
);

it('holds what its formulas come to, and every sum agrees', () => {
  fc.assert(
    fc.property(folder, fc.boolean(), (files, decides) => {
      // Somebody may have decided for the oldest of each conflict.
      const { conflicts } = receive(files);
      const oldest = conflicts.map(({ key, sheets }) => [key, sheets.at(-1)?.sheet.content ?? ''] as const);
      const bytes = workbookOf(files, new Map(decides ? oldest : []));
      const all = calculated(bytes);
      for (const { cached, value, ...at } of all) expect({ ...at, value: cached }).toEqual({ ...at, value });
      const agreeing = all.filter(({ value }) => value === words.check.agrees);
      expect(agreeing).toHaveLength(4);
      const { sheets } = readWorkbook('x.xlsx', bytes);
      const rows = (name: string) => sheets.find((each) => each.name === name)?.cells ?? [];
      // What was found is counted by itself, not by the sums.
      const found = rows(words.sheets.check).filter(({ row, column }) => column === 1 && row >= 4 && row <= 6);
      const kept = files.flatMap(({ outcome }) => (outcome.kind === 'read' ? [outcome.workbook] : []));
      expect(found.map(({ value }) => value)).toEqual([
        files.length,
        kept.reduce((sum, { sheets: goal, others }) => sum + goal.length + others.length, 0),
        kept.flatMap(({ sheets: goal }) => goal).reduce((sum, { indicators }) => sum + indicators, 0),
      ]);
    }),
    { numRuns: 25 },
  );
});

/** The rows of a sheet's table: by heading what each cell holds. */
function tableOf(bytes: Uint8Array, name: string): readonly ReadonlyMap<string, string | number | boolean | null>[] {
  const cells = readWorkbook('x.xlsx', bytes).sheets.find((each) => each.name === name)?.cells ?? [];
  const headings = new Map(
    cells.flatMap(({ row, column, text }) => (row === HEADING_ROW - 1 ? [[column, text ?? '']] : [])),
  );
  const rows = new Map<number, Map<string, string | number | boolean | null>>();
  for (const { row, column, value } of cells) {
    if (row < HEADING_ROW) continue;
    const known = rows.get(row) ?? new Map();
    rows.set(row, known.set(headings.get(column) ?? '', value));
  }
  return [...rows.values()];
}

/** Which cells of a sheet are links out of the workbook. */
function linksOf(bytes: Uint8Array, number: number): ReadonlyMap<string, string> {
  const sheet = partOf(bytes, `xl/worksheets/sheet${number}.xml`);
  return new Map(
    [...sheet.matchAll(/<hyperlink ref="([A-Z]+\d+)" r:id="[^"]+" location="([^"]*)"/g)].map(([, at = '', to = '']) => [
      at,
      to,
    ]),
  );
}

it('leads from every figure of 集計 to cells of the sections', () => {
  fc.assert(
    fc.property(folder, (files) => {
      const bytes = workbookOf(files);
      const { sheets, receiptColumns: receipt, columns, findingColumns, summary } = words;
      const receiptRows = tableOf(bytes, sheets.receipt).filter((row) => row.get(receipt.taken) === 1);
      const indicators = tableOf(bytes, sheets.indicators);
      const findings = tableOf(bytes, sheets.findings);
      const sum = (rows: typeof indicators, heading: string) =>
        rows.reduce((total, row) => total + Number(row.get(heading)), 0);
      // The rows below are what 集計 counts and adds up: its formulas come to the same, as the test above proves.
      expect(indicators).toHaveLength(sum(receiptRows, receipt.counted));
      for (const row of indicators) expect(row.get('セル')).toMatch(/^[A-Z]+\d+$/);
      const judged = indicators.filter((row) => row.get(columns.evaluationCount.heading) === 1);
      const withCell = indicators.filter((row) => row.has(columns.evaluationCell.heading));
      expect(judged.length).toBeLessThanOrEqual(withCell.length);
      expect(linksOf(bytes, 3).size).toBe(indicators.length + withCell.length);
      // Every finding that a sheet counts has a line with its cell.
      const shown = tableOf(bytes, sheets.receipt).filter(
        (row) => row.get(receipt.taken) === 1 || row.get(receipt.fate) === words.fates.unidentified,
      );
      for (const [heading, severity] of [
        [receipt.errors, summary.errors],
        [receipt.warnings, summary.warnings],
      ] as const) {
        const lines = findings.filter((row) => row.get(findingColumns.severity) === severity);
        expect(lines).toHaveLength(sum(shown, heading));
        for (const line of lines) expect(line.get(findingColumns.cell)).toMatch(/^[A-Z]+\d+$/);
      }
      expect(linksOf(bytes, 5).size).toBe(findings.length);
    }),
    { numRuns: 25 },
  );
});

it('links back to file and cell from beside itself', () => {
  const checked = checkedWorkbook('a.xlsx', goalSheet({ sheet: "課'1" }));
  const workbook = keepWorkbook(checked, { policy: DEFAULT_POLICY, lang: 'ja' });
  const bytes = workbookOf([{ path: '北区/a.xlsx', changed: 0, outcome: { kind: 'read', workbook } }]);
  expect(partOf(bytes, 'xl/worksheets/sheet3.xml')).toContain(`location="'課''1'!K9"`);
  expect(decodeURI(partOf(bytes, 'xl/worksheets/_rels/sheet3.xml.rels'))).toContain('Target="../回収/北区/a.xlsx"');
});

it('holds no text and no address that Excel would call damaged', () => {
  const long = Array.from({ length: 20 }, () => ({
    target: '5',
    result: '4',
    evaluation: '未達成',
    status: '長'.repeat(3_000),
  }));
  const sheet = goalSheet({
    goals: [{ indicators: long.map((each, at) => ({ ...each, status: `${at}${each.status}` })) }],
  });
  const goals = sheet.goals.map((goal) => ({
    ...goal,
    indicators: goal.indicators.map((each) => ({ ...each, cells: { ...each.cells, evaluation: 'N9' } })),
  }));
  const checked = checkedWorkbook('a.xlsx', { ...sheet, goals });
  const workbook = keepWorkbook(checked, { policy: DEFAULT_POLICY, lang: 'ja' });
  const deep = `${'とても長い名前のフォルダー/'.repeat(20)}a.xlsx`;
  const copies = Array.from({ length: 400 }, (_, no) => `${'写し'.repeat(50)}${no}.xlsx`);
  const files = [deep, ...copies].map((path): InputFile => ({ path, changed: 0, outcome: { kind: 'read', workbook } }));
  const bytes = workbookOf(files);
  const texts = readWorkbook('x.xlsx', bytes).sheets.flatMap(({ cells }) => cells.map(({ text }) => text?.length ?? 0));
  expect(Math.max(...texts)).toBeLessThan(32_767);
  expect(Math.max(...texts)).toBeGreaterThan(30_000);
  for (const at of [2, 3, 4, 6]) {
    const rels = partOf(bytes, `xl/worksheets/_rels/sheet${at}.xml.rels`);
    for (const [, target = ''] of rels.matchAll(/Target="([^"]*)"/g)) expect(target.length).toBeLessThan(2_080);
  }
});

it('is one for a folder without anything, too', () => {
  const names = readWorkbook('x.xlsx', workbookOf([])).sheets.map(({ name }) => name);
  expect(names).toEqual(['集計', '提出状況', '指標一覧', '横並び', '点検結果', '受付', '照合', 'データ項目']);
});
