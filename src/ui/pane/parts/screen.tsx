import { makeStyles, tokens, useMergedRefs } from '@fluentui/react-components';
import { type ReactNode, type Ref, type RefObject, useEffect, useRef, useState } from 'react';
import { NotShownLine } from './not-shown-line';
import { StatusLine } from './status-line';
import { TroubleBar } from './trouble-bar';

const SCROLLBAR = '12px';

const useStyles = makeStyles({
  content: {
    flex: '1 1 0',
    minHeight: 0,
    // The scrollbar is always drawn, in a style of its own: WebView2 and macOS hide theirs, and nothing may move when it appears.
    overflowY: 'scroll',
    overflowX: 'hidden',
    position: 'relative',
    '::-webkit-scrollbar': { width: SCROLLBAR },
    '::-webkit-scrollbar-thumb': {
      border: '3px solid transparent',
      borderRadius: '6px',
      backgroundClip: 'padding-box',
      backgroundColor: tokens.colorNeutralStrokeAccessible,
    },
    '::-webkit-scrollbar-thumb:hover': { backgroundColor: tokens.colorNeutralStrokeAccessibleHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media print': { overflow: 'visible' },
  },
  /** What lies under the scrollbar must not be scrolled to. */
  clip: { overflowX: 'clip' },
  /** The margin at the right is 16 with the scrollbar. */
  inner: { marginRight: `-${SCROLLBAR}` },
  bar: {
    display: 'flex',
    // Long words in a narrow pane: the actions come below the status rather than squeeze it.
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    flexShrink: 0,
    minHeight: '52px',
    boxSizing: 'border-box',
    padding: '8px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  actions: { display: 'flex', gap: '8px', marginLeft: 'auto', flexShrink: 0 },
});

interface ScreenProps {
  readonly children: ReactNode;
  /** Left of the status: 報告書, 戻る. */
  readonly secondary?: ReactNode;
  /** At most one primary button, lower right. */
  readonly primary?: ReactNode;
  /** Instead of what was done last. */
  readonly status?: ReactNode;
  readonly contentRef?: Ref<HTMLDivElement>;
}

/** One tab's screen: what scrolls, and the bar that does not. */
export function Screen({ children, secondary, primary, status, contentRef }: ScreenProps) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const tabIndex = useIsStop(scroller) ? 0 : undefined;
  return (
    <>
      <div className={styles.content} ref={useMergedRefs(scroller, contentRef)} tabIndex={tabIndex} data-scrolls>
        <div className={styles.clip}>
          <div className={styles.inner}>
            <TroubleBar />
            {children}
          </div>
        </div>
      </div>
      <div className={styles.bar} data-actions>
        <NotShownLine />
        {secondary}
        {status === undefined ? <StatusLine /> : status}
        <div className={styles.actions}>{primary}</div>
      </div>
    </>
  );
}

const STOPS = 'a[href], button, input, select, textarea, [tabindex="0"]';

/** What scrolls but holds nothing to stand on has to take the focus itself: else nobody could scroll it by keyboard. */
function useIsStop(scroller: RefObject<HTMLElement | null>): boolean {
  const [isStop, setStop] = useState(false);
  useEffect(() => {
    const element = scroller.current;
    const content = element?.firstElementChild;
    if (!element || !content) return;
    const look = () => setStop(element.scrollHeight > element.clientHeight && content.querySelector(STOPS) === null);
    const observer = new ResizeObserver(look);
    observer.observe(element);
    observer.observe(content);
    return () => observer.disconnect();
  }, [scroller]);
  return isStop;
}
