import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { CheckedWorkbook } from '../../../app/check';
import { overviewWords } from '../../../core/messages/pane/overview';
import { PHASES, type Phase } from '../../../core/sheet/model';
import { useCatalogue, useSession, useSessionState, useWords } from '../use-session';
import { commonPhase, phaseSource } from './phase-source';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  select: { flex: '1 1 168px', minWidth: 0, maxWidth: '280px' },
});

const AUTOMATIC = 'automatic';

/** 時期: each sheet's own, or one that the person chooses; with where it comes from. */
export function PhaseChoice({ workbook: { sheets } }: { readonly workbook: CheckedWorkbook }) {
  const styles = useStyles();
  const overview = useWords(overviewWords);
  const { words } = useCatalogue();
  const { choosePhase } = useSession();
  const chosen = useSessionState((state) => state.phase);
  const isBusy = useSessionState((state) => state.busy !== null);
  const id = useId();
  const own = chosen === null ? commonPhase(sheets) : null;
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{overview.phase}</label>
      <Select
        id={id}
        className={styles.select}
        aria-describedby={`${id}-source`}
        disabled={isBusy}
        value={chosen ?? AUTOMATIC}
        onChange={(_, { value }) => void choosePhase(value === AUTOMATIC ? null : (value as Phase))}
      >
        <option value={AUTOMATIC}>{overview.automatic({ phase: own ? words.phase[own] : '' })}</option>
        {PHASES.map((phase) => (
          <option key={phase} value={phase}>
            {words.phase[phase]}
          </option>
        ))}
      </Select>
      <span id={`${id}-source`}>{overview.phaseFrom[phaseSource(sheets, chosen)]}</span>
    </div>
  );
}
