import { makeStyles, tokens } from '@fluentui/react-components';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { WorkbookViewWords } from '../../../core/messages/pane/workbook-view';
import { fromA1, toA1 } from '../../../core/sheet/address';
import type { Range } from '../../../core/sheet/grid';
import { cellAt, rangeOf } from './boxes';
import { HEAD_HEIGHT, headWidth } from './heads';
import { move, type Spot } from './moving';
import { placeUnder, Quadrant } from './quadrant';
import type { SheetLayout } from './sheet-layout';
import { contains, frozenThatFits, pixels, type Sight, scrollTo, visibleRange } from './sight';
import { useKeptPlace } from './use-kept-place';
import { useRoom } from './use-room';
import type { WorkbookViewProps } from './view-props';
import { fitZoom, heldZoom } from './zoom';

const useStyles = makeStyles({
  scroller: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
    overflowX: 'auto',
    overflowY: 'scroll',
    backgroundColor: tokens.colorNeutralBackground4,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '&:focus-visible [data-selected]': { outline: '2px solid #000', boxShadow: 'inset 0 0 0 1px #fff' },
    overflowAnchor: 'none',
  },
  stage: { display: 'grid' },
});

interface Props extends WorkbookViewProps {
  /** Of the panel that the tabs switch. */
  readonly id: string;
  readonly layout: SheetLayout;
  readonly words: WorkbookViewWords;
  readonly onShownZoom: (zoom: number) => void;
}

/** One sheet: heads, frozen parts, and what scrolls. The whole is one stop of the Tab key; arrows go from cell to cell. */
export function SheetView(props: Props) {
  const { id, layout, words, selected, onSelect, onEdit, reveal, marks, edited, zoom: wanted, onShownZoom } = props;
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const room = useRoom(scroller);
  const { rows, columns, grid } = layout;
  const headsWidth = headWidth(rows.count);
  const longest = Math.max(rows.length, columns.length);
  const zoom = heldZoom(
    wanted === 'fit' ? fitZoom(columns.offset(layout.formColumns), room.width - headsWidth) : wanted,
    longest,
  );
  useEffect(() => onShownZoom(zoom), [zoom, onShownZoom]);

  const inner = { width: room.width - headsWidth, height: room.height - HEAD_HEIGHT, zoom };
  const { rows: frozenRows, columns: frozenColumns } = frozenThatFits(layout.look.frozen, rows, columns, inner);
  const frozen = useMemo(() => ({ rows: frozenRows, columns: frozenColumns }), [frozenRows, frozenColumns]);
  const fixed = { x: pixels(columns, frozen.columns, zoom), y: pixels(rows, frozen.rows, zoom) };
  const sightAt = (top: number, left: number): Sight => ({
    zoom,
    scrollTop: top,
    scrollLeft: left,
    width: Math.max(inner.width - fixed.x, 0),
    height: Math.max(inner.height - fixed.y, 0),
  });
  const sight = () => sightAt(scroller.current?.scrollTop ?? 0, scroller.current?.scrollLeft ?? 0);

  const [scrolled, setScrolled] = useState({ top: 0, left: 0 });
  const drawn = visibleRange(rows, columns, frozen, sightAt(scrolled.top, scrolled.left));
  const onScroll = () => {
    const seen = visibleRange(rows, columns, frozen, sight(), 0);
    const { scrollTop: top = 0, scrollLeft: left = 0 } = scroller.current ?? {};
    if (seen && !(drawn && contains(drawn, seen))) setScrolled({ top, left });
    keepPlace();
  };
  const keepPlace = useKeptPlace(scroller, grid.name, zoom, setScrolled);

  const spot: Spot = (selected === null ? null : fromA1(selected)) ?? { row: 0, column: 0 };
  const show = (target: Range) => {
    const { top, left } = scrollTo(target, rows, columns, frozen, sight());
    scroller.current?.scrollTo?.({ top, left, behavior: 'instant' });
    onScroll();
  };
  const revealed = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each reveal, as soon as its sheet is shown and has room
  useLayoutEffect(() => {
    const place = reveal && reveal.n !== revealed.current && reveal.sheet === grid.name ? fromA1(reveal.cell) : null;
    if (!reveal || !place || room.height === 0) return;
    revealed.current = reveal.n;
    show(rangeOf(layout, place));
    scroller.current?.focus({ preventScroll: true });
  }, [reveal, grid.name, room.height]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.nativeEvent.isComposing) return;
    if ((event.key === 'Enter' || event.key === 'F2') && onEdit && selected !== null) {
      event.preventDefault();
      onEdit(selected);
      return;
    }
    const usual = Math.max(rows.length / Math.max(rows.count, 1), 1);
    const page = Math.max(Math.floor(sight().height / zoom / usual) - 1, 1);
    const next = move(layout, spot, { key: event.key, far: event.ctrlKey || event.metaKey, page });
    if (!next) return;
    event.preventDefault();
    onSelect(toA1(next.row, next.column));
    show(rangeOf(layout, next));
  };
  const pick = (event: MouseEvent): string | null => {
    const place = placeUnder(event, layout, zoom);
    if (!place) return null;
    const { top, left } = rangeOf(layout, place);
    return toA1(top, left);
  };
  const onClick = (event: MouseEvent) => {
    const cell = pick(event);
    if (cell !== null) onSelect(cell);
  };
  const onDoubleClick = (event: MouseEvent) => {
    const cell = pick(event);
    if (cell !== null) onEdit?.(cell);
  };
  const onCopy = (event: ClipboardEvent) => {
    if (selected === null || !document.getSelection()?.isCollapsed) return;
    event.clipboardData.setData('text/plain', cellAt(grid, spot.row, spot.column)?.text ?? '');
    event.preventDefault();
  };

  const top = frozen.rows > 0 ? { top: 0, bottom: frozen.rows - 1 } : null;
  const left = frozen.columns > 0 ? { left: 0, right: frozen.columns - 1 } : null;
  const size = {
    width: pixels(columns, columns.count, zoom) - fixed.x,
    height: pixels(rows, rows.count, zoom) - fixed.y,
  };
  const shared = { layout, zoom, density: devicePixelRatio, selected, marks, edited, words, id, headsWidth };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be drawn in parts
    <div
      ref={scroller}
      id={id}
      className={styles.scroller}
      role="grid"
      tabIndex={0}
      aria-label={grid.name}
      aria-readonly
      aria-rowcount={rows.count}
      aria-colcount={columns.count}
      aria-activedescendant={selected === null ? undefined : `${id}${selected}`}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      onCopy={onCopy}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
    >
      <div
        className={styles.stage}
        role="presentation"
        style={{
          gridTemplateColumns: `${headsWidth + fixed.x}px ${size.width}px`,
          gridTemplateRows: `${HEAD_HEIGHT + fixed.y}px ${size.height}px`,
          width: headsWidth + fixed.x + size.width,
          height: HEAD_HEIGHT + fixed.y + size.height,
        }}
      >
        <Quadrant {...shared} part="corner" rows={top} columns={left} x={0} y={0} />
        <Quadrant {...shared} part="top" rows={top} columns={drawn} x={fixed.x} y={0} />
        <Quadrant {...shared} part="left" rows={drawn} columns={left} x={0} y={fixed.y} />
        <Quadrant {...shared} part="main" rows={drawn} columns={drawn} x={fixed.x} y={fixed.y} />
      </div>
    </div>
  );
}
