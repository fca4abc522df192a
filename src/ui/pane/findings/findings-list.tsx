import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type Range, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import { findingsWords } from '../../../core/messages/pane/findings';
import { inViewWith, useTopOf } from '../parts/in-view';
import { useKept } from '../parts/use-kept';
import { useWords } from '../use-session';
import { GroupRow } from './group-row';
import { ItemRow } from './item-row';
import { type Command, commandFor } from './keyboard';
import type { ListActions } from './list-actions';
import { PlaceRow } from './place-row';
import type { Row } from './rows';

const useStyles = makeStyles({
  list: { position: 'relative', listStyleType: 'none', margin: 0, padding: '0 0 16px' },
  row: {
    boxSizing: 'border-box',
    // At the right the scrollbar lies over the row (12), and the ring of what has the focus needs 2.
    padding: '2px 14px 2px 6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  floating: { position: 'absolute', top: 0, left: 0, width: '100%' },
  group: { padding: '0 14px 0 6px', backgroundColor: tokens.colorNeutralBackground3 },
  opened: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    // Forced colours draw no shadow.
    '@media (forced-colors: active)': { borderLeft: '3px solid Highlight', paddingLeft: '3px' },
  },
});

/** From here on only the rows in view are in the page. */
const MANY = 100;

/** Pixels, until a row has been measured. */
const ESTIMATES = { group: 31, item: 65, place: 53 } as const;

export interface ListHandle {
  readonly focus: (id: string) => void;
}

interface FindingsListProps {
  readonly rows: readonly Row[];
  readonly active: string | null;
  readonly onActive: (id: string) => void;
  readonly actions: ListActions;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** How far it was scrolled when the list was left. */
  readonly scrolled: number;
  readonly handle: RefObject<ListHandle | null>;
}

/** The findings as one list with one Tab stop; arrows go from row to row, Tab goes on into an opened one. */
export function FindingsList({ rows, active, onActive, actions, scroller, scrolled, handle }: FindingsListProps) {
  const styles = useStyles();
  const findings = useWords(findingsWords);
  const list = useRef<HTMLUListElement>(null);
  const begin = Math.max(
    0,
    rows.findIndex(({ id }) => id === active),
  );
  const shown = useShownRows(rows, begin, { scroller, scrolled, list });
  const focus = useFocusRow(list, onActive);
  useImperativeHandle(handle, () => ({ focus }), [focus]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const index = indexOf(event.target);
    const command =
      index === null || event.altKey || event.ctrlKey || event.metaKey
        ? null
        : commandFor(event.key, rows, index, isRowItself(event.target));
    if (command === null) return;
    event.preventDefault();
    obey(command);
  };
  const obey = (command: Command) => {
    const row = rows[command.index];
    if (row === undefined) return;
    if (command.kind === 'toggle') actions.toggle(row);
    else focus(row.id);
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const row = rows[indexOf(event.target) ?? -1];
    if (row && row.id !== active) onActive(row.id);
  };

  return (
    <ul
      // WebKit forgets that it is a list where no bullets are drawn.
      // biome-ignore lint/a11y/noRedundantRoles: see above
      role="list"
      ref={list}
      className={styles.list}
      aria-label={findings.list.label}
      style={shown.height === null ? undefined : { height: shown.height }}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      {shown.rows.map(({ index, top }) => {
        const row = rows[index] as Row;
        return (
          <li
            key={row.id}
            ref={shown.measure}
            data-index={index}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            className={mergeClasses(
              styles.row,
              row.kind === 'group' && styles.group,
              (row.kind === 'place' || (row.kind === 'item' && row.open)) && styles.opened,
              top !== null && styles.floating,
            )}
            style={top === null ? undefined : { transform: `translateY(${top}px)` }}
          >
            <RowOf row={row} actions={actions} active={index === begin} />
          </li>
        );
      })}
    </ul>
  );
}

function RowOf({
  row,
  actions,
  active,
}: {
  readonly row: Row;
  readonly actions: ListActions;
  readonly active: boolean;
}) {
  switch (row.kind) {
    case 'group':
      return <GroupRow row={row} actions={actions} active={active} />;
    case 'item':
      return <ItemRow row={row} actions={actions} active={active} />;
    case 'place':
      return <PlaceRow row={row} actions={actions} active={active} />;
  }
}

function indexOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return row === null ? null : Number(row.dataset.index);
}

function isRowItself(target: EventTarget): boolean {
  return target instanceof Element && target.matches('[data-row-focus]');
}

interface Shown {
  /** Null: as high as its rows. */
  readonly height: number | null;
  /** `top` null: in the flow of the page. */
  readonly rows: readonly { readonly index: number; readonly top: number | null }[];
  readonly measure: ((row: HTMLElement | null) => void) | undefined;
}

/** Where the rows stood when the list was left, so that it comes back to the same place. */
const NO_HEIGHTS: { readonly measured: VirtualItem[] } = { measured: [] };

/** All rows of a list of moderate length; of a long one those in view, and the one that has the focus. */
function useShownRows(
  rows: readonly Row[],
  active: number,
  {
    scroller,
    scrolled,
    list,
  }: Pick<FindingsListProps, 'scroller' | 'scrolled'> & {
    readonly list: RefObject<HTMLElement | null>;
  },
): Shown {
  const [heights, keepHeights] = useKept('findings/heights', NO_HEIGHTS);
  const isLong = rows.length > MANY;
  const above = useTopOf(list);
  const rangeExtractor = useCallback((range: Range) => inViewWith(active, range), [active]);
  const virtualizer = useVirtualizer({
    enabled: isLong,
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ESTIMATES[rows[index]?.kind ?? 'item'],
    getItemKey: (index) => rows[index]?.id ?? index,
    scrollMargin: above,
    initialOffset: scrolled,
    initialMeasurementsCache: heights.measured,
    overscan: 8,
    rangeExtractor,
  });
  useEffect(() => () => keepHeights({ measured: virtualizer.takeSnapshot() }), [keepHeights, virtualizer]);
  if (!isLong) return { height: null, rows: rows.map((_, index) => ({ index, top: null })), measure: undefined };
  return {
    height: virtualizer.getTotalSize(),
    rows: virtualizer.getVirtualItems().map(({ index, start }) => ({ index, top: start - above })),
    measure: virtualizer.measureElement,
  };
}

/** Gives a row the focus as soon as it is in the page. */
function useFocusRow(list: RefObject<HTMLElement | null>, onActive: (id: string) => void) {
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const target = list.current?.querySelector<HTMLElement>('[data-row-focus][tabindex="0"]');
    wanted.current = null;
    target?.focus();
  });
  return useCallback(
    (id: string) => {
      wanted.current = id;
      onActive(id);
    },
    [onActive],
  );
}
