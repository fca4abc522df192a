/**
 * A text as SharePoint's database compares it (Latin1_General_CI_AS_KS_WS, the version of 80): upper and lower case are
 * equal, trailing spaces do not count, composed and decomposed are equal, and what the version does not know has no weight:
 * everything beyond the BMP, variation selectors, characters without width. Kana and width make a difference.
 */
export function weighed(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u{10000}-\u{10ffff}]|[\ufe00-\ufe0f]|[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/gu, '')
    .toLowerCase()
    .replace(/[ \u3000]+$/, '');
}
