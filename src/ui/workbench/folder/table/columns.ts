import type { GriffelStyle } from '@fluentui/react-components';

export const COLUMNS = [
  'department',
  'section',
  'phase',
  'indicators',
  'evaluations',
  'error',
  'warning',
  'state',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Counted from 1, as screen readers do. */
export function columnIndex(column: Column): number {
  return COLUMNS.indexOf(column) + 1;
}

/** The table's own width counts, since the sheet beside it takes room. One of them holds at a time: their order is nobody's. */
const MEDIUM = '@container sheets (min-width: 520px) and (max-width: 779px)';
export const SMALL = '@container sheets (max-width: 519px)';

/** One line of the table. Where there is little room, 時期 and 指標 are said beside only; in the least, it has two lines. */
export const LINE = {
  display: 'grid',
  gridTemplateColumns: 'minmax(76px, 1fr) minmax(132px, 1.9fr) 76px 36px minmax(132px, 1.3fr) 52px 52px 166px',
  columnGap: '8px',
  alignItems: 'center',
  boxSizing: 'border-box',
  padding: '4px 8px 4px 16px',
  [MEDIUM]: {
    gridTemplateColumns: 'minmax(64px, 1fr) minmax(96px, 1.7fr) minmax(80px, 1.2fr) 44px 44px minmax(104px, 1.2fr)',
  },
  [SMALL]: {
    gridTemplateColumns: 'minmax(72px, 1fr) minmax(0, 1.8fr) 44px 44px',
    gridTemplateAreas: '"department section error warning" "evaluations state state state"',
  },
} as const satisfies GriffelStyle;

/** What is left out where there is less room. */
export const WIDE_ONLY = {
  [MEDIUM]: { display: 'none' },
  [SMALL]: { display: 'none' },
} as const satisfies GriffelStyle;
