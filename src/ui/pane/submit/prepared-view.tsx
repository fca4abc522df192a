import { Link, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import type { ForeseenSheet } from '../../../app/push/foresee';
import type { PushPlan } from '../../../app/push/plan';
import { type SubmitWords, submitWords } from '../../../core/messages/pane/submit';
import { goingOf, isLeftToOther, keyOf } from '../../session/going';
import type { Foreseen, Prepared } from '../../session/state';
import { dateAndTimeOf } from '../format';
import { sayTrouble } from '../parts/say-trouble';
import { Screen } from '../parts/screen';
import { StatusLine } from '../parts/status-line';
import { useLang, useSession, useSessionState, useWords } from '../use-session';
import { ChangeCountBoxes } from './change-counts';
import { countsOf } from './changes';
import { Chief } from './chief';
import { Differences } from './differences';
import { Facts } from './facts';
import { addedByChief, heldOf, indicatorsIn, reasonsLeft, unsentIn, warningsIn } from './held';
import { HeldSheet } from './held-sheet';
import { LastSubmission } from './last-submission';
import { useLayout } from './layout';
import { isInTheWay, NextStep, needOf } from './next-step';
import { OtherFileBox } from './other-file';
import { otherFiles } from './other-workbooks';
import { PauseLine } from './pause-line';
import { type HeadingRef, ViewHeading } from './view-heading';

interface PreparedViewProps {
  readonly prepared: Prepared;
  readonly headingRef: HeadingRef;
}

/** Before sending: where to, what, what stays behind, and what a chief may let pass. */
export function PreparedView({ prepared, headingRef }: PreparedViewProps) {
  const layout = useLayout();
  const submit = useWords(submitWords);
  const { foreseen, at, differs } = prepared;
  const hasChanged = useSessionState((state) => state.checked?.changed.size) ?? 0;
  const isBusy = useSessionState((state) => state.busy) !== null;
  const { going, ifWaived, held, others } = useMemo(() => whatGoes(prepared), [prepared]);
  const added = useMemo(() => addedByChief(going, ifWaived), [going, ifWaived]);
  const amount = { sheets: going.sheets.length, indicators: indicatorsIn(going) };
  const statusId = useId();
  const needs = needOf(prepared, going, hasChanged > 0);
  return (
    <Screen
      primary={<NextStep needs={needs} sheets={going.sheets.length} saidBy={statusId} />}
      status={
        needs === 'sending' || needs === 'ticking' ? (
          <StatusLine>
            <span id={statusId} className={layout.sentence}>
              {sayWhatGoes(going, submit)}
            </span>
          </StatusLine>
        ) : undefined
      }
    >
      <div className={layout.view}>
        <Facts at={at} />
        {hasChanged > 0 ? (
          <Notice>{submit.prepared.changed}</Notice>
        ) : (
          <div role="alert">
            {differs && <Notice>{submit.prepared[differs === 'list' ? 'listDiffers' : 'differs']}</Notice>}
          </div>
        )}
        <section className={layout.section}>
          <ViewHeading headingRef={headingRef} aside={submit.amount(amount)}>
            {submit.prepared.heading}
          </ViewHeading>
          {going.sheets.length === 0 ? (
            <Text className={layout.sentence}>{sayWhyNothing(going, submit)}</Text>
          ) : (
            <WhatChanges foreseen={foreseen} going={going} />
          )}
          <PauseLine />
          <LastSubmission />
          <UnsentToo going={going} />
        </section>
        {others.map((other) => (
          <OtherFileBox key={other.file} of={other} replacing={prepared.replacing} />
        ))}
        {held.map((each) => (
          <HeldSheet key={each.sheet} held={each} />
        ))}
        {added && needs !== 'settings' && (
          <Chief sheets={ifWaived?.sheets.length ?? 0} added={added} canSend={!isBusy} />
        )}
        <ReasonsLeft going={going} />
        <Warnings going={going} />
      </div>
    </Screen>
  );
}

/** What goes as things stand, also with a chief's word, and what stays behind: for its own sake, or for another workbook's. */
function whatGoes(prepared: Prepared) {
  const { plan, ifWaived } = prepared;
  const going = goingOf(plan, prepared);
  return {
    going,
    ifWaived: ifWaived && goingOf(ifWaived, prepared),
    held: going.held.map(heldOf).filter(({ code }) => code !== 'other-workbook'),
    others: otherFiles(prepared),
  };
}

function WhatChanges({ foreseen, going }: { readonly foreseen: Foreseen; readonly going: PushPlan }) {
  const layout = useLayout();
  const submit = useWords(submitWords);
  const lang = useLang();
  switch (foreseen.kind) {
    case 'known':
      return <WhatIsForeseen foreseen={foreseen.sheets} going={going} />;
    case 'no-list':
      return <Text className={layout.sentence}>{submit.prepared.noListText}</Text>;
    case 'unknown':
      return (
        <>
          <Notice isAStep={foreseen.error.code === 'sign-in-needed'}>{sayTrouble(foreseen.error, lang)}</Notice>
          {!isInTheWay(foreseen.error) && <Text className={layout.supporting}>{submit.prepared.unknown}</Text>}
        </>
      );
  }
}

function WhatIsForeseen({
  foreseen,
  going,
}: {
  readonly foreseen: readonly ForeseenSheet[];
  readonly going: PushPlan;
}) {
  const sheets = useMemo(() => {
    const keys = new Set(going.sheets.map(keyOf));
    return foreseen.filter(({ planned }) => keys.has(keyOf(planned)));
  }, [foreseen, going]);
  const counts = countsOf(sheets.map(({ planned, changes }) => ({ submission: planned.submission, changes })));
  return (
    <>
      <ChangeCountBoxes counts={counts} />
      <Differences foreseen={sheets} />
    </>
  );
}

/** What an earlier attempt did not bring goes with the rest. */
function UnsentToo({ going }: { readonly going: PushPlan }) {
  const layout = useLayout();
  const submit = useWords(submitWords);
  const lang = useLang();
  const unsent = useSessionState((state) => state.unsent);
  const sheets = unsentIn(going, unsent);
  if (unsent === null || sheets === 0) return null;
  const when = dateAndTimeOf(new Date(unsent.at), lang);
  return <Text className={layout.supporting}>{submit.prepared.unsentToo({ when, sheets })}</Text>;
}

/** Whoever wrote a reason relies on its arriving. */
function ReasonsLeft({ going }: { readonly going: PushPlan }) {
  const submit = useWords(submitWords);
  const { open } = useSession();
  const layout = useLayout();
  const decisions = useSessionState((state) => state.decisions);
  const count = useMemo(() => reasonsLeft(going, decisions), [going, decisions]);
  if (count === 0) return null;
  return (
    <Text className={layout.supporting}>
      {submit.prepared.reasonsLeft({ count })}{' '}
      <Link as="button" inline className={layout.link} onClick={() => open('evaluations')}>
        {submit.toEvaluations}
      </Link>
    </Text>
  );
}

/** 要確認 hold nothing back, but should be known. */
function Warnings({ going }: { readonly going: PushPlan }) {
  const layout = useLayout();
  const submit = useWords(submitWords);
  const { open } = useSession();
  const count = warningsIn(going);
  if (count === 0) return null;
  return (
    <Text className={layout.supporting}>
      {submit.prepared.warnings({ count })}{' '}
      <Link as="button" inline className={layout.link} onClick={() => open('findings')}>
        {submit.toFindings}
      </Link>
    </Text>
  );
}

/** `isAStep`: nothing is wrong, it is only what comes next. */
function Notice({ children, isAStep = false }: { readonly children: string; readonly isAStep?: boolean }) {
  const layout = useLayout();
  return (
    <MessageBar intent={isAStep ? 'info' : 'warning'} layout="multiline">
      <MessageBarBody className={layout.sentence}>{children}</MessageBarBody>
    </MessageBar>
  );
}

function sayWhatGoes({ sheets, held }: PushPlan, { prepared }: SubmitWords): string {
  if (sheets.length === 0) return prepared.sendsNone;
  const [first, ...others] = held;
  return first ? prepared.sendsWithout({ held: heldOf(first).sheet, more: others.length }) : prepared.sendsAll;
}

function sayWhyNothing({ held }: PushPlan, { prepared, others }: SubmitWords): string {
  if (held.length === 0) return prepared.noGoalSheet;
  return held.some(isLeftToOther) ? others.noneChosen : prepared.nothing;
}
