import { makeStyles, tokens } from '@fluentui/react-components';
import type { RowCounts } from '../../../app/gather/choose';
import { MARKS } from '../../../app/progress';
import { overviewWords } from '../../../core/messages/pane/overview';
import { MarkSample } from '../../pane/overview/progress-picture';
import { useLang } from '../use-desk';
import { useFolderState, useFolderWords } from './use-folder';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '2px 16px',
    flexShrink: 0,
    padding: '8px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  legend: { display: 'flex', flexWrap: 'wrap', gap: '2px 12px' },
  sample: { display: 'inline-flex', alignItems: 'center', gap: '5px', whiteSpace: 'nowrap' },
});

/** What the squares mean, and what became of every file. */
export function SumLine({ counts }: { readonly counts: RowCounts }) {
  const styles = useStyles();
  const { sum } = useFolderWords();
  const { legend } = overviewWords[useLang()];
  const done = useFolderState((state) => state.done);
  const parts = [
    sum.read({ count: done - counts.failed }),
    counts.copies > 0 && sum.copies({ count: counts.copies }),
    counts.noSheet > 0 && sum.noSheet({ count: counts.noSheet }),
    counts.failed > 0 && sum.failed({ count: counts.failed }),
  ];
  return (
    <div className={styles.line}>
      <span className={styles.legend} aria-hidden>
        {MARKS.map((mark) => (
          <span key={mark} className={styles.sample}>
            <MarkSample mark={mark} />
            {legend[mark]}
          </span>
        ))}
      </span>
      <span>
        {parts.filter(Boolean).join(sum.separator)}
        <Skipped after={sum.separator} />
      </span>
    </div>
  );
}

/** What was left aside. Nothing where nothing was. */
export function Skipped({ after = '' }: { readonly after?: string }) {
  const { sum } = useFolderWords();
  const { owner, other } = useFolderState((state) => state.skipped);
  const parts = [owner > 0 && sum.owner({ count: owner }), other > 0 && sum.other({ count: other })].filter(Boolean);
  return parts.length > 0 ? `${after}${parts.join(sum.separator)}` : '';
}
