import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * A smaller input that `fails` as well: parts are left out, then stretches of each part's text, or of the bytes where
 * the package itself is what fails. Stops after `budget` tries.
 */
export function minimise(bytes: Uint8Array, fails: (bytes: Uint8Array) => boolean, budget = 3000): Uint8Array {
  let tries = 0;
  const stillFails = (candidate: Uint8Array) => ++tries <= budget && fails(candidate);
  const parts = partsOf(bytes);
  if (!parts || !stillFails(zipSync(parts, { level: 0 }))) {
    const latin1 = Buffer.from(bytes).toString('latin1');
    const asBytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
    return asBytes(smaller(latin1, (candidate) => stillFails(asBytes(candidate))));
  }
  for (const name of Object.keys(parts)) {
    const { [name]: part, ...rest } = parts;
    if (part && stillFails(zipSync(rest, { level: 0 }))) delete parts[name];
  }
  for (const [name, part] of Object.entries(parts)) {
    const withPart = (text: string) => zipSync({ ...parts, [name]: strToU8(text) }, { level: 0 });
    const text = strFromU8(part);
    if (stillFails(withPart(text))) parts[name] = strToU8(smaller(text, (shorter) => stillFails(withPart(shorter))));
  }
  return zipSync(parts, { level: 0 });
}

/** The parts of a package; null when it cannot be unpacked. */
export function partsOf(bytes: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(bytes);
  } catch {
    return null;
  }
}

/** Leaves out stretches, half as long each round, as long as it fails without them. */
function smaller(whole: string, fails: (shorter: string) => boolean): string {
  let kept = whole;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0) {
    for (let at = 0; at < kept.length; ) {
      const shorter = kept.slice(0, at) + kept.slice(at + size);
      if (fails(shorter)) kept = shorter;
      else at += size;
    }
  }
  return kept;
}
