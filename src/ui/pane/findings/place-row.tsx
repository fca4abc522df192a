import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { LocationRegular, WandRegular } from '@fluentui/react-icons';
import { findingsWords } from '../../../core/messages/pane/findings';
import { shellWords } from '../../../core/messages/pane/shell';
import { isMended } from '../../session/open-findings';
import { useWords } from '../use-session';
import { FixLine } from './fix-line';
import { ROW_FOCUS, type RowProps } from './list-actions';
import { OutcomeLine } from './outcome-line';
import { useRowStyles } from './row-styles';
import type { Row } from './rows';

const useStyles = makeStyles({
  button: { gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '8px', paddingLeft: '38px' },
  go: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    minHeight: '24px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForegroundLink,
    whiteSpace: 'nowrap',
  },
  below: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '2px 2px 7px 38px' },
});

/** One cell of several equal findings. The row itself leads to the cell. */
export function PlaceRow({ row, actions, active }: RowProps & { readonly row: Extract<Row, { kind: 'place' }> }) {
  const styles = useStyles();
  const shared = useRowStyles();
  const findings = useWords(findingsWords);
  const shell = useWords(shellWords);
  const { entry } = row;
  const { fix, cell } = entry.finding;
  const isDone = isMended(actions, entry.key);
  const struck = isDone && shared.struck;
  const meta = [entry.indicator === '' ? '' : (cell ?? ''), entry.note].filter((part) => part !== '');
  return (
    <>
      <button
        type="button"
        className={mergeClasses(shared.button, styles.button)}
        tabIndex={active ? 0 : -1}
        onClick={() => actions.show(entry)}
        {...ROW_FOCUS}
      >
        <span>
          <span className={mergeClasses(shared.sentence, struck)}>{entry.indicator || cell}</span>
          {meta.length > 0 && <span className={shared.meta}>{meta.join(findings.list.separator)}</span>}
        </span>
        <span className={styles.go}>
          <LocationRegular fontSize={16} aria-hidden />
          {shell.toCell}
        </span>
      </button>
      {fix && (
        <div className={styles.below}>
          <OutcomeLine entry={entry} row={row} actions={actions} active={active} />
          <div className={shared.line}>
            <FixLine fix={fix} />
            {!isDone && (
              <Button
                size="small"
                className={shared.small}
                icon={<WandRegular />}
                tabIndex={active ? 0 : -1}
                disabledFocusable={actions.busy}
                onClick={() => actions.mend([entry], row)}
              >
                {findings.fix.replace}
              </Button>
            )}
          </div>
        </div>
      )}
    </>
  );
}
