import type { CellLook } from '../../../host/xlsx/look/look';

/** Pixels at 100 %, as Excel leaves them. */
export const PADDING = 2;
const INDENT = 9;

/**
 * Of a line to its font: between ＭＳ Ｐゴシック, for whose lines most forms' row heights were set (13.5 points for 11),
 * and what Japanese needs to be read.
 */
export const LINE_HEIGHT = 1.22;

export function fontPixels({ fontSize }: CellLook): number {
  return (fontSize * 96) / 72;
}

const SANS = '"Yu Gothic", "Hiragino Sans", Meiryo, "Noto Sans CJK JP", "Noto Sans JP", "MS PGothic", sans-serif';
const SERIF = '"Yu Mincho", "Hiragino Mincho ProN", "Noto Serif CJK JP", "Noto Serif JP", "MS PMincho", serif';

export function indentPixels({ indent }: CellLook): number {
  return indent * INDENT;
}

/** What decides how wide and how high a text is. */
interface TextFont {
  readonly fontFamily: string;
  readonly fontSize: string;
  readonly fontWeight: number;
  readonly fontStyle: 'italic' | 'normal';
  readonly lineHeight: number;
}

export function textFont(look: CellLook): TextFont {
  return {
    fontFamily: look.serif ? SERIF : SANS,
    fontSize: `${round(fontPixels(look))}px`,
    fontWeight: look.bold ? 700 : 400,
    fontStyle: look.italic ? 'italic' : 'normal',
    lineHeight: LINE_HEIGHT,
  };
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
