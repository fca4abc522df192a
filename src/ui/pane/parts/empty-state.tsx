import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { DocumentSearchRegular } from '@fluentui/react-icons';
import { shellWords } from '../../../core/messages/pane/shell';
import { useWords } from '../use-session';
import { PHRASES } from './phrases';

const useStyles = makeStyles({
  empty: {
    ...PHRASES,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '32px 16px',
    color: tokens.colorNeutralForeground2,
  },
  icon: { color: tokens.colorBrandForeground1 },
});

/** Before the first 点検: what the button below does, and that it changes nothing. */
export function NotCheckedYet() {
  const styles = useStyles();
  const shell = useWords(shellWords);
  return (
    <div className={styles.empty}>
      <DocumentSearchRegular className={styles.icon} fontSize={32} aria-hidden />
      <Text as="h2" size={400} weight="semibold">
        {shell.emptyTitle}
      </Text>
      <Text>{shell.emptyText}</Text>
    </div>
  );
}
