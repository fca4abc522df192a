import type { Mended } from '../../session/state';
import type { Entry } from './entries';
import type { Grouping } from './groups';
import type { Row } from './rows';

/** What the rows of the list know and may do. */
export interface ListActions {
  readonly grouping: Grouping;
  readonly mended: ReadonlyMap<string, Mended>;
  readonly busy: boolean;
  readonly toggle: (row: Row) => void;
  readonly show: (entry: Entry) => void;
  readonly mend: (entries: readonly Entry[], row: Row) => void;
  readonly takeBack: (entries: readonly Entry[], row: Row) => void;
  readonly openEvaluations: () => void;
}

export interface RowProps {
  readonly actions: ListActions;
  /** Whether Tab comes to this row, and goes on into it. */
  readonly active: boolean;
}

/** What the list gives the focus to in each row. */
export const ROW_FOCUS = { 'data-row-focus': '' } as const;
