import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { overviewWords } from '../../../core/messages/pane/overview';
import type { Severity } from '../../../core/validate/severity';
import { BARE_BUTTON } from '../parts/bare-button';
import { SeverityCount } from '../parts/severity';
import { Unseen } from '../parts/unseen';
import { useCatalogue, useSession, useWords } from '../use-session';
import { ProgressPicture } from './progress-picture';
import type { SheetRow } from './sheet-rows';

const useStyles = makeStyles({
  button: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    gap: '2px',
    boxSizing: 'border-box',
    // What is pressed reaches further than its name, which stays in line with the heading; at the right, up to the scrollbar.
    width: 'calc(100% + 12px)',
    margin: '0 -4px 0 -8px',
    padding: '4px 4px 4px 8px',
    minHeight: '48px',
    ...BARE_BUTTON,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', width: '100%' },
  lower: { flexWrap: 'nowrap' },
  name: { overflowWrap: 'anywhere' },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  end: { display: 'inline-flex', alignItems: 'center', gap: '8px', marginInlineStart: 'auto', flexShrink: 0 },
  none: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
});

/** One goal sheet. A press opens what is left to do on it. */
export function SheetButton({ row, saysPhase }: { readonly row: SheetRow; readonly saysPhase: boolean }) {
  const styles = useStyles();
  const overview = useWords(overviewWords);
  const { words } = useCatalogue();
  const { open } = useSession();
  const { name, section, hidden, phase, findings, marks, tally, leadsTo } = row;
  const more = [hidden && overview.hidden, section, saysPhase && words.phase[phase]].filter(Boolean);
  return (
    <button type="button" className={styles.button} onClick={() => open(leadsTo, name)}>
      <span className={styles.line}>
        <span className={styles.name}>{name}</span>
        <span className={styles.end}>
          <Findings findings={findings} />
        </span>
      </span>
      {more.length > 0 && <span className={`${styles.name} ${styles.small}`}>{more.join(overview.separator)}</span>}
      <span className={`${styles.line} ${styles.lower}`}>
        {marks.length > 0 && <ProgressPicture marks={marks} tally={tally} />}
        <span className={`${styles.end} ${styles.small}`} aria-hidden={marks.length > 0}>
          {marks.length > 0 ? overview.evaluations({ ...tally }) : overview.noEvaluations}
        </span>
      </span>
      <Unseen>{leadsTo === 'findings' ? overview.opensFindings : overview.opensEvaluations}</Unseen>
    </button>
  );
}

function Findings({ findings }: Pick<SheetRow, 'findings'>) {
  const styles = useStyles();
  const overview = useWords(overviewWords);
  const shown = shownOf(findings);
  if (shown.length === 0) {
    return (
      <span className={`${styles.none} ${styles.small}`}>
        <CheckmarkRegular fontSize={16} aria-hidden />
        {overview.noFindings}
      </span>
    );
  }
  return shown.map((severity) => <SeverityCount key={severity} severity={severity} count={findings[severity]} />);
}

/** 参考 asks for nothing: it is named only where there is nothing else. */
function shownOf(findings: SheetRow['findings']): readonly Severity[] {
  const urgent = (['error', 'warning'] as const).filter((severity) => findings[severity] > 0);
  return urgent.length === 0 && findings.info > 0 ? ['info'] : urgent;
}
