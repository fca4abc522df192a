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
  return text.length <= FURTHEST && text.includes(ALONE) && fold(text) === TITLE;
}

/** A sign of the title to which no other sign folds: one look tells other texts from it. */
const ALONE = '織';

/** Labels are short: what stands further on in a text separates nothing. */
const FURTHEST = 60;

/** The label that a text is, or begins with. */
export function readLabel(text: string): Label | null {
  if (isFigure(text)) return null;
  return text.length <= 2 * FURTHEST ? readShort(text) : labelBefore(text);
}

const readShort = remembered((text: string): Label | null => {
  const field = fieldOf(text);
  return field ? { field, value: null } : labelBefore(text);
});

/** The label before a colon or a space, with what follows. */
function labelBefore(text: string): Label | null {
  const found = readBeginning(text.slice(0, FURTHEST));
  if (!found) return null;
  const value = text
    .slice(found.length)
    .replace(/^[\s:：]+/, '')
    .trimEnd();
  return { field: found.field, value: value || null };
}

const readBeginning = remembered((text: string): { readonly field: HeadField; readonly length: number } | null => {
  for (const { index } of text.matchAll(/[:：]|\s+/g)) {
    const field = fieldOf(text.slice(0, index));
    if (field) return { field, length: index };
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
