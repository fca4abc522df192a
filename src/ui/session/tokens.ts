import { originOf } from './origin';
import type { KeyValueStore } from './ports';

/** A token is kept for the origin that it was given for, and goes nowhere else. */
export function tokenFor(store: KeyValueStore, list: string): string | undefined {
  const origin = originOf(list);
  return (origin && store.get(tokenKey(origin))) || undefined;
}

/** Null forgets it. False when it could not be kept, or the address is none. */
export function keepToken(store: KeyValueStore, list: string, token: string | null): boolean {
  const origin = originOf(list);
  if (origin === null) return false;
  if (token !== null) return store.set(tokenKey(origin), token);
  store.remove(tokenKey(origin));
  return true;
}

/** The origins that a token is kept for. */
export function originsWithToken(store: KeyValueStore): ReadonlySet<string> {
  const keys = store.keys().filter((key) => key.startsWith(TOKEN));
  return new Set(keys.map((key) => key.slice(TOKEN.length)));
}

const TOKEN = 'token/';
const tokenKey = (origin: string): string => TOKEN + origin;
