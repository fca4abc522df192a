import type { CellLook } from '../../../host/xlsx/look/look';
import { fontPixels, LINE_HEIGHT, textFont } from './text-style';

/** A text to be laid out in so many pixels at 100 %. */
export interface Paragraph {
  readonly text: string;
  readonly look: CellLook;
  readonly width: number;
}

/** Tells how much room texts need, in pixels at 100 %. */
export interface Measure {
  /** How high each is when wrapped. */
  readonly heights: (paragraphs: readonly Paragraph[]) => readonly number[];
  /** How wide the text is on one line. */
  readonly width: (text: string, look: CellLook) => number;
}

/** More would keep the person waiting; the rest is estimated. */
const MOST_MEASURED = 4000;

/** Exact, since the browser lays the texts out as the cells will. */
export function browserMeasure(document: Document): Measure {
  const canvas = typeof OffscreenCanvas === 'function' ? new OffscreenCanvas(1, 1).getContext('2d') : null;
  return {
    heights(paragraphs) {
      const sheet = document.createElement('div');
      sheet.style.cssText = 'position:absolute;visibility:hidden;left:-9999px;top:0;contain:layout style';
      sheet.ariaHidden = 'true';
      const measured = paragraphs.slice(0, MOST_MEASURED).map(({ text, look, width }) => {
        const block = document.createElement('div');
        Object.assign(block.style, WRAPPING, textFont(look), { width: `${width}px` });
        block.style.lineHeight = String(LINE_HEIGHT);
        block.textContent = text;
        sheet.append(block);
        return block;
      });
      document.body.append(sheet);
      const heights = measured.map((block) => block.offsetHeight);
      sheet.remove();
      return paragraphs.map((paragraph, n) => heights[n] || estimate.heights([paragraph])[0] || 0);
    },
    width(text, look) {
      if (!canvas) return estimate.width(text, look);
      const { fontFamily, fontSize, fontStyle, fontWeight } = textFont(look);
      canvas.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
      return Math.ceil(canvas.measureText(text).width);
    },
  };
}

/** How the texts of wrapped cells break. */
export const WRAPPING = {
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  wordBreak: 'normal',
  lineBreak: 'strict',
} as const;

/** By counting: a full-width character is as wide as high, any other half as wide. */
export const estimate: Measure = {
  heights: (paragraphs) =>
    paragraphs.map(({ text, look, width }) => {
      const lines = text
        .split('\n')
        .reduce((sum, line) => sum + Math.max(Math.ceil(estimate.width(line, look) / Math.max(width, 1)), 1), 0);
      return Math.ceil(lines * fontPixels(look) * LINE_HEIGHT);
    }),
  width(text, look) {
    let halves = 0;
    for (const character of text) halves += character.charCodeAt(0) < 0x300 || isHalfWidth(character) ? 1 : 2;
    return Math.ceil((halves * fontPixels(look)) / 2);
  },
};

function isHalfWidth(character: string): boolean {
  return character >= '｡' && character <= 'ﾟ';
}
