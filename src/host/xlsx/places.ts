/**
 * Places in a format code that are filled in when the number-format library has made its text: literals of characters that
 * no text has (Unicode's noncharacters). So one code stays one for the library, which compiles each that it has not just seen.
 */
const FIRST = 0xfdd0;
const PLACE = /[\ufdd0-\ufdef]/g;

/** The literal for place `n`, of which there are 32. */
export function placeLiteral(n: number): string {
  return `"${String.fromCharCode(FIRST + n)}"`;
}

/** Null where the text has no place at all. */
export function fillPlaces(text: string, fill: (n: number) => string): string | null {
  return text.search(PLACE) < 0 ? null : text.replace(PLACE, (place) => fill(place.charCodeAt(0) - FIRST));
}
