/** Packages of npm as tarballs: fetched by npm's own client, checked, kept, read. Nothing of them is ever run. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'tar';
import { fault } from './fault.mjs';

/**
 * The files of a package, by their path in it, of which `wanted` says yes. `spec`: `{name, version, integrity}`, the
 * integrity as npm writes it (sha512). Taken from the folder `cache`, where there is none from npm. `instead` are the
 * words that say what else a person can do.
 */
export async function filesOfPackage(spec, { cache, wanted, instead }) {
  const file = join(cache, `${spec.name.replace('@', '').replace('/', '-')}-${spec.version}.tgz`);
  if (!existsSync(file)) fetchTo(file, spec, cache, instead);
  const bytes = readFileSync(file);
  const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  if (integrity !== spec.integrity) {
    throw fault(
      `${file} は ${spec.name}@${spec.version} と一致しません（${integrity}）。消してやり直してください。`,
      'not the package that is written in the repository: delete it and try again.',
    );
  }
  return filesIn(bytes, wanted);
}

function fetchTo(file, { name, version }, cache, instead) {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'npm-'));
  try {
    const patience = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000'];
    const words = ['pack', `${name}@${version}`, '--ignore-scripts', '--prefer-offline', ...patience];
    // On Windows npm is a script, which only a shell starts.
    const ran = spawnSync('npm', words, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
    const [packed] = readdirSync(folder).filter((each) => each.endsWith('.tgz'));
    if (ran.status !== 0 || packed === undefined) {
      const code = /npm error code (\w+)/.exec(ran.stderr ?? '')?.[1] ?? ran.error?.code ?? 'npm';
      throw fault(
        `npm から ${name}@${version} を取得できません（${code}）。${instead} を指定するか、npm pack ${name}@${version} で得たファイルを ${file} に置いてください。`,
        `npm cannot be reached: give ${instead}, or put the package there.`,
      );
    }
    renameSync(join(folder, packed), file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads a tarball of npm: paths without the `package/` before them. */
async function filesIn(bytes, wanted) {
  const found = [];
  const parser = new Parser({
    strict: true,
    onReadEntry: (entry) => {
      const path = entry.path.replace(/^[^/]+\//, '');
      if (entry.type === 'File' && wanted(path)) found.push(entry.concat().then((content) => [path, content]));
      else entry.resume();
    },
  });
  await new Promise((resolve, reject) => {
    parser.once('end', resolve);
    parser.once('error', reject);
    parser.end(bytes);
  });
  return new Map(await Promise.all(found));
}
