/**
 * Archives of files in memory: `{path, bytes, executable}`. Sorted, with one time and no owner, and made smaller by
 * fflate and not by the zlib of whatever Node runs this: the same files give the same bytes on any computer.
 */
import { createHash } from 'node:crypto';
import { gzipSync, zipSync } from 'fflate';
import { Header, Pax } from 'tar';

const LEVEL = 6;
const modeOf = ({ executable }) => (executable ? 0o755 : 0o644);

/** The files in order, and SHA256SUMS over all of them, as `sha256sum -c` reads it. */
export function withChecksums(files) {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const twice = sorted.find(({ path }, at) => path === sorted[at + 1]?.path);
  if (twice) throw new Error(`${twice.path}: twice in the archive`);
  const lines = sorted.map(({ path, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`);
  return [...sorted, { path: 'SHA256SUMS', bytes: Buffer.from(lines.join('')), executable: false }];
}

export function zip(folder, files, time) {
  // A ZIP has local time, so noon of that day: nowhere do clocks change then.
  const mtime = new Date(time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate(), 12);
  const unix = 3;
  const entries = files.map((file) => {
    return [`${folder}/${file.path}`, [file.bytes, { attrs: ((0o100000 | modeOf(file)) << 16) >>> 0, os: unix }]];
  });
  return zipSync(Object.fromEntries(entries), { level: LEVEL, mtime });
}

const BLOCK = 512;

export function tarGz(folder, files, time) {
  const parts = files.flatMap((file) => {
    const header = new Header({
      path: `${folder}/${file.path}`,
      type: 'File',
      mode: modeOf(file),
      size: file.bytes.length,
      mtime: time,
      uid: 0,
      gid: 0,
    });
    const block = Buffer.alloc(BLOCK);
    // Names of chunks can be longer than a header has room for.
    const long = header.encode(block) ? new Pax({ path: header.path }).encode() : Buffer.alloc(0);
    return [long, block, file.bytes, Buffer.alloc((BLOCK - (file.bytes.length % BLOCK)) % BLOCK)];
  });
  return gzipSync(Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]), { level: LEVEL, mtime: 0 });
}
