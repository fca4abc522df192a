/**
 * Keeps what people wait for small. The command line, in KB as it stands on the disk: `entry` is loaded by every command,
 * so the server must not be in it. The task pane, in KB as gzip sends it: `pane` is what the page loads at once. The
 * workbench, in KB on the disk: one file that a shared folder hands out whole, and a browser reads before it shows anything.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

// Half of `entry` is what every command may have to say, in both languages. Of `whole`, half a megabyte is msal, which is
// loaded only by who signs in to Microsoft 365. In `workbench`, a folder as one workbook and next year's workbook, in a new form
// too, take some 170 KB: a page from a disk has nowhere to load them from when they are asked for.
const BUDGETS = { entry: 130, whole: 2850, pane: 200, workbench: 1750 };
const dist = new URL('../dist/', import.meta.url);
const pane = new URL('pane/', dist);

const read = (name, folder) => readFileSync(new URL(name, folder), 'utf8');
const kilobytes = (sizes) => sizes.reduce((sum, size) => sum + size, 0) / 1024;
const onDisk = (names) => kilobytes(names.map((name) => statSync(new URL(name, dist)).size));
const zipped = (names) => kilobytes(names.map((name) => gzipSync(read(name, pane)).length));

const modules = readdirSync(dist).filter((name) => name.endsWith('.mjs'));
const chunks = readdirSync(pane).filter((name) => name.endsWith('.js'));
/** Microsoft's office.js is not ours to make smaller; where it is self-hosted it is in a folder of its own. */
const initial = chunks.filter((name) => read('taskpane.html', pane).includes(`src="${name}"`));

const sizes = {
  entry: onDisk(['cli.mjs']),
  whole: onDisk(modules),
  pane: zipped(initial),
  workbench: onDisk(['mokuhyo.html']),
};
const faults = Object.entries(BUDGETS)
  .filter(([name, budget]) => sizes[name] > budget)
  .map(([name, budget]) => `${name} is ${sizes[name].toFixed(1)} KB, more than ${budget} KB`);
if (initial.length === 0) faults.push('the page of the pane loads no script');

// webpack names each module that it takes in, in a comment before it.
if (/\/node_modules\/(?:hono|@hono\/|libsql)\//.test(read('cli.mjs', dist))) {
  faults.push('the entry holds code of the server');
}
// Tools of development, by words that they cannot do without. Minified chunks name no modules.
const TOOLS = { 'office-addin-*': /office-addin-/, 'axe-core': /dequeuniversity/, 'playwright-core': /playwright/i };
for (const [folder, names] of [
  [dist, modules],
  [pane, chunks],
  [dist, ['mokuhyo.html']],
]) {
  for (const name of names) {
    for (const [tool, word] of Object.entries(TOOLS)) {
      if (word.test(read(name, folder))) faults.push(`${name} holds ${tool}`);
    }
  }
}

for (const [name, size] of Object.entries(sizes)) console.log(`${name}: ${size.toFixed(1)} KB of ${BUDGETS[name]} KB`);
const later = chunks.filter((name) => !initial.includes(name));
console.log(`pane, on demand: ${zipped(later).toFixed(1)} KB in ${later.length} files`);
for (const fault of faults) console.error(`over budget: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
