import { serviceWords } from '../../core/messages/cli/service';
import type { AuditRow } from '../../server/store/audit';
import type { AuditFault, Verification } from '../../server/store/verify-audit';
import { auditLine, verificationText } from './audit';

const row = (changes: Partial<AuditRow> = {}): AuditRow => ({
  seq: 12,
  at: '2027-03-31T15:05:00.000Z',
  event: 'submitted',
  actor: '北区',
  subject: '2026/北区:地域総務課',
  detail: JSON.stringify({
    state: 'a1',
    file: '北区.xlsx',
    pushedBy: '試験 花子',
    created: 2,
    updated: 0,
    withdrawn: 1,
  }),
  previous: '',
  hash: 'f'.repeat(64),
  ...changes,
});

describe('auditLine', () => {
  it('says when, what, of which sheet and by whom, by the clocks of Japan', () => {
    expect(auditLine(row(), 'ja')).toBe(
      '12 2027/4/1 0:05 提出 2026/北区:地域総務課（ファイル 北区.xlsx・提出者 試験 花子・新規 2・変更 0・取下げ 1） 操作：北区\n',
    );
    expect(auditLine(row({ actor: null, subject: null, detail: '{}' }), 'en')).toBe('12 2027/4/1 0:05 submitted\n');
  });

  it.each(['ja', 'en'] as const)('has a word for every event (%s)', (lang) => {
    for (const event of Object.keys(serviceWords.ja.audit.events)) {
      expect(auditLine(row({ event }), lang)).toContain(serviceWords[lang].audit.events[event as 'submitted']);
    }
  });

  it('is one line, whatever was written into the log', () => {
    const hostile = 'a\r\nb'.repeat(100);
    for (const detail of [
      '{',
      '[]',
      'null',
      '7',
      JSON.stringify({ file: hostile, constructor: 'x', __proto__: 'x' }),
    ]) {
      const line = auditLine(row({ at: hostile, event: hostile, actor: hostile, subject: hostile, detail }), 'ja');
      expect(line.trimEnd().split(/[\r\n]/)).toHaveLength(1);
      expect(line).not.toMatch(/undefined|constructor|\[object/);
    }
  });
});

describe('verificationText', () => {
  const found = (faults: readonly AuditFault[], changes: Partial<Verification> = {}): Verification => ({
    entries: 3,
    head: 'f'.repeat(64),
    sheets: 2,
    records: 12,
    expected: null,
    faults,
    ...changes,
  });
  const every: readonly AuditFault[] = [
    { kind: 'entry-changed', seq: 1 },
    { kind: 'entries-missing', from: 2, to: 3 },
    { kind: 'entry-unlinked', seq: 4 },
    { kind: 'sheet-changed', key: '2026/北区:a' },
    { kind: 'sheet-unlogged', key: '2026/北区:b' },
    { kind: 'sheet-gone', key: '2026/北区:c' },
    { kind: 'record-changed', key: '2026/北区:a/1/1' },
    { kind: 'source-changed', key: '2026/北区:a' },
    { kind: 'token-changed', id: '758122e9d251' },
    { kind: 'token-unlogged', id: '758122e9d252' },
    { kind: 'token-gone', id: '758122e9d253' },
    { kind: 'expected-missing', hash: 'a'.repeat(64) },
  ];

  it.each(['ja', 'en'] as const)('says every fault in a line of its own, and what to do (%s)', (lang) => {
    const lines = verificationText(found(every), lang).trimEnd().split('\n');
    expect(lines).toHaveLength(every.length + 2);
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.join('')).not.toMatch(/undefined|NaN/);
    expect(Object.keys(serviceWords[lang].audit.faults).sort()).toEqual(every.map(({ kind }) => kind).sort());
  });

  it('is one line a fault, whatever was written into the database', () => {
    const text = verificationText(found([{ kind: 'sheet-changed', key: 'a\r\nb'.repeat(500) }]), 'ja');
    expect(text.trimEnd().split(/[\r\n]/)).toHaveLength(3);
    expect(text.length).toBeLessThan(1000);
  });

  it('says the first fifty, and how many more there are', () => {
    const many = Array.from({ length: 73 }, (_, seq): AuditFault => ({ kind: 'entry-changed', seq }));
    const text = verificationText(found(many), 'ja');
    expect(text.match(/書き換えられています/g)).toHaveLength(50);
    expect(text).toContain('ほか23か所');
  });

  it('gives the head to be noted only where nothing is wrong', () => {
    expect(verificationText(found([]), 'ja')).toContain(`--expect ${'f'.repeat(64)}`);
    expect(verificationText(found(every), 'ja')).not.toContain('f'.repeat(64));
    expect(verificationText(found([], { entries: 0, head: null }), 'ja')).not.toContain('--expect');
    const noted = { hash: 'f'.repeat(64), seq: 2 };
    expect(verificationText(found([], { expected: noted }), 'ja')).toContain('2件目の監査記録です');
  });
});
