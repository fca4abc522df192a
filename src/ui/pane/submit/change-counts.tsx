import { makeStyles, tokens } from '@fluentui/react-components';
import { submitWords } from '../../../core/messages/pane/submit';
import { CHANGE_KINDS, type ChangeCounts } from '../../../core/record/change';
import { useWords } from '../use-session';

const useStyles = makeStyles({
  boxes: {
    display: 'grid',
    // As wide as its word: English ones do not fit a quarter of a narrow pane.
    gridTemplateColumns: 'repeat(4, minmax(max-content, 1fr))',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  box: {
    display: 'flex',
    flexDirection: 'column',
    padding: '6px 8px',
    ':not(:first-child)': { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  kind: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  count: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** 新規・変更・変更なし・取下げ, in indicators. */
export function ChangeCountBoxes({ counts }: { readonly counts: ChangeCounts }) {
  const styles = useStyles();
  const submit = useWords(submitWords);
  return (
    <dl className={styles.boxes}>
      {CHANGE_KINDS.map((kind) => (
        <div key={kind} className={styles.box}>
          <dt className={styles.kind}>{submit.kinds[kind]}</dt>
          <dd className={styles.count}>{counts[kind]}</dd>
        </div>
      ))}
    </dl>
  );
}
