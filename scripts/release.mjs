/**
 * `npm run release -- --os win32|linux|darwin [--arch x64|arm64]`: one archive with everything that a network without
 * npm and people without Node need, in build/release. The same commit gives the same bytes on any computer.
 *
 * The Node executable (packaging/runtime.json) and the SQLite engine (package-lock.json) of the wanted system come from
 * npm as packages, are checked against what is written there, and are kept in build/cache. Where npm cannot be reached:
 * `--runtime FILE` is a Node executable of that system, `--engine FOLDER` the unpacked engine's package.
 * The engine for Windows needs Microsoft's Visual C++ runtime, which not every computer has. `--vcruntime FILE` puts
 * vcruntime140.dll beside it, if you may hand it on: whoever has a licence of Visual Studio may.
 *
 * `--out FOLDER` and `--cache FOLDER` take the place of build/release and build/cache.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { tarGz, withChecksums, zip } from './release/archive.mjs';
import { contentsOf } from './release/contents.mjs';
import { fault } from './release/fault.mjs';
import { engineFor, runtimeFor } from './release/native.mjs';
import { originOf } from './release/origin.mjs';
import { targetOf } from './release/targets.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const say = (text) => process.stderr.write(`${text}\n`);

function readOptions() {
  const text = { type: 'string' };
  const options = { os: text, arch: text, runtime: text, engine: text, vcruntime: text, out: text, cache: text };
  return parseArgs({ options }).values;
}

/** Makes the archive; gives its path and hash. */
async function release(options) {
  const target = targetOf(options.os, options.arch);
  const cache = options.cache ?? join(root, 'build', 'cache');
  const out = options.out ?? join(root, 'build', 'release');
  const origin = originOf(root);
  if (origin.changed) {
    say(
      'コミットしていない変更が含まれます。配布用には使わないでください。 / Made with uncommitted changes: not for use.',
    );
  }
  const runtime = await runtimeFor(target, { root, cache, file: options.runtime });
  const engine = await engineFor(target, { root, cache, folder: options.engine });
  if (options.vcruntime && target.os !== 'win32') throw fault('--vcruntime はWindows用だけです。', 'for Windows only.');
  const vcruntime = options.vcruntime && readFileSync(options.vcruntime);
  for (const { from, checked } of [runtime, engine]) {
    if (!checked) say(`${from}：照合していません。 / Taken as it is, not checked.`);
  }
  const files = withChecksums(contentsOf({ root, target, origin, runtime, engine, vcruntime }));
  const folder = `mokuhyo-${origin.version}`;
  const bytes = target.os === 'win32' ? zip(folder, files, origin.time) : tarGz(folder, files, origin.time);
  const name = `${folder}-${target.name}.${target.os === 'win32' ? 'zip' : 'tar.gz'}`;
  const hash = createHash('sha256').update(bytes).digest('hex');
  mkdirSync(out, { recursive: true });
  put(join(out, name), bytes);
  put(join(out, `${name}.sha256`), `${hash}  ${name}\n`);
  return { file: join(out, name), hash, size: bytes.length, files: files.length };
}

/** Whole or not at all: a half-written archive must not pass for one. */
function put(file, bytes) {
  writeFileSync(`${file}.tmp`, bytes);
  renameSync(`${file}.tmp`, file);
}

try {
  const { file, hash, size, files } = await release(readOptions());
  process.stdout.write(`${hash}  ${relative(process.cwd(), file)}\n`);
  say(`${files}ファイル・${(size / 1e6).toFixed(1)} MB`);
} catch (error) {
  say(error.message);
  process.exitCode = 2;
}
