import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readWorkbook } from '../src/host/xlsx/read';
import { editWorkbook } from '../src/host/xlsx/write';
import { FIXTURES, mokuhyo, mokuhyoJson } from './support/cli';
import { calculated, partOf } from './support/formulas';
import { removeFolder, temporaryFolder } from './support/temporary-folder';

const fixture = (name: string) => join(FIXTURES, `${name}.xlsx`);

let root: string;
beforeEach(() => {
  root = temporaryFolder();
});
afterEach(() => removeFolder(root));

const at = (path: string) => join(root, path);

function put(path: string, content: Uint8Array | string, changed = '2023-04-01'): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
  utimesSync(at(path), new Date(changed), new Date(changed));
}

/** A folder as it comes together: a copy, a re-submission, a broken file, a note, and what Excel keeps beside a workbook. */
function collected(): void {
  put('回収/北区/北区.xlsx', readFileSync(fixture('kita-r4')));
  put('回収/北区/北区_再提出.xlsx', resubmitted(), '2023-04-10');
  put('回収/西区.xlsx', readFileSync(fixture('nishi-r4')));
  put('回収/西区/写し.xlsx', readFileSync(fixture('nishi-r4')));
  put('回収/壊れた.xlsx', 'PK nothing');
  put('回収/めも.txt', '…');
  put('回収/~$西区.xlsx', '');
}

/** 北区's workbook with another 評価 in one sheet. */
function resubmitted(): Uint8Array {
  const edit = { sheet: '地域総務課', cell: 'N11', before: '一部未達成', after: '達成' };
  const { bytes, outcomes } = editWorkbook(readFileSync(fixture('kita-r4')), [edit]);
  expect(outcomes).toMatchObject([{ kind: 'written' }]);
  return bytes;
}

const consolidate = (...more: readonly string[]) => ['consolidate', at('回収'), ...more];

it('makes one workbook of a folder, and says what came together', async () => {
  collected();
  put('名簿.csv', Buffer.from('\ufeff課,部\n地域総務課,北区役所\n健康福祉課,北区\n地域課,西区\n税務課,西区\n'));
  const words = consolidate('-o', at('集計.xlsx'), '--sections', at('名簿.csv'), '--lang', 'ja');
  const { code, stdout, stderr } = await mokuhyo(words);
  expect(code).toBe(2);
  expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('壊れた.xlsx')]);
  expect(stdout.split('\n')).toEqual([
    'ファイル 7：読み取りました 4・シートなし 0・開けません 1・Excelブックでない 2',
    'シート 26：採用 13・同じ内容 12・未決（採用していません） 1・組織や年度が読み取れません 0',
    expect.stringMatching(/^指標 62（要修正 \d+件・要確認 \d+件）$/),
    expect.stringContaining('Excelブックでないファイル2件'),
    '未決 1組（同じ組織・年度で内容の違うシート。新しいほうを仮に数えました）',
    '  令和４年度 北区 地域総務課',
    '    採用 北区/北区_再提出.xlsx【地域総務課】 2023/4/10 9:00',
    '    ほか 北区/北区.xlsx【地域総務課】 2023/4/1 9:00',
    '提出状況 令和4年度：名簿 4課のうち 提出済 2・未決 1・要修正あり 0・未提出 1',
    '未提出 1課',
    '  西区 税務課',
    '名簿にない課のシート 10',
    `${at('集計.xlsx')} にまとめました。元のファイルはそのままです。`,
    expect.stringContaining('もう一度まとめてください'),
    '',
  ]);
});

it('writes a workbook whose formulas hold what they come to, and whose cells are those of the sheets', async () => {
  collected();
  const { json, code } = await mokuhyoJson(consolidate('-o', at('集計.xlsx')));
  expect(code).toBe(2);
  const bytes = readFileSync(at('集計.xlsx'));
  const formulas = calculated(bytes);
  expect(formulas.length).toBeGreaterThan(50);
  for (const { cached, value, ...rest } of formulas) expect({ ...rest, value: cached }).toEqual({ ...rest, value });
  const { sheets } = readWorkbook('集計.xlsx', bytes);
  const cells = (name: string) => sheets.find((each) => each.name === name)?.cells ?? [];
  const keys = cells('指標一覧').filter(({ text }) => /^2022\/..:.*\/\d+$/.test(text ?? ''));
  expect(keys).toHaveLength(json.receipt.indicators.counted + json.receipt.indicators.provisional);
  expect(new Set(keys.map(({ text }) => text)).size).toBe(keys.length);
  expect(cells('照合').filter(({ text }) => text === '一致')).toHaveLength(4);
  expect(decodeURI(partOf(bytes, 'xl/worksheets/_rels/sheet3.xml.rels'))).toContain(
    'Target="回収/北区/北区_再提出.xlsx"',
  );
  expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('SUMIFS(指標一覧[評価の件数]');
  expect(json.conflicts).toMatchObject([
    {
      key: '2022/北区:地域総務課',
      sheets: [
        { file: '北区/北区_再提出.xlsx', fate: 'provisional' },
        { file: '北区/北区.xlsx', fate: 'superseded' },
      ],
    },
  ]);
});

it('tells the sections of a list in Shift_JIS, and says what a list lacks', async () => {
  put('回収/西区.xlsx', readFileSync(fixture('nishi-r4')));
  // 部,課 / 西区,地域課
  put('名簿.csv', Buffer.from('9594 2c 89db 0d0a 90bc8be6 2c 926e88e689db 0d0a'.replaceAll(' ', ''), 'hex'));
  const { json, code } = await mokuhyoJson(consolidate('-o', at('a.json'), '--sections', at('名簿.csv')));
  expect([code, json.submissions.sections[0]]).toEqual([
    0,
    { department: '西区', section: '地域課', state: 'submitted', file: '西区.xlsx', sheet: '地域課' },
  ]);
  put('番号.csv', '番号\n1\n');
  const refused = await mokuhyo(consolidate('-o', at('b.json'), '--sections', at('番号.csv'), '--lang', 'ja'));
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('「組織名（部）」か「部」')]);
  expect(existsSync(at('b.json'))).toBe(false);
});

it('writes a CSV that no formula hides in, with what its columns mean, and JSON', async () => {
  put('回収/北区.xlsx', readFileSync(fixture('kita-r4')));
  expect((await mokuhyo(consolidate('-o', at('回収/指標.csv')))).code).toBe(0);
  const csv = readFileSync(at('回収/指標.csv'), 'utf8');
  expect(csv.split('\r\n')[0]).toMatch(
    /^\ufeffyear,departmentName,section,.*,result2019,result2020,result2021,target,/,
  );
  expect(readdirSync(at('回収')).sort()).toEqual(['北区.xlsx', '指標.csv', '指標_データ項目.csv']);
  expect(readFileSync(at('回収/指標_データ項目.csv'), 'utf8')).toContain('達成率,attainment,割合（1が100%）');
  // What stands in the folder from an earlier time is no input, nor is the list.
  const again = await mokuhyo(consolidate('-o', at('回収/指標.csv'), '--force'));
  expect([again.code, again.stderr]).toEqual([0, '']);
  expect((await mokuhyo(consolidate('-o', at('指標.json')))).code).toBe(2);
  const json = JSON.parse(readFileSync(at('指標.json'), 'utf8'));
  expect(json).toMatchObject({ years: [2022], receipt: { files: { read: 1 } }, conflicts: [] });
  expect(json.indicators).toHaveLength(json.receipt.indicators.counted);
  expect(json.indicators[0]).toMatchObject({ departmentName: '北区', verdict: 'reached', evaluationCode: 'reached' });
});

it('never writes over a workbook that it reads, nor over any file unasked', async () => {
  const bytes = readFileSync(fixture('nishi-r4'));
  put('回収/西区.xlsx', bytes);
  const over = await mokuhyo(consolidate('-o', at('回収/西区.xlsx'), '--force', '--lang', 'ja'));
  expect([over.code, over.stderr]).toEqual([2, expect.stringContaining('別の名前')]);
  expect(readFileSync(at('回収/西区.xlsx')).equals(bytes)).toBe(true);
  copyFileSync(fixture('kita-r4'), at('ある.xlsx'));
  expect((await mokuhyo(consolidate('-o', at('ある.xlsx')))).stderr).toContain('ある.xlsx');
  expect(readFileSync(at('ある.xlsx')).equals(readFileSync(fixture('kita-r4')))).toBe(true);
  // Its own workbook of an earlier time, within the folder, is written anew and not read.
  expect((await mokuhyo(consolidate('-o', at('回収/集計.xlsx')))).code).toBe(0);
  const { json, code } = await mokuhyoJson(consolidate('-o', at('回収/集計.xlsx'), '--force'));
  expect([code, json.receipt.files.found]).toEqual([0, 1]);
  const kind = await mokuhyo(consolidate('-o', at('集計.xls'), '--lang', 'ja'));
  expect([kind.code, kind.stderr]).toEqual([2, expect.stringContaining('.xlsx, .csv, .json')]);
});

it('comes to the same with workers', async () => {
  const bytes = readFileSync(fixture('nishi-r4'));
  for (let no = 0; no < 101; no++) put(`回収/${String(no).padStart(3, '0')}.xlsx`, no === 50 ? 'PK' : bytes);
  const { json, code } = await mokuhyoJson(consolidate('-o', at('集計.xlsx')));
  expect([code, json.receipt.files, json.receipt.sheets.counted, json.receipt.sheets.copy]).toEqual([
    2,
    { found: 101, read: 100, 'no-sheet': 0, failed: 1, 'passed-over': 0, unread: 0 },
    5,
    495,
  ]);
});
