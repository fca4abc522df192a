import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleSmallRegular, CloudOffRegular, SendRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { PlannedSheet } from '../../../app/push/plan';
import { isSharePoint } from '../../../core/address';
import { type SubmitWords, submitWords } from '../../../core/messages/pane/submit';
import type { SheetProgress, SubmissionState } from '../../session/state';
import { Screen } from '../parts/screen';
import { useSession, useSessionState, useWords } from '../use-session';
import { Facts } from './facts';
import { useLayout } from './layout';
import { PauseLine, sayTime } from './pause-line';
import { secondsLeft } from './remaining';
import { sayCounts } from './say-changes';
import { SheetRow } from './sheet-row';
import { type HeadingRef, ViewHeading } from './view-heading';

const useStyles = makeStyles({
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', columnGap: '8px' },
  good: { color: tokens.colorStatusSuccessForeground1 },
});

type Sending = Extract<SubmissionState, { kind: 'sending' }>;

/** How far the sending is, sheet by sheet, and how to stop it. */
export function SendingView({ sending, headingRef }: { readonly sending: Sending; readonly headingRef: HeadingRef }) {
  const layout = useLayout();
  const styles = useStyles();
  const submit = useWords(submitWords);
  const { cancelSending } = useSession();
  const isMicrosoft = useSessionState((state) => isSharePoint(state.settings.list ?? ''));
  const { plan, progress } = sending;
  const stateOf = ({ checked }: PlannedSheet) => progress.sheets.get(checked.sheet.sheet);
  const sum = (sheets: readonly PlannedSheet[]) =>
    sheets.reduce((total, { submission }) => total + submission.indicators.length, 0);
  const tried = plan.sheets.filter((planned) => (stateOf(planned)?.kind ?? 'sending') !== 'sending');
  const [done, total] = [sum(tried), sum(plan.sheets)];
  const left = useSecondsLeft(progress.since, { sheets: tried.length, done, total });
  return (
    <Screen
      primary={
        <Button disabledFocusable={progress.cancelling} onClick={cancelSending}>
          {progress.cancelling ? submit.sending.cancelling : submit.sending.cancel}
        </Button>
      }
    >
      <div className={layout.view}>
        <Facts at={null} />
        <section className={layout.section}>
          <div className={styles.top}>
            <ViewHeading headingRef={headingRef}>{submit.sending.heading}</ViewHeading>
            <Text>{submit.sending.indicators({ done, total })}</Text>
          </div>
          <ProgressBar value={done} max={Math.max(1, total)} thickness="large" aria-label={submit.sending.heading} />
          <Text className={layout.supporting}>
            {left === null ? '' : submit.sending.remaining({ time: sayTime(left, submit) })}
            {submit.sending.goOn}
          </Text>
          <PauseLine />
        </section>
        <ul className={layout.list} aria-label={submit.sending.sheets}>
          {plan.sheets.map((planned) => (
            <SheetRow
              key={planned.submission.sheet.key}
              sheet={planned.checked.sheet.sheet}
              {...shown(stateOf(planned), submit, styles.good)}
            />
          ))}
        </ul>
        <Text className={layout.note}>
          <span className={layout.supporting}>
            {submit.sending.ifCancelled}
            {isMicrosoft && submit.sending.notAtOnce}
          </span>
        </Text>
      </div>
    </Screen>
  );
}

function shown(progress: SheetProgress | undefined, words: SubmitWords, good: string) {
  switch (progress?.kind) {
    case undefined:
      return { icon: <CircleSmallRegular fontSize={20} aria-hidden />, aside: words.sending.waiting };
    case 'sending':
      return { icon: <SendRegular fontSize={20} aria-hidden />, aside: words.sending.now };
    case 'sent':
      return {
        icon: <CheckmarkCircleFilled fontSize={20} className={good} aria-hidden />,
        aside: words.beside({ thing: words.sending.received, said: sayCounts(progress.receipt, words) }),
      };
    case 'failed':
      return { icon: <CloudOffRegular fontSize={20} aria-hidden />, aside: words.sending.failed };
  }
}

/** Looks at the clock once a second. */
function useSecondsLeft(
  since: Date,
  so: { readonly sheets: number; readonly done: number; readonly total: number },
): number | null {
  const { now } = useSession();
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setElapsed(now().getTime() - since.getTime()), 1000);
    return () => clearInterval(timer);
  }, [now, since]);
  return secondsLeft({ elapsed, ...so });
}
