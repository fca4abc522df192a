import { lazy, useEffect, useRef, useState } from 'react';
import { findingsOf } from '../../../app/check';
import { errorsIn, type Severity } from '../../../core/validate/severity';
import type { Checked } from '../../session/state';
import { CheckButton } from '../parts/check-button';
import { NotCheckedYet } from '../parts/empty-state';
import { Screen } from '../parts/screen';
import { useSessionState } from '../use-session';
import { NO_FILTER } from './filter';
import { sheetGroup } from './groups';
import { ListScreen } from './list-screen';
import { ReportButton } from './report-button';
import { type FindingsView, useFindingsView } from './use-findings-view';
import { ZeroScreen } from './zero-screen';

const ReportScreen = lazy(() => import('./report-screen'));

/** 点検結果. */
export default function FindingsScreen() {
  const checked = useSessionState((state) => state.checked);
  if (checked === null) {
    return (
      <Screen primary={<CheckButton />}>
        <NotCheckedYet />
      </Screen>
    );
  }
  return <Found checked={checked} />;
}

function Found({ checked }: { readonly checked: Checked }) {
  const [view, change] = useFindingsView();
  const opener = useRef<HTMLSpanElement>(null);
  const [closed, setClosed] = useState(0);
  useEffect(() => {
    if (closed > 0) opener.current?.querySelector('button')?.focus();
  }, [closed]);
  const atSheet = useSessionState((state) => state.atSheet);
  const [arrival, setArrival] = useState<string | null>(null);
  useEffect(() => {
    if (atSheet === null) return;
    const group = sheetGroup(atSheet);
    change({ ...atBegin(group), listOf: checked.at });
    setArrival(group);
  }, [atSheet, change, checked.at]);
  if (view.report) {
    const close = () => {
      change({ report: false });
      setClosed((times) => times + 1);
    };
    return <ReportScreen checked={checked} onClose={close} />;
  }
  const reportButton = (
    <span ref={opener}>
      <ReportButton onOpen={() => change({ report: true })} />
    </span>
  );
  // The list that was asked for stays only for the 点検 that it belongs to.
  if (isZero(checked) && view.listOf !== checked.at) {
    const look = (severity: Severity) =>
      change({ listOf: checked.at, filter: { ...NO_FILTER, severities: new Set([severity]) } });
    return <ZeroScreen checked={checked} onLook={look} reportButton={reportButton} />;
  }
  const listOf = isZero(checked) ? view.listOf : null;
  return <ListScreen {...{ checked, change, reportButton, arrival }} view={{ ...view, listOf }} />;
}

/** The list with one group open, and nothing that hides it. */
function atBegin(group: string): Partial<FindingsView> {
  return { report: false, filter: NO_FILTER, grouping: 'sheet', groups: new Map([[group, true]]), active: group };
}

/** A workbook without a goal sheet has nothing to be proud of: its finding is shown instead. */
function isZero({ workbook }: Checked): boolean {
  return workbook.sheets.length > 0 && errorsIn(findingsOf(workbook)).length === 0;
}
