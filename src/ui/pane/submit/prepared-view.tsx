import { Button, Link, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { ArrowSyncRegular, SendRegular, SettingsRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { type SubmitWords, submitWords } from '../../../core/messages/pane/submit';
import type { Prepared } from '../../session/state';
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
import { addedByChief, type Held, heldOf, indicatorsIn, reasonsLeft, unsentIn, warningsIn } from './held';
import { HeldSheet } from './held-sheet';
import { LastSubmission } from './last-submission';
import { useLayout } from './layout';
import { type HeadingRef, ViewHeading } from './view-heading';

interface PreparedViewProps {
  readonly prepared: Prepared;
  readonly headingRef: HeadingRef;
}

/** Before sending: where to, what, what stays behind, and what a chief may let pass. */
export function PreparedView({ prepared, headingRef }: PreparedViewProps) {
  const layout = useLayout();
  const submit = useWords(submitWords);
  const { plan, ifWaived, foreseen, at, differs } = prepared;
  const hasChanged = useSessionState((state) => state.checked?.changed.size) ?? 0;
  const isBusy = useSessionState((state) => state.busy) !== null;
  const held = useMemo(() => plan.held.map(heldOf), [plan]);
  const added = useMemo(() => addedByChief(plan, ifWaived), [plan, ifWaived]);
  const indicators = indicatorsIn(plan);
  return (
    <Screen
      primary={<NextStep prepared={prepared} hasChanged={hasChanged > 0} />}
      status={
        foreseen.kind !== 'no-list' && plan.sheets.length > 0 ? (
          <StatusLine>
            <span className={layout.sentence}>{sayWhatGoes(held, plan.sheets.length, submit)}</span>
          </StatusLine>
        ) : undefined
      }
    >
      <div className={layout.view}>
        <Facts at={at} />
        {hasChanged > 0 ? (
          <Notice>{submit.prepared.changed}</Notice>
        ) : (
          <div role="alert">{differs && <Notice>{submit.prepared.differs}</Notice>}</div>
        )}
        <section className={layout.section}>
          <ViewHeading headingRef={headingRef} aside={submit.amount({ sheets: plan.sheets.length, indicators })}>
            {submit.prepared.heading}
          </ViewHeading>
          {plan.sheets.length === 0 ? (
            <Text className={layout.sentence}>
              {held.length > 0 ? submit.prepared.nothing : submit.prepared.noGoalSheet}
            </Text>
          ) : (
            <WhatChanges prepared={prepared} />
          )}
          <LastSubmission />
          <UnsentToo prepared={prepared} />
        </section>
        {held.map((each) => (
          <HeldSheet key={each.sheet} held={each} />
        ))}
        {added && foreseen.kind !== 'no-list' && (
          <Chief sheets={ifWaived?.sheets.length ?? 0} added={added} canSend={!isBusy} />
        )}
        <ReasonsLeft prepared={prepared} />
        <Warnings prepared={prepared} />
      </div>
    </Screen>
  );
}

/** The one next step: set a list, look again, or send. */
function NextStep({ prepared, hasChanged }: { readonly prepared: Prepared; readonly hasChanged: boolean }) {
  const submit = useWords(submitWords);
  const { submit: send, prepare, open } = useSession();
  const busy = useSessionState((state) => state.busy);
  if (prepared.foreseen.kind === 'no-list') {
    return (
      <Button appearance="primary" icon={<SettingsRegular />} onClick={() => open('settings')}>
        {submit.toSettings}
      </Button>
    );
  }
  if (hasChanged || prepared.plan.sheets.length === 0) {
    return (
      <Button
        appearance="primary"
        icon={<ArrowSyncRegular />}
        disabledFocusable={busy !== null}
        onClick={() => void prepare()}
      >
        {busy ? submit.looking : submit.lookAgain}
      </Button>
    );
  }
  return (
    <Button
      appearance="primary"
      icon={<SendRegular />}
      disabledFocusable={busy !== null}
      onClick={() => void send(null)}
    >
      {busy?.kind === 'sending' ? submit.prepared.reading : submit.prepared.send}
    </Button>
  );
}

function WhatChanges({ prepared: { foreseen } }: { readonly prepared: Prepared }) {
  const layout = useLayout();
  const submit = useWords(submitWords);
  const lang = useLang();
  const counts = useMemo(
    () =>
      foreseen.kind === 'known'
        ? countsOf(foreseen.sheets.map(({ planned, changes }) => ({ submission: planned.submission, changes })))
        : null,
    [foreseen],
  );
  switch (foreseen.kind) {
    case 'known':
      return (
        <>
          {counts && <ChangeCountBoxes counts={counts} />}
          <Differences foreseen={foreseen.sheets} />
        </>
      );
    case 'no-list':
      return <Text className={layout.sentence}>{submit.prepared.noListText}</Text>;
    case 'unknown':
      return (
        <>
          <Notice>{sayTrouble(foreseen.error, lang)}</Notice>
          <Text className={layout.supporting}>{submit.prepared.unknown}</Text>
        </>
      );
  }
}

/** What an earlier attempt did not bring goes with the rest. */
function UnsentToo({ prepared: { plan } }: { readonly prepared: Prepared }) {
  const layout = useLayout();
  const submit = useWords(submitWords);
  const lang = useLang();
  const unsent = useSessionState((state) => state.unsent);
  const sheets = unsentIn(plan, unsent);
  if (unsent === null || sheets === 0) return null;
  const when = dateAndTimeOf(new Date(unsent.at), lang);
  return <Text className={layout.supporting}>{submit.prepared.unsentToo({ when, sheets })}</Text>;
}

/** Whoever wrote a reason relies on its arriving. */
function ReasonsLeft({ prepared: { plan } }: { readonly prepared: Prepared }) {
  const submit = useWords(submitWords);
  const { open } = useSession();
  const layout = useLayout();
  const decisions = useSessionState((state) => state.decisions);
  const count = useMemo(() => reasonsLeft(plan, decisions), [plan, decisions]);
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
function Warnings({ prepared: { plan } }: { readonly prepared: Prepared }) {
  const layout = useLayout();
  const submit = useWords(submitWords);
  const { open } = useSession();
  const count = warningsIn(plan);
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

function Notice({ children }: { readonly children: string }) {
  const layout = useLayout();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={layout.sentence}>{children}</MessageBarBody>
    </MessageBar>
  );
}

function sayWhatGoes(held: readonly Held[], sheets: number, words: SubmitWords): string {
  const [first, ...others] = held;
  return first
    ? words.prepared.sendsWithout({ held: first.sheet, more: others.length, sheets })
    : words.prepared.sends({ sheets });
}
