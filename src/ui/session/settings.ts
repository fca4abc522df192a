import * as z from 'zod/mini';
import type { PaneDefaults } from '../../core/settings/pane-defaults';
import type { KeyValueStore } from './ports';

/** What a person set up, on this computer, for every workbook. */
export interface Settings {
  /** The list's address; null when there is none. */
  readonly list: string | null;
  /** Null: the language of Office. */
  readonly lang: 'ja' | 'en' | null;
  /** Whether 点検 marks the cells of its findings. */
  readonly marks: boolean;
  /** 担当者: goes with what is submitted. */
  readonly person: string | null;
  readonly guideSeen: boolean;
}

const KEY = 'settings';

const address = z.string().check(z.refine((text) => originOf(text) !== null));

/** A setting that cannot be read is as if it had not been made; the others count. */
const schema = z.object({
  list: z.catch(z.optional(z.nullable(address)), undefined),
  lang: z.catch(z.optional(z.nullable(z.enum(['ja', 'en']))), undefined),
  marks: z.catch(z.optional(z.boolean()), undefined),
  person: z.catch(z.optional(z.nullable(z.string())), undefined),
  guideSeen: z.catch(z.optional(z.boolean()), undefined),
});

/** What was kept, else what the administrator shipped, else nothing. */
export function loadSettings(store: KeyValueStore, defaults: PaneDefaults): Settings {
  const kept = schema.safeParse(parsed(store.get(KEY)));
  const own = kept.success ? kept.data : {};
  return {
    list: own.list !== undefined ? own.list : (defaults.list ?? null),
    lang: own.lang !== undefined ? own.lang : (defaults.lang ?? null),
    marks: own.marks ?? false,
    person: own.person ?? null,
    guideSeen: own.guideSeen ?? false,
  };
}

/** Keeps only what differs from what was shipped, so that a later shipment still reaches this person. */
export function saveSettings(store: KeyValueStore, settings: Settings, defaults: PaneDefaults): boolean {
  const { list, lang, ...rest } = settings;
  const own = {
    ...rest,
    ...(list === (defaults.list ?? null) ? {} : { list }),
    ...(lang === (defaults.lang ?? null) ? {} : { lang }),
  };
  return store.set(KEY, JSON.stringify(own));
}

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

/** `https://host:port` of an address; null for what is none, or holds a name and password: those would be kept and shown. */
export function originOf(address: string): string | null {
  try {
    const { origin, protocol, username, password } = new URL(address);
    const isOpen = username === '' && password === '';
    return isOpen && (protocol === 'https:' || protocol === 'http:') ? origin : null;
  } catch {
    return null;
  }
}

const TOKEN = 'token/';
const tokenKey = (origin: string): string => TOKEN + origin;

/** JSON that may be anything, or nothing. */
export function parsed(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
