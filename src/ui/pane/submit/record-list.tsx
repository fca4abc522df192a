import { makeStyles, tokens } from '@fluentui/react-components';
import { submitWords } from '../../../core/messages/pane/submit';
import { useWords } from '../use-session';
import type { ChangeRow } from './changes';
import { sayRecord } from './say-changes';

const useStyles = makeStyles({
  list: { listStyleType: 'none', padding: 0, marginBottom: '8px' },
  row: {
    display: 'grid',
    gridTemplateColumns: '56px minmax(0, 1fr)',
    columnGap: '8px',
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  kind: { fontWeight: tokens.fontWeightSemibold },
});

/** Each record with what becomes of it. */
export function RecordList({ rows }: { readonly rows: readonly ChangeRow[] }) {
  const styles = useStyles();
  const submit = useWords(submitWords);
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <li key={row.key} className={styles.row}>
          <span className={styles.kind}>{submit.kinds[row.kind]}</span>
          <span>{sayRecord(row, submit)}</span>
        </li>
      ))}
    </ul>
  );
}
