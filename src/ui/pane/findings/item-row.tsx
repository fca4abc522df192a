import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowUndoRegular,
  CheckmarkRegular,
  ChevronDownRegular,
  ChevronRightRegular,
  LocationRegular,
  WandRegular,
} from '@fluentui/react-icons';
import { useId } from 'react';
import { type FindingsWords, findingsWords } from '../../../core/messages/pane/findings';
import { shellWords } from '../../../core/messages/pane/shell';
import { PHRASES } from '../parts/phrases';
import { SeverityIcon } from '../parts/severity';
import { useCatalogue, useWords } from '../use-session';
import { type Entry, isEmptyEvaluation, leftOf } from './entries';
import { FixLine } from './fix-line';
import { findingOf } from './groups';
import { ROW_FOCUS, type RowProps } from './list-actions';
import { OutcomeLine } from './outcome-line';
import { useRowStyles } from './row-styles';
import type { Row } from './rows';

const useStyles = makeStyles({
  button: { gridTemplateColumns: '18px minmax(0, 1fr) 16px', columnGap: '10px' },
  icon: { display: 'flex', marginTop: '1px' },
  below: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '2px 2px 7px 38px' },
  advice: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ...PHRASES,
    overflowWrap: 'anywhere',
  },
});

type ItemRowProps = RowProps & { readonly row: Extract<Row, { kind: 'item' }> };

/** One line of findings: closed its sentence, opened also what to write, the fix, the way to the cell. */
export function ItemRow({ row, actions, active }: ItemRowProps) {
  const styles = useStyles();
  const shared = useRowStyles();
  const findings = useWords(findingsWords);
  const detail = useId();
  const { item, open } = row;
  const [entry] = item.entries;
  const count = item.entries.length;
  const left = leftOf(item.entries, actions);
  const isTried = count === 1 && actions.mended.has(entry.key);
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  const sentence = count === 1 ? entry.message : findings.list.folded({ message: entry.gist, count });
  return (
    <>
      <button
        type="button"
        className={mergeClasses(shared.button, styles.button)}
        aria-expanded={open}
        aria-controls={open ? detail : undefined}
        tabIndex={active ? 0 : -1}
        onClick={() => actions.toggle(row)}
        {...ROW_FOCUS}
      >
        <span className={styles.icon}>
          <SeverityIcon severity={findingOf(item).severity} />
        </span>
        <span>
          <span className={mergeClasses(shared.sentence, left.length === 0 && shared.struck)}>{sentence}</span>
          <Meta row={row} actions={actions} />
        </span>
        <Chevron className={shared.chevron} fontSize={16} aria-hidden />
      </button>
      {(open || isTried) && (
        <div className={styles.below} id={detail}>
          {count === 1 && <OutcomeLine entry={entry} row={row} actions={actions} active={active} />}
          {open && left.length > 0 && <p className={styles.advice}>{entry.advice}</p>}
          {open && count === 1 && entry.finding.fix && <FixLine fix={entry.finding.fix} />}
          {open && <Buttons row={row} actions={actions} active={active} />}
        </div>
      )}
    </>
  );
}

function Meta({ row: { item }, actions }: Omit<ItemRowProps, 'active'>) {
  const shared = useRowStyles();
  const findings = useWords(findingsWords);
  const { words } = useCatalogue();
  const [{ finding, sheet, indicator }] = item.entries;
  const count = item.entries.length;
  const done = count - leftOf(item.entries, actions).length;
  const isTogether = isEmptyEvaluation(finding) && actions.grouping === 'sheet';
  const parts = [
    words.severity[finding.severity],
    finding.beta ? words.beta : '',
    actions.grouping === 'rule' ? (sheet ?? '') : '',
    count === 1 ? (finding.cell ?? '') : '',
    count === 1 ? indicator : '',
    count > 1 && isTogether ? findings.list.together : '',
    count > 1 && !isTogether ? cellsOf(item.entries, findings.list) : '',
    count > 1 && done > 0 ? findings.fix.partlyDone({ done, total: count }) : '',
  ];
  return <span className={shared.meta}>{parts.filter((part) => part !== '').join(findings.list.separator)}</span>;
}

function Buttons({ row, actions, active }: ItemRowProps) {
  const shared = useRowStyles();
  const findings = useWords(findingsWords);
  const shell = useWords(shellWords);
  const { entries } = row.item;
  const [entry] = entries;
  const count = entries.length;
  const left = leftOf(entries, actions);
  const done = entries.filter((each) => !left.includes(each));
  const button = { size: 'small', className: shared.small, tabIndex: active ? 0 : -1 } as const;
  return (
    <div className={shared.line}>
      {left.length > 0 && left.every(({ finding }) => finding.fix !== null) && (
        <Button
          {...button}
          appearance="primary"
          icon={<WandRegular />}
          disabledFocusable={actions.busy}
          onClick={() => actions.mend(left, row)}
        >
          {count === 1 ? findings.fix.replace : findings.fix.replaceAll({ count: left.length })}
        </Button>
      )}
      {count > 1 && done.length > 0 && (
        <Button
          {...button}
          icon={<ArrowUndoRegular />}
          disabledFocusable={actions.busy}
          onClick={() => actions.takeBack(done, row)}
        >
          {findings.fix.takeAllBack({ count: done.length })}
        </Button>
      )}
      {isEmptyEvaluation(entry.finding) && (
        <Button {...button} icon={<CheckmarkRegular />} onClick={actions.openEvaluations}>
          {findings.list.toEvaluations}
        </Button>
      )}
      {count === 1 && entry.finding.cell !== null && entry.sheet !== null && (
        <Button {...button} icon={<LocationRegular />} onClick={() => actions.show(entry)}>
          {shell.toCell}
        </Button>
      )}
      <span className={shared.number}>{findings.list.ruleNumber({ number: entry.number })}</span>
    </div>
  );
}

/** Few enough for one line; the others come when the line is opened. */
const MOST_CELLS = 3;

function cellsOf(entries: readonly Entry[], { cells, separator }: FindingsWords['list']): string {
  const named = entries.flatMap(({ finding: { cell } }) => cell ?? []);
  const first = named.slice(0, MOST_CELLS).join(separator);
  return cells({ cells: first, more: named.length - MOST_CELLS });
}
