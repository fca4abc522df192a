/** A run of characters that stay, or that a fix takes away or writes otherwise. */
export interface Run {
  readonly text: string;
  readonly odd: boolean;
}

/** A text longer than this is compared at its ends only. */
const LONGEST = 200;

/** What of a text a fix changes: everything that is not in `after` in the same order. */
export function oddCharacters(before: string, after: string): readonly Run[] {
  const [from, to] = [[...before], [...after]];
  const kept = from.length > LONGEST || to.length > LONGEST ? commonEnds(from, to) : commonSubsequence(from, to);
  const runs: { text: string; odd: boolean }[] = [];
  for (const [index, text] of from.entries()) {
    const odd = !kept.has(index);
    const last = runs.at(-1);
    if (last?.odd === odd) last.text += text;
    else runs.push({ text, odd });
  }
  return runs;
}

function commonEnds(from: readonly string[], to: readonly string[]): ReadonlySet<number> {
  const kept = new Set<number>();
  const most = Math.min(from.length, to.length);
  let begin = 0;
  while (begin < most && from[begin] === to[begin]) kept.add(begin++);
  for (let end = 1; end <= most - begin && from.at(-end) === to.at(-end); end++) kept.add(from.length - end);
  return kept;
}

/** Indices of `from` in a longest common subsequence. */
function commonSubsequence(from: readonly string[], to: readonly string[]): ReadonlySet<number> {
  const width = to.length + 1;
  const lengths = new Uint16Array((from.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) {
      lengths[i * width + j] = from[i] === to[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const kept = new Set<number>();
  for (let i = 0, j = 0; i < from.length && j < to.length; ) {
    if (from[i] === to[j]) {
      kept.add(i++);
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return kept;
}

export type Unseen = 'space' | 'wide-space' | 'line-break' | 'tab' | 'invisible';

/** What a character is that leaves no ink; null for one that does. */
export function unseen(character: string): Unseen | null {
  if (character === '\u3000') return 'wide-space';
  if (character === '\n' || character === '\r') return 'line-break';
  if (character === '\t') return 'tab';
  if (/[\u200b-\u200f\u2060\ufeff\u00ad]/.test(character)) return 'invisible';
  return /\s/.test(character) ? 'space' : null;
}
