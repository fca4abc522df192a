import { useEffect, useRef } from 'react';
import { useSession, useSessionState } from '../use-session';
import { IdleView } from './idle-view';
import { NotHereView } from './not-here-view';
import { PreparedView } from './prepared-view';
import { ReceiptView } from './receipt-view';
import { SendingView } from './sending-view';
import { UnsentView } from './unsent-view';
import { type View, viewOf } from './view';

/** 提出. Entering it reads, checks and compares; only a press of a button sends. */
export default function SubmitScreen() {
  const { sends } = useSession();
  return sends ? <Submission /> : <NotHereView />;
}

function Submission() {
  const submission = useSessionState((state) => state.submission);
  const unsent = useSessionState((state) => state.unsent);
  const view = viewOf({ submission, unsent });
  usePreparation(view);
  const headingRef = useHeadingFocus(submission.kind === 'prepared' && submission.differs ? submission.at : view);
  if (submission.kind === 'prepared') return <PreparedView prepared={submission} headingRef={headingRef} />;
  if (submission.kind === 'sending') return <SendingView sending={submission} headingRef={headingRef} />;
  const sent = submission.kind === 'sent' ? submission : null;
  if (unsent !== null) return <UnsentView unsent={unsent} sent={sent} headingRef={headingRef} />;
  return sent ? <ReceiptView sent={sent} headingRef={headingRef} /> : <IdleView headingRef={headingRef} />;
}

/** Milliseconds: who only passes by with the arrow keys starts nothing. */
const PASSING_BY = 250;

/** Prepares once, when the screen is entered and nothing else is under way. */
function usePreparation(view: View): void {
  const { prepare } = useSession();
  const isBusy = useSessionState((state) => state.busy) !== null;
  const isDone = useRef(false);
  const isDue = !isBusy && (view === 'idle' || view === 'prepared');
  useEffect(() => {
    if (isDone.current || !isDue) return;
    const timer = setTimeout(() => {
      isDone.current = true;
      void prepare();
    }, PASSING_BY);
    return () => clearTimeout(timer);
  }, [isDue, prepare]);
}

/** The heading of each new view (shown anew at another time, too) takes the focus, but not away from the tabs: somebody may be going through them. */
function useHeadingFocus(view: View | Date) {
  const headingRef = useRef<HTMLHeadingElement>(null);
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    if (document.activeElement?.closest('[role=tablist]')) return;
    const scroller = headingRef.current?.closest('[data-scrolls]');
    if (scroller) scroller.scrollTop = 0;
    headingRef.current?.focus({ preventScroll: true });
  }, [view]);
  return headingRef;
}
