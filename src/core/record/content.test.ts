import fc from 'fast-check';
import { firstRecords, indicatorRecord, sheetRecord, submission } from '../../../test/contract/sample-records';
import { contentOf, submittedContent } from './content';
import type { IndicatorDraft, IndicatorRecord, ListRecord, SheetDraft, SheetRecord } from './schema';
import { provenanceFields } from './schema';

const text = fc.option(fc.string({ unit: 'binary' }), { nil: null });
const time = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) => date.toISOString());

const record: fc.Arbitrary<ListRecord> = fc.oneof(
  fc
    .record({ name: text, result: text, resultNumber: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })) })
    .map(indicatorRecord),
  fc.record({ purpose: text, policyIndicators: fc.option(fc.array(fc.string())) }).map(sheetRecord),
);
const provenance = fc.record({
  file: fc.string(),
  sheet: fc.string(),
  cell: fc.string(),
  pushedBy: text,
  pushedAt: time,
  ruleSet: fc.string(),
  withdrawnAt: fc.option(time),
});

describe('contentOf', () => {
  it('does not see where a record came from', () => {
    fc.assert(
      fc.property(record, provenance, (record, other) => contentOf({ ...record, ...other }) === contentOf(record)),
    );
    expect([...provenanceFields].sort()).toEqual(
      ['cell', 'file', 'pushedAt', 'pushedBy', 'ruleSet', 'sheet', 'withdrawnAt'].sort(),
    );
  });

  it('sees every other field', () => {
    for (const record of [indicatorRecord(), sheetRecord()]) {
      const names = Object.keys(record).filter((name) => !provenanceFields.has(name));
      for (const name of names) {
        expect(contentOf({ ...record, [name]: ['something else'] } as unknown as ListRecord)).not.toBe(
          contentOf(record),
        );
      }
    }
  });

  it('tells texts, numbers, null and places apart', () => {
    const of = (changes: Partial<IndicatorRecord>) => contentOf(indicatorRecord(changes));
    const different = [
      of({ name: null }),
      of({ name: 'null' }),
      of({ name: '' }),
      of({ name: 'a', note: 'b' }),
      of({ name: 'b', note: 'a' }),
      of({ name: 'a","note":"b' }),
      of({ targetNumber: 1 }),
      of({ targetNumber: 0.1 }),
      of({ history: [{ heading: 'a', text: null }] }),
      of({ history: [{ heading: 'a', text: 'null' }] }),
    ];
    expect(new Set(different).size).toBe(different.length);
  });

  it('is the same whatever the order of the fields, and after a way through JSON', () => {
    fc.assert(
      fc.property(record, fc.infiniteStream(fc.nat()), (record, order) => {
        const places = order[Symbol.iterator]();
        const entries = Object.entries(record).map((entry) => ({ entry, place: places.next().value ?? 0 }));
        const shuffled = Object.fromEntries(entries.sort((a, b) => a.place - b.place).map(({ entry }) => entry));
        expect(contentOf(shuffled as unknown as ListRecord)).toBe(contentOf(record));
        expect(contentOf(JSON.parse(JSON.stringify(record)))).toBe(contentOf(record));
      }),
    );
  });

  it('is JSON with sorted keys', () => {
    const names = Object.keys(JSON.parse(contentOf(indicatorRecord())));
    expect(names).toEqual([...names].sort());
  });
});

describe('submittedContent', () => {
  const { sheet, indicators } = submission();
  const [one, two] = indicators as readonly [IndicatorDraft, IndicatorDraft];

  it('is the same of what is submitted and of the records that a list makes of it', () => {
    const [own, ...rest] = firstRecords(submission());
    expect(submittedContent(own as SheetRecord, rest as IndicatorRecord[])).toBe(submittedContent(sheet, indicators));
  });

  it('sees every field of the sheet and of each indicator but where it came from', () => {
    const differing = (draft: SheetDraft | IndicatorDraft, content: (changed: object) => string) =>
      Object.keys(draft).filter(
        (name) => content({ ...draft, [name]: ['something else'] }) !== submittedContent(sheet, indicators),
      );
    const counting = (draft: object) => Object.keys(draft).filter((name) => !provenanceFields.has(name));
    expect(differing(sheet, (own) => submittedContent(own as SheetDraft, indicators))).toEqual(counting(sheet));
    expect(differing(two, (last) => submittedContent(sheet, [one, last as IndicatorDraft]))).toEqual(counting(two));
  });

  it('sees order, number and place', () => {
    const texts = [
      [one, two],
      [two, one],
      [one],
      [one, two, two],
      [{ ...one, name: 'a', note: null }, two],
      [{ ...one, name: null, note: 'a' }, two],
      [{ ...one, name: 'null', note: null }, two],
    ].map((each) => submittedContent(sheet, each));
    expect(new Set(texts).size).toBe(texts.length);
  });
});
