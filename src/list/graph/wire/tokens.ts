import type { AccessToken } from '../graph';

/** The token that requests carry. */
export interface Tokens {
  get(): Promise<string>;
  /** Graph refused this one: the next is a fresh one. However many requests it was refused to, it is asked for once. */
  refused(token: string): void;
}

export function openTokens(token: AccessToken): Tokens {
  const known = new Set<string>();
  let fresh: Promise<string> | null = null;
  return {
    async get() {
      // Whoever gave the fresh one may give another by now, before it expires.
      const renewed = fresh;
      if (!renewed) return token();
      try {
        return await renewed;
      } finally {
        if (fresh === renewed) fresh = null;
      }
    },
    refused(refused) {
      if (known.has(refused)) return;
      known.add(refused);
      fresh = token({ fresh: true });
      // Whoever asks next hears of it.
      fresh.catch(() => undefined);
    },
  };
}
