/** Offsets of the original text that are to be replaced; `start === end` inserts. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Applies splices in whatever order they come. Insertions at one offset keep their order and go before a replacement that
 * begins there; what falls into a replaced stretch, or is asked for twice, is dropped.
 */
export function applySplices(original: string, splices: readonly Splice[]): string {
  let text = '';
  let at = 0;
  let last: Splice | null = null;
  for (const splice of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (splice.start < at || (last && splice.start === last.start && splice.text === last.text)) continue;
    text += original.slice(at, splice.start) + splice.text;
    at = splice.end;
    last = splice;
  }
  return text + original.slice(at);
}
