import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'center',
    minHeight: '34px',
    padding: '2px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  aside: {
    maxWidth: '55vw',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    textAlign: 'end',
  },
  below: {
    gridColumn: '2 / -1',
    paddingBottom: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface SheetRowProps {
  readonly icon: ReactNode;
  readonly sheet: string;
  readonly aside: ReactNode;
  readonly below?: ReactNode;
}

/** One sheet and how it stands with it. */
export function SheetRow({ icon, sheet, aside, below }: SheetRowProps) {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      {icon}
      <span>{sheet}</span>
      <span className={styles.aside}>{aside}</span>
      {below !== undefined && <div className={styles.below}>{below}</div>}
    </li>
  );
}
