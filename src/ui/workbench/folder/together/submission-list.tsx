// biome-ignore-all lint/a11y/useSemanticElements: of many lines only those in sight are in the page

import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import {
  CalendarLtrRegular,
  CheckmarkRegular,
  CircleRegular,
  DocumentCopyRegular,
  ErrorCircleRegular,
  QuestionCircleRegular,
} from '@fluentui/react-icons';
import { type RefObject, useRef, useState } from 'react';
import type { SubmissionRow, SubmissionState } from '../../../../app/consolidate/submission';
import { LongList } from '../../../pane/parts/long-list';
import { nameInOneLine } from '../../../pane/parts/one-line';
import { NARROW } from '../../parts/narrow';
import { focusLine } from '../table/focus-line';
import { useFolder, useTogetherWords } from '../use-folder';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(72px, 1fr) minmax(110px, 2fr) 128px minmax(110px, 2fr)',
    columnGap: '12px',
    alignItems: 'center',
    minHeight: '32px',
    boxSizing: 'border-box',
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { gridTemplateColumns: 'minmax(64px, 1fr) minmax(0, 2fr)' },
  },
  head: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    [NARROW]: { display: 'none' },
  },
  state: { display: 'flex', alignItems: 'center', gap: '5px' },
  missing: { fontWeight: tokens.fontWeightSemibold },
  icon: { flexShrink: 0 },
  list: { outline: 'none' },
  more: { marginTop: '8px' },
  file: { fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere', textAlign: 'left' },
});

const ICONS = {
  submitted: CheckmarkRegular,
  undecided: DocumentCopyRegular,
  'to-mend': ErrorCircleRegular,
  missing: CircleRegular,
  unlisted: QuestionCircleRegular,
  'other-year': CalendarLtrRegular,
} as const satisfies Record<SubmissionState, unknown>;

/** Pixels, until a line has been measured. */
const ESTIMATE = 33;

/** Of more lines than these, so many are shown at first: what stands below must be reached, too. */
const MOST = 30;
const AT_FIRST = 20;

interface SubmissionListProps {
  readonly rows: readonly SubmissionRow[];
  /** What scrolls around it. */
  readonly scroller: RefObject<HTMLElement | null>;
}

/** A line for each section. */
export function SubmissionList({ rows, scroller }: SubmissionListProps) {
  const styles = useStyles();
  const { submission: words } = useTogetherWords();
  const [isWhole, setWhole] = useState(rows.length <= MOST);
  const list = useRef<HTMLDivElement>(null);
  const showAll = () => {
    setWhole(true);
    list.current?.focus();
  };
  const items = (isWhole ? rows : rows.slice(0, AT_FIRST)).map((row, at) => ({
    row,
    at,
    key: `${at} ${row.department} ${row.section}`,
  }));
  return (
    <div>
      <div className={`${styles.line} ${styles.head}`} aria-hidden>
        {(['department', 'section', 'state', 'file'] as const).map((column) => (
          <span key={column}>{words.columns[column]}</span>
        ))}
      </div>
      <div role="list" aria-label={words.table} ref={list} tabIndex={-1} className={styles.list}>
        <LongList
          items={items}
          estimate={() => ESTIMATE}
          scroller={scroller}
          render={({ row, at }) => <Line row={row} position={at + 1} of={rows.length} />}
        />
      </div>
      {!isWhole && (
        <Button size="small" className={styles.more} onClick={showAll}>
          {words.more({ count: rows.length - AT_FIRST })}
        </Button>
      )}
    </div>
  );
}

interface LineProps {
  readonly row: SubmissionRow;
  readonly position: number;
  readonly of: number;
}

function Line({ row: { department, section, state, received }, position, of }: LineProps) {
  const styles = useStyles();
  const { submission: words } = useTogetherWords();
  const folder = useFolder();
  const Icon = ICONS[state];
  const open = () => {
    const found = folder
      .state()
      .rows.find(
        (row) => row.kind === 'sheet' && row.path === received?.path && row.summary.sheet === received.sheet.sheet,
      );
    folder.show('sheets');
    if (!found) return;
    folder.choose({ filter: 'all', search: '' });
    folder.select(found);
    focusLine();
  };
  return (
    <div role="listitem" aria-posinset={position} aria-setsize={of} className={styles.line}>
      <span>{nameInOneLine(department)}</span>
      <span>{nameInOneLine(section)}</span>
      <span className={`${styles.state} ${state === 'missing' ? styles.missing : ''}`}>
        <Icon className={styles.icon} fontSize={16} aria-hidden />
        {words.states[state]}
      </span>
      <span>
        {received && (
          <Link as="button" className={styles.file} onClick={open}>
            {received.path}
          </Link>
        )}
      </span>
    </div>
  );
}
