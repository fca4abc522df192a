/** The text of a CSV file: UTF-8 with or without its mark, else what Excel in Japan saves it in; null where it is neither. */
export function csvText(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {}
  }
  return null;
}
