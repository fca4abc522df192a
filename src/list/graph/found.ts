import type { IndicatorVersion, SheetVersion, Version } from './decode';

/** An item with what it holds. */
export interface Item<V extends Version> {
  readonly id: string;
  readonly eTag: string;
  readonly version: V;
  /** Whether it need not be written anew though its record stays; not where somebody edited or damaged it by hand. */
  readonly sound: boolean;
  /** The submission that wrote it. */
  readonly submission: string | null;
}

/** What the lists have of a sheet. */
export interface Found {
  readonly own: Item<SheetVersion> | null;
  readonly indicators: readonly Item<IndicatorVersion>[];
  /** Items of this sheet of which no version can be read: the list's name and the item's number. */
  readonly unreadable: readonly Unreadable[];
}

export interface Unreadable {
  readonly list: string;
  readonly item: string;
}

/** Of the sheet's own item and of those of its indicators. */
export function versionsIn({ own, indicators }: Found): readonly Version[] {
  const versions = indicators.map(({ version }) => version);
  return own ? [own.version, ...versions] : versions;
}
