import { tokens } from '@fluentui/react-components';

/** A `dl` of short terms, each with what is known of it at its right. */
export const FACT_LIST = {
  display: 'grid',
  gridTemplateColumns: 'max-content minmax(0, 1fr)',
  columnGap: '12px',
  rowGap: '4px',
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
} as const;
