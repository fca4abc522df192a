import { hash, timingSafeEqual } from 'node:crypto';

/** What is kept of a token. A plain hash is enough for 256 random bits: nobody can try them all, so nothing needs to be slow. */
export function tokenHash(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}

/** Whether a token is the one of a hash. Hashes are compared, so neither its length nor its beginning shows in the time taken. */
export function isTokenOf(token: string, kept: Buffer): boolean {
  return timingSafeEqual(tokenHash(token), kept);
}
