import { LABELS } from './forms';
import type { HeadField } from './model';
import { foldCaption } from './text';

/** A label of the head, and the text that stands in the same cell: 「作成日：R4.4.1」; null where there is none. */
export interface Label {
  readonly field: HeadField;
  readonly value: string | null;
}

/** Labels are short: what stands further on in a text separates nothing. */
const FURTHEST = 60;

/** The label that a text is, or begins with. */
export function readLabel(text: string): Label | null {
  const whole = text.length <= 2 * FURTHEST ? fieldOf(text) : null;
  if (whole) return { field: whole, value: null };
  for (const { index } of text.slice(0, FURTHEST).matchAll(/[:：]|\s+/g)) {
    const field = fieldOf(text.slice(0, index));
    if (field)
      return {
        field,
        value:
          text
            .slice(index)
            .replace(/^[\s:：]+/, '')
            .trimEnd() || null,
      };
  }
  return null;
}

function fieldOf(text: string): HeadField | null {
  const caption = foldCaption(text);
  for (const [field, pattern] of Object.entries(LABELS)) if (pattern.test(caption)) return field as HeadField;
  return null;
}
