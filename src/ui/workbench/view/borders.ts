import { type Border, lookAt } from '../../../host/xlsx/look/look';
import type { SheetWindow } from './sheet-window';

/** Lines of one kind and colour, as an SVG path. */
export interface Stroke {
  readonly line: Border['line'];
  readonly colour: string | null;
  readonly width: number;
  readonly dashes: string | null;
  readonly path: string;
}

/** From the lightest to the heaviest. */
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

/** The borders of a window, its outer edges included. Where two cells border on each other the heavier one is drawn. */
export function strokesIn(window: SheetWindow): Stroke[] {
  const { horizontal, vertical } = edgesOf(window);
  const strokes = new Map<string, { border: Border; path: string }>();
  const draw = (border: Border, path: (shift: number) => string) => {
    const key = `${border.line} ${border.colour}`;
    const stroke = strokes.get(key) ?? { border, path: '' };
    for (const shift of border.line === 'double' ? [-1, 1] : [0]) stroke.path += path(shift);
    strokes.set(key, stroke);
  };
  const middle = (place: number, at: number, border: Border) => window.middle(at, WIDTHS[border.line], place === 0);
  for (const [row, along] of horizontal) {
    eachRun(along, (from, to, border) => {
      const y = middle(row, window.rowAt(row), border);
      const start = window.columnAt(from) - (from > 0 ? 1 : 0);
      draw(border, (shift) => `M${start} ${y + shift}H${window.columnAt(to + 1)}`);
    });
  }
  for (const [column, along] of vertical) {
    eachRun(along, (from, to, border) => {
      const x = middle(column, window.columnAt(column), border);
      const start = window.rowAt(from) - (from > 0 ? 1 : 0);
      draw(border, (shift) => `M${x + shift} ${start}V${window.rowAt(to + 1)}`);
    });
  }
  return [...strokes.values()].map(({ border, path }) => ({
    line: border.line,
    colour: border.colour,
    width: window.thickness(WIDTHS[border.line]),
    dashes: DASHES[border.line] ?? null,
    path,
  }));
}

/** The borders before each row or column, by the place along it. */
type Edges = Map<number, Map<number, Border>>;

function edgesOf({ layout, range }: SheetWindow) {
  const { look, looks, rows, columns, merges } = layout;
  const horizontal: Edges = new Map();
  const vertical: Edges = new Map();
  const put = (edges: Edges, before: number, along: number, border: Border | null) => {
    if (!border) return;
    const line = edges.get(before) ?? new Map<number, Border>();
    edges.set(before, line);
    const other = line.get(along);
    if (!other || WEIGHTS.indexOf(other.line) < WEIGHTS.indexOf(border.line)) line.set(along, border);
  };
  // One further all around: their borders are those of the window's edge.
  const bottom = Math.min(range.bottom + 1, rows.count - 1);
  const right = Math.min(range.right + 1, columns.count - 1);
  for (let row = Math.max(range.top - 1, 0); row <= bottom; row++) {
    if (rows.size(row) === 0) continue;
    for (let column = Math.max(range.left - 1, 0); column <= right; column++) {
      const borders = columns.size(column) === 0 ? undefined : looks[lookAt(look, row, column)]?.borders;
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
