import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import promises from 'node:fs/promises';
import { join } from 'node:path';
import { removeFolder, temporaryFolder } from '../../../test/support/temporary-folder';
import { withTemporaryFile } from '../../disk/temporary-file';
import { readFileBytes, writeFileSafely } from './node-file';

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => removeFolder(folder));

const path = (name: string) => join(folder, name);
const bytes = (text: string) => new TextEncoder().encode(text);
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    (error: { code?: string }) => error.code ?? String(error),
  );
const posix = process.platform === 'win32' ? it.skip : it;
// Nobody else may give files to others.
const asRoot = process.getuid?.() === 0 ? it : it.skip;

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

  posix('says when links lead in a circle', async () => {
    symlinkSync(path('b.xlsx'), path('a.xlsx'));
    symlinkSync(path('a.xlsx'), path('b.xlsx'));
    expect(await code(readFileBytes(path('a.xlsx')))).toBe('link-loop');
    const below = join(path('a.xlsx'), 'x.xlsx');
    expect(await code(writeFileSafely(below, bytes('x'), { overwrite: false }))).toBe('folder-missing');
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

  it('passes on what goes wrong in making the bytes, and leaves nothing behind', async () => {
    function* broken() {
      yield bytes('half');
      throw new RangeError('too many');
    }
    await expect(writeFileSafely(path('a.txt'), broken(), { overwrite: false })).rejects.toThrow(RangeError);
    expect(readdirSync(folder)).toEqual([]);
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

  it('replaces a file only while it holds what it should', async () => {
    writeFileSync(path('a.xlsx'), 'read');
    await writeFileSafely(path('a.xlsx'), bytes('filled'), { overwrite: true, over: bytes('read') });
    expect(readFileSync(path('a.xlsx'), 'utf8')).toBe('filled');
    const saved = bytes('saved by somebody');
    writeFileSync(path('a.xlsx'), saved);
    const late = writeFileSafely(path('a.xlsx'), bytes('lost'), { overwrite: true, over: bytes('filled') });
    expect(await code(late)).toBe('file-changed');
    expect([...readFileSync(path('a.xlsx'))]).toEqual([...saved]);
    rmSync(path('a.xlsx'));
    const moved = writeFileSafely(path('a.xlsx'), bytes('back'), { overwrite: true, over: saved });
    expect(await code(moved)).toBe('file-changed');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves alone what is read-only, or open in Excel', async () => {
    writeFileSync(path('a.xlsx'), 'x');
    chmodSync(path('a.xlsx'), 0o444);
    expect(await code(writeFileSafely(path('a.xlsx'), bytes('y'), { overwrite: true }))).toBe('not-writable');
    chmodSync(path('a.xlsx'), 0o644);
    writeFileSync(path('~$a.xlsx'), 'owner');
    expect(await code(writeFileSafely(path('a.xlsx'), bytes('y'), { overwrite: true }))).toBe('file-locked');
    rmSync(path('~$a.xlsx'));
    expect(readFileSync(path('a.xlsx'), 'utf8')).toBe('x');
  });

  it('waits in Windows for whoever has the file open a moment, and says so when that does not end', async () => {
    const { platform } = process;
    Object.defineProperty(process, 'platform', { value: 'win32' });
    const rename = jest.spyOn(promises, 'rename');
    const busy = Object.assign(new Error('busy'), { code: 'EPERM' });
    try {
      writeFileSync(path('a.xlsx'), 'x');
      rename.mockRejectedValueOnce(busy).mockRejectedValueOnce(busy);
      await writeFileSafely(path('a.xlsx'), bytes('y'), { overwrite: true });
      expect(readFileSync(path('a.xlsx'), 'utf8')).toBe('y');
      rename.mockRejectedValue(busy);
      expect(await code(writeFileSafely(path('a.xlsx'), bytes('z'), { overwrite: true }))).toBe('file-locked');
      expect(readdirSync(folder)).toEqual(['a.xlsx']);
    } finally {
      rename.mockRestore();
      Object.defineProperty(process, 'platform', { value: platform });
    }
  });

  it('takes away what a killed program left, long after', async () => {
    const stale = `.mokuhyo-${randomUUID()}.tmp`;
    const fresh = `.mokuhyo-${randomUUID()}.tmp`;
    for (const name of [stale, fresh, '.mokuhyo-notes.tmp']) writeFileSync(path(name), 'x');
    for (const name of [stale, '.mokuhyo-notes.tmp']) utimesSync(path(name), 0, 0);
    await writeFileSafely(path('a.xlsx'), bytes('y'), { overwrite: false });
    expect(readdirSync(folder).sort()).toEqual([fresh, '.mokuhyo-notes.tmp', 'a.xlsx'].sort());
  });

  posix.each(['SIGINT', 'SIGTERM'] as const)('leaves nothing behind when it is ended by %s', async (signal) => {
    const kill = jest.spyOn(process, 'kill').mockReturnValue(true);
    try {
      await withTemporaryFile(folder, async (temporary) => {
        writeFileSync(temporary, 'half');
        process.emit(signal, signal);
        expect(readdirSync(folder)).toEqual([]);
        expect(kill.mock.calls).toEqual([[process.pid, signal]]);
      });
      expect(process.listenerCount(signal)).toBe(0);
    } finally {
      kill.mockRestore();
    }
  });

  asRoot('keeps owner and group where it may, and gives no other group what was not for it', async () => {
    writeFileSync(path('a.xlsx'), 'x');
    chownSync(path('a.xlsx'), 65534, 65534);
    chmodSync(path('a.xlsx'), 0o664);
    await writeFileSafely(path('a.xlsx'), bytes('y'), { overwrite: true });
    expect(statSync(path('a.xlsx'))).toMatchObject({ uid: 65534, gid: 65534, mode: 0o100664 });
    chownSync(path('a.xlsx'), 65534, 0);
    chmodSync(folder, 0o777);
    // Nobody may give a file to a group that it is not in.
    process.setegid?.(65534);
    process.seteuid?.(65534);
    try {
      await writeFileSafely(path('a.xlsx'), bytes('z'), { overwrite: true });
    } finally {
      process.seteuid?.(0);
      process.setegid?.(0);
    }
    expect(statSync(path('a.xlsx'))).toMatchObject({ uid: 65534, gid: 65534, mode: 0o100644 });
  });

  posix('leaves the other names of a file as they were', async () => {
    writeFileSync(path('a.xlsx'), 'x');
    linkSync(path('a.xlsx'), path('b.xlsx'));
    await writeFileSafely(path('a.xlsx'), bytes('y'), { overwrite: true });
    expect([readFileSync(path('a.xlsx'), 'utf8'), readFileSync(path('b.xlsx'), 'utf8')]).toEqual(['y', 'x']);
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
