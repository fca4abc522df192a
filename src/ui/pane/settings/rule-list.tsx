import { makeStyles, tokens } from '@fluentui/react-components';
import { ruleNames } from '../../../core/messages/pane/rules';
import { settingsWords } from '../../../core/messages/pane/settings';
import { SeverityIcon } from '../parts/severity';
import { useCatalogue, useWords } from '../use-session';
import type { RuleRow } from './rule-rows';
import { useSectionStyles } from './section';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr) auto',
    columnGap: '8px',
    padding: '3px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  number: { color: tokens.colorNeutralForeground3 },
  severity: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
});

/** Every 点検項目: its number, its name, how grave it is, and whether it is on. */
export function RuleList({ rows }: { readonly rows: readonly RuleRow[] }) {
  const shared = useSectionStyles();
  const styles = useStyles();
  const { policy } = useWords(settingsWords);
  const names = useWords(ruleNames);
  const { words } = useCatalogue();
  return (
    <ul className={shared.list}>
      {rows.map(({ id, number, severity, state }) => (
        <li key={id} className={styles.row}>
          <span className={styles.number}>{number}</span>
          <span>{state === 'beta' ? policy.onTrial({ rule: names[id] ?? '' }) : names[id]}</span>
          {state === 'off' ? (
            <span className={styles.number}>{policy.off}</span>
          ) : (
            <span className={styles.severity}>
              <SeverityIcon severity={severity} size={14} />
              {words.severity[severity]}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
