import { type Quantities, readCell, saySame } from '../evaluate/quantity';
import { compareDays, type Day, readDate } from '../sheet/dates';
import { indicatorsOf } from '../sheet/indicators';
import type { GoalSheet } from '../sheet/model';

/**
 * Numbers and dates that are typed untidily: full-width digits, spaces around and within. Only where the tidy text is read as
 * the very same quantities or day; prose, names and what cannot be read are left alone.
 */

/** A cell that would say the same in a tidy text. */
export interface Tidied {
  readonly cell: string;
  readonly after: string;
  /** Its digits are full-width; else only spaces are amiss. */
  readonly fullWidth: boolean;
}

/**
 * Every such cell of a sheet: targets, results and dates. 年度 is not among them: 令和４年度 is how it is officially written.
 */
export function tidiedCells(sheet: GoalSheet): readonly Tidied[] {
  const { head, at, typed } = sheet;
  const tidied: Tidied[] = [];
  const look = <Reading>(cell: string | null, text: string | null, kind: Kind<Reading>) => {
    // The head may tell less than its cell (「作成日：R4.4.1」), or more (two cells together).
    if (cell === null || text === null || !UNTIDY.test(text) || typed.get(cell) !== text) return;
    // Several rows may share a merged cell.
    const found = tidied.some((each) => each.cell === cell) ? null : tidy(text, kind);
    if (found) tidied.push({ cell, after: found.after, fullWidth: found.fullWidth });
  };
  look(at.head.createdOn, head.createdOn, DATE);
  look(at.head.revisedOn, head.revisedOn, DATE);
  look(at.head.evaluatedOn, head.evaluatedOn, DATE);
  for (const { cells, target, result } of indicatorsOf(sheet)) {
    look(cells.target, target, QUANTITIES);
    look(cells.result, result, QUANTITIES);
  }
  return tidied;
}

/** How one kind of cell is read, and where its spaces are amiss. */
interface Kind<Reading> {
  /** Null where it cannot be read. */
  readonly read: (text: string) => Reading | null;
  readonly same: (a: Reading, b: Reading) => boolean;
  readonly withoutSpaces: (text: string) => string;
}

const DATE: Kind<Day> = {
  read: (text) => {
    const reading = readDate(text);
    return reading.kind === 'day' ? reading.day : null;
  },
  same: (a, b) => compareDays(a, b) === 0,
  withoutSpaces: (text) => text.replace(/[^\S\n]+/g, '').trim(),
};

const QUANTITIES: Kind<Quantities> = {
  read: (text) => {
    const reading = readCell(text);
    return reading.kind === 'quantities' ? reading : null;
  },
  same: saySame,
  // Before a word, a space is the indentation of prose.
  withoutSpaces: (text) =>
    text
      .trimEnd()
      .replace(/^\s+(?=[\d０-９▲△－-])/, '')
      .replace(/(?<=[\d０-９])[^\S\n]+(?=[%％])|(?<=[▲△])[^\S\n]+(?=[\d０-９])/g, ''),
};

/** One look tells most texts from untidy ones. Between lines a break is none. */
const UNTIDY = /[０-９]|[^\S\n]|^\n|\n$/;

function tidy<Reading>(text: string, { read, same, withoutSpaces }: Kind<Reading>): Omit<Tidied, 'cell'> | null {
  const meaning = read(text);
  if (meaning === null) return null;
  // Where a space tells things apart (「７HbA1c」 and a line break), it stays.
  for (const spaced of [withoutSpaces, asItStands]) {
    const after = halfWidth(spaced(text));
    const reading = after === text ? null : read(after);
    if (reading !== null && same(reading, meaning)) return { after, fullWidth: /[０-９]/.test(text) };
  }
  return null;
}

const asItStands = (text: string): string => text;

/** Digits, with the signs and letters that stand directly beside them: ７，５００ → 7,500; Ｒ４．４．１ → R4.4.1. */
function halfWidth(text: string): string {
  if (!/[０-９]/.test(text)) return text;
  const narrow = (wide: string) => wide.normalize('NFKC');
  return text
    .replace(/[０-９]+/g, narrow)
    .replace(/(?<=\d)[．，／](?=\d)|(?<=\d)％|－(?=\d)/g, narrow)
    .replace(/[Ａ-Ｚａ-ｚ]+(?=\d)|(?<=\d)[Ａ-Ｚａ-ｚ]+/g, narrow);
}
