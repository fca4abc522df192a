import { useEffect, useRef } from 'react';
import type { CarryState } from '../../session/state';
import { useSessionState } from '../use-session';
import { ChoosingView } from './choosing-view';
import { MadeView } from './made-view';
import { MakingView } from './making-view';
import { OpenedView } from './opened-view';

/** 前年度から作成: what it does, what became of it, and only then a new workbook. */
export default function CarryScreen() {
  const carry = useSessionState((state) => state.carry);
  const heading = useHeadingFocus(viewOf(carry));
  switch (carry.kind) {
    case 'closed':
      return null;
    case 'choosing':
      return <ChoosingView form={carry.form} heading={heading} />;
    case 'making':
      return <MakingView step={carry.step} heading={heading} />;
    case 'made':
    case 'opening':
      return <MadeView made={carry} isOpening={carry.kind === 'opening'} heading={heading} />;
    case 'opened':
      return <OpenedView made={carry} heading={heading} />;
  }
}

/** What Excel would not open is shown anew, with another button. */
function viewOf(carry: CarryState): string {
  if (carry.kind === 'opening') return 'made';
  return carry.kind === 'made' && carry.asFile ? 'as-file' : carry.kind;
}

/** The heading of each view takes the focus, but not away from the tabs: somebody may be going through them. */
function useHeadingFocus(view: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each view once
  useEffect(() => {
    if (document.activeElement?.closest('[role=tablist]')) return;
    const scroller = heading.current?.closest('[data-scrolls]');
    if (scroller) scroller.scrollTop = 0;
    heading.current?.focus({ preventScroll: true });
  }, [view]);
  return heading;
}
