import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellEdit } from '../src/host/port';
import { xlsxHost } from '../src/host/xlsx/file-host';
import { FIXTURES, mokuhyo, mokuhyoJson, service } from './support/cli';
import { removeFolder, temporaryFolder } from './support/temporary-folder';

// A year with one workbook: what is submitted again, from which file, and what stays known of it.

let folder: string;
let running: Awaited<ReturnType<typeof service>>;
beforeEach(async () => {
  folder = temporaryFolder();
  running = await service(join(folder, 'data'));
});
afterEach(async () => {
  await running.stop();
  removeFolder(folder);
});

const SECTION = '地域総務課';
const KEY = '2022/北区:地域総務課';

/** The published workbook under a name of its own, with cells changed as a person would. */
async function workbook(name: string, ...edits: readonly CellEdit[]): Promise<string> {
  const file = join(folder, name);
  const bytes = new Uint8Array(readFileSync(join(FIXTURES, 'kita-r4.xlsx')));
  writeFileSync(file, bytes);
  if (edits.length === 0) return file;
  const host = xlsxHost({ file, bytes, save: (saved) => writeFileSync(file, saved) });
  const outcomes = await host.write(edits);
  expect(outcomes.map(({ kind }) => kind)).toEqual(edits.map(() => 'written'));
  return file;
}

const edit = (cell: string, before: string, after: string, sheet = SECTION): CellEdit => ({
  sheet,
  cell,
  before,
  after,
});
const push = (file: string, ...more: string[]) => mokuhyoJson(['push', file, '--list', running.url, ...more]);
const records = async (): Promise<any[]> =>
  (await mokuhyoJson(['export', '--list', running.url, '--kind', 'indicator'])).json;

it('knows an indicator again in another row and under another name', async () => {
  await push(await workbook('北区.xlsx'));
  const before = await records();
  const second = before.find(({ indicatorNo }) => indicatorNo === 2);
  const first = before.find(({ key }) => key === second.key.replace(/2$/, '1'));
  const cells = await nameCells(first, second);
  const file = await workbook(
    '北区.xlsx',
    edit(cells[0], first.name, second.name, first.sheet),
    edit(cells[1], second.name, `${first.name}（改）`, first.sheet),
  );
  const again = await push(file, '--allow-errors');
  expect(again.json).toMatchObject({ created: 0, withdrawn: 0, updated: 2, unchanged: 40 });
  const after = await records();
  expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
  const named = (key: string) => after.find((each) => each.key === key);
  expect(named(second.key)).toMatchObject({ name: second.name, cell: first.cell });
  expect(named(first.key)).toMatchObject({ name: `${first.name}（改）`, cell: second.cell });
});

/** Where the names of two indicators of one sheet stand. */
async function nameCells(first: any, second: any): Promise<[string, string]> {
  const { json } = await mokuhyoJson(['cells', join(FIXTURES, 'kita-r4.xlsx')]);
  const { cells } = json.sheets.find((each: any) => each.sheet === first.sheet);
  const rowOf = (cell: string) => cell.replace(/^[A-Z]+/, '');
  const [one, two] = [first, second].map(({ cell, name }) =>
    Object.keys(cells).find((each) => rowOf(each) === rowOf(cell) && cells[each].text === name),
  );
  if (!one || !two) throw new Error('names not found');
  return [one, two];
}

it('refuses the same sheet from another workbook with other content, until it is told to replace it', async () => {
  await push(await workbook('北区.xlsx'));
  const copy = await push(await workbook('北区 - コピー.xlsx'));
  expect([copy.code, copy.json]).toEqual([0, expect.objectContaining({ unchanged: 42, failed: [] })]);

  const other = await workbook('北区（修正）.xlsx', edit('K12', '48.2', '48.3'));
  const refused = await push(other);
  expect(refused.code).toBe(1);
  const failures = refused.json.failed.filter((each: any) => each.sheet === SECTION);
  expect(failures).toHaveLength(refused.json.failed.length);
  expect(failures[0]).toMatchObject({ code: 'other-workbook', because: expect.stringContaining('北区.xlsx') });
  expect(failures[0].because).toContain('--replace');

  const replaced = await push(other, '--replace');
  expect([replaced.code, replaced.json]).toEqual([0, expect.objectContaining({ updated: 1, unchanged: 41 })]);
  const back = await push(await workbook('北区.xlsx'));
  expect(back.json.failed[0]).toMatchObject({ code: 'other-workbook' });
});

it('takes a name that macOS wrote in another form for the same workbook', async () => {
  await push(await workbook('ガイド.xlsx'.normalize('NFC')));
  const changed = await workbook('ガイド.xlsx'.normalize('NFD'), edit('K12', '48.2', '48.3'));
  expect((await push(changed)).json).toMatchObject({ updated: 1, failed: [] });
});

it('tells the life of a record, for people and for programs', async () => {
  await push(await workbook('北区.xlsx'));
  await push(await workbook('北区.xlsx', edit('K12', '48.2', '48.3')));
  const key = `${KEY}/4/1`;
  const { code, json } = await mokuhyoJson(['history', key, '--list', running.url]);
  expect(code).toBe(0);
  expect(json).toMatchObject({ key, versions: [{ kind: 'created', changes: [] }, { kind: 'updated' }] });
  expect(json.versions[1].changes).toEqual(
    expect.arrayContaining([{ field: 'result', before: '48.2', after: '48.3' }]),
  );
  const text = await mokuhyo(['history', key, '--list', running.url]);
  expect(text.stdout).toMatch(/新規.*北区\.xlsx【地域総務課】\n.*変更.*\n/);
  expect(text.stdout).toContain('    結果：48.2 → 48.3\n');

  const sheet = (await mokuhyoJson(['history', KEY, '--list', running.url])).json;
  expect(sheet.versions.map(({ kind }: any) => kind)).toEqual(['created', 'updated']);

  const unknown = await mokuhyo(['history', `${KEY}/9/9`, '--list', running.url]);
  expect([unknown.code, unknown.stdout]).toEqual([2, '']);
  expect(unknown.stderr).toContain(`「${KEY}/9/9」`);
});

it('takes a sheet back that was submitted by mistake, and lets it return', async () => {
  const file = await workbook('北区.xlsx');
  await push(file);
  const withdraw = (...words: string[]) => mokuhyo(['withdraw', ...words, '--list', running.url]);
  const done = await withdraw(KEY, '--reason', '年度の誤り');
  expect([done.code, done.stderr]).toEqual([0, '']);
  expect(done.stdout).toMatch(/^2022\/北区:地域総務課（地域総務課、指標 4件）を取り下げました。/);
  expect((await records()).filter(({ key }) => key.startsWith(`${KEY}/`))).toEqual([]);
  const sheets = (await mokuhyoJson(['export', '--list', running.url, '--kind', 'sheet'])).json;
  expect(sheets.map(({ key }: any) => key)).not.toContain(KEY);
  expect(await (await fetch(running.url)).text()).not.toContain('>地域総務課<');

  expect((await withdraw(KEY)).stdout).toContain('何も変えていません');
  const history = await mokuhyo(['history', KEY, '--list', running.url]);
  expect(history.stdout).toMatch(/新規.*\n.*取下げ.*シート全体を取り下げました。\n$/);
  const log = await mokuhyo(['audit', 'list', '--data', join(folder, 'data')]);
  expect(log.stdout).toMatch(/取下げ 2022\/北区:地域総務課（.*取下げ 4・理由 年度の誤り）/);

  expect((await push(file)).json).toMatchObject({ created: 0, updated: 4, unchanged: 38, withdrawn: 0 });
  expect(await records()).toHaveLength(42);
});

it.each([`${KEY}/4/1`, '2022/北区:ない課', 'x'])('withdraws no sheet for the key %s', async (key) => {
  await push(await workbook('北区.xlsx'));
  const { code, stdout, stderr } = await mokuhyo(['withdraw', key, '--list', running.url]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(key);
  expect(await records()).toHaveLength(42);
});
