import type { Lang } from '../../core/messages/catalogue';
import type { PaneDefaults } from '../../core/settings/pane-defaults';
import type { OpenWorkbook } from '../../host/port';
import type { SharedList } from '../../list/port';

/** What the pane needs from around it. Each of Excel, the workbench and the tests has its own. */
export interface SessionPorts {
  readonly host: OpenWorkbook;
  readonly store: KeyValueStore;
  /** Null where nothing can be sent from: a page that was opened from a disk. */
  readonly lists: Lists | null;
  /** What the city's administrator shipped with the pane. */
  readonly defaults: PaneDefaults;
  /** The language of Office, or of the browser. */
  readonly lang: Lang;
  readonly clock: () => Date;
  /** SHA-256 in hexadecimal. */
  readonly hash: (text: string) => Promise<string>;
  /** Lets the browser draw and take input, then goes on. */
  readonly breathe: () => Promise<void>;
  readonly version: string;
}

/** Texts that are kept for this person on this computer, never in a workbook. */
export interface KeyValueStore {
  get(key: string): string | null;
  /** False when nothing can be kept (full, or forbidden by the browser). */
  set(key: string, value: string): boolean;
  remove(key: string): void;
  keys(): readonly string[];
}

export interface Address {
  readonly url: string;
  readonly token?: string | undefined;
}

/** How shared lists are reached. */
export interface Lists {
  /** Throws `MokuhyoError` `usage` for what is no address. */
  connect(address: Address): Promise<SharedList>;
  /** The policy that the list gives to everyone, as JSON to be checked; null when it has none. Throws as the list does. */
  policyOf(address: Address): Promise<unknown>;
}
