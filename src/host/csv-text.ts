/**
 * The text of a CSV file: UTF-16 where its mark says so (what Excel calls Unicode text), UTF-8 with or without its mark, else what
 * Excel in Japan saves it in; null where it is none of these.
 */
export function csvText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  for (const encoding of marked ? [marked] : ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {}
  }
  return null;
}
