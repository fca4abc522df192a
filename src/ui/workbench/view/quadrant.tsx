import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type MouseEvent, memo, useMemo } from 'react';
import { groupedBy } from '../../../core/grouped-by';
import type { WorkbookViewWords } from '../../../core/messages/pane/workbook-view';
import { fromA1 } from '../../../core/sheet/address';
import type { Range } from '../../../core/sheet/grid';
import { strokesIn } from './borders';
import { boxesIn, boxOf, type CellBox, cellAt, placeOf, rangeOf } from './boxes';
import { CellView } from './cell-view';
import { groundOf } from './ground';
import { HEAD_HEIGHT, Heads } from './heads';
import type { Spot } from './moving';
import { Overlay } from './overlay';
import { Borders, GroundView } from './paper';
import type { SheetLayout } from './sheet-layout';
import { SheetWindow } from './sheet-window';

const useStyles = makeStyles({
  quadrant: { position: 'relative', overflow: 'clip', backgroundColor: '#fff', colorScheme: 'light' },
  corner: { position: 'sticky', top: 0, left: 0, zIndex: 3 },
  top: { position: 'sticky', top: 0, zIndex: 2 },
  left: { position: 'sticky', left: 0, zIndex: 1 },
  main: {},
  cells: {
    position: 'absolute',
    right: 0,
    bottom: 0,
    overflow: 'clip',
    cursor: 'cell',
    '@media (forced-colors: active)': { backgroundColor: 'Canvas' },
  },
  head: {
    position: 'absolute',
    top: 0,
    left: 0,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  lastRow: { borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
  lastColumn: { borderRight: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
});

interface Props {
  readonly layout: SheetLayout;
  readonly part: 'corner' | 'top' | 'left' | 'main';
  /** What to draw; null for nothing. */
  readonly rows: Pick<Range, 'top' | 'bottom'> | null;
  readonly columns: Pick<Range, 'left' | 'right'> | null;
  /** The sheet's pixel at which the part begins. */
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  /** Pixels of the screen to one of CSS. */
  readonly density: number;
  readonly headsWidth: number;
  readonly selected: string | null;
  readonly marks: ReadonlySet<string>;
  readonly edited: ReadonlySet<string>;
  readonly words: WorkbookViewWords;
  readonly id: string;
}

/** One of the four parts of a sheet with frozen rows and columns. The outer three carry the heads. */
export function Quadrant(props: Props) {
  const { layout, part, rows, columns, x, y, zoom, headsWidth, selected } = props;
  const styles = useStyles();
  const inset = {
    left: part === 'corner' || part === 'left' ? headsWidth : 0,
    top: part === 'corner' || part === 'top' ? HEAD_HEIGHT : 0,
  };
  const place = selected === null ? null : fromA1(selected);
  const chosen = place && rangeOf(layout, place);
  const heads = { zoom, width: headsWidth };
  return (
    <div
      role="presentation"
      className={mergeClasses(
        styles.quadrant,
        styles[part],
        (part === 'corner' || part === 'top') && rows !== null && styles.lastRow,
        (part === 'corner' || part === 'left') && columns !== null && styles.lastColumn,
      )}
    >
      {rows && columns && (
        <Cells {...props} top={rows.top} bottom={rows.bottom} left={columns.left} right={columns.right} inset={inset} />
      )}
      {inset.top > 0 && columns && (
        <Heads
          {...heads}
          axis={layout.columns}
          kind="column"
          from={columns.left}
          to={columns.right}
          origin={x}
          inset={inset.left}
          selectedFrom={chosen?.left ?? -1}
          selectedTo={chosen?.right ?? -1}
        />
      )}
      {inset.left > 0 && rows && (
        <Heads
          {...heads}
          axis={layout.rows}
          kind="row"
          from={rows.top}
          to={rows.bottom}
          origin={y}
          inset={inset.top}
          selectedFrom={chosen?.top ?? -1}
          selectedTo={chosen?.bottom ?? -1}
        />
      )}
      {part === 'corner' && <div className={styles.head} style={{ width: headsWidth, height: HEAD_HEIGHT }} />}
    </div>
  );
}

/** The row and column under the pointer, if it is over cells. */
export function placeUnder(event: MouseEvent, { rows, columns }: SheetLayout, zoom: number): Spot | null {
  const cells = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cells]') : null;
  if (!cells) return null;
  const [x = 0, y = 0] = (cells.dataset.cells ?? '').split(' ').map(Number);
  const frame = cells.getBoundingClientRect();
  return {
    row: rows.at((event.clientY - frame.top + y) / zoom),
    column: columns.at((event.clientX - frame.left + x) / zoom),
  };
}

type CellsProps = Props & Range & { readonly inset: { readonly left: number; readonly top: number } };

const Cells = memo(function Cells(props: CellsProps) {
  const { layout, top, left, bottom, right, x, y, zoom, density, inset, selected, marks, edited, words, id } = props;
  const styles = useStyles();
  const drawing = useMemo(() => {
    const range = { top, left, bottom, right };
    const boxes = boxesIn(layout, range, zoom);
    const window = new SheetWindow(layout, range, zoom, density);
    return { range, boxes, window, ground: groundOf(window, boxes), strokes: strokesIn(window) };
  }, [layout, top, left, bottom, right, zoom, density]);
  const { range, boxes, window } = drawing;
  const corner = { x: window.x - x, y: window.y - y };
  const chosen = chosenBox(layout, selected, zoom, { x, y }, range);
  const all = chosen && !boxes.some(({ address }) => address === chosen.address) ? [...boxes, chosen] : boxes;
  return (
    <div
      className={styles.cells}
      style={{ left: inset.left, top: inset.top }}
      role="presentation"
      data-cells={`${x} ${y}`}
    >
      <GroundView ground={drawing.ground} {...corner} />
      <Overlay layer="under" {...{ layout, range, zoom, x, y, marks, edited }} selected={null} />
      {[...groupedBy(all, ({ range: { top } }) => top)].map(([row, cells]) => (
        // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: cells lie where the sheet has them, and the grid has the focus
        <div key={row} role="row" aria-rowindex={row + 1}>
          {cells.map((box) => (
            <CellView
              key={box.address}
              id={`${id}${box.address}`}
              box={box}
              x={x}
              y={y}
              zoom={zoom}
              isSelected={box.address === selected}
              isMarked={marks.has(box.address)}
              isEdited={edited.has(box.address)}
              words={words}
            />
          ))}
        </div>
      ))}
      <Borders strokes={drawing.strokes} {...corner} />
      <Overlay layer="over" {...{ layout, range, zoom, x, y, marks, edited, selected }} />
    </div>
  );
});

/** The selected cell is there for screen readers even when it is empty. */
function chosenBox(
  layout: SheetLayout,
  selected: string | null,
  zoom: number,
  origin: { readonly x: number; readonly y: number },
  range: Range,
): CellBox | null {
  const place = selected === null ? null : fromA1(selected);
  if (!place) return null;
  const own = rangeOf(layout, place);
  const box = placeOf(layout, own, zoom);
  const isHere = box.x >= origin.x && box.y >= origin.y && own.top <= range.bottom && own.left <= range.right;
  const isSeen = own.bottom >= range.top && own.right >= range.left;
  return isHere && isSeen ? boxOf(layout, own, cellAt(layout.grid, own.top, own.left), zoom) : null;
}
