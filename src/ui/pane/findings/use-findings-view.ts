import { useKept } from '../parts/use-kept';
import { type Filter, NO_FILTER } from './filter';
import type { Grouping } from './groups';

/** How a person has the findings before them. */
export interface FindingsView {
  readonly filter: Filter;
  readonly grouping: Grouping;
  /** Groups that were opened or closed by hand. */
  readonly groups: ReadonlyMap<string, boolean>;
  /** Lines that are opened. */
  readonly items: ReadonlySet<string>;
  /** The row that Tab comes to. */
  readonly active: string | null;
  /** The 点検 of which the list is wanted although nothing is to be mended. */
  readonly listOf: Date | null;
  /** In a low pane: whether search and grouping are shown. */
  readonly tools: boolean;
  readonly report: boolean;
}

const BEGIN: FindingsView = {
  filter: NO_FILTER,
  grouping: 'sheet',
  groups: new Map(),
  items: new Set(),
  active: null,
  listOf: null,
  tools: false,
  report: false,
};

export const useFindingsView = () => useKept('findings', BEGIN);
