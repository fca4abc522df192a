import { remembered } from '../remembered';
import { LABELS, TITLE } from './forms';
import type { HeadField } from './model';
import { fold, foldCaption, isFigure } from './text';

/** A label of the head, and the text that stands in the same cell: 「作成日：R4.4.1」; null where there is none. */
export interface Label {
  readonly field: HeadField;
  readonly value: string | null;
}

/** Whether a text is the title of a goal sheet, and nothing more. */
export function isTitle(text: string): boolean {
  return text.length <= FURTHEST && fold(text) === TITLE;
}

/** Labels are short: what stands further on in a text separates nothing. */
const FURTHEST = 60;

/** The label that a text is, or begins with. */
export function readLabel(text: string): Label | null {
  return isFigure(text) ? null : readWords(text);
}

const readWords = remembered((text: string): Label | null => {
  const whole = text.length <= 2 * FURTHEST ? fieldOf(text) : null;
  if (whole) return { field: whole, value: null };
  for (const { index } of text.slice(0, FURTHEST).matchAll(/[:：]|\s+/g)) {
    const field = fieldOf(text.slice(0, index));
    const value = text
      .slice(index)
      .replace(/^[\s:：]+/, '')
      .trimEnd();
    if (field) return { field, value: value || null };
  }
  return null;
});

const FIELDS = Object.entries(LABELS) as readonly [HeadField, RegExp][];
/** One look tells most texts from every label. */
const ANY_LABEL = new RegExp(FIELDS.map(([, { source }]) => source).join('|'));

function fieldOf(text: string): HeadField | null {
  const caption = foldCaption(text);
  if (!ANY_LABEL.test(caption)) return null;
  return FIELDS.find(([, pattern]) => pattern.test(caption))?.[0] ?? null;
}
