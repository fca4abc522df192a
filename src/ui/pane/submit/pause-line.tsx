import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { ClockRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { type SubmitWords, submitWords } from '../../../core/messages/pane/submit';
import type { Pause } from '../../session/state';
import { useSession, useSessionState, useWords } from '../use-session';
import { useLayout } from './layout';

const useStyles = makeStyles({
  line: { display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr)', columnGap: '4px' },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** That the list has to be waited for, and how long still. The seconds go by for the eye only. */
export function PauseLine() {
  const layout = useLayout();
  const styles = useStyles();
  const submit = useWords(submitWords);
  const pause = useSessionState((state) => state.pause);
  const left = useSecondsOf(pause);
  const isShown = pause !== null && left > 0;
  return (
    <div>
      {/* Stands there from the start, as screen readers need it. */}
      <span role="status" className={styles.unseen}>
        {isShown ? submit.pause[pause.because] : ''}
      </span>
      {isShown && (
        <div aria-hidden className={mergeClasses(layout.supporting, styles.line)}>
          <ClockRegular fontSize={16} />
          <span>
            {submit.pause[pause.because]} {submit.pause.left({ time: sayTime(left, submit) })}
          </span>
        </div>
      )}
    </div>
  );
}

function useSecondsOf(pause: Pause | null): number {
  const { now } = useSession();
  const [at, setAt] = useState(() => now().getTime());
  useEffect(() => {
    if (pause === null) return;
    setAt(now().getTime());
    const timer = setInterval(() => setAt(now().getTime()), 1000);
    return () => clearInterval(timer);
  }, [now, pause]);
  return pause === null ? 0 : Math.ceil((pause.until.getTime() - at) / 1000);
}

/** Seconds as people say them: by fives, then in minutes. */
export function sayTime(seconds: number, { sending }: SubmitWords): string {
  return seconds < 60
    ? sending.seconds({ count: Math.max(5, Math.ceil(seconds / 5) * 5) })
    : sending.minutes({ count: Math.ceil(seconds / 60) });
}
