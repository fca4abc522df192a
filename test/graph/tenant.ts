import type { ColumnDefinition } from '@microsoft/microsoft-graph-types';

/** What Graph keeps. */
export interface Tenant {
  readonly host: string;
  readonly sites: readonly Site[];
  /** Counts every change of an item. */
  change: number;
  /** Tokens of changes before this one are too old. */
  deltasSince: number;
}

export interface Site {
  readonly id: string;
  /** `/sites/kikaku`; the root site's is empty. */
  readonly path: string;
  readonly displayName: string;
  readonly lists: List[];
}

export interface List {
  readonly id: string;
  /** Of its address; for ever. */
  readonly name: string;
  displayName: string;
  readonly columns: Column[];
  readonly items: Map<number, Item>;
  readonly deleted: { readonly id: number; readonly change: number }[];
  lastId: number;
  /** How many versions of an item it keeps, the current one too; 1: none but that. */
  keptVersions: number;
}

export type Kind = 'text' | 'note' | 'number' | 'choice' | 'dateTime' | 'boolean';

export interface Column {
  readonly id: string;
  readonly kind: Kind;
  readonly builtIn: boolean;
  definition: ColumnDefinition & { readonly name: string };
}

export type Value = string | number | boolean;
export type Fields = Readonly<Record<string, Value>>;

export interface Item {
  readonly id: number;
  readonly uniqueId: string;
  readonly created: string;
  modified: string;
  fields: Fields;
  /** The oldest first, the current one last. */
  versions: readonly Version[];
  change: number;
}

export interface Version {
  readonly number: number;
  readonly modified: string;
  readonly fields: Fields;
}

export const versionOf = (item: Item) => item.versions.at(-1)?.number ?? 0;
export const eTagOf = (item: Item) => `"${item.uniqueId},${versionOf(item)}"`;

/** Beyond so many items a list refuses what would look at more of them. */
export const THRESHOLD = 5_000;
export const MOST_INDEXES = 20;
