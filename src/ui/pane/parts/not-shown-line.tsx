import { makeStyles, tokens } from '@fluentui/react-components';
import { WarningFilled } from '@fluentui/react-icons';
import { useSessionState } from '../use-session';
import { PHRASES } from './phrases';
import { useStatusText } from './status-text';

const useStyles = makeStyles({
  line: {
    ...PHRASES,
    display: 'flex',
    flex: '1 0 100%',
    gap: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  icon: { flexShrink: 0, color: tokens.colorStatusWarningForeground1 },
});

/** Why a cell that was asked for could not be shown, and what to do: too long for the place beside the buttons. */
export function NotShownLine() {
  const styles = useStyles();
  const isNotShown = useSessionState(({ status }) => status?.kind === 'not-shown');
  const text = useStatusText();
  if (!isNotShown) return null;
  return (
    <div className={styles.line}>
      <WarningFilled className={styles.icon} fontSize={16} aria-hidden />
      <span>{text}</span>
    </div>
  );
}
