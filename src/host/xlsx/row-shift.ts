import { rangeFromA1, rangeToA1, toA1 } from '../../core/sheet/address';
import type { Range } from '../../core/sheet/grid';
import { type FormulaReference, mapReferences, type ReferenceEnd } from './formula-references';
import { MAX_ROWS } from './limits';

/** Copies of rows, put in before them: what stood in these rows, and all below, moves down. Rows count from 0. */
export interface RowInsertion {
  readonly sheet: string;
  /** The rows that are copied, of which the first is where the copies go. */
  readonly from: number;
  readonly height: number;
  readonly copies: number;
}

export function insertedRows({ height, copies }: RowInsertion): number {
  return height * copies;
}

/** Where a row is afterwards. */
export function shiftedRow(row: number, insertion: RowInsertion): number {
  return row >= insertion.from ? row + insertedRows(insertion) : row;
}

/** A range that begins above and reaches the insertion grows, as in Excel. */
export function shiftedRange(range: Range, insertion: RowInsertion): Range {
  const last = MAX_ROWS - 1;
  const bottom = range.bottom === last ? last : Math.min(last, shiftedRow(range.bottom, insertion));
  return { ...range, top: shiftedRow(range.top, insertion), bottom };
}

/** The range as the copies of the rows have it; empty where it does not reach into them. */
export function copiedRanges(range: Range, insertion: RowInsertion): readonly Range[] {
  const { from, height, copies } = insertion;
  const [top, bottom] = [Math.max(range.top, from), Math.min(range.bottom, from + height - 1)];
  if (top > bottom || range.top < from) return [];
  // What holds for all of these rows holds for all copies as one.
  if (top === from && bottom === from + height - 1) return [{ ...range, top, bottom: from + height * copies - 1 }];
  return Array.from({ length: copies }, (_, n) => ({ ...range, top: top + n * height, bottom: bottom + n * height }));
}

/** `A1:B2 C3`: where a rule holds, with the copied rows wherever it holds for those copied. */
export function shiftedAreas(areas: string, insertion: RowInsertion): string {
  const shifted = areas
    .trim()
    .split(/\s+/)
    .flatMap((area) => {
      const range = rangeFromA1(area);
      if (!range) return [area];
      return [...copiedRanges(range, insertion), shiftedRange(range, insertion)].map(written);
    });
  return shifted.join(' ');
}

/** `A1`, `A1:B2`; anything else as it is. */
export function shiftedAddress(address: string, insertion: RowInsertion): string {
  const range = rangeFromA1(address);
  return range ? written(shiftedRange(range, insertion)) : address;
}

function written(range: Range): string {
  const single = range.top === range.bottom && range.left === range.right;
  return single ? toA1(range.top, range.left) : rangeToA1(range);
}

/**
 * A formula of sheet `own` after the insertion. `keepRelative`: of a rule that now begins in the copies, what is relative to
 * its own row stays so.
 */
export function shiftedFormula(formula: string, own: string, insertion: RowInsertion, keepRelative = false): string {
  return mapReferences(formula, (reference) => {
    if (!isSheet(reference.sheet ?? own, insertion.sheet)) return null;
    const move = (end: ReferenceEnd) => {
      const stays = keepRelative && !end.fixed && end.row - 1 < insertion.from + insertion.height;
      return stays ? end : { ...end, row: Math.min(MAX_ROWS, shiftedRow(end.row - 1, insertion) + 1) };
    };
    return { ...reference, from: move(reference.from), to: reference.to && moveLast(reference.to, move) };
  });
}

function moveLast(end: ReferenceEnd, move: (end: ReferenceEnd) => ReferenceEnd): ReferenceEnd {
  return end.row === MAX_ROWS ? end : move(end);
}

/** A formula copied so many rows down (up where less than 0); null where it would leave the sheet. */
export function copiedFormula(formula: string, rows: number): string | null {
  let left = false;
  const move = (end: ReferenceEnd): ReferenceEnd => {
    const row = end.fixed ? end.row : end.row + rows;
    left ||= row < 1 || row > MAX_ROWS;
    return { ...end, row };
  };
  const copied = mapReferences(
    formula,
    (reference): FormulaReference => ({
      ...reference,
      from: move(reference.from),
      to: reference.to && move(reference.to),
    }),
  );
  return left ? null : copied;
}

/** Excel knows sheets without regard to case. */
export function isSheet(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase();
}
