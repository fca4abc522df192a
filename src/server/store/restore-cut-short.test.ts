import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordsOf, sheetKeys, submitSheets } from '../../../test/support/list-folder';
import { removeFolder, temporaryFolder } from '../../../test/support/temporary-folder';
import { backUpList } from './back-up-list';
import * as files from './files';
import { restore } from './restore';

jest.mock('./files', () => {
  const real = jest.requireActual<typeof files>('./files');
  return { ...real, place: jest.fn(real.place), discard: jest.fn(real.discard) };
});

let dir: string;
beforeEach(() => {
  dir = temporaryFolder();
});
afterEach(() => removeFolder(dir));

/** From here on nothing is written any more, nor cleared away: as after a power cut at the worst moment. */
function cutShort(): void {
  jest.mocked(files.discard).mockImplementation(() => undefined);
  jest.mocked(files.place).mockImplementation(() => {
    throw new Error('power cut');
  });
}

function goOn(): void {
  const real = jest.requireActual<typeof files>('./files');
  jest.mocked(files.discard).mockImplementation(real.discard);
  jest.mocked(files.place).mockImplementation(real.place);
}

it('never leaves a folder empty in which there was a damaged list', () => {
  const list = join(dir, 'list');
  const file = join(dir, 'b.db');
  const request = { file, dataDir: list, actor: null, unverified: false };
  submitSheets(list, sheetKeys(2));
  backUpList(list, file, { overwrite: false });
  const before = recordsOf(list);
  writeFileSync(join(list, 'mokuhyo.db'), '壊れたデータ'.repeat(500));
  for (const name of ['mokuhyo.db-wal', 'mokuhyo.db-shm']) writeFileSync(join(list, name), 'x');

  cutShort();
  expect(() => restore(request)).toThrow('power cut');
  expect(existsSync(join(list, 'mokuhyo.db'))).toBe(true);
  // Nor would the new database find a log of the old one, which SQLite would put into it.
  expect(readdirSync(list).filter((name) => name.startsWith('mokuhyo.db'))).toEqual(['mokuhyo.db']);
  expect(() => recordsOf(list)).toThrow(expect.objectContaining({ params: { dir: list, because: 'damaged' } }));

  goOn();
  restore(request);
  expect(recordsOf(list)).toEqual(before);
});
