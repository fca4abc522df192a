import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons';
import { shellWords } from '../../core/messages/pane/shell';
import { nameOfFile } from '../../core/sheet/file-name';
import type { State } from '../session/state';
import { countsOf } from './counts';
import { useSessionState, useWords } from './use-session';

const useStyles = makeStyles({
  header: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: '6px',
    alignItems: 'center',
    // Office draws its own menu over the top right corner (40×32).
    padding: '6px 48px 2px 16px',
    boxSizing: 'border-box',
    minHeight: '48px',
    flexShrink: 0,
  },
  wholeWidth: { paddingRight: '16px' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  counts: {
    gridColumn: '1 / -1',
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  unsent: { flexShrink: 0, whiteSpace: 'nowrap' },
});

/** Which workbook this is, and what of it is not yet sent. `isPage`: the pane is the whole page, and Office's menu over it. */
export function Header({ isPage }: { readonly isPage: boolean }) {
  const styles = useStyles();
  const shell = useWords(shellWords);
  const checked = useSessionState((state) => state.checked);
  const unsent = useSessionState((state) => state.unsent);
  const name = checked ? nameOfFile(checked.workbook.file) : '';
  return (
    <header className={mergeClasses(styles.header, !isPage && styles.wholeWidth)}>
      <DocumentTableRegular fontSize={16} aria-hidden />
      <Text as={isPage ? 'h1' : 'h2'} weight="semibold" className={styles.name} title={name}>
        {name || shell.title}
      </Text>
      <div className={styles.counts}>
        <span>{checked ? shell.counts(countsOf(checked.workbook)) : shell.notChecked}</span>
        {unsent && (
          <Badge appearance="outline" color="warning" className={styles.unsent}>
            {shell.unsent({ count: unsentIndicators(unsent) })}
          </Badge>
        )}
      </div>
    </header>
  );
}

function unsentIndicators({ sheets }: NonNullable<State['unsent']>): number {
  return sheets.reduce((sum, { indicators }) => sum + indicators, 0);
}
