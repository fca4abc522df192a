import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CellEdit } from '../src/host/port';
import { editWorkbook } from '../src/host/xlsx/write';
import { FIXTURES, mokuhyo, mokuhyoJson, service } from './support/cli';

const NOW = join(FIXTURES, 'kita-r4.xlsx');
const SHEET = '地域総務課';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mokuhyo-previous-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const edit = (cell: string, before: string | null, after: string | null): CellEdit => ({
  sheet: SHEET,
  cell,
  before,
  after,
});

/** 北区's workbook made one of 令和3年度, whose results are what 令和4年度 tells of it, but for one. */
function lastYear(name: string, ...more: readonly CellEdit[]): string {
  const { bytes, outcomes } = editWorkbook(readFileSync(NOW), [
    edit('D3', '令和４年度', '令和3年度'),
    edit('K10', '11', '5'),
    edit('K11', '18', '99'),
    ...more,
  ]);
  expect(outcomes.filter(({ kind }) => kind !== 'written')).toEqual([]);
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

interface Found {
  readonly rule: string;
  readonly cell: string;
  readonly message: string;
}

const ofYears = (json: any): readonly Found[] =>
  json.sheets
    .find(({ sheet }: { sheet: string }) => sheet === SHEET)
    .findings.filter(({ rule }: Found) => /^(?:history|indicator)-/.test(rule));

it('compares with the workbook of the year before, found by section, not by name', async () => {
  mkdirSync(join(folder, '前年度'));
  lastYear('前年度/古い.xlsx', edit('F12', '定時退庁推進日実施率（％）', '定時退庁日の実施率（％）'));
  const { json } = await mokuhyoJson(['check', NOW, '--previous', join(folder, '前年度'), '--lang', 'ja']);
  const found = ofYears(json);
  expect(found.filter(({ rule }) => rule === 'history-differs').map(({ cell, message }) => [cell, message])).toEqual([
    ['I9', expect.stringContaining('「まちづくり計画策定」')],
    ['I11', '「協働した団体数」のＲ３実績は「21」ですが、前年度のシートの結果は「99」です。'],
    ['I12', expect.stringContaining('「48.2」')],
  ]);
  expect(found.filter(({ rule }) => rule === 'indicator-renamed')).toMatchObject([
    { cell: 'F12', message: expect.stringMatching(/定時退庁日の実施率.*\d\d%/) },
  ]);
  const [first] = json.sheets.filter(({ sheet }: { sheet: string }) => sheet === SHEET);
  expect(first.previous).toMatchObject({ sheet: SHEET, year: 2021 });
  const others = json.sheets.filter(({ sheet }: { sheet: string }) => sheet !== SHEET);
  expect(others.map(({ previous }: { previous: unknown }) => previous)).toEqual(others.map(() => null));
});

it('compares with what a shared list has of the year before', async () => {
  const file = lastYear('北区_R3.xlsx');
  const running = await service(join(folder, 'data'));
  try {
    await mokuhyo(['push', file, '--list', running.url, '--allow-errors']);
    const { json } = await mokuhyoJson(['check', NOW, '--previous', running.url]);
    expect(ofYears(json).some(({ rule }) => rule === 'history-differs')).toBe(true);
  } finally {
    await running.stop();
  }
});

it('does not compare where two workbooks of a section say different things, and says so', async () => {
  lastYear('一.xlsx');
  lastYear('二.xlsx', edit('K12', '48.2', '41'));
  const { json, stderr } = await mokuhyoJson(['check', NOW, '--previous', folder, '--lang', 'ja']);
  expect(stderr).toContain('内容が違います');
  expect(ofYears(json)).toEqual([]);
});

it('ends with 2 where a workbook of the year before cannot be read, and compares with the others', async () => {
  lastYear('一.xlsx');
  writeFileSync(join(folder, '壊れた.xlsx'), 'PK');
  const { code, json, stderr } = await mokuhyoJson(['check', NOW, '--previous', folder]);
  expect([code, stderr.includes('壊れた.xlsx')]).toEqual([2, true]);
  expect(ofYears(json).length).toBeGreaterThan(0);
});
