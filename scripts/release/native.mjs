/** What differs from system to system: the Node executable and the SQLite engine. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fault } from './fault.mjs';
import { filesOfPackage } from './tarball.mjs';

/**
 * The Node executable of a target, `{bytes, licence, from, checked}`: `file`, or the package of packaging/runtime.json.
 * Beside a `file`, or in the folder above, may stand its LICENSE, as nodejs.org lays them out.
 */
export async function runtimeFor(target, { root, cache, file }) {
  const kept = readFileSync(join(root, 'packaging', 'node-LICENSE.txt'));
  if (file !== undefined) {
    if (!existsSync(file)) throw fault(`--runtime：${file} がありません。`, 'no such file.');
    const licence = [dirname(file), dirname(dirname(file))].map((each) => join(each, 'LICENSE')).find(existsSync);
    const bytes = readFileSync(file);
    return { bytes, licence: licence ? readFileSync(licence) : kept, from: file, checked: false };
  }
  const { version, packages } = JSON.parse(readFileSync(join(root, 'packaging', 'runtime.json'), 'utf8'));
  const { name, integrity } = packages[target.name];
  const path = target.os === 'win32' ? 'bin/node.exe' : 'bin/node';
  const spec = { name, version, integrity };
  const files = await filesOfPackage(spec, { cache, wanted: (each) => each === path, instead: '--runtime FILE' });
  return { bytes: only(files, path, name), licence: kept, from: `${name}@${version}`, checked: true };
}

/** The engine of a target, `{files, from, checked}`: `folder`, or the package as package-lock.json has it. */
export async function engineFor(target, { root, cache, folder }) {
  const paths = ['index.node', 'package.json'];
  if (folder !== undefined) {
    const missing = paths.find((path) => !existsSync(join(folder, path)));
    if (missing) throw fault(`--engine：${join(folder, missing)} がありません。`, 'no such file.');
    const files = new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
    return { files, from: folder, checked: false };
  }
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const { version, integrity } = lock.packages[`node_modules/${target.engine}`];
  const spec = { name: target.engine, version, integrity };
  const files = await filesOfPackage(spec, {
    cache,
    wanted: (path) => paths.includes(path),
    instead: '--engine FOLDER',
  });
  for (const path of paths) only(files, path, target.engine);
  return { files, from: `${target.engine}@${version}`, checked: true };
}

function only(files, path, name) {
  const bytes = files.get(path);
  if (bytes === undefined) throw fault(`${name} に ${path} がありません。`, 'not in the package.');
  return bytes;
}
