import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled, InfoRegular, WarningFilled } from '@fluentui/react-icons';
import type { Severity } from '../../../core/validate/severity';
import { useCatalogue } from '../use-session';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorNeutralForeground2 },
  small: { fontSize: tokens.fontSizeBase200 },
});

const ICONS = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoRegular } as const;

/** The shape alone, beside a word that says the same. */
export function SeverityIcon({ severity, size = 18 }: { readonly severity: Severity; readonly size?: number }) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return <Icon className={styles[severity]} fontSize={size} aria-hidden />;
}

/** Shape, word and number: 「要修正 4」. Colour says nothing by itself. */
export function SeverityCount({ severity, count }: { readonly severity: Severity; readonly count: number }) {
  const styles = useStyles();
  const { words } = useCatalogue();
  return (
    <span className={mergeClasses(styles.mark, styles[severity], styles.small)}>
      <SeverityIcon severity={severity} size={16} />
      {`${words.severity[severity]} ${count}`}
    </span>
  );
}
