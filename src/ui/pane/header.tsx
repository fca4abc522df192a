import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons';
import { indicatorsOf } from '../../core/sheet/indicators';
import type { Checked, State } from '../session/state';
import { nameOf } from './format';
import { usePaneWords, useSessionState } from './use-session';

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
});

/** Which workbook this is, and what of it is not yet sent. */
export function Header() {
  const styles = useStyles();
  const { shell } = usePaneWords();
  const checked = useSessionState((state) => state.checked);
  const unsent = useSessionState((state) => state.unsent);
  const name = checked ? nameOf(checked.workbook.file) : '';
  return (
    <header className={styles.header}>
      <DocumentTableRegular aria-hidden />
      <Text as="h1" weight="semibold" className={styles.name} title={name} style={{ margin: 0 }}>
        {name || shell.notChecked}
      </Text>
      <div className={styles.counts}>
        {checked && <span>{shell.counts(countsOf(checked))}</span>}
        {unsent && (
          <Badge appearance="outline" color="warning">
            {shell.unsent({ count: unsentIndicators(unsent) })}
          </Badge>
        )}
      </div>
    </header>
  );
}

function countsOf({ workbook: { sheets } }: Checked) {
  const years = new Set(sheets.map(({ sheet }) => sheet.head.fiscalYear?.trim() ?? ''));
  return {
    sheets: sheets.length,
    indicators: sheets.reduce((sum, { sheet }) => sum + indicatorsOf(sheet).length, 0),
    year: years.size === 1 ? ([...years][0] ?? '') : '',
  };
}

function unsentIndicators({ sheets }: NonNullable<State['unsent']>): number {
  return sheets.reduce((sum, { indicators }) => sum + indicators, 0);
}
