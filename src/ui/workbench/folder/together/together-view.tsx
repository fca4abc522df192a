import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { PHRASES } from '../../../pane/parts/phrases';
import { useFolderState, useTogetherWords } from '../use-folder';
import { Conflicts } from './conflicts';
import { Formats } from './formats';
import { Receipt } from './receipt';
import { Submission } from './submission';

const useStyles = makeStyles({
  scroll: {
    flex: '1 1 0',
    minHeight: 0,
    overflowY: 'scroll',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  column: { boxSizing: 'border-box', maxWidth: '880px', margin: '0 auto', padding: '0 16px 24px' },
  yet: { ...PHRASES, padding: '12px 0 0', color: tokens.colorNeutralForeground2 },
});

/** まとめ: what is undecided, who has submitted, where everything went, and other ways to save it. */
export default function TogetherView() {
  const styles = useStyles();
  const words = useTogetherWords();
  const phase = useFolderState((state) => state.phase);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, []);
  return (
    <div
      ref={scroller}
      id="folder-panel"
      role="tabpanel"
      aria-labelledby="folder-together"
      className={styles.scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
    >
      <div className={styles.column}>
        {phase !== 'done' && <p className={styles.yet}>{words.yet}</p>}
        <Conflicts />
        <Submission scroller={scroller} />
        <Receipt />
        <Formats />
      </div>
    </div>
  );
}
