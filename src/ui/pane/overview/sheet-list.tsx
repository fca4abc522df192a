import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { MARKS } from '../../../app/progress';
import { overviewWords } from '../../../core/messages/pane/overview';
import { useWords } from '../use-session';
import { MarkSample } from './progress-picture';
import { SheetButton } from './sheet-button';
import type { SheetRow } from './sheet-rows';
import { sumOf } from './steps';

const useStyles = makeStyles({
  heading: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '10px' },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  legend: { display: 'flex', flexWrap: 'wrap', gap: '2px 10px', margin: '4px 0 6px' },
  sample: { display: 'inline-flex', alignItems: 'center', gap: '5px', whiteSpace: 'nowrap' },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  list: { listStyle: 'none', padding: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** Every goal sheet: what was found, and how far its 評価 are. */
export function SheetList({ rows }: { readonly rows: readonly SheetRow[] }) {
  const styles = useStyles();
  const overview = useWords(overviewWords);
  const total = sumOf(rows.map(({ tally }) => tally));
  const phases = new Set(rows.map(({ phase }) => phase));
  return (
    <section>
      <div className={styles.heading}>
        <Text as="h2" weight="semibold">
          {overview.sheetsTitle}
        </Text>
        <span className={styles.small}>{overview.filledOf({ ...total })}</span>
      </div>
      <div className={`${styles.small} ${styles.legend}`} aria-hidden>
        {MARKS.map((mark) => (
          <span key={mark} className={styles.sample}>
            <MarkSample mark={mark} />
            {overview.legend[mark]}
          </span>
        ))}
      </div>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.name} className={styles.row}>
            <SheetButton row={row} saysPhase={phases.size > 1} />
          </li>
        ))}
      </ul>
    </section>
  );
}
