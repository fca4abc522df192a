import type { Mark } from '../../../app/progress';

/** A drawing of marks: for each kind one path, whatever the number of marks; full, half, dot or dashed frame. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly paths: Readonly<Record<Mark, string>>;
  /** Frames around 案あり, 担当課で判断 (both drawn through) and 結果待ちなど (dashed). */
  readonly frames: Readonly<Record<Mark, string>>;
}

const SIDE = 10;
const GAP = 2;
/** Room for the dashes and frames, which stand on the edge. */
const LINE = 0.5;

/** One square each: people count マス, and see which are left. */
export function drawSquares(marks: readonly Mark[]): Drawing {
  const boxes = marks.map((mark, index) => ({ mark, x: index * (SIDE + GAP), width: SIDE }));
  return draw(boxes, Math.max(0, marks.length * (SIDE + GAP) - GAP));
}

/** One bar in the same four patterns, each as long as its share, and long enough to be seen. */
export function drawBar(parts: ReadonlyArray<readonly [mark: Mark, count: number]>, width: number): Drawing {
  const there = parts.filter(([, count]) => count > 0);
  const total = there.reduce((sum, [, count]) => sum + count, 0);
  const free = width - there.length * SIDE - Math.max(0, there.length - 1) * GAP;
  let x = 0;
  const boxes = there.map(([mark, count]) => {
    const box = { mark, x, width: SIDE + (free * count) / total };
    x += box.width + GAP;
    return box;
  });
  return draw(boxes, width);
}

interface Box {
  readonly mark: Mark;
  readonly x: number;
  readonly width: number;
}

function draw(boxes: readonly Box[], width: number): Drawing {
  const of = (mark: Mark, path: (box: Box) => string) =>
    boxes
      .filter((box) => box.mark === mark)
      .map(path)
      .join('');
  return {
    width,
    height: SIDE,
    paths: { filled: of('filled', full), draft: of('draft', half), decide: of('decide', dot), waiting: '' },
    frames: { filled: '', draft: of('draft', frame), decide: of('decide', frame), waiting: of('waiting', frame) },
  };
}

const round = (length: number) => Math.round(length * 100) / 100;

const full = ({ x, width }: Box) => `M${round(x)} 0h${round(width)}v${SIDE}h${-round(width)}z`;

/** A long box repeats the pattern of a square. */
function tiled({ x, width }: Box, pattern: (x: number, width: number) => string): string {
  const tiles = Math.max(1, Math.round(width / SIDE));
  const step = width / tiles;
  return Array.from({ length: tiles }, (_, tile) => pattern(x + tile * step, step)).join('');
}

const half = (box: Box) => tiled(box, (x, width) => `M${round(x + width)} 0v${SIDE}h${-round(width)}z`);
const dot = (box: Box) =>
  tiled(box, (x, width) => `M${round(x + width / 2 - 2)} ${SIDE / 2}a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z`);
const frame = ({ x, width }: Box) =>
  `M${round(x + LINE)} ${LINE}h${round(width - 2 * LINE)}v${SIDE - 2 * LINE}h${-round(width - 2 * LINE)}z`;
