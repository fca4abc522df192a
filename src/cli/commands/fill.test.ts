import { chmodSync, copyFileSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import promises from 'node:fs/promises';
import { join } from 'node:path';
import { removeFolder, temporaryFolder } from '../../../test/support/temporary-folder';
import { fill } from './fill';

const SAMPLES = join(__dirname, '../../../test/fixtures/workbooks');

let folder = '';
let said: string[] = [];
beforeEach(() => {
  folder = temporaryFolder();
  said = [];
  copyFileSync(join(SAMPLES, 'kita-r4-blank.xlsx'), at('R4.xlsx'));
});
afterEach(() => removeFolder(folder));

const at = (name: string) => join(folder, name);
const run = (from: string, to: string) => {
  const out = (text: string) => void said.push(text);
  const io = {
    out,
    err: out,
    progress: () => undefined,
    milestone: () => undefined,
    env: {},
    lang: 'ja' as const,
    untilStopped: async () => undefined,
  };
  return fill({ files: [at(from)], values: { output: at(to), force: true } }, io);
};

it('does not lose what somebody saved while it was at work', async () => {
  const { readFile } = promises;
  const reading = jest.spyOn(promises, 'readFile').mockImplementationOnce(async (path) => {
    const bytes = await readFile(path);
    writeFileSync(at('R4.xlsx'), 'saved meanwhile');
    return bytes;
  });
  try {
    expect(await run('R4.xlsx', 'R4.xlsx')).toBe(2);
  } finally {
    reading.mockRestore();
  }
  expect(said).toEqual([expect.stringMatching(/R4\.xlsx：作業中に、ほかで上書き保存されました.*やり直して/)]);
  expect(readFileSync(at('R4.xlsx'), 'utf8')).toBe('saved meanwhile');
});

it('leaves the file itself untouched when there is nothing to fill in', async () => {
  expect(await run('R4.xlsx', 'R4.xlsx')).toBe(0);
  const filled = readFileSync(at('R4.xlsx'));
  utimesSync(at('R4.xlsx'), 1000, 1000);
  expect(await run('R4.xlsx', 'R4.xlsx')).toBe(0);
  expect(readFileSync(at('R4.xlsx')).equals(filled)).toBe(true);
  expect(statSync(at('R4.xlsx')).mtimeMs).toBe(1_000_000);
});

it('gives a copy the mode of the original, and lets a file that it replaces keep its own', async () => {
  chmodSync(at('R4.xlsx'), 0o644);
  writeFileSync(at('old.xlsx'), '');
  chmodSync(at('old.xlsx'), 0o600);
  for (const name of ['old.xlsx', 'new.xlsx']) expect(await run('R4.xlsx', name)).toBe(0);
  const modes = ['old.xlsx', 'new.xlsx'].map((name) => statSync(at(name)).mode & 0o777);
  expect(modes).toEqual(process.platform === 'win32' ? [0o666, 0o666] : [0o600, 0o644]);
});
