import { fold } from '../sheet/text';

/**
 * How alike two names are, from 0 to 1: twice the pairs of neighbouring characters that they share, of all that they have
 * (Dice 1945). Width and spaces make no difference; both ends count as characters, so that short names can be alike, too.
 */
export function similarity(a: string, b: string): number {
  const [first, second] = [pairsOf(a), pairsOf(b)];
  const left = new Map<string, number>();
  for (const pair of first) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of second) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    shared++;
  }
  return (2 * shared) / (first.length + second.length);
}

function pairsOf(name: string): readonly string[] {
  const characters = ['', ...fold(name), ''];
  return characters.slice(1).map((character, at) => `${characters[at]}\u0000${character}`);
}

/** Names that are less alike are two: 防災訓練参加者数 and 防犯教室参加者数 are 0.56, 研修回数（回） and 研修の実施回数（回） 0.74. */
export const LEAST_ALIKE = 0.6;
