import type { Restored } from '../../server/store/restore';
import { restoredText } from './restore';

const where = { file: 'b.db', dir: '/srv/mokuhyo' };
const restored = (changes: Partial<Restored> = {}): Restored => ({
  sha256: 'f'.repeat(64),
  version: 9,
  sheets: 8,
  indicators: 42,
  until: '2027-03-31T15:05:00.000Z',
  faults: [],
  before: { kind: 'list', backup: '/srv/mokuhyo/backups/x.db', changed: 3 },
  ...changes,
});

it.each(['ja', 'en'] as const)('says what was done, where the rest is, and what to do next (%s)', (lang) => {
  const list = restoredText(restored(), where, lang);
  for (const named of ['/srv/mokuhyo', 'b.db', '42', '2027/4/1 0:05', '/srv/mokuhyo/backups/x.db']) {
    expect(list).toContain(named);
  }
  const damaged = restoredText(
    restored({ before: { kind: 'damaged', folder: '/srv/mokuhyo/backups/d' } }),
    where,
    lang,
  );
  expect(damaged).toContain('/srv/mokuhyo/backups/d');
  expect(damaged).toContain('token list');
  expect(restoredText(restored({ before: { kind: 'nothing' } }), where, lang)).toContain('token list');
  for (const text of [list, damaged]) expect(text).not.toMatch(/undefined|null|NaN/);
});

it('asks for nothing to be submitted again where nothing changed', () => {
  const { before } = restored();
  expect(restoredText(restored(), where, 'ja')).toContain('次にすること');
  expect(restoredText(restored({ before: { ...before, changed: 0 } as typeof before }), where, 'ja')).not.toContain(
    '次にすること',
  );
});

it('says that a log was overlooked, and nothing of a time where there are no records', () => {
  const text = restoredText(restored({ faults: [{ kind: 'entry-changed', seq: 1 }], until: null }), where, 'ja');
  expect(text).toContain('1か所');
  expect(text).toContain('これまでに提出されたシート');
});
