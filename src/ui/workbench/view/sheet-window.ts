import type { Range } from '../../../core/sheet/grid';
import { placeOf } from './boxes';
import type { SheetLayout } from './sheet-layout';
import { pixels } from './window';

/**
 * A part of a sheet that is drawn as SVG: in pixels from its own corner, since far from it paths would lose their
 * fractions, and in lines of whole pixels of the screen, of which `density` make one of CSS.
 */
export class SheetWindow {
  readonly x: number;
  readonly y: number;

  constructor(
    readonly layout: SheetLayout,
    readonly range: Range,
    readonly zoom: number,
    private readonly density: number,
  ) {
    this.x = pixels(layout.columns, range.left, zoom);
    this.y = pixels(layout.rows, range.top, zoom);
  }

  /** Where a row begins. */
  rowAt(row: number): number {
    return pixels(this.layout.rows, row, this.zoom) - this.y;
  }

  columnAt(column: number): number {
    return pixels(this.layout.columns, column, this.zoom) - this.x;
  }

  placeOf(range: Range) {
    const { x, y, width, height } = placeOf(this.layout, range, this.zoom);
    return { x: x - this.x, y: y - this.y, width, height };
  }

  thickness(width: number): number {
    return Math.max(Math.floor(width * this.density), 1) / this.density;
  }
}

export function rectangle(x: number, y: number, width: number, height: number): string {
  return width > 0 && height > 0 ? `M${x} ${y}h${width}v${height}h${-width}z` : '';
}
