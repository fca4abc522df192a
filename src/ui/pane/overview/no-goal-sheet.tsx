import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { DocumentQuestionMarkRegular } from '@fluentui/react-icons';
import { sayFinding } from '../../../core/messages/say';
import type { Finding } from '../../../core/validate/rule';
import { PHRASES } from '../parts/phrases';
import { useLang } from '../use-session';

const useStyles = makeStyles({
  empty: {
    ...PHRASES,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '16px 0',
    color: tokens.colorNeutralForeground2,
  },
  icon: { color: tokens.colorBrandForeground1 },
});

/** A workbook without any goal sheet: what that means, and what to look at. */
export function NoGoalSheet({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { message, advice } = sayFinding(finding, useLang());
  return (
    <section className={styles.empty}>
      <DocumentQuestionMarkRegular className={styles.icon} fontSize={32} aria-hidden />
      <Text as="h2" size={400} weight="semibold">
        {message}
      </Text>
      <p>{advice}</p>
    </section>
  );
}
