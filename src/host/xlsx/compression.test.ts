import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import * as portable from './compression';
import * as inNode from './node-compression';

/** What comes of a part whose header says `size`: its bytes, or null where it is found out. */
function unpacked(one: typeof portable, raw: Uint8Array, size: number, crc: number): string | null {
  try {
    const bytes = one.inflate(raw, size);
    return bytes.length === size && one.crc32(bytes) === crc ? Buffer.from(bytes).toString('base64') : null;
  } catch {
    return null;
  }
}

const content = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  fc
    .array(fc.constantFrom('<c r="A1">', '<v>12</v>', '課', '\n'), { maxLength: 800 })
    .map((words) => Buffer.from(words.join(''))),
);

describe.each([
  ['everywhere', portable],
  ['in Node', inNode],
])('DEFLATE %s', (_, one) => {
  it('gives back what either has packed', () => {
    fc.assert(
      fc.property(content, (bytes) => {
        const crc = inNode.crc32(bytes);
        const packed = [portable.deflate(bytes), inNode.deflate(bytes)];
        return packed.every((raw) => unpacked(one, raw, bytes.length, crc) === Buffer.from(bytes).toString('base64'));
      }),
    );
  });

  it('unpacks a large part, random or even, and counts it', () => {
    for (const bytes of [randomBytes(700_000), Buffer.alloc(3_000_000, 'mokuhyo')]) {
      const raw = deflateRawSync(bytes);
      expect(bytes.equals(one.inflate(raw, bytes.length))).toBe(true);
      expect(one.crc32(bytes)).toBe(inNode.crc32(bytes));
    }
  });

  it.each([-1, 1, -100, 100])('finds out a size that is %i bytes off', (off) => {
    for (const bytes of [randomBytes(300), Buffer.alloc(900_000, 'ab')]) {
      const raw = deflateRawSync(bytes);
      expect(unpacked(one, raw, bytes.length + off, inNode.crc32(bytes))).toBeNull();
    }
  });

  it('does not unpack a bomb further than it must', () => {
    const raw = deflateRawSync(Buffer.alloc(64 * 1024 * 1024));
    const bytes = (() => {
      try {
        return one.inflate(raw, 1000).length;
      } catch {
        return 0;
      }
    })();
    expect(bytes).toBeLessThanOrEqual(1001);
  });

  it('packs what comes in pieces as one stream', () => {
    fc.assert(
      fc.property(fc.array(content, { minLength: 1, maxLength: 5 }), (pieces) => {
        const push = one.deflating();
        const packed = Buffer.concat(pieces.map((piece, at) => push(piece, at === pieces.length - 1)));
        const whole = Buffer.concat(pieces);
        let crc = 0;
        for (const piece of pieces) crc = one.crc32(piece, crc);
        expect(crc).toBe(inNode.crc32(whole));
        expect(unpacked(one, packed, whole.length, crc)).toBe(whole.toString('base64'));
      }),
    );
  });

  it('takes an empty part for what it is', () => {
    expect(unpacked(one, deflateRawSync(''), 0, 0)).toBe('');
    expect(unpacked(one, new Uint8Array(), 0, 0)).toBeNull();
  });
});

it('agrees on damaged parts', () => {
  fc.assert(
    fc.property(content, fc.nat(), fc.integer({ min: 0, max: 255 }), fc.boolean(), (bytes, place, byte, cut) => {
      const raw = Buffer.from(deflateRawSync(bytes));
      const at = place % raw.length;
      const broken = cut ? raw.subarray(0, at) : Buffer.from(raw).fill(byte, at, at + 1);
      const crc = inNode.crc32(bytes);
      const outcomes = [portable, inNode].map((one) => unpacked(one, broken, bytes.length, crc));
      return outcomes[0] === outcomes[1];
    }),
    { numRuns: 500 },
  );
});
