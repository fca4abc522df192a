import type { Range } from '../../../core/sheet/grid';
import { placeOf } from './boxes';
import type { SheetLayout } from './sheet-layout';
import { pixels } from './sight';

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

  /** The middle of a line that ends where a row or column ends; with none before it, it begins there. */
  middle(edge: number, width: number, isFirst = false): number {
    const half = this.thickness(width) / 2;
    // On a screen of 125 % half of all edges fall into the middle of a pixel, which would draw two for one.
    const nudge = Number.isInteger(this.density) ? 0 : 0.1 / this.density;
    return isFirst ? edge + half : edge - half - nudge;
  }

  thickness(width: number): number {
    return Math.max(Math.floor(width * this.density), 1) / this.density;
  }
}

export function rectangle(x: number, y: number, width: number, height: number): string {
  return width > 0 && height > 0 ? `M${x} ${y}h${width}v${height}h${-width}z` : '';
}
