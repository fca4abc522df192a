import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { UNSEEN } from '../parts/narrow';
import type { FolderState } from './folder';
import { useFolder, useFolderState, useFolderWords } from './use-folder';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    boxSizing: 'border-box',
    minHeight: '46px',
    flexShrink: 0,
    padding: '7px 16px',
  },
  bar: { flex: '1 1 0', minWidth: '40px' },
  left: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  rest: { marginLeft: 'auto' },
  unseen: UNSEEN,
});

/** How far reading is, how long it will take, and 中止する. */
export function ProgressLine() {
  const styles = useStyles();
  const { progress } = useFolderWords();
  const { stop, goOn } = useFolder();
  const phase = useFolderState((state) => state.phase);
  const done = useFolderState((state) => state.done);
  const total = useFolderState((state) => state.files.length);
  const seconds = useFolderState((state) => state.secondsLeft);
  const text = phase === 'listing' ? progress.listing : progress[phase]({ done, total });
  const isReading = phase === 'reading';
  return (
    <div className={styles.line}>
      <Text weight="semibold">{text}</Text>
      <Spoken text={text} />
      {isReading && (
        <ProgressBar
          className={styles.bar}
          thickness="large"
          aria-label={progress.label}
          value={done}
          max={Math.max(1, total)}
        />
      )}
      {isReading && seconds !== null && <span className={styles.left}>{progress.left({ seconds })}</span>}
      {isReading && <Button onClick={stop}>{progress.stop}</Button>}
      {phase === 'stopped' && (
        <Button className={styles.rest} onClick={goOn}>
          {progress.goOn}
        </Button>
      )}
    </div>
  );
}

/** Said at the start, each quarter, and when it ends. */
function Spoken({ text }: { readonly text: string }) {
  const styles = useStyles();
  const moment = useFolderState(momentOf);
  const said = useRef({ moment: '', text: '' });
  if (said.current.moment !== moment) said.current = { moment, text };
  return (
    <span role="status" className={styles.unseen}>
      {said.current.text}
    </span>
  );
}

function momentOf({ phase, done, files }: FolderState): string {
  return phase === 'reading' ? `reading ${Math.floor((4 * done) / Math.max(1, files.length))}` : phase;
}
