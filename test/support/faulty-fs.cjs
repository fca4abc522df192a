/**
 * Loaded before the command line (`node --require`): a disk that fails as FAULTS says, for files whose names end so, and
 * a note of the memory that the process took, in the file that PEAK_FILE names.
 */
const { readFileSync, writeFileSync } = require('node:fs');
const promises = require('node:fs/promises');
const { syncBuiltinESMExports } = require('node:module');

/** { read: { 'name.xlsx': 'EBUSY' }, write: 'ENOSPC' } */
const faults = JSON.parse(process.env.FAULTS ?? '{}');
const failure = (code, path) => Object.assign(new Error(`${code}: injected, '${path}'`), { code });

const { readFile, open } = promises;
promises.readFile = async (path, ...more) => {
  for (const [name, code] of Object.entries(faults.read ?? {})) {
    if (String(path).endsWith(name)) throw failure(code, path);
  }
  return readFile(path, ...more);
};
promises.open = async (path, ...more) => {
  const file = await open(path, ...more);
  if (!faults.write || more[0] === 'r' || more.length === 0) return file;
  const { writeFile } = file;
  file.writeFile = async (bytes, ...rest) => {
    // A full disk takes what still fits.
    await writeFile.call(file, bytes.subarray(0, 100), ...rest);
    throw failure(faults.write, path);
  };
  return file;
};
syncBuiltinESMExports();

if (process.env.PEAK_FILE) {
  process.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(peak() / 1024)));
}

/** In KB. Linux counts to maxRSS what the process that started this one had, so it is asked for the process's own. */
function peak() {
  const own =
    process.platform === 'linux' ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) : null;
  return own ? Number(own[1]) : process.resourceUsage().maxRSS;
}
