// biome-ignore-all lint/a11y/useSemanticElements: lines stand where the list is scrolled to, which a table cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the lines have the focus, the headings and cells need none

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Row } from '../../../../app/gather/rows';
import { inViewWith } from '../../../pane/parts/in-view';
import { useFolderState, useFolderWords } from '../use-folder';
import { COLUMNS, columnIndex, LINE, SMALL, WIDE_ONLY } from './columns';
import { indexAfter } from './keyboard';
import { TableRow } from './table-row';

const useStyles = makeStyles({
  scroller: {
    flex: '1 1 0',
    minHeight: '120px',
    overflowY: 'scroll',
    overflowX: 'hidden',
    containerName: 'sheets',
    containerType: 'inline-size',
    position: 'relative',
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    // Two lines have no columns.
    [SMALL]: { display: 'none' },
  },
  columns: { ...LINE, minHeight: '32px' },
  number: { textAlign: 'right' },
  wide: WIDE_ONLY,
  body: { position: 'relative' },
  none: { flex: '1 1 0', padding: '24px 16px', color: tokens.colorNeutralForeground2 },
});

interface SheetTableProps {
  readonly rows: readonly Row[];
  readonly selected: string | null;
  readonly onSelect: (row: Row) => void;
}

/** Pixels, until a row has been measured. */
const ESTIMATE = 31;
const HEAD = 33;

/** Every sheet in a line; what there is to say where there is none. */
export function SheetTable(props: SheetTableProps) {
  return props.rows.length > 0 ? <Lines {...props} /> : <NoLines />;
}

/** One Tab stop; arrows go from line to line, Enter opens the sheet beside. */
function Lines({ rows, selected, onSelect }: SheetTableProps) {
  const styles = useStyles();
  const { table } = useFolderWords();
  const scroller = useRef<HTMLDivElement>(null);
  const [inHand, setInHand] = useState(selected);
  const found = rows.findIndex(({ id }) => id === inHand);
  const active = Math.max(0, found);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATE,
    getItemKey: (index) => rows[index]?.id ?? index,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
    overscan: 12,
    rangeExtractor: useCallback((range: Range) => inViewWith(active, range), [active]),
  });
  // Coming back from a workbook: to the sheet that was left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at first only
  useEffect(() => {
    if (found > 0) virtualizer.scrollToIndex(found, { align: 'center' });
  }, []);
  const wantsFocus = useRef(false);
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    scroller.current?.querySelector<HTMLElement>('[role=row][tabindex="0"]')?.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[active];
    if (event.altKey || event.ctrlKey || event.metaKey || row === undefined) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onSelect(row);
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ESTIMATE) - 2);
    const to = indexAfter(event.key, active, rows.length, page);
    const next = to === null ? undefined : rows[to];
    if (to === null || next === undefined) return;
    event.preventDefault();
    wantsFocus.current = true;
    setInHand(next.id);
    virtualizer.scrollToIndex(to);
  };

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={table.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={COLUMNS.length}
      className={styles.scroller}
      onKeyDown={onKeyDown}
    >
      <Head />
      <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index] as Row;
          return (
            <TableRow
              key={row.id}
              row={row}
              index={index}
              top={start - HEAD}
              measure={virtualizer.measureElement}
              isActive={index === active}
              isSelected={row.id === selected}
              onPick={() => {
                setInHand(row.id);
                onSelect(row);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}

function Head() {
  const styles = useStyles();
  const { table } = useFolderWords();
  const look = { phase: styles.wide, indicators: mergeClasses(styles.wide, styles.number) } as const;
  const numbers = { error: styles.number, warning: styles.number } as const;
  const classOf: Readonly<Record<string, string>> = { ...look, ...numbers };
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.columns}>
        {COLUMNS.map((column) => (
          <span key={column} role="columnheader" aria-colindex={columnIndex(column)} className={classOf[column]}>
            {table.columns[column]}
          </span>
        ))}
      </div>
    </div>
  );
}

function NoLines() {
  const styles = useStyles();
  const { filters } = useFolderWords();
  const isNone = useFolderState((state) => state.rows.length === 0);
  return <p className={styles.none}>{isNone ? filters.noneYet : `${filters.none}${filters.noneAdvice}`}</p>;
}
