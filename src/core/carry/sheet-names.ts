/** What Excel takes in no sheet's name, and how long one may be. */
const NOT_IN_NAMES = /[\\/?*[\]:\p{Cc}]/gu;
const LONGEST = 31;

/** A name that Excel takes and no sheet has yet: as it is wherever that is possible, else with a number behind it. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken.map(keyOf));
  const name = shortened(wanted.replace(NOT_IN_NAMES, '＿').replace(/^'+|'+$/g, ''), LONGEST) || 'シート';
  // Excel keeps this one for itself.
  if (!known.has(keyOf(name)) && keyOf(name) !== 'history') return name;
  for (let number = 2; ; number++) {
    const behind = `（${number}）`;
    const numbered = `${shortened(name, LONGEST - behind.length)}${behind}`;
    if (!known.has(keyOf(numbered))) return numbered;
  }
}

/** Excel knows names without regard to case and width. */
function keyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** Without half a character at its end. */
function shortened(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
