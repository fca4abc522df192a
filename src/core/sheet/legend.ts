/**
 * 「○：達成」 under the table: signs and the words they stand for. One or several to a cell, and nothing else in it.
 * Null when the text is no legend.
 */
export function readLegendText(text: string): ReadonlyArray<{ readonly sign: string; readonly word: string }> | null {
  const parts = text.split(/[\s　、，,]+/).filter((part) => part !== '');
  const pairs = parts.map((part) => /^(\S)[:：=＝](\S{2,8})$/u.exec(part));
  if (pairs.length === 0) return null;
  const read: { sign: string; word: string }[] = [];
  for (const pair of pairs) {
    if (!pair?.[1] || !pair[2]) return null;
    read.push({ sign: pair[1], word: pair[2] });
  }
  return read;
}
