import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { PHRASES } from './phrases';
import { useShortStatusText } from './status-text';

const useStyles = makeStyles({
  line: {
    flex: '1 1 0',
    minWidth: '64px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
    ...PHRASES,
  },
});

/** What was done last, or what a screen says instead. `LiveStatus` says it aloud. */
export function StatusLine({ children }: { readonly children?: ReactNode }) {
  const styles = useStyles();
  const text = useShortStatusText();
  return <div className={styles.line}>{children ?? text}</div>;
}
