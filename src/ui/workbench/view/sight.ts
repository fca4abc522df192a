import type { Range } from '../../../core/sheet/grid';
import type { Axis } from './axis';

/** What of a sheet is in sight, at a zoom. All pixels are those of the screen. */
export interface Sight {
  readonly zoom: number;
  readonly scrollTop: number;
  readonly scrollLeft: number;
  /** Of the part that scrolls: without heads and frozen parts. */
  readonly width: number;
  readonly height: number;
}

interface Frozen {
  readonly rows: number;
  readonly columns: number;
}

/** Whole pixels, so that lines are sharp and boxes meet. */
export function pixels(axis: Axis, index: number, zoom: number): number {
  return Math.round(axis.offset(index) * zoom);
}

/** Frozen parts leave at least this share of the room to what scrolls; else they scroll too. */
const SHARE = 0.4;

export function frozenThatFits(
  frozen: Frozen,
  rows: Axis,
  columns: Axis,
  room: { readonly width: number; readonly height: number; readonly zoom: number },
): Frozen {
  const fits = (axis: Axis, count: number, length: number) =>
    count <= axis.count && axis.offset(count) * room.zoom <= length * (1 - SHARE);
  return {
    rows: fits(rows, frozen.rows, room.height) ? frozen.rows : 0,
    columns: fits(columns, frozen.columns, room.width) ? frozen.columns : 0,
  };
}

/** Drawn beyond the edges, so that a little scrolling draws nothing. */
const BEYOND = 240;

/** The rows and columns that scroll and are in sight, with some beyond the edges; null when all are frozen. */
export function visibleRange(rows: Axis, columns: Axis, frozen: Frozen, sight: Sight, beyond = BEYOND): Range | null {
  if (frozen.rows >= rows.count || frozen.columns >= columns.count) return null;
  const { zoom } = sight;
  const top = rows.offset(frozen.rows) + (sight.scrollTop - beyond) / zoom;
  const left = columns.offset(frozen.columns) + (sight.scrollLeft - beyond) / zoom;
  return {
    top: Math.max(rows.at(top), frozen.rows),
    left: Math.max(columns.at(left), frozen.columns),
    bottom: Math.max(rows.at(top + (sight.height + 2 * beyond) / zoom), frozen.rows),
    right: Math.max(columns.at(left + (sight.width + 2 * beyond) / zoom), frozen.columns),
  };
}

export function contains(outer: Range, inner: Range): boolean {
  return (
    outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
  );
}

/** Where to scroll so that a range is seen; what is in sight stays where it is. */
export function scrollTo(
  range: Range,
  rows: Axis,
  columns: Axis,
  frozen: Frozen,
  sight: Sight,
): { readonly top: number; readonly left: number } {
  const along = (axis: Axis, from: number, to: number, fixed: number, scroll: number, room: number) => {
    // What is frozen is always seen.
    if (to < fixed) return scroll;
    const start = pixels(axis, Math.max(from, fixed), sight.zoom) - pixels(axis, fixed, sight.zoom);
    const end = pixels(axis, to + 1, sight.zoom) - pixels(axis, fixed, sight.zoom);
    if (start >= scroll && end <= scroll + room) return scroll;
    if (end - start > room || start < scroll) return Math.max(start - MARGIN, 0);
    return end - room + MARGIN;
  };
  return {
    top: along(rows, range.top, range.bottom, frozen.rows, sight.scrollTop, sight.height),
    left: along(columns, range.left, range.right, frozen.columns, sight.scrollLeft, sight.width),
  };
}

/** So that it does not stick to the edge. */
const MARGIN = 12;
