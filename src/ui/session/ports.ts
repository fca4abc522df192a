import type { Lang } from '../../core/messages/catalogue';
import type { MicrosoftApp, PaneDefaults } from '../../core/settings/pane-defaults';
import type { NamedBytes, OpenWorkbook, WorkbookFiles } from '../../host/port';
import type { SharedList, Waiting } from '../../list/port';

/** What the pane needs from around it. Each of Excel, the workbench and the tests has its own. */
export interface SessionPorts {
  readonly host: OpenWorkbook;
  readonly store: KeyValueStore;
  /** Null where nothing can be sent from: a page that was opened from a disk. */
  readonly lists: Lists | null;
  /** By which 前年度から作成 makes a workbook beside the open one; null where nobody can. */
  readonly nextYear: NextYear | null;
  /** Signing in to Microsoft Lists by a city's app; null where nobody can. Nothing of it is loaded before it is used. */
  readonly signIns: ((app: MicrosoftApp) => SignIn) | null;
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

/** Whole workbooks beside the open one. Each may throw `MokuhyoError`. */
export interface NextYear {
  /** The open workbook as it stands, as a file; null when it was given up meanwhile. */
  read(options: {
    readonly cancel: { readonly aborted: boolean };
    /** Told of each part that has come. */
    readonly onSlice: (done: number, total: number) => void;
  }): Promise<NamedBytes | null>;
  /** What reads and writes workbook files; loaded when it is asked for. */
  files(): Promise<WorkbookFiles>;
  /** Whether new workbooks can be opened; else they are saved as files. */
  readonly opens: boolean;
  /** Set on a page of its own, where a file is what people expect: nothing failed that a new workbook is not opened. */
  readonly toFile?: true;
  /** Opens these bytes as a new workbook, saved nowhere yet. */
  open(bytes: Uint8Array): Promise<void>;
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
  /** The embedded service's. */
  readonly token?: string | undefined;
  /** By which Microsoft Lists lets people in. */
  readonly signIn?: Pick<SignIn, 'token'> | undefined;
  /** Told of each pause that the list makes. */
  readonly onWait?: ((waiting: Waiting) => void) | undefined;
}

/**
 * Signing in to Microsoft 365. Only `signIn` opens a window, and only a press of a button calls it. Each may throw
 * `MokuhyoError` `sign-in-unreachable`, `sign-in-failed` {reason}, `consent-needed` {reason}.
 */
export interface SignIn {
  /** Who is signed in, as far as anybody can tell without a window; null when nobody is. */
  who(): Promise<Account | null>;
  /** Lets a person sign in. Throws `sign-in-cancelled` and `sign-in-blocked` as well. */
  signIn(): Promise<Account>;
  /** Gives up the sign-in that is under way: it throws `sign-in-cancelled`. */
  giveUp(): void;
  /** Forgets here who was signed in; what the browser or Office knows of the person stays theirs. */
  signOut(): Promise<void>;
  /** An access token for Graph. `fresh`: the one before was refused. Throws `sign-in-needed` when it takes a person. */
  token(options?: { readonly fresh?: boolean }): Promise<string>;
}

export interface Account {
  /** As the person is called; null where Microsoft does not say. */
  readonly name: string | null;
  /** As the person signs in: mostly the mail address. */
  readonly username: string;
}

/** How shared lists are reached. */
export interface Lists {
  /** Throws `MokuhyoError` `usage` for what is no address. */
  connect(address: Address): Promise<SharedList>;
  /** The policy that the list gives to everyone, as JSON to be checked; null when it has none. Throws as the list does. */
  policyOf(address: Address): Promise<unknown>;
}
