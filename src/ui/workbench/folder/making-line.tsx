import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { UNSEEN } from '../parts/narrow';
import { useFolder, useFolderState, useFolderWords } from './use-folder';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    boxSizing: 'border-box',
    minHeight: '46px',
    flexShrink: 0,
    padding: '7px 16px',
  },
  bar: { flex: '1 1 80px' },
  left: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  unseen: UNSEEN,
});

/** How far a file that is being made is, how long it will take, and 中止する. */
export function MakingLine() {
  const styles = useStyles();
  const { save, progress } = useFolderWords();
  const { stopMaking } = useFolder();
  const making = useFolderState((state) => state.making);
  const wasMaking = useRef(false);
  wasMaking.current ||= making !== null;
  return (
    <>
      {wasMaking.current && (
        <span role="status" className={styles.unseen}>
          {making && save.making[making.kind]}
        </span>
      )}
      {making && (
        <div className={styles.line}>
          <Text weight="semibold">{save.making[making.kind]}</Text>
          <ProgressBar
            className={styles.bar}
            thickness="large"
            aria-label={save.makingLabel}
            value={making.done}
            max={Math.max(1, making.total)}
          />
          {making.secondsLeft !== null && (
            <span className={styles.left}>{progress.left({ seconds: making.secondsLeft })}</span>
          )}
          <Button onClick={stopMaking}>{save.stop}</Button>
        </div>
      )}
    </>
  );
}
