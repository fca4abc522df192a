import { deflateRawSync, crc32 as zlibCrc32 } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { crc32 } from './crc32';
import { openPackage, type Package } from './package';
import { codeThrown } from './testing';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const opened = (bytes: Uint8Array) => openPackage(bytes) as Package;
const readAll = (bytes: Uint8Array) => {
  const zip = opened(bytes);
  return Object.fromEntries(zip.entries.map((entry) => [entry.name, text(zip.read(entry))]));
};
const u16 = (...values: number[]) => values.flatMap((value) => [value & 255, (value >> 8) & 255]);
const u32 = (...values: number[]) => values.flatMap((value) => u16(value & 0xffff, value >>> 16));
const u64 = (...values: number[]) => values.flatMap((value) => u32(value, 0));

interface Part {
  readonly name: Uint8Array;
  readonly content: string;
  readonly flags?: number;
  readonly stored?: boolean;
  readonly zip64?: boolean;
  readonly declared?: number;
}

/** A ZIP by hand, with what ordinary writers seldom make: data descriptors, zip64, odd names, a comment, a prefix. */
function zipByHand(parts: readonly Part[], { zip64End = false, comment = '', prefix = '' } = {}): Uint8Array {
  const bytes: number[] = [...strToU8(prefix)];
  const central: number[] = [];
  for (const { name, content, flags = 0, stored = false, zip64 = false, declared } of parts) {
    const plain = strToU8(content);
    const data = stored ? plain : deflateRawSync(plain);
    const offset = bytes.length - prefix.length;
    const size = declared ?? plain.length;
    const method = stored ? 0 : 8;
    const crc = crc32(plain);
    const descriptor = (flags & 8) !== 0;
    const full = 0xffffffff;
    const extra = zip64 ? [...u16(1, 16), ...u64(size, data.length)] : [];
    const sizes = zip64 ? u32(crc, full, full) : descriptor ? u32(0, 0, 0) : u32(crc, data.length, size);
    bytes.push(...u32(0x04034b50), ...u16(45, flags, method, 1234, 5678), ...sizes, ...u16(name.length, extra.length));
    bytes.push(...name, ...extra, ...data);
    if (descriptor) bytes.push(...u32(0x08074b50, crc, data.length, size));
    const centralExtra = zip64 ? [...u16(1, 24), ...u64(size, data.length, offset)] : [];
    central.push(...u32(0x02014b50), ...u16(45, 45, flags, method, 1234, 5678));
    central.push(...(zip64 ? u32(crc, full, full) : u32(crc, data.length, size)));
    central.push(
      ...u16(name.length, centralExtra.length, 0, 0, 0),
      ...u32(0, zip64 ? full : offset),
      ...name,
      ...centralExtra,
    );
  }
  const start = bytes.length;
  bytes.push(...central);
  if (zip64End) {
    const at = bytes.length;
    bytes.push(...u32(0x06064b50), ...u64(44), ...u16(45, 45), ...u32(0, 0));
    bytes.push(...u64(parts.length, parts.length, central.length, start - prefix.length));
    bytes.push(...u32(0x07064b50, 0), ...u64(at), ...u32(1));
  }
  const [count, size, offset] = zip64End ? [0xffff, -1, -1] : [parts.length, central.length, start - prefix.length];
  bytes.push(
    ...u32(0x06054b50),
    ...u16(0, 0, count, count),
    ...u32(size, offset),
    ...u16(comment.length),
    ...strToU8(comment),
  );
  return Uint8Array.from(bytes);
}

const ascii = (name: string) => strToU8(name);

describe('crc32', () => {
  it('is the one of zlib, at every length', () => {
    const bytes = Uint8Array.from({ length: 300 }, (_, n) => (n * 7919) & 255);
    for (let length = 0; length <= bytes.length; length++) {
      const part = bytes.subarray(0, length);
      // Node's own has been there since 20.15.
      expect(crc32(part)).toBe(zlibCrc32(part));
    }
  });
});

describe('reading', () => {
  it('takes stored and deflated parts, data descriptors, zip64, and bytes before and after', () => {
    const parts = [
      { name: ascii('a.xml'), content: 'aaaa' },
      { name: ascii('b.xml'), content: 'bbbb', stored: true },
      { name: ascii('c.xml'), content: 'cccc', flags: 8 },
      { name: ascii('d.xml'), content: 'dddd', zip64: true },
    ];
    const expected = { 'a.xml': 'aaaa', 'b.xml': 'bbbb', 'c.xml': 'cccc', 'd.xml': 'dddd' };
    expect(readAll(zipByHand(parts))).toEqual(expected);
    expect(readAll(zipByHand(parts, { zip64End: true, comment: 'PK\u0005 and so on' }))).toEqual(expected);
    expect(readAll(zipByHand(parts, { prefix: 'something before' }))).toEqual(expected);
  });

  it('reads names in UTF-8, flagged or not, and in Shift_JIS', () => {
    const shiftJis = Uint8Array.from([0x95, 0x5c, 0x2e, 0x78]); // 表.x
    const bytes = zipByHand([
      { name: strToU8('課.xml'), content: '1', flags: 0x800 },
      { name: strToU8('局.xml'), content: '2' },
      { name: shiftJis, content: '3' },
    ]);
    expect(readAll(bytes)).toEqual({ '課.xml': '1', '局.xml': '2', '表.x': '3' });
  });

  it('finds a part whatever the case and slashes of its name', () => {
    const zip = opened(zipSync({ 'xl/Sheet1.xml': strToU8('x') }));
    for (const name of ['xl/sheet1.xml', '/XL/Sheet1.xml', 'xl\\sheet1.xml']) {
      expect(zip.find(name)?.name).toBe('xl/Sheet1.xml');
    }
    expect(zip.find('sheet1.xml')).toBeUndefined();
  });

  it('is no package without an end record', () => {
    expect(openPackage(strToU8('no zip'))).toBeNull();
    expect(openPackage(new Uint8Array())).toBeNull();
  });
});

describe('refusing', () => {
  const read = (bytes: Uint8Array) => codeThrown(() => readAll(bytes));
  const name = ascii('a.xml');

  it('a part that is not what it claims to be', () => {
    const zeros = '0'.repeat(100_000);
    expect(read(zipByHand([{ name, content: zeros, declared: 10 }]))).toBe('damaged');
    expect(read(zipByHand([{ name, content: zeros, declared: 100_001 }]))).toBe('damaged');
    expect(read(zipByHand([{ name, content: zeros, declared: 99_999 }]))).toBe('damaged');
    expect(read(zipByHand([{ name, content: 'x', stored: true, declared: 2 }]))).toBe('damaged');
  });

  it('a bomb, by what it declares and by what it holds', () => {
    expect(read(zipByHand([{ name, content: '0'.repeat(3_000_000), declared: 2_000_000_000 }]))).toBe('too-large');
    expect(read(zipByHand([{ name, content: 'x', declared: 200_000_000 }]))).toBe('damaged');
  });

  it('a large part that is longer than declared', () => {
    let seed = 1;
    const noise = Array.from({ length: 400_000 }, () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return String.fromCharCode(32 + ((seed >>> 16) % 90));
    }).join('');
    const bytes = zipSync({ 'a.xml': [strToU8(noise), { level: 1 }] });
    expect(readAll(bytes)['a.xml']).toBe(noise);
    const view = new DataView(bytes.buffer);
    const central = opened(bytes).entries[0]?.central as Uint8Array;
    expect(opened(bytes).entries[0]?.compressedSize).toBeGreaterThan(256 * 1024);
    view.setUint32(central.byteOffset + 24, 399_999, true);
    expect(read(bytes)).toBe('damaged');
  });

  it('parts that overlap, encrypted parts and unknown methods', () => {
    const bytes = zipByHand([
      { name, content: 'aaaaaaaa', stored: true },
      { name: ascii('b.xml'), content: 'b', stored: true },
    ]);
    const [first, second] = opened(bytes).entries;
    new DataView(bytes.buffer).setUint32((first?.central.byteOffset ?? 0) + 20, 9 + (second?.start ?? 0), true);
    expect(read(bytes)).toBe('damaged');
    expect(read(zipByHand([{ name, content: 'a', flags: 1 }]))).toBe('password-protected');
    const odd = zipByHand([{ name, content: 'a' }]);
    odd[(opened(odd).entries[0]?.central.byteOffset ?? 0) + 10] = 12;
    expect(read(odd)).toBe('unsupported');
  });
});

describe('replacing', () => {
  const parts = [
    { name: ascii('a.xml'), content: 'aaaa', flags: 8 },
    { name: ascii('b.xml'), content: 'bbbb', zip64: true },
    { name: strToU8('課.xml'), content: 'cccc', flags: 0x808, stored: true },
    { name: ascii('d.xml'), content: 'dddd', stored: true },
  ];

  it.each([
    {},
    { zip64End: true },
    { comment: 'made by hand' },
    { prefix: 'before' },
  ])('keeps every other byte (%j)', (options) => {
    const bytes = zipByHand(parts, options);
    const zip = opened(bytes);
    for (const target of zip.entries) {
      const result = zip.replacing(new Map([[target, strToU8('new content, longer than before')]]));
      const again = opened(result);
      expect(again.entries.map((entry) => entry.name)).toEqual(zip.entries.map((entry) => entry.name));
      again.entries.forEach((entry, n) => {
        const was = zip.entries[n];
        if (!was || was === target) return;
        const end = (all: readonly { start: number }[], limit: number) => all[n + 1]?.start ?? limit;
        const record = result.subarray(entry.start, end(again.entries, again.entries[0]?.central.byteOffset ?? 0));
        const before = bytes.subarray(was.start, end(zip.entries, zip.entries[0]?.central.byteOffset ?? 0));
        expect(text(record)).toBe(text(before));
      });
      expect(readAll(result)).toEqual({ ...readAll(bytes), [target.name]: 'new content, longer than before' });
      expect(text(result)).toContain(options.comment ?? '');
    }
  });

  it('is understood by another reader, from a Buffer too', () => {
    const bytes = Buffer.from(zipByHand(parts));
    const zip = opened(bytes);
    const [a, b] = zip.entries;
    if (!a || !b) throw new Error('two parts');
    const before = Buffer.from(bytes);
    const result = zip.replacing(
      new Map([
        [a, strToU8('あ')],
        [b, strToU8('')],
      ]),
    );
    expect(Object.values(unzipSync(result)).map(text)).toEqual(['あ', '', 'cccc', 'dddd']);
    expect(bytes.equals(before)).toBe(true);
  });

  it('gives the same bytes back when nothing is replaced', () => {
    const bytes = zipByHand(parts);
    expect(opened(bytes).replacing(new Map())).toBe(bytes);
  });
});
