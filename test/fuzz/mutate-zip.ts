import type { Random } from './random';

/** Signatures of ZIP's records and the offsets of their numbers, as [offset, bytes] (APPNOTE.TXT 4.3). */
const RECORDS: readonly (readonly [signature: number, fields: readonly (readonly [number, number])[]])[] = [
  [
    0x04034b50,
    [
      [4, 2],
      [6, 2],
      [8, 2],
      [14, 4],
      [18, 4],
      [22, 4],
      [26, 2],
      [28, 2],
    ],
  ],
  [
    0x02014b50,
    [
      [8, 2],
      [10, 2],
      [16, 4],
      [20, 4],
      [24, 4],
      [28, 2],
      [30, 2],
      [32, 2],
      [42, 4],
    ],
  ],
  [
    0x06054b50,
    [
      [8, 2],
      [10, 2],
      [12, 4],
      [16, 4],
      [20, 2],
    ],
  ],
];
const EDGES = [0, 1, 2, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0xfffffffe, 0xffffffff];

/** One change to a package's bytes: mostly to a number in one of its records. */
export function mutateZip(original: Uint8Array, random: Random): Uint8Array {
  const bytes = original.slice();
  const view = new DataView(bytes.buffer);
  const kind = random.below(10);
  if (bytes.length < 22 || kind === 0) return bytes.slice(0, random.below(bytes.length + 1));
  if (kind === 1) return joined(original.subarray(0, 100), original);
  if (kind === 2) {
    const at = random.below(bytes.length);
    return joined(original.subarray(0, at), original.subarray(at + 1 + random.below(40)));
  }
  if (kind === 3) {
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
    return bytes;
  }
  const [signature, fields] = random.pick(RECORDS);
  const places: number[] = [];
  for (let at = 0; at + 46 < bytes.length + 24 && at + 4 <= bytes.length; at++) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && view.getUint32(at, true) === signature) places.push(at);
  }
  if (places.length === 0) return bytes;
  const place = random.pick(places);
  const [offset, size] = random.pick(fields);
  if (place + offset + size > bytes.length) return bytes;
  const old = size === 2 ? view.getUint16(place + offset, true) : view.getUint32(place + offset, true);
  const value = random.chance(0.5) ? random.pick(EDGES) : old + random.below(9) - 4;
  if (size === 2) view.setUint16(place + offset, value & 0xffff, true);
  else view.setUint32(place + offset, value >>> 0, true);
  return bytes;
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}
