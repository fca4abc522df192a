import type { CellStyle, Link, MadeCell } from './model';

// Cells are made here alone, always with every field in the same order: V8 then knows hundreds of thousands of them by one shape.

/** A value that looks like this. */
export function styledCell(value: string | number | null, style: CellStyle): MadeCell {
  return { value, style, formula: null, link: null };
}

/**
 * A formula: without the equals sign, in English, with commas. `value` is what it comes to, for those who do not calculate;
 * Excel calculates it anew.
 */
export function formulaCell(formula: string, value: string | number, style: CellStyle | null = null): MadeCell {
  return { value, style, formula, link: null };
}

/** A text that leads somewhere. */
export function linkCell(text: string, link: Link, style: CellStyle = 'link'): MadeCell {
  return { value: text, style, formula: null, link };
}
