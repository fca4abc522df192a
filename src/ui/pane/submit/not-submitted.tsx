import { Link, makeStyles, Text } from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons';
import { submitWords } from '../../../core/messages/pane/submit';
import { useLang, useSession, useWords } from '../use-session';
import type { Held } from './held';
import { sayHeld } from './held-words';
import { useLayout } from './layout';

const useStyles = makeStyles({
  note: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: '8px' },
  list: { gridColumn: '2', listStyleType: 'none', padding: 0 },
});

/** What stayed behind, and why. */
export function NotSubmitted({ held }: { readonly held: readonly Held[] }) {
  const layout = useLayout();
  const styles = useStyles();
  const submit = useWords(submitWords);
  const lang = useLang();
  const { open } = useSession();
  if (held.length === 0) return null;
  const indicators = held.reduce((sum, each) => sum + each.indicators, 0);
  return (
    <section className={`${layout.note} ${styles.note}`}>
      <InfoRegular fontSize={20} aria-hidden />
      <Text as="h3" weight="semibold">
        {submit.receipt.notSubmitted({ sheets: held.length, indicators })}
      </Text>
      <ul className={styles.list}>
        {held.map((each) => (
          <li key={each.sheet} className={layout.supporting}>
            {submit.receipt.notSubmittedSheet({ sheet: each.sheet, because: sayHeld(each, lang) })}{' '}
            {each.errors.length > 0 && (
              <Link as="button" inline className={layout.link} onClick={() => open('findings', each.sheet)}>
                {submit.toFindings}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
