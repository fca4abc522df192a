import fc from 'fast-check';
import { indicatorRecord, sheetRecord } from '../../../test/contract/sample-records';
import type { Stored } from './changes';
import { changesOf } from './changes';

const sheet = sheetRecord();
const key = (n: number) => `${sheet.key}/1/${n}`;
const hashOf = ({ kind, ...record }: { kind: string; key: string }) =>
  kind === 'sheet' ? 'sheet' : `now ${record.key}`;

/** For each n: not submitted or submitted; not stored, or stored with the same or another content, withdrawn or not. */
const situation = fc.array(
  fc.record({
    submitted: fc.boolean(),
    stored: fc.constantFrom<'no' | 'same' | 'other'>('no', 'same', 'other'),
    withdrawn: fc.boolean(),
  }),
  { maxLength: 20 },
);

describe('changesOf', () => {
  it('decides for each record by itself', () => {
    fc.assert(
      fc.property(situation, (rows) => {
        const stored = new Map<string, Stored>([[sheet.key, { hash: 'sheet', withdrawn: false }]]);
        rows.forEach((row, n) => {
          const hash = row.stored === 'same' ? `now ${key(n)}` : 'before';
          if (row.stored !== 'no') stored.set(key(n), { hash, withdrawn: row.withdrawn });
        });
        const indicators = rows.flatMap((row, n) => (row.submitted ? [indicatorRecord({ key: key(n) })] : []));
        const changes = changesOf({ sheet, indicators }, stored, hashOf);

        const keysWhere = (test: (row: (typeof rows)[number]) => boolean) =>
          rows.flatMap((row, n) => (test(row) ? [key(n)] : []));
        const keysOf = (writes: typeof changes.create) => writes.map(({ record }) => record.key);
        expect(keysOf(changes.create)).toEqual(keysWhere((row) => row.submitted && row.stored === 'no'));
        expect(keysOf(changes.update)).toEqual(
          keysWhere((row) => row.submitted && row.stored !== 'no' && (row.withdrawn || row.stored === 'other')),
        );
        expect(changes.withdraw).toEqual(keysWhere((row) => !row.submitted && row.stored !== 'no' && !row.withdrawn));
        const { created, updated, unchanged, withdrawn } = changes.receipt;
        expect(created + updated + unchanged).toBe(indicators.length);
        expect(withdrawn).toBe(changes.withdraw.length);
      }),
    );
  });

  it('writes the sheet record but does not count it', () => {
    const { create, receipt } = changesOf({ sheet, indicators: [] }, new Map(), hashOf);
    expect(create.map(({ record }) => record.key)).toEqual([sheet.key]);
    expect(receipt).toEqual({ created: 0, updated: 0, unchanged: 0, withdrawn: 0 });
  });
});
