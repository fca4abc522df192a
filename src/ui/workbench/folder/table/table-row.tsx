// biome-ignore-all lint/a11y/useSemanticElements: lines stand where the list is scrolled to, which a table cannot

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissCircleRegular } from '@fluentui/react-icons';
import type { FileRow, Row, SheetRow } from '../../../../app/gather/rows';
import { MokuhyoError } from '../../../../core/errors';
import { catalogue } from '../../../../core/messages/catalogue';
import { overviewWords } from '../../../../core/messages/pane/overview';
import { sayError } from '../../../../core/messages/say-error';
import type { Severity } from '../../../../core/validate/severity';
import { LabelledProgress } from '../../../pane/overview/progress-picture';
import { nameInOneLine } from '../../../pane/parts/one-line';
import { PHRASES } from '../../../pane/parts/phrases';
import { SeverityIcon } from '../../../pane/parts/severity';
import { Unseen } from '../../../pane/parts/unseen';
import { useLang } from '../../use-desk';
import { useFolderWords } from '../use-folder';
import { Cell } from './cell';
import { COLUMNS, LINE, SMALL, WIDE_ONLY } from './columns';
import { StateIcon } from './state-icon';

const useStyles = makeStyles({
  row: {
    ...LINE,
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    minHeight: '31px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  file: { display: 'block', [SMALL]: { display: 'block' } },
  selected: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    // Numbers in the colours of their gravity can be read on no darker ground.
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    // Forced colours draw no shadow.
    '@media (forced-colors: active)': { borderLeft: '3px solid Highlight', paddingLeft: '13px' },
  },
  faint: { color: tokens.colorNeutralForeground3 },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  wide: WIDE_ONLY,
  number: { textAlign: 'right' },
  count: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: '4px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  state: { display: 'flex', alignItems: 'center', gap: '5px' },
  picture: { display: 'flex', minWidth: 0 },
  sentence: { ...PHRASES, display: 'flex', alignItems: 'flex-start', gap: '6px' },
  icon: { flexShrink: 0, marginTop: '2px' },
  department: { [SMALL]: { gridArea: 'department' } },
  section: { [SMALL]: { gridArea: 'section' } },
  evaluations: { [SMALL]: { gridArea: 'evaluations' } },
  errors: { [SMALL]: { gridArea: 'error' } },
  warnings: { [SMALL]: { gridArea: 'warning' } },
  next: { [SMALL]: { gridArea: 'state' } },
});

interface TableRowProps {
  readonly row: Row;
  readonly index: number;
  readonly top: number;
  readonly measure: (element: HTMLElement | null) => void;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onPick: () => void;
}

/** One line: a sheet, or a file that gives none. */
export function TableRow({ row, index, top, measure, isActive, isSelected, onPick }: TableRowProps) {
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the table hears the keys
    <div
      ref={measure}
      role="row"
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      className={mergeClasses(
        styles.row,
        row.kind !== 'sheet' && styles.file,
        isSelected && styles.selected,
        row.kind === 'sheet' && (row.state === 'copy' || row.state === 'set-aside') && styles.faint,
      )}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onPick}
    >
      {row.kind === 'sheet' ? <SheetCells row={row} /> : <FileCell row={row} />}
    </div>
  );
}

function SheetCells({ row: { summary, tally, state } }: { readonly row: SheetRow }) {
  const styles = useStyles();
  const lang = useLang();
  const { table } = useFolderWords();
  const { words } = catalogue(lang);
  const isCopy = state === 'copy';
  return (
    <>
      <Cell column="department" className={styles.department}>
        {nameInOneLine(summary.department) || table.noDepartment}
      </Cell>
      <Cell column="section" className={styles.section}>
        {nameInOneLine(summary.section) || table.noSection({ sheet: summary.sheet })}
      </Cell>
      <Cell column="phase" className={mergeClasses(styles.wide, styles.small)}>
        {words.phase[summary.phase]}
      </Cell>
      <Cell column="indicators" className={mergeClasses(styles.wide, styles.number)}>
        {summary.indicators}
      </Cell>
      <Cell column="evaluations" className={mergeClasses(styles.picture, styles.evaluations)}>
        {isCopy || tally.total === 0 ? (
          table.none
        ) : (
          <LabelledProgress marks={summary.marks} tally={tally} label={overviewWords[lang].squares({ ...tally })} />
        )}
      </Cell>
      <Count column="error" count={isCopy ? 0 : summary.findings.error} />
      <Count column="warning" count={isCopy ? 0 : summary.findings.warning} />
      <Cell column="state" className={mergeClasses(styles.state, styles.small, styles.next)}>
        <StateIcon state={state} />
        {table.states[state]}
      </Cell>
    </>
  );
}

function Count({ column, count }: { readonly column: Extract<Severity, 'error' | 'warning'>; readonly count: number }) {
  const styles = useStyles();
  const { table } = useFolderWords();
  const { words } = catalogue(useLang());
  const place = column === 'error' ? styles.errors : styles.warnings;
  return count === 0 ? (
    <Cell column={column} className={mergeClasses(styles.number, styles.faint, place)}>
      {table.none}
    </Cell>
  ) : (
    <Cell column={column} className={mergeClasses(styles.count, styles[column], place)}>
      <SeverityIcon severity={column} size={16} />
      <Unseen>{words.severity[column]}</Unseen>
      {count}
    </Cell>
  );
}

function FileCell({ row }: { readonly row: FileRow }) {
  const styles = useStyles();
  return (
    <Cell column="department" span={COLUMNS.length} className={styles.sentence}>
      <span className={styles.icon}>
        {row.kind === 'failed' ? (
          <DismissCircleRegular fontSize={16} aria-hidden />
        ) : (
          <SeverityIcon severity="warning" size={16} />
        )}
      </span>
      <span>{useFileSentence(row)}</span>
    </Cell>
  );
}

/** Why a file gives no sheet. */
export function useFileSentence({ path, error }: FileRow): string {
  const lang = useLang();
  const { table } = useFolderWords();
  return error ? sayError(new MokuhyoError(error.code, error.params), lang) : table.noSheet({ file: path });
}
