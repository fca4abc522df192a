import fc from 'fast-check';
import { indicatorRecord, sheetRecord } from '../../../test/contract/sample-records';
import { bodyOf, readBody } from './body';
import { manifestOf, manifestText, readManifest, sameManifest } from './manifest';

it('gives back every record', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.double({ noNaN: true, noDefaultInfinity: true }), (text, number) => {
      for (const record of [
        // JSON has no -0.
        indicatorRecord({ status: text, resultNumber: number + 0, history: [{ heading: text, text }] }),
        sheetRecord({ purpose: text, policyIndicators: [text] }),
      ]) {
        expect(readBody(bodyOf(record))).toEqual({ kind: 'read', value: record });
      }
    }),
  );
});

it.each([
  null,
  undefined,
  5,
  '',
  'null',
  '[]',
  '{}',
  '{"format":"1"}',
  '{"format":1}',
  '{"format":1,"record":{}}',
])('tells that %j is none', (text) => {
  expect(readBody(text)).toEqual({ kind: 'damaged' });
  expect(readManifest(text)).toBeNull();
});

it('tells what a newer version wrote', () => {
  expect(readBody('{"format":2,"other":1}')).toEqual({ kind: 'newer' });
});

it('keeps which versions belong together', () => {
  const named = (key: string, hash: string) => ({ record: { key }, hash });
  const one = manifestOf([named('2022/区/1/2', 'b'), named('2022/区/○/1', 'a')], [named('2022/区/2/1', 'c')]);
  expect(manifestText(one)).toMatch(/^[ -~]+$/);
  const read = readManifest(manifestText(one));
  expect(read).toEqual({
    indicators: new Map([
      ['1/2', 'b'],
      ['○/1', 'a'],
    ]),
    left: new Map([['2/1', 'c']]),
  });
  expect(read && sameManifest(read, one)).toBe(true);
  expect(sameManifest(one, manifestOf([named('2022/区/1/2', 'b')], []))).toBe(false);
});
