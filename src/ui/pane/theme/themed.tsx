import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { type ColourScheme, useTheme } from './use-theme';

const useStyles = makeStyles({
  ground: { height: '100%', overflow: 'hidden', backgroundColor: tokens.colorNeutralBackground1 },
});

/** The ground of a whole page, light or dark. */
export function Themed({ scheme, children }: { readonly scheme: ColourScheme; readonly children: ReactNode }) {
  const styles = useStyles();
  const { theme, colorScheme } = useTheme(scheme);
  return (
    <FluentProvider theme={theme} className={styles.ground} style={{ colorScheme }}>
      {children}
    </FluentProvider>
  );
}

/** What fills that ground from top to bottom: nothing of it scrolls but what says so. */
export const COLUMN = {
  display: 'flex',
  flexDirection: 'column',
  height: '100%',
  minWidth: 0,
  overflow: 'hidden',
  fontVariantNumeric: 'tabular-nums',
  lineBreak: 'strict',
} as const;
