import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../src/host/xlsx/read';
import { FIXTURES, mokuhyo, ROOT } from './support/cli';
import { climbing, hostileFiles, tall } from './support/hostile-files';
import { removeFolder, temporaryFolder } from './support/temporary-folder';

const FAULTY = join(ROOT, 'test', 'support', 'faulty-fs.cjs');
const GOOD = join(FIXTURES, 'nishi-r4.xlsx');

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => removeFolder(folder));

const path = (name: string) => join(folder, name);
const put = (name: string, bytes: Uint8Array | string) => {
  writeFileSync(path(name), bytes);
  return path(name);
};
const lines = (text: string) => text.split('\n').filter((line) => line !== '');
/** The command line with a disk that fails so; `peak` is the memory that it took, in MB. */
async function withFaults(words: readonly string[], faults: unknown = {}) {
  const peakFile = path('peak');
  const env = { FAULTS: JSON.stringify(faults), PEAK_FILE: peakFile, NODE_OPTIONS: `--require "${FAULTY}"` };
  const ran = await mokuhyo(words, env);
  const peak = Number(readFileSync(peakFile, 'utf8'));
  rmSync(peakFile);
  return { ...ran, peak };
}

const HOSTILE = hostileFiles();

describe('in the library', () => {
  it.each(HOSTILE.map((file) => [file.name, file] as const))('%s', (name, { bytes, code }) => {
    let thrown: unknown = null;
    try {
      readWorkbook(name, bytes);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ name: 'MokuhyoError', code, params: { file: name } });
  });

  it('names that climb are names, no more', () => {
    expect(readWorkbook('x', climbing()).sheets).toEqual(
      readWorkbook('x', readFileSync(join(FIXTURES, 'kita-r4.xlsx'))).sheets,
    );
  });
});

describe('on the command line', () => {
  it('says one line for each, goes on, and ends with 2', async () => {
    const bad = HOSTILE.map(({ name, bytes }) => put(name, bytes));
    const climbs = put('登る.xlsx', climbing());
    const before = readdirSync(folder).sort();
    const { code, stdout, stderr, peak } = await withFaults(['check', ...bad, climbs, GOOD]);
    expect(code).toBe(2);
    const said = lines(stderr);
    expect(said).toEqual(HOSTILE.map(({ name }) => expect.stringContaining(path(name))));
    for (const [n, { says }] of HOSTILE.entries()) expect(said[n]).toMatch(says);
    expect(stdout).toContain(`■ ${climbs}`);
    expect(stdout).toContain(`■ ${GOOD}`);
    expect(readdirSync(folder).sort()).toEqual(before);
    // Limits are stated in src/host/xlsx/limits.ts; the program itself takes some 100 MB.
    expect(peak).toBeLessThan(600);
  });

  it('says of a file alone what it says among many', async () => {
    for (const { name, bytes, says } of HOSTILE.slice(0, 3)) {
      const { code, stdout, stderr } = await mokuhyo(['check', put(name, bytes)]);
      expect([code, stdout, lines(stderr).length]).toEqual([2, '', 1]);
      expect(stderr).toMatch(says);
    }
  });

  it('does not take a folder, an owner file, what is not there, or what is too large', async () => {
    mkdirSync(path('北区.xlsx'));
    const large = put('大きい.xlsx', '');
    truncateSync(large, 200 * 1024 * 1024 + 1);
    const limit = put('ぎりぎり.xlsx', '');
    truncateSync(limit, 200 * 1024 * 1024);
    const files = [path('北区.xlsx'), put('~$R4.xlsx', 'owner'), path('ない.xlsx'), large, limit, GOOD];
    const { code, stdout, stderr, peak } = await withFaults(['check', ...files]);
    expect(code).toBe(2);
    expect(lines(stderr)).toEqual([
      expect.stringMatching(/北区\.xlsx：.*フォルダ.*指定して/),
      expect.stringMatching(/~\$R4\.xlsx：.*元のファイルを指定/),
      expect.stringMatching(/ない\.xlsx：.*見つかりません.*確認/),
      expect.stringMatching(/大きい\.xlsx：大きすぎ/),
      expect.stringMatching(/ぎりぎり\.xlsx：.*ではありません/),
    ]);
    expect(stdout).toContain(`■ ${GOOD}`);
    expect(peak).toBeLessThan(500);
  });

  it('says that Excel has the file open, or that nobody may read it', async () => {
    const [locked, secret, broken] = ['使用中.xlsx', '秘密.xlsx', '読めない.xlsx'].map((name) => {
      copyFileSync(GOOD, path(name));
      return path(name);
    }) as [string, string, string];
    const read = { '使用中.xlsx': 'EBUSY', '秘密.xlsx': 'EACCES', '読めない.xlsx': 'EIO' };
    const { code, stdout, stderr } = await withFaults(['check', locked, secret, broken, GOOD], { read });
    expect(code).toBe(2);
    expect(lines(stderr)).toEqual([
      expect.stringMatching(/使用中\.xlsx：ほかのプログラムが使用中.*閉じて/),
      expect.stringMatching(/秘密\.xlsx：開く権限がありません.*確認/),
      expect.stringMatching(/読めない\.xlsx：ファイルが壊れています.*もう一度/),
    ]);
    expect(stdout).toContain(`■ ${GOOD}`);
  });

  it('leaves nothing half-written on a full disk, and the file that was there as it was', async () => {
    const source = path('R4.xlsx');
    copyFileSync(join(FIXTURES, 'kita-r4-blank.xlsx'), source);
    const old = put('記入済み.xlsx', '前のもの');
    chmodSync(old, 0o600);
    for (const words of [
      ['fill', source, '-o', path('新しい.xlsx')],
      ['fill', source, '-o', old, '--force'],
    ]) {
      const { code, stderr } = await withFaults(words, { write: 'ENOSPC' });
      expect([code, lines(stderr)]).toEqual([2, [expect.stringMatching(/\.xlsx：書き込めませんでした。空き容量/)]]);
      expect(readdirSync(folder).sort()).toEqual(['R4.xlsx', '記入済み.xlsx'].sort());
      expect(readFileSync(old, 'utf8')).toBe('前のもの');
    }
  });

  it('takes memory by what a sheet holds, not by how far it reaches', async () => {
    const { code, stdout, peak } = await withFaults(['cells', put('高い.xlsx', tall())]);
    expect(code).toBe(0);
    expect(stdout).toContain('XFD1048576');
    // The sheet's XML alone is 20 MB; a million rows as objects would be several times that.
    expect(peak).toBeLessThan(250);
  });

  it('takes little memory for many files, two workers included', async () => {
    const books = readdirSync(FIXTURES).filter((name) => name.endsWith('.xlsx'));
    const files = Array.from({ length: 400 }, (_, n) => {
      copyFileSync(join(FIXTURES, books[n % books.length] ?? ''), path(`${n}.xlsx`));
      return path(`${n}.xlsx`);
    });
    const { stdout, peak } = await withFaults(['check', ...files, '--format', 'json']);
    expect(JSON.parse(stdout)).toHaveLength(400);
    // The stated goal, for 2,000 as for 400.
    expect(peak).toBeLessThan(150);
  });
});
