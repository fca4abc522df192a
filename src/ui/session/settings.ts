import * as z from 'zod/mini';
import { type MicrosoftApp, microsoftApp, type PaneDefaults } from '../../core/settings/pane-defaults';
import { parsed } from './json';
import { originOf } from './origin';
import type { KeyValueStore } from './ports';
import type { Room } from './room';

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
  /** The city's app at Microsoft, where the administrator told it and did not ship it; null otherwise. */
  readonly microsoft: MicrosoftApp | null;
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
  microsoft: z.catch(z.optional(z.nullable(z.object({ clientId: z.string(), tenant: z.string() }))), undefined),
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
    microsoft: own.microsoft ? microsoftApp(own.microsoft.clientId, own.microsoft.tenant) : null,
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

/** Changes settings, and keeps them beside what another pane set up meanwhile. */
export function keepSettings(room: Room, change: Partial<Settings>): void {
  const { ports, state } = room;
  const settings = { ...state().settings, ...change };
  const kept = state().keeps ? { ...loadSettings(ports.store, ports.defaults), ...change } : settings;
  const keeps = saveSettings(ports.store, kept, ports.defaults);
  room.set({ settings, keeps, lang: settings.lang ?? ports.lang });
}
