/** So much of what both texts have in common stays on either side of what differs. */
const AROUND = 12;

/** Two long texts cut down to where they differ, so that a person sees what changed. Short ones stay whole. */
export function excerpts(before: string, after: string, longest = 60): readonly [string, string] {
  const [old, now] = [[...before], [...after]];
  if (Math.max(old.length, now.length) <= longest) return [before, after];
  const start = Math.max(0, sharedAtStart(old, now) - AROUND);
  const end = Math.max(0, sharedAtEnd(old, now, start + AROUND) - AROUND);
  return [cut(old, start, end), cut(now, start, end)];
}

function sharedAtStart(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a[shared] === b[shared]) shared++;
  return shared;
}

function sharedAtEnd(a: readonly string[], b: readonly string[], start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let shared = 0;
  while (shared < most && a[a.length - 1 - shared] === b[b.length - 1 - shared]) shared++;
  return shared;
}

function cut(text: readonly string[], start: number, end: number): string {
  const kept = text.slice(start, text.length - end).join('');
  return `${start > 0 ? '…' : ''}${kept}${end > 0 ? '…' : ''}`;
}
