/** A set with a member that it lacked, or without one that it had. */
export function toggled<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  const after = new Set(set);
  if (!after.delete(member)) after.add(member);
  return after;
}
