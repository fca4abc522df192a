import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import { evaluationsWords } from '../../../core/messages/pane/evaluations';
import { plannedFill } from '../../session/filling';
import type { FillState } from '../../session/state';
import { CheckButton } from '../parts/check-button';
import { NotCheckedYet } from '../parts/empty-state';
import { PHRASES } from '../parts/phrases';
import { Screen } from '../parts/screen';
import { useKept } from '../parts/use-kept';
import { useSessionState, useWords } from '../use-session';
import { ChoosingScreen } from './choosing-screen';
import { BEGIN, type View } from './list';
import { PreviewScreen } from './preview-screen';
import { intentsOf, rowsOf } from './rows';
import { TakenBackScreen } from './taken-back-screen';
import { WrittenScreen } from './written-screen';

const useStyles = makeStyles({
  empty: { padding: '32px 16px', display: 'flex', flexDirection: 'column', gap: '8px' },
  sentence: { ...PHRASES, color: tokens.colorNeutralForeground2 },
});

const NONE: never[] = [];

/** 評価（案）: choose, look at what will be written, write, take back. */
export default function EvaluationsScreen() {
  const checked = useSessionState((state) => state.checked);
  const fill = useSessionState((state) => state.fill);
  const decisions = useSessionState((state) => state.decisions);
  const unticked = useSessionState((state) => state.unticked);
  const policy = useSessionState((state) => state.policy);
  const [view, change] = useKept<View>('evaluations', BEGIN);
  const sheets = checked?.workbook.sheets ?? NONE;
  const rows = useMemo(() => rowsOf(sheets), [sheets]);
  const intents = useMemo(() => intentsOf(rows, { decisions, unticked, policy }), [rows, decisions, unticked, policy]);
  const from = useStepBefore(fill.kind);
  if (checked === null) {
    return (
      <Screen primary={<CheckButton />}>
        <NotCheckedYet />
      </Screen>
    );
  }
  switch (fill.kind) {
    case 'choosing':
      return rows.length === 0 ? (
        <NothingToRate hasSheet={sheets.length > 0} />
      ) : (
        <ChoosingScreen rows={rows} intents={intents} view={view} onView={change} from={from} />
      );
    case 'preview':
      return <PreviewScreen plan={plannedFill({ checked, decisions, unticked, policy })} />;
    case 'written':
      return (
        <WrittenScreen
          done={fill.done}
          at={fill.at}
          rows={rows}
          intents={intents}
          onShow={(filter) => change({ ...BEGIN, filter })}
        />
      );
    case 'taken-back':
      return <TakenBackScreen outcomes={fill.outcomes} rows={rows} />;
  }
}

/** No sheet has a target or a result, or there is none. */
function NothingToRate({ hasSheet }: { readonly hasSheet: boolean }) {
  const styles = useStyles();
  const evaluations = useWords(evaluationsWords);
  return (
    <Screen primary={<CheckButton />}>
      <div className={styles.empty}>
        <Text as="h2" size={400} weight="semibold">
          {evaluations.title}
        </Text>
        <Text className={styles.sentence}>{hasSheet ? evaluations.noneAtAll : evaluations.noSheet}</Text>
      </div>
    </Screen>
  );
}

/** The step that the person was at before this one; null when they opened the tab at it. */
function useStepBefore(kind: FillState['kind']): FillState['kind'] | null {
  const steps = useRef<readonly [before: FillState['kind'] | null, now: FillState['kind']]>([null, kind]);
  const [before, now] = steps.current;
  useEffect(() => {
    if (steps.current[1] !== kind) steps.current = [steps.current[1], kind];
  }, [kind]);
  return now === kind ? before : now;
}
