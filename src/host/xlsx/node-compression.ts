import { deflateRawSync, inflateRawSync } from 'node:zlib';

export { crc32 } from 'node:zlib';

/** `compression.ts` with Node's own: a third of the time, and compiled from the start. */

/** What `raw` unpacks to. It should be `size` bytes; of more, one byte too many or an error shows. Throws for broken data. */
export function inflate(raw: Uint8Array, size: number): Uint8Array {
  // One piece of memory takes it all; zlib asks for 64 bytes at least.
  return inflateRawSync(raw, { chunkSize: Math.max(64, size + 1), maxOutputLength: size + 1 });
}

export function deflate(content: Uint8Array): Uint8Array {
  return deflateRawSync(content);
}
