import fs, { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolder, temporaryFolder } from '../../test/support/temporary-folder';
import { appear, syncFolder } from './place';

let folder = '';
const path = (name: string) => join(folder, name);
const failing = (code: string) => () => {
  throw Object.assign(new Error(code), { code });
};

beforeEach(() => {
  folder = temporaryFolder();
  writeFileSync(path('made'), 'new');
});
afterEach(() => {
  jest.restoreAllMocks();
  removeFolder(folder);
});

describe.each([
  ['with hard links', () => undefined],
  ['without', () => jest.spyOn(fs, 'linkSync').mockImplementation(failing('ENOTSUP'))],
])('a finished file on a disk %s', (_, prepare) => {
  beforeEach(() => void prepare());

  it('gets its name', () => {
    appear(path('made'), path('file'));
    expect([readFileSync(path('file'), 'utf8'), existsSync(path('made'))]).toEqual(['new', false]);
  });

  it('never takes the name of another', () => {
    writeFileSync(path('file'), 'old');
    expect(() => appear(path('made'), path('file'))).toThrow(expect.objectContaining({ code: 'EEXIST' }));
    expect(readFileSync(path('file'), 'utf8')).toBe('old');
  });
});

it('leaves no empty file where the finished one cannot come', () => {
  jest.spyOn(fs, 'linkSync').mockImplementation(failing('EPERM'));
  jest.spyOn(fs, 'renameSync').mockImplementation(failing('EIO'));
  expect(() => appear(path('made'), path('file'))).toThrow('EIO');
  expect(existsSync(path('file'))).toBe(false);
});

it.each([
  ['EINVAL', false],
  ['EIO', true],
])('a folder that answers %s to being written to the disk: a fault %s', (code, fault) => {
  jest.spyOn(fs, 'fsyncSync').mockImplementation(failing(code));
  const sync = () => syncFolder(folder);
  if (fault && process.platform !== 'win32') expect(sync).toThrow(code);
  else expect(sync).not.toThrow();
});
