import { Deflate, deflateSync, Inflate, inflateSync } from 'fflate';

export { crc32 } from './crc32';

/**
 * DEFLATE (RFC 1951) and CRC-32 wherever JavaScript runs. In Node, `#compression` (`imports` in package.json) is
 * `node-compression.ts` instead, which does the same with what Node brings along.
 */

/** Above this many compressed bytes a part is inflated in steps, so that a false size is found before it costs anything. */
const IN_ONE_STEP = 256 * 1024;

/** What `raw` unpacks to. It should be `size` bytes; of more, one byte too many or an error shows. Throws for broken data. */
export function inflate(raw: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size + 1);
  return raw.length <= IN_ONE_STEP ? inflateSync(raw, { out }) : inflateInSteps(raw, out);
}

function inflateInSteps(raw: Uint8Array, out: Uint8Array): Uint8Array {
  let length = 0;
  const inflater = new Inflate((chunk) => {
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < raw.length; at += IN_ONE_STEP) {
    inflater.push(raw.subarray(at, at + IN_ONE_STEP), at + IN_ONE_STEP >= raw.length);
  }
  return out.subarray(0, length);
}

export function deflate(content: Uint8Array): Uint8Array {
  return deflateSync(content);
}

/** Packs the next piece of a content. What it gives, piece after piece, is one stream. */
export type Deflating = (piece: Uint8Array, isLast: boolean) => Uint8Array;

export function deflating(): Deflating {
  let packed: Uint8Array[] = [];
  const deflater = new Deflate({ level: 1 }, (chunk) => packed.push(chunk));
  return (piece, isLast) => {
    deflater.push(piece, isLast);
    const whole = joined(packed);
    packed = [];
    return whole;
  };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
