import { Button } from '@fluentui/react-components';
import { Fragment, type RefObject, useEffect, useId, useRef } from 'react';
import { evaluationsWords } from '../../../core/messages/pane/evaluations';
import { openFindings } from '../../session/open-findings';
import type { FillState } from '../../session/state';
import { CheckButton } from '../parts/check-button';
import { StatusLine } from '../parts/status-line';
import { useSession, useSessionState, useWords } from '../use-session';
import { TextButton } from './cell-link';
import { type NothingToEnter, nothingToEnter } from './nothing-to-enter';
import { PERSONS, type Persons, type Row, type Totals } from './rows';

interface Choosing {
  readonly rows: readonly Row[];
  readonly totals: Totals;
  readonly goToNext: (kind: Persons) => void;
  /** Where the person comes from, to put the focus. */
  readonly from: FillState['kind'] | null;
}

/** What the bar offers: the counts, the next one to decide, and the preview; where nothing is left to enter, what comes next. */
export function useChoosingBar({ rows, totals, goToNext, from }: Choosing) {
  const whyNot = useId();
  const button = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (from === 'preview') button.current?.querySelector('button')?.focus();
  }, [from]);
  const why = totals.fill === 0 ? nothingToEnter(rows) : null;
  const isOpen = why === null || why === 'nothing';
  const toDecide = why === 'nothing' ? PERSONS.find((kind) => totals.left[kind] > 0) : undefined;
  const status = (
    <StatusLine>
      {isOpen && <Counts totals={totals} goToNext={goToNext} />}
      {why && !toDecide && <WhyNot why={why} id={whyNot} />}
    </StatusLine>
  );
  const primary = toDecide ? (
    <Decide onPress={() => goToNext(toDecide)} />
  ) : isOpen ? (
    <Review button={button} whyNot={why && whyNot} />
  ) : (
    <WhatComesNext />
  );
  return { status, primary };
}

/** 「入れる 21・判断 残り 6・判定できません 2」: the last two lead to the next of theirs. */
function Counts({ totals: { fill, left }, goToNext }: Pick<Choosing, 'totals' | 'goToNext'>) {
  const { bar } = useWords(evaluationsWords);
  const kinds = PERSONS.filter((kind) => kind === 'discretionary' || left[kind] > 0);
  return (
    <>
      {bar.fill({ fill })}
      {kinds.map((kind) => {
        const words = bar.left[kind]({ count: left[kind] });
        return (
          <Fragment key={kind}>
            {bar.separator}
            {left[kind] === 0 ? (
              words
            ) : (
              <TextButton aria-label={bar.toNext({ left: words })} onClick={() => goToNext(kind)}>
                {words}
              </TextButton>
            )}
          </Fragment>
        );
      })}
    </>
  );
}

function WhyNot({ why, id }: { readonly why: NothingToEnter; readonly id: string }) {
  const { bar } = useWords(evaluationsWords);
  return <div id={id}>{bar[why]}</div>;
}

/** Nothing is chosen or ticked yet: the next one that waits for a person. */
function Decide({ onPress }: { readonly onPress: () => void }) {
  const { bar } = useWords(evaluationsWords);
  return (
    <Button appearance="primary" onClick={onPress}>
      {bar.decide}
    </Button>
  );
}

interface ReviewProps {
  readonly button: RefObject<HTMLSpanElement | null>;
  /** Of the sentence that says why it cannot be pressed. */
  readonly whyNot: string | null;
}

function Review({ button, whyNot }: ReviewProps) {
  const { bar } = useWords(evaluationsWords);
  const { preview } = useSession();
  const busy = useSessionState((state) => state.busy);
  return (
    <span ref={button}>
      <Button
        appearance="primary"
        disabledFocusable={whyNot !== null || busy !== null}
        {...(whyNot === null ? {} : { 'aria-describedby': whyNot })}
        onClick={preview}
      >
        {bar.preview}
      </Button>
    </span>
  );
}

/** 点検 again where the workbook changed, else 要修正, else 提出. */
function WhatComesNext() {
  const { bar } = useWords(evaluationsWords);
  const { open } = useSession();
  const isChanged = useSessionState(({ checked }) => checked !== null && checked.changed.size > 0);
  const hasErrors = useSessionState((state) => openFindings(state).some(({ finding }) => finding.severity === 'error'));
  if (isChanged) return <CheckButton />;
  return (
    <Button appearance="primary" onClick={() => open(hasErrors ? 'findings' : 'submit')}>
      {hasErrors ? bar.toFindings : bar.toSubmit}
    </Button>
  );
}
