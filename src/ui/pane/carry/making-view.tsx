import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleSmallRegular, HourglassRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { carryScreenWords } from '../../../core/messages/pane/carry';
import { shellWords } from '../../../core/messages/pane/shell';
import type { MakingStep } from '../../session/state';
import { Screen } from '../parts/screen';
import { Unseen } from '../parts/unseen';
import { useSession, useWords } from '../use-session';
import { CarryStatus } from './carry-status';
import { type HeadingRef, useLayout } from './layout';

const useStyles = makeStyles({
  steps: { listStyle: 'none', margin: 0, padding: 0 },
  step: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'center',
    minHeight: '36px',
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
  aside: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const STEPS = ['reading', 'making'] as const;

/** How far the making is, and how to give it up. */
export function MakingView({ step, heading }: { readonly step: MakingStep; readonly heading: HeadingRef }) {
  const layout = useLayout();
  const words = useWords(carryScreenWords);
  const { cancelMaking } = useSession();
  const since = useWaited();
  return (
    <Screen status={<CarryStatus />} primary={<Button onClick={cancelMaking}>{words.cancel}</Button>}>
      <div className={layout.view}>
        <h2 ref={heading} tabIndex={-1} className={layout.heading}>
          {words.heading}
        </h2>
        {since !== 'short' && <Steps step={step} />}
        <p className={layout.supporting}>{words.untouched}</p>
        <div role="status">{since === 'long' && step.kind === 'reading' && <Waiting />}</div>
      </div>
    </Screen>
  );
}

function Steps({ step }: { readonly step: MakingStep }) {
  const styles = useStyles();
  const words = useWords(carryScreenWords);
  const now = STEPS.indexOf(step.kind);
  const parts = step.kind === 'reading' && step.total !== null ? { done: step.done, total: step.total } : null;
  return (
    <div>
      <ul className={styles.steps} aria-label={words.stepsTitle}>
        {STEPS.map((name, index) => (
          <li key={name} className={styles.step} {...(index === now ? { 'aria-current': 'step' } : {})}>
            {index < now && <CheckmarkCircleFilled className={styles.done} fontSize={20} aria-hidden />}
            {index === now && <HourglassRegular fontSize={20} aria-hidden />}
            {index > now && <CircleSmallRegular fontSize={20} aria-hidden />}
            <span>
              {index <= now && <Unseen>{index < now ? words.stepDone : words.stepNow}</Unseen>}
              {words.steps[name]}
            </span>
            {index === now && parts && parts.total > 1 && <span className={styles.aside}>{words.parts(parts)}</span>}
          </li>
        ))}
      </ul>
      <ProgressBar
        thickness="large"
        aria-label={words.stepsTitle}
        {...(parts ? { value: parts.done, max: parts.total } : {})}
      />
    </div>
  );
}

/** Excel answers nothing while a cell is being edited. */
function Waiting() {
  const layout = useLayout();
  const { waiting } = useWords(shellWords);
  return <p className={layout.sentence}>{waiting}</p>;
}

/** Milliseconds: what is over sooner shows nothing; later, Excel probably waits for a cell to be finished. */
const PATIENCE = { shown: 300, long: 4000 };

function useWaited(): 'short' | 'shown' | 'long' {
  const [waited, setWaited] = useState<'short' | 'shown' | 'long'>('short');
  useEffect(() => {
    const timers = (['shown', 'long'] as const).map((name) => setTimeout(() => setWaited(name), PATIENCE[name]));
    return () => timers.forEach(clearTimeout);
  }, []);
  return waited;
}
