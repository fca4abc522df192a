/** A longer address is cut off by Excel without a word (Office Add-ins, Excel troubleshooting: 8,192 characters). */
const MAX_ADDRESS = 8191;

/** Addresses joined by commas, each list short enough for `getRanges`. */
export function addressLists(cells: readonly string[]): readonly string[] {
  const lists: string[] = [];
  for (const cell of cells) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + 1 + cell.length <= MAX_ADDRESS) lists[lists.length - 1] = `${last},${cell}`;
    else lists.push(cell);
  }
  return lists;
}
