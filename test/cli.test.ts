import { chmodSync, copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { DEFAULT_POLICY } from '../src/core/policy/default';
import { FIXTURES, mokuhyo, mokuhyoJson, ROOT, service } from './support/cli';
import { removeFolder, temporaryFolder } from './support/temporary-folder';

const fixture = (name: string) => join(FIXTURES, `${name}.xlsx`);

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => removeFolder(folder));
const at = (name: string) => join(folder, name);

function write(name: string, content: string): string {
  writeFileSync(at(name), content);
  return at(name);
}

describe('read', () => {
  it('gives one object for one file, in the shape of the contract', async () => {
    const { code, json, stderr } = await mokuhyoJson(['read', fixture('kita-r7')]);
    expect([code, stderr]).toEqual([0, '']);
    expect(json.file).toBe(fixture('kita-r7'));
    const [sheet] = json.sheets;
    expect(Object.keys(sheet).sort()).toEqual(
      [
        'sheet layout fiscalYear department section phone createdOn revisedOn evaluatedOn purpose policyIndicators',
        'plan outcome goals year hidden',
      ]
        .join(' ')
        .split(' ')
        .sort(),
    );
    expect(Object.keys(sheet.goals[0].indicators[0]).sort()).toEqual(
      'name target result status evaluation cells planPosition initiative summary direction'.split(' ').sort(),
    );
    expect(json.sheets[0]).toMatchObject({ layout: 'R7', year: 2025, hidden: false, phone: null });
  });

  it('names the sheets that are no goal sheets', async () => {
    const { json } = await mokuhyoJson(['read', fixture('kita-r4')]);
    expect(json.skipped).toEqual([
      expect.objectContaining({ sheet: '記入要領', because: expect.stringMatching(/組織目標管理シートではない/) }),
      expect.objectContaining({ sheet: 'リスト' }),
    ]);
  });

  it('goes on after a file that cannot be read, and keeps the order', async () => {
    const text = write('メモ.xlsx', 'これはブックではありません');
    const { code, json, stderr } = await mokuhyoJson(['read', text, fixture('nishi-r4'), at('ない.xlsx')]);
    expect(code).toBe(2);
    expect(json.map((each: any) => each.error?.code ?? each.sheets.length)).toEqual(['not-a-workbook', 5, 'not-found']);
    expect(stderr.trim().split('\n')).toHaveLength(2);
    expect(stderr).not.toMatch(/\bat .*:\d+/);
  });
});

describe('many files, for which workers start', () => {
  it('are shown in their order, as one by one, and one that cannot be read stops none', async () => {
    const files = Array.from({ length: 110 }, (_, n) => fixture(n % 2 === 0 ? 'nishi-r4' : 'kita-r7'));
    files[50] = at('missing.xlsx');
    const { code, json, stderr } = await mokuhyoJson(['check', ...files]);
    const one = async (name: string) => (await mokuhyoJson(['check', fixture(name)])).json;
    expect(json.map(({ file }: { readonly file: string }) => file)).toEqual(files);
    expect([json[0], json[109]]).toEqual([await one('nishi-r4'), await one('kita-r7')]);
    expect([code, json[50].error.code]).toEqual([2, 'not-found']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('cells', () => {
  it('shows what the reader sees', async () => {
    const { code, json } = await mokuhyoJson(['cells', fixture('shimin-r4')]);
    expect(code).toBe(0);
    const [sheet] = json.sheets;
    expect(sheet).toMatchObject({ sheet: '広聴相談課', hidden: false });
    expect(sheet.merges).toContain('M8:M10');
    expect(sheet.cells.I9).toEqual({ text: '50.0%', value: 0.5 });
    expect(sheet.cells.F14).toEqual({ text: '1,835', value: 1835 });
  });
});

describe('check', () => {
  it('ends with 0 on sheets without a fault that must be mended', async () => {
    const { code, json } = await mokuhyoJson(['check', fixture('kita-r4')]);
    expect(code).toBe(0);
    const [sheet] = json.sheets;
    expect(sheet.phase).toBe('yearend');
    expect(sheet.evaluations[0]).toMatchObject({
      cell: 'N9',
      current: '達成',
      proposed: '達成',
      certainty: 'certain',
      because: '結果が目標の文と同じです。案：達成',
      code: 'all-reached',
      indicators: [{ verdict: 'reached', better: null, code: 'same-in-words', because: expect.any(String) }],
    });
    expect(json.findings).toEqual([]);
  });

  it('ends with 1 when something must be mended, and says what and where', async () => {
    const { code, json } = await mokuhyoJson(['check', fixture('shimin-r4')]);
    expect(code).toBe(1);
    const errors = json.sheets.flatMap((sheet: any) =>
      sheet.findings
        .filter((each: any) => each.severity === 'error')
        .map((each: any) => ({ sheet: sheet.sheet, ...each })),
    );
    expect(errors).toEqual([
      {
        sheet: '広聴相談課 (2)',
        rule: 'duplicate-sheet',
        number: '106',
        severity: 'error',
        cell: 'A1',
        message: '「広聴相談課」のシートが2枚あります（先のシートは「広聴相談課」）。',
        advice: '1枚だけ残し、ほかは削除してください。',
        params: expect.any(Object),
      },
    ]);
  });

  it('speaks to people without --format, in Japanese or English', async () => {
    const ja = await mokuhyo(['check', fixture('nishi-r4')], { LANG: 'C.UTF-8' });
    expect(ja.stdout).toContain('要修正はありません（5シート・20指標を点検）');
    const en = await mokuhyo(['check', fixture('nishi-r4')], { LANG: 'en_GB.UTF-8' });
    expect(en.stdout).toContain('Nothing to fix (5 sheets, 20 indicators checked)');
    const asked = await mokuhyo(['check', fixture('nishi-r4'), '--lang', 'ja'], { LANG: 'en_GB.UTF-8' });
    expect(asked.stdout).toBe(ja.stdout);
  });

  it('takes the phase from the sheets, or as given', async () => {
    const own = await mokuhyoJson(['check', fixture('kita-r7')]);
    expect(own.json.sheets.map((each: any) => each.phase)).toEqual(Array(8).fill('goals'));
    const given = await mokuhyoJson(['check', fixture('kita-r7'), '--phase', 'yearend']);
    expect(given.code).toBe(1);
    expect(given.json.sheets[0].findings[0]).toMatchObject({ rule: 'result-missing', cell: 'F7' });
  });

  it('follows the policy it is given', async () => {
    const rules = { 'duplicate-sheet': { state: 'off' } };
    const policy = write('policy.json', JSON.stringify({ ...DEFAULT_POLICY, rules }));
    expect((await mokuhyo(['check', fixture('shimin-r4'), '--policy', policy])).code).toBe(0);
    const bad = await mokuhyo(['check', fixture('shimin-r4'), '--policy', write('bad.json', '{"schemaVersion":2}')]);
    expect([bad.code, bad.stdout]).toEqual([2, '']);
    expect(bad.stderr).toMatch(/bad\.json：評価基準として読み取れません（schemaVersion/);
  });
});

describe('fill', () => {
  it('writes the certain proposals into the empty cells of a copy, and nothing else', async () => {
    const before = readFileSync(fixture('kita-r4-blank'));
    const { code, json } = await mokuhyoJson(['fill', fixture('kita-r4-blank'), '-o', at('out.xlsx')]);
    expect(code).toBe(0);
    expect(json.filled).toHaveLength(33);
    expect(json.kept).toEqual([]);
    expect(json.left).toHaveLength(9);
    expect(json.left[0]).toMatchObject({ sheet: '地域総務課', cell: 'N11', because: expect.any(String) });
    expect(readFileSync(fixture('kita-r4-blank'))).toEqual(before);

    const edited = new Set(json.filled.map((each: any) => each.sheet));
    const old = unzipSync(new Uint8Array(before));
    const now = unzipSync(new Uint8Array(readFileSync(at('out.xlsx'))));
    expect(Object.keys(now)).toEqual(Object.keys(old));
    const changed = Object.keys(old).filter(
      (name) => !Buffer.from(old[name] ?? []).equals(Buffer.from(now[name] ?? [])),
    );
    expect(changed).toHaveLength(edited.size);
    expect(changed.every((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))).toBe(true);

    const again = await mokuhyoJson(['check', at('out.xlsx')]);
    const cells = new Map(
      again.json.sheets.flatMap((sheet: any) =>
        sheet.evaluations.map((each: any) => [`${sheet.sheet} ${each.cell}`, each.current]),
      ),
    );
    for (const { sheet, cell, value } of json.filled) expect(cells.get(`${sheet} ${cell}`)).toBe(value);
    for (const { sheet, cell } of json.left) expect(cells.get(`${sheet} ${cell}`)).toBeNull();
  });

  it('never changes what a person wrote', async () => {
    const { json } = await mokuhyoJson(['fill', fixture('kita-r4'), '-o', at('out.xlsx'), '--with-discretionary']);
    expect(json.filled).toEqual([]);
    expect(json.kept).toHaveLength(42);
    expect(json.kept).toContainEqual({ sheet: '健康福祉課', cell: 'N11', current: '達成', proposed: '未達成' });
    expect(readFileSync(at('out.xlsx')).equals(readFileSync(fixture('kita-r4')))).toBe(true);
  });

  it('fills what a person should decide only when asked', async () => {
    const { json } = await mokuhyoJson([
      'fill',
      fixture('kita-r4-blank'),
      '-o',
      at('out.xlsx'),
      '--with-discretionary',
    ]);
    expect(json.filled).toHaveLength(41);
    expect(json.left.map((each: any) => [each.cell, each.code])).toEqual([['N17', 'some-unknown']]);
  });

  it('does not replace a file unasked, keeps the mode, and says why not', async () => {
    copyFileSync(fixture('kita-r4-blank'), at('in.xlsx'));
    const same = await mokuhyo(['fill', at('in.xlsx'), '-o', at('in.xlsx')]);
    expect([same.code, same.stdout]).toEqual([2, '']);
    expect(same.stderr).toContain('元のファイルと同じです');
    write('out.xlsx', 'something of somebody');
    const exists = await mokuhyo(['fill', at('in.xlsx'), '-o', at('out.xlsx')]);
    expect(exists.code).toBe(2);
    expect(exists.stderr).toContain('すでにあります');
    expect(readFileSync(at('out.xlsx'), 'utf8')).toBe('something of somebody');
    const forced = await mokuhyo(['fill', at('in.xlsx'), '-o', at('in.xlsx'), '--force']);
    expect(forced.code).toBe(0);
    expect(statSync(at('in.xlsx')).mode).toBe(statSync(fixture('kita-r4-blank')).mode);
    expect(forced.stdout).toContain('を上書きしました');
    if (process.platform !== 'win32') {
      chmodSync(at('out.xlsx'), 0o600);
      expect((await mokuhyo(['fill', at('in.xlsx'), '-o', at('out.xlsx'), '--force'])).code).toBe(0);
      expect(statSync(at('out.xlsx')).mode & 0o777).toBe(0o600);
    }
    const macros = await mokuhyo(['fill', at('in.xlsx'), '-o', at('out.xlsm')]);
    expect([macros.code, macros.stderr]).toEqual([2, expect.stringContaining('元のファイルと同じ .xlsx で')]);
    const broken = await mokuhyoJson(['fill', write('x.xlsx', 'x'), '-o', at('new.xlsx')]);
    expect([broken.code, broken.json.error.code]).toEqual([2, 'not-a-workbook']);
    const nowhere = await mokuhyo(['fill', at('in.xlsx'), '-o', at('none/out.xlsx')]);
    expect([nowhere.code, nowhere.stderr]).toEqual([2, expect.stringContaining('保存先のフォルダがありません')]);
  });
});

describe('push, export and serve', () => {
  it('sends a workbook, changes nothing the second time, and gives the records back', async () => {
    const { url, stop } = await service(at('data'));
    const first = await mokuhyoJson(['push', fixture('kita-r4'), '--list', url]);
    expect([first.code, first.json]).toEqual([
      0,
      expect.objectContaining({ created: 42, updated: 0, unchanged: 0, withdrawn: 0, failed: [], total: 42 }),
    ]);
    const again = await mokuhyoJson(['push', fixture('kita-r4'), '--list', url]);
    expect(again.json).toMatchObject({ created: 0, updated: 0, unchanged: 42, withdrawn: 0, failed: [], total: 42 });

    const records = (await mokuhyoJson(['export', '--list', url, '--kind', 'indicator'])).json;
    expect(records).toHaveLength(42);
    expect(records.find((each: any) => each.key === '2022/北区:地域総務課/4/1')).toMatchObject({
      kind: 'indicator',
      year: 2022,
      fiscalYear: '令和４年度',
      department: '北区',
      section: '地域総務課',
      goalNo: '4',
      indicatorNo: 1,
      target: '50',
      targetNumber: 50,
      targetUnit: '%',
      result: '48.2',
      evaluation: '未達成',
      proposed: '未達成',
      certainty: 'discretionary',
      decidedBy: 'person',
      file: 'kita-r4.xlsx',
      sheet: '地域総務課',
      cell: 'K12',
      withdrawnAt: null,
      ruleSet: expect.stringMatching(/^mokuhyo\/\d+\.\d+\.\d+ policy\/[0-9a-f]{12}$/),
    });
    expect((await mokuhyoJson(['export', '--list', url])).json).toHaveLength(50);
    const csv = await mokuhyo(['export', '--list', url, '--format', 'csv']);
    expect(csv.stdout.startsWith('\ufeffkey,kind,year,')).toBe(true);
    // Windows has no signal that a process could answer.
    expect(process.platform === 'win32' || (await stop()) === 0).toBe(true);

    const restarted = await service(at('data'));
    expect((await mokuhyoJson(['export', '--list', restarted.url, '--kind', 'sheet'])).json).toHaveLength(8);
    await restarted.stop();
  });

  it('holds back a sheet with something to mend, and two sheets with one key', async () => {
    const { url, stop } = await service(at('data'));
    const held = await mokuhyoJson(['push', fixture('shimin-r4'), '--list', url]);
    expect(held.code).toBe(1);
    expect(held.json).toMatchObject({ created: 23, total: 32 });
    expect(held.json.failed).toHaveLength(9);
    for (const each of held.json.failed) {
      expect(each).toMatchObject({
        code: 'has-errors',
        sheet: '広聴相談課 (2)',
        because: expect.stringContaining('要修正が1件'),
      });
    }
    const text = await mokuhyo(['push', fixture('shimin-r4'), fixture('shimin-r4'), '--list', url]);
    expect(text.stdout.match(/未送信 .*【広聴相談課 \(2\)】/g)).toHaveLength(1);
    const allowed = await mokuhyoJson(['push', fixture('shimin-r4'), '--list', url, '--allow-errors']);
    expect(allowed.code).toBe(1);
    expect(new Set(allowed.json.failed.map((each: any) => each.code))).toEqual(new Set(['duplicate-key']));
    await stop();
  });

  it('asks for the token, and takes it from the environment or a file only', async () => {
    const { url, stop } = await service(at('data'), [], { MOKUHYO_TOKEN: 'himitsu' });
    const without = await mokuhyoJson(['push', fixture('nishi-r4'), '--list', url]);
    expect(without.code).toBe(2);
    expect(without.json.failed).toHaveLength(20);
    expect(without.json.failed[0].code).toBe('list-unauthorised');
    expect((await mokuhyo(['push', fixture('nishi-r4'), '--list', url], { MOKUHYO_TOKEN: 'himitsu' })).code).toBe(0);
    const empty = await mokuhyo([
      'serve',
      '--port',
      '0',
      '--data',
      at('other'),
      '--token-file',
      write('empty.txt', '\n'),
    ]);
    expect([empty.code, empty.stderr]).toEqual([2, expect.stringContaining('提出用の鍵')]);
    const file = write('token.txt', 'himitsu\n');
    expect((await mokuhyo(['export', '--list', url, '--token-file', file])).code).toBe(0);
    expect((await mokuhyo(['export', '--list', url, '--token', 'himitsu'])).code).toBe(2);
    await stop();
  });

  it("judges by the service's policy unless it is given another", async () => {
    const { url, stop } = await service(at('data'), ['--policy', policyFile({ missedAll: 'missed' })]);
    await mokuhyo(['push', fixture('nishi-r4'), '--list', url]);
    const records = (await mokuhyoJson(['export', '--list', url, '--kind', 'indicator'])).json;
    expect(records.find((each: any) => each.result === '308')).toMatchObject({
      certainty: 'certain',
      decidedBy: 'policy',
    });
    await stop();
  });

  it('says that nobody answers, for every indicator, and ends with 2', async () => {
    const { url, stop } = await service(at('data'));
    await stop();
    const gone = await mokuhyoJson(['push', fixture('nishi-r4'), '--list', url]);
    expect(gone.code).toBe(2);
    expect(gone.json).toMatchObject({ created: 0, total: 20 });
    expect(gone.json.failed).toHaveLength(20);
    expect(gone.stderr).toContain('つながりません');
  });

  it('does not start where others could reach it, or on a taken port', async () => {
    await expect(service(at('data'), ['--host', '0.0.0.0'])).rejects.toThrow('127.0.0.1');
    const { url, stop } = await service(at('data'));
    const taken = await mokuhyo(['serve', '--port', new URL(url).port, '--data', at('other')]);
    expect([taken.code, taken.stderr.trim().split('\n')]).toEqual([2, [expect.stringContaining('使用中')]]);
    await stop();
  });

  function policyFile(more: object = {}): string {
    return write('policy.json', JSON.stringify({ ...DEFAULT_POLICY, ...more }));
  }
});

describe('a command line that cannot be understood', () => {
  it.each([
    [[], '何をするかを'],
    [['chekc'], '「chekc」というコマンドはありません'],
    [['check'], 'ファイルを指定してください'],
    [['check', 'a.xlsx', '-format', 'json'], '--format ではありませんか'],
    [['check', 'a.xlsx', '--fromat', 'json'], '--fromat という指定はありません'],
    [['check', 'a.xlsx', '--format', 'xml'], '「xml」は使えません（使える値：json）'],
    [['check', 'a.xlsx', '--phase'], '--phase の後に値を'],
    [['fill', 'a.xlsx'], '-o を指定してください'],
    [['push', 'a.xlsx'], '--list を指定してください'],
    [['export', '--list', 'ftp://x'], '「ftp://x」はアドレスではありません'],
    [['export', 'a.xlsx', '--list', 'http://127.0.0.1:1'], 'ファイルの指定はいりません'],
    [['serve', '--port', '99999'], '「99999」は使えません'],
    [['--lang', 'fr', 'check', 'a.xlsx'], '「fr」は使えません'],
    [['fill', 'a.xlsx', 'b.xlsx', '-o', 'c.xlsx'], '1つだけ'],
  ])('%j', async (words, sentence) => {
    const { code, stdout, stderr } = await mokuhyo(words);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(sentence)]);
  });

  it('helps, for everything and for each command', async () => {
    const all = await mokuhyo(['--help']);
    expect(all.code).toBe(0);
    for (const name of ['read', 'cells', 'check', 'fill', 'push', 'export', 'serve']) {
      expect(all.stdout).toContain(`mokuhyo ${name}`);
      const one = await mokuhyo([name, '--help']);
      expect([one.code, one.stdout]).toEqual([0, expect.stringContaining(`使い方: npx mokuhyo ${name}`)]);
    }
    const version = await mokuhyo(['--version']);
    expect(version.stdout.trim()).toBe(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version);
  });

  it('says what to run when the program is not built', async () => {
    mkdirSync(at('bin'));
    copyFileSync(join(ROOT, 'bin', 'mokuhyo.mjs'), at('bin/mokuhyo.mjs'));
    const { spawnSync } = await import('node:child_process');
    const { status, stderr } = spawnSync(process.execPath, [at('bin/mokuhyo.mjs'), 'check'], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, expect.stringContaining('npm ci')]);
  });
});
