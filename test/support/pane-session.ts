import { createHash } from 'node:crypto';
import type { PaneDefaults } from '../../src/core/settings/pane-defaults';
import type { SharedList } from '../../src/list/port';
import type { Address, KeyValueStore, SessionPorts } from '../../src/ui/session/ports';
import { type Session, startSession } from '../../src/ui/session/session';
import { memoryList } from './memory-list';
import { openFixture, type ScreenWorkbook } from './open-workbook';

export function memoryStore(
  room = Number.POSITIVE_INFINITY,
): KeyValueStore & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    get: (key) => entries.get(key) ?? null,
    set: (key, value) => {
      const others = [...entries].filter(([other]) => other !== key).reduce((sum, [, text]) => sum + text.length, 0);
      if (others + value.length > room) return false;
      entries.set(key, value);
      return true;
    },
    remove: (key) => void entries.delete(key),
    keys: () => [...entries.keys()],
  };
}

export const LIST = 'https://lists.city.example.lg.jp';

export interface PaneParts {
  readonly host?: ScreenWorkbook;
  readonly store?: KeyValueStore;
  readonly list?: SharedList;
  readonly policy?: () => Promise<unknown>;
  readonly defaults?: PaneDefaults;
  readonly lang?: 'ja' | 'en';
  readonly signIns?: SessionPorts['signIns'];
  readonly nextYear?: SessionPorts['nextYear'];
}

/** A pane's session on a fixture, in the afternoon of 令和5年4月10日; the clock goes on by a second a look. */
export async function paneSession({
  host = openFixture('kita-r4'),
  store = memoryStore(),
  list = memoryList(),
  policy = async () => null,
  defaults = {},
  lang = 'ja',
  signIns = null,
  nextYear = null,
}: PaneParts = {}) {
  let time = new Date(2023, 3, 10, 14, 32).getTime();
  const addresses: Address[] = [];
  const ports: SessionPorts = {
    host,
    store,
    lists: {
      connect: async (address) => {
        addresses.push(address);
        return list;
      },
      policyOf: async (address) => {
        addresses.push(address);
        return policy();
      },
    },
    signIns,
    nextYear,
    defaults,
    lang,
    clock: () => {
      time += 1000;
      return new Date(time);
    },
    hash: async (text) => createHash('sha256').update(text).digest('hex'),
    breathe: async () => {},
    version: '1.0.0',
  };
  const session: Session = await startSession(ports);
  return { session, host, store, addresses, ports };
}
