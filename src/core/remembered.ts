/**
 * The same function of a text, that keeps what it found for the last texts it was asked about: a sheet's texts are looked at
 * several times, and the next sheet has the same headings. What it gives must be immutable. Long texts hardly come again
 * and are not kept.
 */
export function remembered<T>(find: (text: string) => T, most = 512, longest = 128): (text: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return find(text);
    const known = recent.get(text);
    if (known !== undefined) return known;
    const before = older.get(text);
    const found = before === undefined ? find(text) : before;
    if (recent.size >= most) [older, recent] = [recent, new Map()];
    recent.set(text, found);
    return found;
  };
}

/** The same function of a thing that does not change, such as a sheet: asked again about it, it gives what it gave. */
export function rememberedOf<K extends object, T>(find: (thing: K) => T): (thing: K) => T {
  const known = new WeakMap<K, { readonly found: T }>();
  return (thing) => {
    const before = known.get(thing);
    if (before) return before.found;
    const found = find(thing);
    known.set(thing, { found });
    return found;
  };
}
