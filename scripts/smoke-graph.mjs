/** `npm run smoke:graph`: one sheet through the two lists of a real site. See CONTRIBUTING.md. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const missing = ['MOKUHYO_TOKEN', 'MOKUHYO_SITE'].filter((name) => !process.env[name]);
if (missing.length > 0) {
  console.error(`${missing.join(' and ')} must be set: see CONTRIBUTING.md`);
  process.exit(2);
}
const jest = fileURLToPath(new URL('../node_modules/jest/bin/jest.js', import.meta.url));
const words = [jest, '--runInBand', 'test/graph/smoke', '-t', 'a sheet through the two lists of http'];
process.exit(
  spawnSync(process.execPath, words, { stdio: 'inherit', env: { ...process.env, GRAPH_SMOKE: '1' } }).status ?? 1,
);
