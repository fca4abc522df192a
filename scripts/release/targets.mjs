import { fault } from './fault.mjs';

/** The systems for which there is both a SQLite engine and a Node executable, by name, and the engine's package. */
const ENGINES = {
  'win32-x64': '@libsql/win32-x64-msvc',
  // The engine for musl is left out: the Node executables of npm need glibc themselves.
  'linux-x64': '@libsql/linux-x64-gnu',
  'linux-arm64': '@libsql/linux-arm64-gnu',
  'darwin-arm64': '@libsql/darwin-arm64',
  'darwin-x64': '@libsql/darwin-x64',
};

/** What most computers of a system have. */
const USUAL = { win32: 'x64', linux: 'x64', darwin: 'arm64' };

/** The target of `--os` and `--arch`: `{name, os, arch, engine}`. */
export function targetOf(os, arch = USUAL[os]) {
  const name = `${os}-${arch}`;
  const engine = ENGINES[name];
  if (engine === undefined) {
    const names = Object.keys(ENGINES).map((each) => `--os ${each.replace('-', ' --arch ')}`);
    throw fault(`次のどれかを指定してください：${names.join('、')}。`, 'say for which system.');
  }
  return { name, os, arch, engine };
}

export const TARGET_NAMES = Object.keys(ENGINES);
