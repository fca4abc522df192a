import type { Range } from '../../../core/sheet/grid';
import { type Border, lookAt } from '../../../host/xlsx/look/look';
import { type CellBox, mergesIn, placeOf } from './boxes';
import type { SheetLayout } from './sheet-layout';
import { pixels } from './window';

/** What lies under the texts, as SVG paths in pixels from the sheet's corner. */
export interface Ground {
  readonly gridlines: string;
  /** Paper without gridlines: within merged cells, and under texts that run on. */
  readonly paper: string;
  readonly fills: ReadonlyMap<string, string>;
}

export function groundOf(layout: SheetLayout, range: Range, boxes: readonly CellBox[], zoom: number): Ground {
  const paper = mergesIn(layout.grid.merges, range).map((merge) => {
    const { x, y, width, height } = placeOf(layout, merge, zoom);
    return rectangle(x, y, width - 1, height - 1);
  });
  for (const { x, y, width, height, spill } of boxes) {
    if (spill.left + spill.right > 0)
      paper.push(rectangle(x - spill.left, y, width + spill.left + spill.right, height - 1));
  }
  return {
    gridlines: layout.look.gridlines ? gridlines(layout, range, zoom) : '',
    paper: paper.join(''),
    fills: fillsOf(layout, range, zoom),
  };
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return width > 0 && height > 0 ? `M${x} ${y}h${width}v${height}h${-width}z` : '';
}

/** A line is the last pixel of its row or column. */
function gridlines({ rows, columns }: SheetLayout, range: Range, zoom: number): string {
  const left = pixels(columns, range.left, zoom);
  const right = pixels(columns, range.right + 1, zoom);
  const top = pixels(rows, range.top, zoom);
  const bottom = pixels(rows, range.bottom + 1, zoom);
  let path = '';
  for (let row = range.top; row <= range.bottom; row++) {
    if (rows.size(row) > 0) path += `M${left} ${pixels(rows, row + 1, zoom) - 0.5}H${right}`;
  }
  for (let column = range.left; column <= range.right; column++) {
    if (columns.size(column) > 0) path += `M${pixels(columns, column + 1, zoom) - 0.5} ${top}V${bottom}`;
  }
  return path;
}

/** Neighbours of one fill in one piece; a fill covers the lines around it too. */
function fillsOf(layout: SheetLayout, range: Range, zoom: number): Map<string, string> {
  const { look, looks, rows, columns, merges } = layout;
  const fills = new Map<string, string>();
  const add = (fill: string, area: Range) => {
    const { x, y, width, height } = placeOf(layout, area, zoom);
    fills.set(fill, (fills.get(fill) ?? '') + rectangle(x - 1, y - 1, width + 1, height + 1));
  };
  const fillAt = (row: number, column: number) => looks[lookAt(look, row, column)]?.fill ?? null;
  for (let row = range.top; row <= range.bottom; row++) {
    if (rows.size(row) === 0) continue;
    for (let column = range.left; column <= range.right; column++) {
      if (columns.size(column) === 0 || merges.at(row, column)) continue;
      const fill = fillAt(row, column);
      if (fill === null) continue;
      const left = column;
      while (column < range.right && !merges.at(row, column + 1) && fillAt(row, column + 1) === fill) column++;
      add(fill, { top: row, left, bottom: row, right: column });
    }
  }
  for (const merge of mergesIn(layout.grid.merges, range)) {
    const fill = fillAt(merge.top, merge.left);
    if (fill !== null) add(fill, merge);
  }
  return fills;
}

/** Lines of one kind and colour. */
export interface Stroke {
  readonly colour: string | null;
  readonly width: number;
  readonly dashes: string | null;
  readonly path: string;
}

const WEIGHTS: readonly Border['line'][] = ['hair', 'dotted', 'dashed', 'thin', 'medium', 'double', 'thick'];
const WIDTHS: Readonly<Record<Border['line'], number>> = {
  hair: 1,
  dotted: 1,
  dashed: 1,
  thin: 1,
  medium: 2,
  double: 1,
  thick: 3,
};
const DASHES: Readonly<Partial<Record<Border['line'], string>>> = { hair: '1 1', dotted: '2 2', dashed: '4 2' };

/** Borders of a range, its outer edges included. Where two cells border on each other the heavier border is drawn. */
export function strokesIn(layout: SheetLayout, range: Range, zoom: number): Stroke[] {
  const edges = edgesOf(layout, {
    top: Math.max(range.top - 1, 0),
    left: Math.max(range.left - 1, 0),
    bottom: Math.min(range.bottom + 1, layout.rows.count - 1),
    right: Math.min(range.right + 1, layout.columns.count - 1),
  });
  const strokes = new Map<string, { border: Border; path: string }>();
  const draw = (border: Border, path: (shift: number) => string) => {
    const key = `${border.line} ${border.colour}`;
    const stroke = strokes.get(key) ?? { border, path: '' };
    for (const shift of border.line === 'double' ? [-1, 1] : [0]) stroke.path += path(shift);
    strokes.set(key, stroke);
  };
  const { rows, columns } = layout;
  // The last pixel of the row or column before the edge; the sheet's own edge is its first.
  const at = (end: number, border: Border) => Math.max(end, 1) - (WIDTHS[border.line] % 2 === 1 ? 0.5 : 1);
  for (const [row, along] of edges.horizontal) {
    const y = pixels(rows, row, zoom);
    eachRun(along, (from, to, border) => {
      const start = Math.max(pixels(columns, from, zoom) - 1, 0);
      draw(border, (shift) => `M${start} ${at(y, border) + shift}H${pixels(columns, to + 1, zoom)}`);
    });
  }
  for (const [column, along] of edges.vertical) {
    const x = pixels(columns, column, zoom);
    eachRun(along, (from, to, border) => {
      const start = Math.max(pixels(rows, from, zoom) - 1, 0);
      draw(border, (shift) => `M${at(x, border) + shift} ${start}V${pixels(rows, to + 1, zoom)}`);
    });
  }
  return [...strokes.values()].map(({ border, path }) => ({
    colour: border.colour,
    width: WIDTHS[border.line],
    dashes: DASHES[border.line] ?? null,
    path,
  }));
}

/** The border before each row or column, by the place along it. */
type Edges = Map<number, Map<number, Border>>;

function edgesOf({ look, looks, rows, columns, merges }: SheetLayout, range: Range) {
  const horizontal: Edges = new Map();
  const vertical: Edges = new Map();
  const put = (edges: Edges, before: number, along: number, border: Border | null | undefined) => {
    if (!border) return;
    const line = edges.get(before) ?? new Map<number, Border>();
    edges.set(before, line);
    const other = line.get(along);
    if (!other || WEIGHTS.indexOf(other.line) < WEIGHTS.indexOf(border.line)) line.set(along, border);
  };
  for (let row = range.top; row <= range.bottom; row++) {
    if (rows.size(row) === 0) continue;
    for (let column = range.left; column <= range.right; column++) {
      if (columns.size(column) === 0) continue;
      const borders = looks[lookAt(look, row, column)]?.borders;
      if (!borders) continue;
      const merge = merges.at(row, column);
      // Within merged cells there are no lines.
      if (!merge || merge.top === row) put(horizontal, row, column, borders.top);
      if (!merge || merge.bottom === row) put(horizontal, row + 1, column, borders.bottom);
      if (!merge || merge.left === column) put(vertical, column, row, borders.left);
      if (!merge || merge.right === column) put(vertical, column + 1, row, borders.right);
    }
  }
  return { horizontal, vertical };
}

/** Equal borders that follow each other, as one line. */
function eachRun(along: ReadonlyMap<number, Border>, draw: (from: number, to: number, border: Border) => void): void {
  const places = [...along].sort(([a], [b]) => a - b);
  for (let n = 0; n < places.length; n++) {
    const [from, border] = places[n] as [number, Border];
    let to = from;
    for (let next = places[n + 1]; next && next[0] === to + 1 && isEqual(next[1], border); next = places[n + 1]) {
      to = next[0];
      n++;
    }
    draw(from, to, border);
  }
}

function isEqual(a: Border, b: Border): boolean {
  return a.line === b.line && a.colour === b.colour;
}
