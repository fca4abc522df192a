/**
 * Keeps the built program small: a command line that starts slowly is not used. Sizes in KB, as they stand on the disk.
 * `entry` is loaded by every command, so the server must not be in it.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';

const BUDGETS = { entry: 120, whole: 2000 };
const dist = new URL('../dist/', import.meta.url);

const files = readdirSync(dist).filter((name) => name.endsWith('.mjs'));
const kilobytes = (names) => names.reduce((sum, name) => sum + statSync(new URL(name, dist)).size, 0) / 1024;
const sizes = { entry: kilobytes(['cli.mjs']), whole: kilobytes(files) };

const faults = Object.entries(BUDGETS)
  .filter(([name, budget]) => sizes[name] > budget)
  .map(([name, budget]) => `${name} is ${sizes[name].toFixed(0)} KB, more than ${budget} KB`);
// webpack names each module that it takes in, in a comment before it.
if (/\/node_modules\/(?:hono|@hono|libsql)\//.test(readFileSync(new URL('cli.mjs', dist), 'utf8'))) {
  faults.push('the entry holds code of the server');
}

for (const [name, size] of Object.entries(sizes)) console.log(`${name}: ${size.toFixed(0)} KB of ${BUDGETS[name]} KB`);
for (const fault of faults) console.error(`over budget: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
