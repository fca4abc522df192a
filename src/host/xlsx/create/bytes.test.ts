import fc from 'fast-check';
import { byteWriter } from './bytes';

it('gives the bytes of all that was written, whatever its size', () => {
  const ascii = fc.string().map((text) => ['ascii', text] as const);
  const text = fc.string({ unit: 'grapheme' }).map((each) => ['text', each] as const);
  const count = fc.nat({ max: Number.MAX_SAFE_INTEGER }).map((value) => ['count', value] as const);
  fc.assert(
    fc.property(fc.array(fc.oneof(ascii, text, count)), (all) => {
      const out = byteWriter(2);
      for (const [kind, value] of all) {
        if (kind === 'count') out.count(value);
        else out[kind](value);
      }
      const expected = Buffer.from(all.map(([, value]) => value).join(''));
      expect(out.size()).toBe(expected.length);
      expect(Buffer.from(out.take())).toEqual(expected);
      expect(out.size()).toBe(0);
    }),
  );
});
