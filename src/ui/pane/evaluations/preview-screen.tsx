import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Filled, FillPlan } from '../../../app/fill';
import { choiceOf } from '../../../core/decisions/decisions';
import { evaluationsWords } from '../../../core/messages/pane/evaluations';
import { shellWords } from '../../../core/messages/pane/shell';
import { PHRASES } from '../parts/phrases';
import { Screen } from '../parts/screen';
import { StatusLine } from '../parts/status-line';
import { useFocusHere } from '../parts/use-focus-here';
import { useSession, useSessionState, useWords } from '../use-session';
import { CellLink, TextButton } from './cell-link';
import { CategoryIcon, useCategoryWords } from './certainty';
import { LeftOut } from './left-out';
import { namesOf } from './names';
import { bySheet, type SheetOfFills, shownFills } from './preview-groups';

const useStyles = makeStyles({
  page: { padding: '12px 16px 16px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '12px' },
  title: {
    margin: 0,
    flex: '1 1 auto',
    outlineOffset: '2px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  untouched: { ...PHRASES, margin: '4px 0 8px' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& th, & td': { padding: '5px 0 5px 8px', textAlign: 'left', verticalAlign: 'top' },
    '& th:first-child, & td:first-child': { paddingLeft: 0 },
    '& thead th': { fontWeight: 'normal', color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
    '& tbody tr': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  sheet: {
    backgroundColor: tokens.colorNeutralBackground3,
    '& > th': { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
    '& > th:first-child': { paddingLeft: '8px' },
    '& > td': { textAlign: 'right', paddingRight: '4px' },
  },
  name: { overflowWrap: 'anywhere' },
  note: { display: 'flex', gap: '4px', color: tokens.colorNeutralForeground2 },
  before: { whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
  after: { whiteSpace: 'nowrap', '& > strong': { fontWeight: tokens.fontWeightSemibold } },
});

/** 記入内容の確認: cell by cell what stands there and what will, and what is left out. */
export function PreviewScreen({ plan }: { readonly plan: FillPlan }) {
  const styles = useStyles();
  const evaluations = useWords(evaluationsWords);
  const shell = useWords(shellWords);
  const words = evaluations.preview;
  const { backToChoosing, write } = useSession();
  const busy = useSessionState((state) => state.busy);
  const title = useFocusHere<HTMLHeadingElement>();
  const groups = bySheet(plan.fill);
  const count = plan.fill.length;
  return (
    <Screen
      secondary={<Button onClick={backToChoosing}>{shell.back}</Button>}
      status={count === 0 ? <StatusLine>{words.nothing}</StatusLine> : null}
      primary={
        <Button appearance="primary" disabledFocusable={count === 0 || busy !== null} onClick={() => void write()}>
          {words.write({ count })}
        </Button>
      }
    >
      <div className={styles.page}>
        <div className={styles.head}>
          <h2 className={styles.title} ref={title} tabIndex={-1}>
            {words.title}
          </h2>
          <span className={styles.quiet}>{words.counts({ sheets: groups.length, count })}</span>
        </div>
        <p className={`${styles.untouched} ${styles.quiet}`}>{words.untouched}</p>
        {count > 0 && (
          <table className={styles.table} aria-label={words.title}>
            <thead>
              <tr>
                <th scope="col">{words.cell}</th>
                <th scope="col">{evaluations.row.indicator}</th>
                <th scope="col">{words.before}</th>
                <th scope="col">{words.after}</th>
              </tr>
            </thead>
            {groups.map((group) => (
              <SheetFills key={group.sheet} group={group} />
            ))}
          </table>
        )}
        <LeftOut plan={plan} />
      </div>
    </Screen>
  );
}

function SheetFills({ group: { sheet, fills } }: { readonly group: SheetOfFills }) {
  const styles = useStyles();
  const words = useWords(evaluationsWords).preview;
  const [isOpen, setOpen] = useState(false);
  const shown = shownFills(fills, isOpen);
  const more = fills.length - shown.length;
  const body = useRef<HTMLTableSectionElement>(null);
  const unfold = () => {
    flushSync(() => setOpen(true));
    // What was pressed is gone: the reading goes on at the first line that came.
    body.current?.querySelectorAll('button')[shown.length]?.focus();
  };
  return (
    <tbody ref={body}>
      <tr className={styles.sheet}>
        <th scope="rowgroup" colSpan={3}>
          {sheet}
        </th>
        <td>{words.count({ count: fills.length })}</td>
      </tr>
      {shown.map((filled) => (
        <Fill key={filled.cell} filled={filled} />
      ))}
      {more > 0 && (
        <tr>
          <td colSpan={4}>
            <TextButton aria-label={words.moreOf({ sheet, count: more })} onClick={unfold}>
              {words.more({ count: more })}
            </TextButton>
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Fill({ filled }: { readonly filled: Filled }) {
  const styles = useStyles();
  const { derivation, preview, row } = useWords(evaluationsWords);
  const categories = useCategoryWords();
  const { sheet, cell, value, certainty, evaluation } = filled;
  const reason = useReason(filled);
  const name = namesOf(evaluation, row);
  return (
    <tr>
      <td>
        <CellLink sheet={sheet} cell={cell} label={row.toCellOf({ name, word: derivation.evaluation, cell })}>
          {cell}
        </CellLink>
      </td>
      <td className={styles.name}>
        {name}
        {certainty !== 'certain' && (
          <div className={styles.note}>
            <CategoryIcon category={certainty} size={16} />
            {categories[certainty]}
          </div>
        )}
        {reason && <div className={styles.note}>{preview.reason({ reason })}</div>}
      </td>
      <td className={styles.before}>{row.empty}</td>
      <td className={styles.after}>
        {'→ '}
        <strong>{value}</strong>
      </td>
    </tr>
  );
}

/** None of an earlier reading, which stands here until the preview is made anew. */
function useReason({ evaluation, certainty }: Filled): string | null {
  const decisions = useSessionState((state) => state.decisions);
  const checked = useSessionState((state) => state.checked);
  const found = checked?.workbook.sheets.find(({ evaluations }) => evaluations.includes(evaluation));
  if (!found || certainty === 'certain') return null;
  return choiceOf(decisions, found.sheet, evaluation)?.reason?.trim() || null;
}
