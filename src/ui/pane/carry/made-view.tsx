import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { carryScreenWords } from '../../../core/messages/pane/carry';
import { shellWords } from '../../../core/messages/pane/shell';
import type { Made } from '../../session/state';
import { timeOf } from '../format';
import type { SaveOutcome } from '../parts/outlets/save';
import { Screen } from '../parts/screen';
import { StatusLine } from '../parts/status-line';
import { useSession, useSessionState, useWords } from '../use-session';
import { CarryStatus } from './carry-status';
import { Facts } from './facts';
import { type HeadingRef, useLayout } from './layout';
import { Lists } from './lists';
import { NotFilled } from './not-filled';
import { SaveButton, saySaved } from './save-button';

interface MadeViewProps {
  readonly made: Omit<Made, 'kind'>;
  readonly isOpening: boolean;
  readonly heading: HeadingRef;
}

/** What the new workbook holds, and what it does not: before it opens. */
export function MadeView({ made, isOpening, heading }: MadeViewProps) {
  const layout = useLayout();
  const { made: words, toFile } = useWords(carryScreenWords);
  const shell = useWords(shellWords);
  const { closeCarry, carriesToFile } = useSession();
  const scroller = useRef<HTMLDivElement>(null);
  const { carried, asFile, isOld, at } = made;
  const [saved, setSaved] = useState<SaveOutcome | null>(null);
  const trouble = useSessionState((state) => state.trouble);
  useTopShown(scroller, trouble);
  return (
    <Screen
      status={saved ? <StatusLine>{saySaved(saved, carriesToFile ? toFile : words)}</StatusLine> : <CarryStatus />}
      contentRef={scroller}
      secondary={
        <Button disabledFocusable={isOpening} onClick={closeCarry}>
          {shell.back}
        </Button>
      }
      primary={asFile ? <SaveButton carried={carried} onSaved={setSaved} /> : <OpenButton isOpening={isOpening} />}
    >
      <div className={layout.view}>
        <h2 ref={heading} tabIndex={-1} className={layout.heading}>
          {words.heading}
        </h2>
        {isOld && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{(carriesToFile ? toFile : words).old({ time: timeOf(at) })}</MessageBarBody>
          </MessageBar>
        )}
        {asFile && !carriesToFile && trouble === null && <p className={layout.sentence}>{words.cannotOpen}</p>}
        <Facts made={made} />
        <NotFilled carried={carried} />
        <Lists carried={carried} scroller={scroller} />
      </div>
    </Screen>
  );
}

/** What stops a person stands at the top, which may be far away. */
function useTopShown(scroller: RefObject<HTMLElement | null>, trouble: object | null): void {
  useEffect(() => {
    if (trouble !== null && scroller.current) scroller.current.scrollTop = 0;
  }, [scroller, trouble]);
}

function OpenButton({ isOpening }: { readonly isOpening: boolean }) {
  const words = useWords(carryScreenWords).made;
  const { openNext } = useSession();
  const busy = useSessionState((state) => state.busy);
  return (
    <Button
      appearance="primary"
      icon={<OpenRegular />}
      disabledFocusable={busy !== null}
      onClick={() => void openNext()}
    >
      {isOpening ? words.opening : words.open}
    </Button>
  );
}
