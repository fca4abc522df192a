import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import type { Checked } from '../../session/state';
import { ChangedBanner } from '../parts/changed-banner';
import { CheckButton } from '../parts/check-button';
import { NotCheckedYet } from '../parts/empty-state';
import { Screen } from '../parts/screen';
import { useSessionState } from '../use-session';
import { CarryOffer } from './carry-offer';
import { NextSteps } from './next-steps';
import { NoGoalSheet } from './no-goal-sheet';
import { OtherSheets } from './other-sheets';
import { PhaseChoice } from './phase-choice';
import { SheetList } from './sheet-list';
import { sheetRows } from './sheet-rows';
import { stepsOf } from './steps';

const useStyles = makeStyles({
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    maxWidth: '720px',
    padding: '12px 16px 16px',
  },
});

/** Wanted once a year. */
const CarryScreen = lazy(() => import('../carry/carry-screen'));

/** 概要: 時期, what comes next, and how far each sheet is; or 前年度から作成, while it is done. */
export default function OverviewScreen() {
  const checked = useSessionState((state) => state.checked);
  const isCarrying = useSessionState((state) => state.carry.kind !== 'closed');
  const offer = useFocusAfter(isCarrying);
  if (isCarrying) {
    return (
      <Suspense fallback={null}>
        <CarryScreen />
      </Suspense>
    );
  }
  return (
    <Screen primary={<CheckButton />}>
      <ChangedBanner />
      {checked === null ? <NotCheckedYet /> : <Content checked={checked} />}
      <CarryOffer ref={offer} />
    </Screen>
  );
}

/** What was pressed to begin has the focus again when it is over. */
function useFocusAfter(isOther: boolean) {
  const pressed = useRef<HTMLButtonElement>(null);
  const wasOther = useRef(isOther);
  useEffect(() => {
    if (wasOther.current && !isOther) pressed.current?.focus();
    wasOther.current = isOther;
  }, [isOther]);
  return pressed;
}

function Content({ checked }: { readonly checked: Checked }) {
  const styles = useStyles();
  const { workbook } = checked;
  const mended = useSessionState((state) => state.mended);
  const decisions = useSessionState((state) => state.decisions);
  const unticked = useSessionState((state) => state.unticked);
  const policy = useSessionState((state) => state.policy);
  const unsent = useSessionState((state) => state.unsent);
  const lastSubmission = useSessionState((state) => state.lastSubmission);
  const rows = useMemo(
    () => sheetRows({ checked, mended, decisions, unticked, policy }),
    [checked, mended, decisions, unticked, policy],
  );
  const [noGoalSheet] = workbook.findings;
  return (
    <div className={styles.content}>
      {rows.length > 0 ? (
        <>
          <PhaseChoice workbook={workbook} />
          <NextSteps steps={stepsOf(rows, { checked, unsent, lastSubmission })} />
          <SheetList rows={rows} />
        </>
      ) : (
        noGoalSheet && <NoGoalSheet finding={noGoalSheet} />
      )}
      <OtherSheets names={workbook.skipped} />
    </div>
  );
}
