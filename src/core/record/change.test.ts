import fc from 'fast-check';
import { changesOf, countIndicators, type Known } from './change';

const SHEET = '2022/北区:総務課';
const key = (n: number) => `${SHEET}/1/${n}`;

/** For each n: not submitted or submitted; not known, or known with the same or another content, withdrawn or not. */
const situation = fc.array(
  fc.record({
    submitted: fc.boolean(),
    known: fc.constantFrom<'no' | 'same' | 'other'>('no', 'same', 'other'),
    withdrawn: fc.boolean(),
  }),
  { maxLength: 20 },
);

it('decides for each record by itself, submitted ones first', () => {
  fc.assert(
    fc.property(situation, (rows) => {
      const submitted = rows.flatMap((row, n) => (row.submitted ? [{ key: key(n), content: `now ${n}` }] : []));
      const known = rows.flatMap(({ known, withdrawn }, n): Known[] =>
        known === 'no' ? [] : [{ key: key(n), content: known === 'same' ? `now ${n}` : 'before', withdrawn }],
      );
      const changes = changesOf(submitted, known);

      const keysWhere = (test: (row: (typeof rows)[number]) => boolean) =>
        rows.flatMap((row, n) => (test(row) ? [key(n)] : []));
      const keysOf = (kind: string) => changes.filter((each) => each.kind === kind).map((each) => each.key);
      expect(keysOf('created')).toEqual(keysWhere((row) => row.submitted && row.known === 'no'));
      expect(keysOf('updated')).toEqual(
        keysWhere((row) => row.submitted && row.known !== 'no' && (row.withdrawn || row.known === 'other')),
      );
      expect(keysOf('unchanged')).toEqual(keysWhere((row) => row.submitted && row.known === 'same' && !row.withdrawn));
      expect(keysOf('withdrawn')).toEqual(keysWhere((row) => !row.submitted && row.known !== 'no' && !row.withdrawn));
      expect(changes.slice(0, submitted.length).map((each) => each.key)).toEqual(submitted.map((each) => each.key));
    }),
  );
});

it('counts indicators, not the sheet', () => {
  const known = [{ key: key(1), content: 'x', withdrawn: false }];
  const changes = changesOf([{ key: SHEET, content: 'x' }], known);
  expect(changes).toEqual([
    { key: SHEET, kind: 'created' },
    { key: key(1), kind: 'withdrawn' },
  ]);
  expect(countIndicators(changes, SHEET)).toEqual({ created: 0, updated: 0, unchanged: 0, withdrawn: 1 });
});
