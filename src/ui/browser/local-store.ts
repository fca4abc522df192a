import type { KeyValueStore } from '../session/ports';

/**
 * What the browser keeps for this person on this computer. `partition` tells apart the sites that embed the pane (Excel on
 * the web keeps each one's storage by itself).
 */
export function localStore(storage: Storage | null, partition: string): KeyValueStore {
  const prefix = `${partition}mokuhyo/`;
  return {
    get: (key) => attempt(() => storage?.getItem(prefix + key) ?? null, null),
    set: (key, value) =>
      attempt(() => {
        storage?.setItem(prefix + key, value);
        return storage !== null;
      }, false),
    remove: (key) => attempt(() => storage?.removeItem(prefix + key), undefined),
    keys: () =>
      attempt(
        () =>
          Object.keys(storage ?? {})
            .filter((key) => key.startsWith(prefix))
            .map((key) => key.slice(prefix.length)),
        [],
      ),
  };
}

/** The browser's storage, or null where it forbids even to ask. */
export function browserStorage(): Storage | null {
  return attempt(() => window.localStorage, null);
}

/** Storage throws when it is full, or forbidden by a setting. */
function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
