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
  const folders = foldersOf(files).map((path) =>
    tarEntry(`${folder}/${path}`, { type: 'Directory', mode: 0o755, time }),
  );
  const entries = files.map((file) => {
    const padding = Buffer.alloc((BLOCK - (file.bytes.length % BLOCK)) % BLOCK);
    const { length: size } = file.bytes;
    const head = tarEntry(`${folder}/${file.path}`, { type: 'File', mode: modeOf(file), size, time });
    return Buffer.concat([head, file.bytes, padding]);
  });
  return gzipSync(Buffer.concat([...folders, ...entries, Buffer.alloc(2 * BLOCK)]), { level: LEVEL, mtime: 0 });
}

/** Folders have entries of their own: unpacked by an administrator with a strict umask, others can still read them. */
function foldersOf(files) {
  const above = (path) => path.split('/').map((_, at, names) => names.slice(0, at).join('/'));
  return [...new Set(files.flatMap(({ path }) => above(path)))].sort().map((path) => (path === '' ? '' : `${path}/`));
}

function tarEntry(path, { type, mode, size = 0, time }) {
  const block = Buffer.alloc(BLOCK);
  // Names of chunks can be longer than a header has room for.
  const isLong = new Header({ path, type, mode, size, mtime: time, uid: 0, gid: 0 }).encode(block);
  return isLong ? Buffer.concat([new Pax({ path }).encode(), block]) : block;
}
