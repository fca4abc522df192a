import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { overviewWords } from '../../../core/messages/pane/overview';
import { PHRASES } from '../parts/phrases';
import { useCatalogue, useWords } from '../use-session';

const useStyles = makeStyles({
  why: {
    ...PHRASES,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  names: { display: 'flex', flexWrap: 'wrap', gap: '2px 16px', listStyle: 'none', padding: 0, margin: '4px 0 0' },
  name: { overflowWrap: 'anywhere' },
});

/** ほかのシート: worksheets that are no goal sheets, and that they were left alone. */
export function OtherSheets({ names }: { readonly names: readonly string[] }) {
  const styles = useStyles();
  const overview = useWords(overviewWords);
  const { skipped } = useCatalogue();
  if (names.length === 0) return null;
  return (
    <section>
      <Text as="h2" weight="semibold">
        {overview.othersTitle({ count: names.length })}
      </Text>
      <p className={styles.why}>{skipped({})}</p>
      <ul className={styles.names}>
        {names.map((name) => (
          <li key={name} className={styles.name}>
            {name}
          </li>
        ))}
      </ul>
    </section>
  );
}
