import { MokuhyoError } from '../../core/errors';
import { sayError } from '../../core/messages/say-error';
import { asUnusable, storageFault, type Unusable } from './storage-fault';

const sqlite = (code: string) => Object.assign(new Error(code), { code });

it.each([
  ['SQLITE_FULL', 'full'],
  ['ENOSPC', 'full'],
  ['SQLITE_IOERR_SHMSIZE', 'full'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_BUSY_SNAPSHOT', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_READONLY_DBMOVED', 'read-only'],
  ['EROFS', 'read-only'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_IOERR_SHORT_READ', 'damaged'],
  ['SQLITE_CANTOPEN', 'folder'],
  ['EACCES', 'folder'],
  ['SQLITE_IOERR_WRITE', 'database'],
  ['SQLITE_ERROR', 'database'],
])('knows %s as %s', (code, fault) => {
  expect(storageFault(sqlite(code))).toBe(fault);
});

it('leaves a fault of the program one', () => {
  for (const error of [new TypeError('x'), sqlite('ERR_INVALID_ARG_TYPE'), 'text', null]) {
    expect(storageFault(error)).toBeNull();
    expect(asUnusable('/srv', error)).toBe(error);
  }
});

it.each(['ja', 'en'] as const)('is said in a sentence of its own, with the folder or file (%s)', (lang) => {
  const all: readonly Unusable[] = [
    ...(['full', 'busy', 'read-only', 'damaged', 'folder', 'database'] as const),
    ...(['newer-version', 'older-version', 'missing', 'in-use', 'no-backup'] as const),
  ];
  const params = { dir: '/srv/mokuhyo', file: '/srv/mokuhyo/b.db', detail: 'SQLITE_ERROR' };
  const said = all.map((because) => sayError(new MokuhyoError('data-unusable', { ...params, because }), lang));
  const invalid = ['missing', 'not-a-backup', 'damaged', 'newer-version', 'audit', 'live'];
  for (const because of invalid) {
    said.push(sayError(new MokuhyoError('backup-invalid', { ...params, because, count: 3 }), lang));
  }
  expect(new Set(said).size).toBe(said.length);
  for (const sentence of said) {
    expect(sentence).toContain('/srv/mokuhyo');
    expect(sentence).not.toMatch(/undefined|\n/);
  }
});
