import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { type CSSProperties, memo } from 'react';
import type { WorkbookViewWords } from '../../../core/messages/pane/workbook-view';
import { Unseen } from '../../pane/parts/unseen';
import type { CellBox } from './boxes';
import { WRAPPING } from './measure';
import { indentPixels, PADDING, textFont } from './text-style';

const useStyles = makeStyles({
  cell: { position: 'absolute', overflow: 'clip', color: '#000' },
  /** Laid out at 100 % and then made smaller, so that lines break alike at every zoom. */
  text: {
    position: 'absolute',
    top: 0,
    left: 0,
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    transformOrigin: '0 0',
    textRendering: 'geometricPrecision',
    fontVariantNumeric: 'lining-nums',
    paddingTop: '1px',
    paddingBottom: '1px',
  },
  wrapped: { ...WRAPPING },
  line: { whiteSpace: 'pre' },
  upright: { writingMode: 'vertical-rl', textOrientation: 'upright' },
  sideways: { writingMode: 'vertical-rl', textOrientation: 'sideways' },
});

interface Props {
  readonly box: CellBox;
  readonly id: string;
  /** The sheet's pixel at which the part begins that the cell is drawn in. */
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly isSelected: boolean;
  readonly isMarked: boolean;
  readonly isEdited: boolean;
  readonly words: WorkbookViewWords;
}

export const CellView = memo(function CellView({ box, id, x, y, zoom, isSelected, isMarked, isEdited, words }: Props) {
  const styles = useStyles();
  const { range, spill, look, text } = box;
  // Where a frozen part cuts a cell in two, it is one cell in the part where it begins.
  const isGuest = box.x < x || box.y < y;
  const width = box.width + spill.left + spill.right;
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: the grid has the focus and names the active cell
    <div
      id={isGuest ? undefined : id}
      aria-hidden={isGuest || undefined}
      role="gridcell"
      aria-colindex={range.left + 1}
      aria-colspan={range.right > range.left ? range.right - range.left + 1 : undefined}
      aria-rowspan={range.bottom > range.top ? range.bottom - range.top + 1 : undefined}
      aria-selected={isSelected}
      className={styles.cell}
      style={{ left: box.x - x - spill.left, top: box.y - y, width, height: box.height }}
    >
      {isSelected && <Unseen>{`${box.address} ${text === '' ? words.emptyCell : ''}`}</Unseen>}
      <div
        className={mergeClasses(
          styles.text,
          box.wraps ? styles.wrapped : styles.line,
          look.rotation === 'stacked' && styles.upright,
          typeof look.rotation === 'number' && Math.abs(look.rotation) > 45 && styles.sideways,
        )}
        style={textStyle(box, zoom)}
      >
        <span>{text}</span>
      </div>
      {isMarked && <Unseen>{words.marked}</Unseen>}
      {isEdited && <Unseen>{words.edited}</Unseen>}
    </div>
  );
});

const VERTICAL = {
  top: 'flex-start',
  center: 'center',
  bottom: 'flex-end',
  justify: 'flex-start',
  distributed: 'center',
};
const ACROSS = { left: 'flex-start', center: 'center', right: 'flex-end', justify: 'center' };

function textStyle({ look, align, spill, fullWidth, fullHeight, shrink }: CellBox, zoom: number): CSSProperties {
  const scale = zoom * shrink;
  const start = PADDING + (align === 'left' ? indentPixels(look) : 0);
  const end = PADDING + (align === 'right' ? indentPixels(look) : 0);
  const decoration = `${look.underline ? 'underline ' : ''}${look.strike ? 'line-through' : ''}`;
  const style: CSSProperties = {
    ...textFont(look),
    width: (fullWidth + (spill.left + spill.right) / zoom) / shrink,
    height: fullHeight / shrink,
    transform: `scale(${scale})`,
    textAlign: align,
    justifyContent: VERTICAL[look.vertical],
    paddingLeft: start,
    paddingRight: end,
  };
  if (look.fontColour !== null) style.color = look.fontColour;
  if (decoration !== '') style.textDecoration = decoration;
  if (look.rotation === 'stacked' || Math.abs(look.rotation) > 45) {
    // Lines run from top to bottom: what was across is now along them.
    return { ...style, ...turned(scale, look.rotation), alignItems: 'center', justifyContent: ACROSS[align] };
  }
  return style;
}

/** Upwards is downwards turned by half. */
function turned(scale: number, rotation: CellBox['look']['rotation']): CSSProperties {
  const isUpwards = typeof rotation === 'number' && rotation > 0;
  return isUpwards ? { transform: `scale(${scale}) translate(100%, 100%) rotate(180deg)` } : {};
}
