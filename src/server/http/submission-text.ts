/** Values in one submission, at most: ten times what the longest sheet that a city ever printed would have. */
const mostValues = 100_000;

/** Rows of one sheet, at most. */
const mostIndicators = 2000;

/**
 * The JSON of a submission's body; undefined for what is none, or is not UTF-8: a program that sends Shift_JIS is told so
 * instead of finding its texts full of replacement characters.
 */
export function jsonIn(body: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

/**
 * Whether some JSON is larger than any sheet. Checking it by the schema finds everything that is wrong with it, which of
 * some million empty objects takes more memory than the service has.
 */
export function isNoSheetsSize(json: unknown): boolean {
  const { indicators } = (json ?? {}) as { readonly indicators?: unknown };
  if (Array.isArray(indicators) && indicators.length > mostIndicators) return true;
  const left: unknown[] = [json];
  for (let seen = 0; left.length > 0; seen++) {
    if (seen + left.length > mostValues) return true;
    const value = left.pop();
    if (typeof value !== 'object' || value === null) continue;
    const within: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
    if (within.length > mostValues) return true;
    for (const each of within) left.push(each);
  }
  return false;
}
