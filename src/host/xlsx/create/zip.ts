import { crc32, deflating } from '#compression';

/** Writes a ZIP from its beginning to its end: nothing of it is kept but its directory and what is aside. */
export interface ZipWriter {
  /** One part, deflated; it may come in pieces. */
  part(name: string, pieces: Iterable<Uint8Array>): void;
  /** The same in steps, one for each piece. */
  partInSteps(name: string, pieces: Iterable<Uint8Array>): Generator<void>;
  /** A part whose pieces come while others are written: packed at once, and put where it ends. */
  aside(name: string): { add(piece: Uint8Array): void; end(): void };
  /** The directory. Nothing may follow. */
  end(): void;
}

const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Sizes stand behind the content, since it is not known before; names are UTF-8 (APPNOTE.TXT 4.4.4). */
const FLAGS = 0x0808;
const DEFLATED = 8;
const VERSION = 20;
/** 1 January 1980: the same input gives the same bytes, whenever. */
const DATE = 0x21;

interface Sizes {
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

interface Written extends Sizes {
  readonly name: Uint8Array;
  readonly start: number;
}

export function zipWriter(sink: (bytes: Uint8Array) => void): ZipWriter {
  const parts: Written[] = [];
  let at = 0;
  const put = (bytes: Uint8Array) => {
    at += bytes.length;
    sink(bytes);
  };
  const begin = (path: string): Pick<Written, 'name' | 'start'> => {
    const name = new TextEncoder().encode(path);
    const start = at;
    put(
      record([LOCAL, 4], [VERSION, 2], [FLAGS, 2], [DEFLATED, 2], [0, 2], [DATE, 2], [0, 12], [name.length, 2], [0, 2]),
    );
    put(name);
    return { name, start };
  };
  const finish = (begun: Pick<Written, 'name' | 'start'>, sizes: Sizes) => {
    put(record([DESCRIPTOR, 4], [sizes.crc, 4], [sizes.packed, 4], [sizes.size, 4]));
    parts.push({ ...begun, ...sizes });
  };
  return {
    part(path, pieces) {
      for (const _ of this.partInSteps(path, pieces));
    },
    *partInSteps(path, pieces) {
      const begun = begin(path);
      const packing = packingTo(put);
      for (const piece of pieces) {
        packing.add(piece);
        yield;
      }
      finish(begun, packing.end());
    },
    aside(path) {
      const packed: Uint8Array[] = [];
      const packing = packingTo((bytes) => packed.push(bytes));
      return {
        add: packing.add,
        end() {
          const sizes = packing.end();
          const begun = begin(path);
          for (const bytes of packed) put(bytes);
          finish(begun, sizes);
        },
      };
    },
    end() {
      const start = at;
      for (const { name, start: offset, crc, packed, size } of parts) {
        const sizes = [
          [crc, 4],
          [packed, 4],
          [size, 4],
          [name.length, 2],
        ] as const;
        put(
          record(
            [CENTRAL, 4],
            [VERSION, 2],
            [VERSION, 2],
            [FLAGS, 2],
            [DEFLATED, 2],
            [0, 2],
            [DATE, 2],
            ...sizes,
            [0, 12],
            [offset, 4],
          ),
        );
        put(name);
      }
      const count = parts.length;
      put(record([END, 4], [0, 4], [count, 2], [count, 2], [at - start, 4], [start, 4], [0, 2]));
    },
  };
}

/** Packs pieces one by one. */
function packingTo(put: (bytes: Uint8Array) => void) {
  const push = deflating();
  const sizes = { crc: 0, packed: 0, size: 0 };
  const add = (piece: Uint8Array, isLast: boolean) => {
    const bytes = push(piece, isLast);
    sizes.crc = crc32(piece, sizes.crc);
    sizes.size += piece.length;
    sizes.packed += bytes.length;
    put(bytes);
  };
  return {
    add: (piece: Uint8Array) => add(piece, false),
    end(): Sizes {
      add(new Uint8Array(), true);
      return sizes;
    },
  };
}

/** Numbers one behind the other, the low byte first; of more than four bytes only the first four count. */
function record(...fields: readonly (readonly [value: number, bytes: number])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [, length]) => sum + length, 0));
  let at = 0;
  for (const [value, length] of fields) {
    for (let byte = 0; byte < Math.min(length, 4); byte++) bytes[at + byte] = (value >>> (8 * byte)) & 255;
    at += length;
  }
  return bytes;
}
