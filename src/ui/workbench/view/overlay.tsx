import { makeStyles } from '@fluentui/react-components';
import { fromA1 } from '../../../core/sheet/address';
import type { Range } from '../../../core/sheet/grid';
import { placeOf, rangeOf } from './boxes';
import type { SheetLayout } from './sheet-layout';

const FORCED = '@media (forced-colors: active)';

const DASHED = {
  borderTopStyle: 'dashed',
  borderRightStyle: 'dashed',
  borderBottomStyle: 'dashed',
  borderLeftStyle: 'dashed',
} as const;

const useStyles = makeStyles({
  /** As the pane marks cells in Excel: light enough to read any text on it. */
  ground: { position: 'absolute', backgroundColor: '#fff4ce', pointerEvents: 'none', [FORCED]: { display: 'none' } },
  mark: {
    position: 'absolute',
    boxSizing: 'border-box',
    border: '2px solid #9d5d00',
    pointerEvents: 'none',
    [FORCED]: DASHED,
  },
  edited: {
    position: 'absolute',
    backgroundColor: '#0f6cbd',
    clipPath: 'polygon(0 0, 100% 0, 0 100%)',
    pointerEvents: 'none',
    [FORCED]: { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  selected: {
    position: 'absolute',
    boxSizing: 'border-box',
    border: '2px solid #0f6cbd',
    pointerEvents: 'none',
    [FORCED]: {
      borderTopColor: 'Highlight',
      borderRightColor: 'Highlight',
      borderBottomColor: 'Highlight',
      borderLeftColor: 'Highlight',
      forcedColorAdjust: 'none',
    },
  },
});

const CORNER = { width: 9, height: 9 };

interface Props {
  readonly layer: 'under' | 'over';
  readonly layout: SheetLayout;
  readonly range: Range;
  readonly zoom: number;
  /** The sheet's pixel at which the part begins. */
  readonly x: number;
  readonly y: number;
  readonly selected: string | null;
  readonly marks: ReadonlySet<string>;
  readonly edited: ReadonlySet<string>;
}

/** What is no part of the paper: marks under the texts and around them, edited corners, the selection. */
export function Overlay({ layer, layout, range, zoom, x, y, selected, marks, edited }: Props) {
  const styles = useStyles();
  /** Around the lines on all four sides. */
  const place = (address: string) => {
    const at = fromA1(address);
    const own = at && rangeOf(layout, at);
    if (!own || own.top > range.bottom || own.bottom < range.top || own.left > range.right || own.right < range.left) {
      return null;
    }
    const box = placeOf(layout, own, zoom);
    if (box.width === 0 || box.height === 0) return null;
    return { left: box.x - x - 1, top: box.y - y - 1, width: box.width + 1, height: box.height + 1 };
  };
  const each = (addresses: Iterable<string>, className: string, size = {}) =>
    [...addresses].flatMap((address) => {
      const at = place(address);
      return at ? [<div key={address} className={className} style={{ ...at, ...size }} />] : [];
    });
  const chosen = selected === null ? null : place(selected);
  if (layer === 'under') return <div aria-hidden>{each(marks, styles.ground)}</div>;
  return (
    <div aria-hidden>
      {each(marks, styles.mark)}
      {each(edited, styles.edited, CORNER)}
      {chosen && <div className={styles.selected} style={chosen} data-selected />}
    </div>
  );
}
