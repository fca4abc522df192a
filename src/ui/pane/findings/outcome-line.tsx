import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular, CheckmarkRegular, WarningRegular } from '@fluentui/react-icons';
import { findingsWords } from '../../../core/messages/pane/findings';
import { useCatalogue, useWords } from '../use-session';
import type { Entry } from './entries';
import type { RowProps } from './list-actions';
import { useRowStyles } from './row-styles';
import type { Row } from './rows';

/** What became of a fix: 直しました with the way back, or why the cell was left. Nothing before one was tried. */
export function OutcomeLine({ entry, row, actions, active }: RowProps & { readonly entry: Entry; readonly row: Row }) {
  const styles = useRowStyles();
  const findings = useWords(findingsWords);
  const { unwritten } = useCatalogue();
  const outcome = actions.mended.get(entry.key);
  if (outcome === undefined) return null;
  if (outcome.kind === 'left') {
    return (
      <div className={styles.notDone}>
        <WarningRegular fontSize={16} aria-hidden />
        {findings.fix.notDone({ because: unwritten[outcome.because] })}
      </div>
    );
  }
  return (
    <div className={styles.line}>
      <span className={styles.done}>
        <CheckmarkRegular fontSize={16} aria-hidden />
        {findings.fix.done}
      </span>
      <Button
        size="small"
        className={styles.small}
        icon={<ArrowUndoRegular />}
        tabIndex={active ? 0 : -1}
        disabledFocusable={actions.busy}
        onClick={() => actions.takeBack([entry], row)}
      >
        {findings.fix.takeBack}
      </Button>
    </div>
  );
}
