import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFileBytes, writeFileSafely } from './node-file';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'node-file-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string) => join(folder, name);
const bytes = (text: string) => new TextEncoder().encode(text);
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    (error: { code?: string }) => error.code ?? String(error),
  );
const posix = process.platform === 'win32' ? it.skip : it;

describe('reading a file', () => {
  it('gives its bytes, or says why not', async () => {
    writeFileSync(path('課 (1).xlsx'), 'x');
    expect([...(await readFileBytes(path('課 (1).xlsx')))]).toEqual([120]);
    expect(await code(readFileBytes(path('none.xlsx')))).toBe('not-found');
    expect(await code(readFileBytes(join(path('課 (1).xlsx'), 'below.xlsx')))).toBe('not-found');
    expect(await code(readFileBytes(folder))).toBe('not-a-file');
    writeFileSync(path('~$R4.xlsx'), 'owner');
    expect(await code(readFileBytes(path('~$R4.xlsx')))).toBe('owner-file');
    writeFileSync(path('huge.xlsx'), '');
    truncateSync(path('huge.xlsx'), 200 * 1024 * 1024 + 1);
    expect(await code(readFileBytes(path('huge.xlsx')))).toBe('too-large');
  });

  posix('does not wait for a pipe', async () => {
    expect(spawnSync('mkfifo', [path('pipe.xlsx')]).status).toBe(0);
    expect(await code(readFileBytes(path('pipe.xlsx')))).toBe('not-a-file');
  });

  posix('says when it may not', async () => {
    writeFileSync(path('secret.xlsx'), 'x');
    chmodSync(path('secret.xlsx'), 0);
    chmodSync(folder, 0o755);
    // Root may read everything, so it becomes somebody else (65534 is nobody) for a moment.
    const root = process.getuid?.() === 0;
    if (root) process.seteuid?.(65534);
    try {
      expect(await code(readFileBytes(path('secret.xlsx')))).toBe('no-permission');
    } finally {
      if (root) process.seteuid?.(0);
    }
  });
});

describe('writing a file', () => {
  it('makes it whole, and leaves nothing else behind', async () => {
    await writeFileSafely(path('out.xlsx'), bytes('one'), { overwrite: false });
    expect(await code(writeFileSafely(path('out.xlsx'), bytes('two'), { overwrite: false }))).toBe('output-exists');
    expect(readFileSync(path('out.xlsx'), 'utf8')).toBe('one');
    await writeFileSafely(path('out.xlsx'), bytes('three'), { overwrite: true });
    expect(readFileSync(path('out.xlsx'), 'utf8')).toBe('three');
    expect(await code(writeFileSafely(join(path('nowhere'), 'out.xlsx'), bytes('x'), { overwrite: true }))).toBe(
      'folder-missing',
    );
    mkdirSync(path('folder.xlsx'));
    expect(await code(writeFileSafely(path('folder.xlsx'), bytes('x'), { overwrite: false }))).toBe('output-exists');
    expect(await code(writeFileSafely(path('folder.xlsx'), bytes('x'), { overwrite: true }))).not.toBe('nothing');
    expect(readdirSync(folder).sort()).toEqual(['folder.xlsx', 'out.xlsx']);
  });

  it('lets one of many win and never mixes them', async () => {
    const works = Array.from({ length: 20 }, (_, n) =>
      code(writeFileSafely(path('race.xlsx'), bytes(`${n}`.repeat(1000)), { overwrite: false })),
    );
    const codes = await Promise.all(works);
    expect(codes.filter((each) => each === 'nothing')).toHaveLength(1);
    expect(codes.filter((each) => each === 'output-exists')).toHaveLength(19);
    expect(readFileSync(path('race.xlsx'), 'utf8')).toBe(`${codes.indexOf('nothing')}`.repeat(1000));
    expect(readdirSync(folder)).toEqual(['race.xlsx']);
  });

  posix('keeps the mode of the file it replaces, or takes the one asked for', async () => {
    writeFileSync(path('a.xlsx'), 'x', { mode: 0o640 });
    chmodSync(path('a.xlsx'), 0o640);
    await writeFileSafely(path('a.xlsx'), bytes('y'), { overwrite: true });
    expect(statSync(path('a.xlsx')).mode & 0o777).toBe(0o640);
    await writeFileSafely(path('b.xlsx'), bytes('y'), { overwrite: false, mode: 0o600 });
    expect(statSync(path('b.xlsx')).mode & 0o777).toBe(0o600);
  });

  posix('takes no device or pipe away', async () => {
    spawnSync('mkfifo', [path('pipe')]);
    expect(await code(writeFileSafely(path('pipe'), bytes('y'), { overwrite: true }))).toBe('not-a-file');
    expect(statSync(path('pipe')).isFIFO()).toBe(true);
  });

  posix('writes to the file that a symbolic link stands for, and only when it may overwrite', async () => {
    writeFileSync(path('real.xlsx'), 'x');
    symlinkSync(path('real.xlsx'), path('link.xlsx'));
    expect(await code(writeFileSafely(path('link.xlsx'), bytes('y'), { overwrite: false }))).toBe('output-exists');
    await writeFileSafely(path('link.xlsx'), bytes('y'), { overwrite: true });
    expect(readFileSync(path('real.xlsx'), 'utf8')).toBe('y');
    expect(readdirSync(folder).sort()).toEqual(['link.xlsx', 'real.xlsx']);
  });
});
