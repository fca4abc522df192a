/**
 * Sixteen hexadecimal digits that stand for a text of any length: FNV-1a over its UTF-16 units, twice with different
 * seeds. Tells texts apart that differ by accident; it protects nothing.
 */
export function fingerprint(text: string): string {
  // Both in one walk: texts are long, and there are thousands.
  let [first, second] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x01000193);
  }
  return digits(first) + digits(second);
}

function digits(sum: number): string {
  // FNV's last characters hardly reach its first digits; this spreads them (the finalizer of MurmurHash3).
  let hash = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
