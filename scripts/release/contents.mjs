/** Which files are in the archive, as `{path, bytes, executable}`, in no order. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, posix, relative } from 'node:path';
import { fault } from './fault.mjs';
import { thirdPartyLicences } from './licences.mjs';

/** `origin` as originOf gives it, `runtime` and `engine` as runtimeFor and engineFor give them; `vcruntime`, if any, is that DLL. */
export function contentsOf({ root, target, origin, runtime, engine, vcruntime }) {
  const windows = target.os === 'win32';
  const text = (path, content) => textFile(path, content, windows);
  const repository = (path) => readFileSync(join(root, path), 'utf8');
  return [
    ...recipes(root, target.os, origin.version),
    text('LICENSE.txt', repository('LICENSE')),
    text('THIRD-PARTY-LICENSES.txt', thirdPartyLicences(root, target)),
    text('release.json', `${JSON.stringify(releaseNote(root, { target, origin, runtime, engine }), null, 2)}\n`),
    file(windows ? 'runtime/node.exe' : 'runtime/node', runtime.bytes, true),
    text('runtime/LICENSE.txt', runtime.licence.toString('utf8')),
    ...program(root, origin.version),
    ...libsql(root),
    ...(vcruntime ? [file(`app/node_modules/${target.engine}/vcruntime140.dll`, vcruntime)] : []),
    ...[...engine.files].map(([path, bytes]) => file(`app/node_modules/${target.engine}/${path}`, bytes)),
    file('CHANGELOG.md', unixLines(repository('CHANGELOG.md'))),
    ...filesBelow(root, 'docs').map((path) =>
      path.endsWith('.md') ? file(path, unixLines(repository(path))) : copy(root, path),
    ),
    copy(root, 'samples/goal-sheets.xlsx'),
  ];
}

const file = (path, bytes, executable = false) => ({
  path,
  bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
  executable,
});
const copy = (root, path, as = path) => file(as, readFileSync(join(root, path)));
const unixLines = (text) => text.replaceAll('\r\n', '\n');
const windowsLines = (text) => unixLines(text).replaceAll('\n', '\r\n');

/**
 * A text for people and for the system's own programs. On Windows with its line ends, and where Japanese is in it with a
 * BOM, without which Windows PowerShell would take it for another code; cmd.exe and XML need none.
 */
function textFile(path, content, windows, executable = false) {
  if (!windows) return file(path, unixLines(content), executable);
  return file(path, `${/\.(?:txt|ps1)$/.test(path) ? '\ufeff' : ''}${windowsLines(content)}`, executable);
}

/** Launcher, README and recipes of a system, from packaging; `{{version}}` in them is the version. */
function recipes(root, os, version) {
  const folders = os === 'win32' ? ['win32'] : ['unix', os];
  return folders.flatMap((folder) => {
    const base = `packaging/${folder}`;
    return filesBelow(root, base).map((from) => {
      const path = posix.relative(base, from);
      const content = readFileSync(join(root, from), 'utf8').replaceAll('{{version}}', version);
      return textFile(path, content, os === 'win32', /^mokuhyo$|\.command$/.test(path));
    });
  });
}

/** What was built, and what the program reads beside it. */
function program(root, version) {
  if (!existsSync(join(root, 'dist', 'cli.mjs')))
    throw fault('先に npm run build を実行してください。', 'build first.');
  const note = { name: 'mokuhyo', version, private: true, license: 'MIT', type: 'module' };
  return [
    file('app/package.json', `${JSON.stringify(note, null, 2)}\n`),
    copy(root, 'bin/mokuhyo.mjs', 'app/bin/mokuhyo.mjs'),
    copy(root, 'manifest.xml', 'app/manifest.xml'),
    ...filesBelow(root, 'dist').map((path) => {
      // There is no npx here: the program calls itself by the name of its launcher.
      if (!/^dist\/[^/]+\.mjs$/.test(path)) return copy(root, path, `app/${path}`);
      return file(`app/${path}`, readFileSync(join(root, path), 'utf8').replaceAll('npx mokuhyo', 'mokuhyo'));
    }),
  ];
}

/** The only package that is not built in, libsql, with those that it loads; all side by side in one folder. */
function libsql(root) {
  const found = new Map();
  const add = (name, from) => {
    if (found.has(name)) return;
    const folder = folderOf(name, from);
    found.set(name, folder);
    const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    for (const each of Object.keys(dependencies)) add(each, folder);
  };
  add('libsql', root);
  return [...found].flatMap(([name, folder]) => {
    const needed = filesBelow(folder, '.').filter((path) => !/^node_modules\/|^types\/|\.d\.ts$|^README/i.test(path));
    return needed.map((path) => copy(folder, path, `app/node_modules/${name}/${path}`));
  });
}

/** Where a package stands for whoever asks from a folder, as Node finds it. */
function folderOf(name, from) {
  const paths = createRequire(join(from, 'index.js')).resolve.paths(name) ?? [];
  const found = paths.map((path) => join(path, name)).find((path) => existsSync(join(path, 'package.json')));
  if (found === undefined) throw fault(`${name} がありません。npm ci を実行してください。`, 'run npm ci.');
  return found;
}

/** What support asks for first: what exactly this is made of. */
function releaseNote(root, { target, origin, runtime, engine }) {
  const page = readFileSync(join(root, 'dist', 'pane', 'taskpane.html'), 'utf8');
  return {
    version: origin.version,
    commit: origin.changed ? `${origin.commit} (changed)` : origin.commit,
    os: target.os,
    arch: target.arch,
    runtime: runtime.checked ? runtime.from : 'own',
    engine: engine.checked ? engine.from : 'own',
    officeJs: /<script[^>]* src="([^"]*office\.js)"/.exec(page)?.[1] ?? null,
  };
}

/** The files below a folder of `root`, relative to `root`, with slashes. */
function filesBelow(root, folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}
