import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { editWorkbook } from '../src/host/xlsx/write';
import { FIXTURES, mokuhyo, mokuhyoJson } from './support/cli';
import { removeFolder, temporaryFolder } from './support/temporary-folder';

const fixture = (name: string) => join(FIXTURES, `${name}.xlsx`);

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => removeFolder(folder));

function put(path: string, content: string | Uint8Array): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  if (typeof content === 'string') copyFileSync(fixture(content), file);
  else writeFileSync(file, content);
  return file;
}

/** 北区's workbook as it was submitted once more, with another text in one cell. */
function resubmitted(cell: string, before: string, after: string): Uint8Array {
  const { bytes, outcomes } = editWorkbook(readFileSync(fixture('kita-r4')), [
    { sheet: '地域総務課', cell, before, after },
  ]);
  expect(outcomes).toMatchObject([{ kind: 'written' }]);
  return bytes;
}

it('says what a re-submission changed, in words and as JSON', async () => {
  const now = put('再提出.xlsx', resubmitted('N11', '一部未達成', '達成'));
  const { stdout, stderr, code } = await mokuhyo(['diff', fixture('kita-r4'), now, '--lang', 'ja']);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout.split('\n')).toEqual([
    '【地域総務課】 1か所',
    '  N11 目標No.3「協働した団体数」の評価：一部未達成 → 達成',
    '',
    '変わったシート 1（1か所）・同じシート 9・新しいシート 0・なくなったシート 0',
    '',
  ]);
  const { json } = await mokuhyoJson(['diff', fixture('kita-r4'), now]);
  expect(json.sheets.filter(({ kind }: { kind: string }) => kind === 'changed')).toEqual([
    {
      kind: 'changed',
      before: { file: fixture('kita-r4'), sheet: '地域総務課' },
      after: { file: now, sheet: '地域総務課' },
      changes: [
        {
          kind: 'changed',
          of: { goalNo: '3', name: '協働した団体数' },
          field: 'evaluation',
          before: { text: '一部未達成', cell: 'N11' },
          after: { text: '達成', cell: 'N11' },
        },
      ],
    },
  ]);
});

it('says that nothing differs', async () => {
  const { stdout } = await mokuhyo(['diff', fixture('nishi-r4'), put('写し.xlsx', 'nishi-r4'), '--lang', 'en']);
  expect(stdout).toBe('No differences (5 sheets compared).\n');
});

it('finds the sheets of two folders, whatever their files are called, and goes on behind a broken one', async () => {
  put('前/北区.xlsx', 'kita-r4');
  put('前/西区/西区.xlsx', 'nishi-r4');
  put('後/北区_修正版.xlsx', resubmitted('N11', '一部未達成', '達成'));
  put('後/壊れた.xlsx', new TextEncoder().encode('PK nothing'));
  put('後/めも.txt', new TextEncoder().encode('…'));
  const { code, stderr, json } = await mokuhyoJson(['diff', join(folder, '前'), join(folder, '後')]);
  expect(code).toBe(2);
  expect(stderr).toContain('壊れた.xlsx');
  expect(stderr).toContain('めも.txt');
  const kinds = json.sheets.map(({ kind }: { kind: string }) => kind);
  expect(kinds.filter((kind: string) => kind === 'changed')).toHaveLength(1);
  expect(kinds.filter((kind: string) => kind === 'vanished')).toHaveLength(5);
  expect(json.failed).toMatchObject([{ file: join(folder, '後', '壊れた.xlsx'), error: { code: 'damaged' } }]);
});

it('asks for two', async () => {
  const { code, stderr } = await mokuhyo(['diff', fixture('kita-r4'), '--lang', 'ja']);
  expect(code).toBe(2);
  expect(stderr).toContain('2つ');
});
