import { withoutBrackets } from '../sheet/text';
import { type Unit, unitAt } from './units';

/** A number with what is said around it: 「座談会8回以上」. */
export interface Quantity {
  /** What it counts, folded and stripped of fillers; empty when nothing is said (an unlabelled quantity). */
  readonly label: string;
  /** As written. */
  readonly number: number;
  /** In the unit's dimension: 1.5千円 is 1,500. For comparing only. */
  readonly value: number;
  readonly unit: Unit | null;
  /** The other end of a range, 「70~80」, like `value`. */
  readonly upTo: number | null;
  /** 以上, 以下, … behind it. */
  readonly bound: 'min' | 'max' | 'over' | 'under' | null;
  /** 「5%減」: a change, not an amount. */
  readonly change: 'up' | 'down' | null;
}

/** What a target or a result says: quantities, words, or numbers that no rule can read safely. */
export type CellReading =
  | { readonly kind: 'quantities'; readonly all: readonly Quantity[] }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'unclear'; readonly text: string };

/** Reads a cell's text. Brackets hold remarks, parts and dates, and are left out unless there is nothing else. */
export function readCell(text: string): CellReading {
  const whole = prepared(text);
  const outside = withoutBrackets(whole);
  const plain = /[\p{L}\p{N}]/u.test(outside) ? outside : whole.replace(/[()[\]〔〕【】<>〈〉]/g, ' ');
  if (/\d\D{0,3}中\s*\d/.test(plain) || (/\d/.test(plain) && NOT_DONE.test(plain))) return { kind: 'unclear', text };
  const all = masked(plain).split(SEGMENTS).flatMap(quantitiesIn);
  return all.length === 0 ? { kind: 'words', text } : { kind: 'quantities', all };
}

/** Words that say that something was not done, and not that it was done without it. */
export const NOT_DONE =
  /評価不能|中止(?!せず|する?ことなく|は?な)|未実施|未開催|不開催|未着手|取りやめ|見送|(?:実施|開催|着手|達成)(?:は)?(?:せず|できず|できなかった|できませんでした|しなかった|しませんでした|なし)/;

/** Whether a result says, in words only, that it was not done. */
export function saysNotDone(text: string): boolean {
  return (
    NOT_DONE.test(withoutBrackets(prepared(text)).replace(/\s/g, '')) ||
    NOT_DONE.test(
      prepared(text)
        .trim()
        .replace(/^[(]|[)]$/g, ''),
    )
  );
}

/** A total comes first and has no label; what follows are its parts. Where all are labelled, all count. */
export function headline(all: readonly Quantity[]): readonly Quantity[] {
  const total = all.find(({ label }) => label === '');
  return total ? [total] : all;
}

/** Width folded; enumeration signs, dashes and signs of subtraction brought to one form. */
function prepared(text: string): string {
  return text
    .replace(/[①-⑳㉑-㊿⑴-⒇⒈-⒛❶-❿]/g, '・')
    .normalize('NFKC')
    .replace(/[〜∼]/g, '~')
    .replace(/[▲△−‐–]\s*(?=\d)/g, '-')
    .replace(/^[ \t]*\(?\d{1,2}[.)](?!\d)(?=.*\d)/gm, '・');
}

const SEGMENTS = /[\n・、;。]|,(?!\d{3}(?!\d))/;

/** Digits that are no quantities: years, dates, times, ordinals, telephone numbers, fractions, names (HbA1c, CO2). */
const NO_QUANTITIES: readonly RegExp[] = [
  /(?<![A-Za-z])(?:令和|平成|昭和|[RHS])(?:\d{1,2}|元)(?![\d,%])(?:[./]\d{1,2}(?:[./]\d{1,2})?|年\d{1,2}月(?:\d{1,2}日)?|年度?)?(?![A-Za-z\d])/g,
  /\d+-\d+-\d+/g,
  /\d{1,2}:\d{2}/g,
  /\d+\s*\/\s*\d+|\d+分の\d+/g,
  /(?:19|20)\d{2}年度?|\d+年度/g,
  /\d{1,2}月(?:\d{1,2}日|末)?/g,
  /\d{1,2}時(?!間)/g,
  /第\d+\S?/g,
  /\d+次/g,
  /[A-Za-z]+\d+[A-Za-z]+(?=\d|\P{L})/gu,
];

/** Stands for a masked character: neither digit nor letter of any label. */
const MASK = '〓';

function masked(text: string): string {
  const blank = (match: string) => MASK.repeat(match.length);
  const dated = NO_QUANTITIES.reduce((rest, pattern) => rest.replace(pattern, blank), text);
  return dated.replace(/[A-Za-z]+(\d+(?:\.\d+)?)/g, (match, _number, at: number) =>
    countsSomething(dated.slice(at + match.length)) ? match : blank(match),
  );
}

/** 「SNS134回」 counts, 「A4用紙」 does not: letters run into a number only where a known unit follows. */
function countsSomething(rest: string): boolean {
  const unit = unitAt(rest);
  return unit !== null && unit.dimension !== '' && unit.dimension !== unit.text ? true : KNOWN_COUNTERS.test(rest);
}

const KNOWN_COUNTERS = /^(?:%|人|名|回|件|点|円|団体|校|か所|世帯|本|枚|冊|台)/;

const NUMBER = /(-?)(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(\.\d+)?/g;

function quantitiesIn(segment: string): readonly Quantity[] {
  const found: Quantity[] = [];
  let from = 0;
  for (const match of segment.matchAll(NUMBER)) {
    if (match.index < from) continue;
    const between = segment.slice(from, match.index);
    const joins = found.length > 0 && /^\s*(?:~|から)\s*$/.test(between);
    const spans = found.length > 0 && between === '' && match[1] === '-';
    const number = Number(`${spans ? '' : match[1]}${(match[2] ?? '').replaceAll(',', '')}${match[3] ?? ''}`);
    const tail = readTail(segment.slice(match.index + match[0].length));
    const quantity: Quantity = {
      label: labelOf(between),
      number,
      value: number * (tail.unit?.factor ?? 1),
      unit: tail.unit?.dimension ? tail.unit : null,
      upTo: null,
      bound: tail.bound,
      change: tail.change,
    };
    const last = found.at(-1);
    if (last && (joins || spans)) found[found.length - 1] = range(last, quantity);
    else if (last && between.trim() === '' && continues(last, quantity)) found[found.length - 1] = sum(last, quantity);
    else found.push(quantity);
    from = match.index + match[0].length + tail.length;
  }
  return found;
}

const BOUNDS: ReadonlyArray<readonly [RegExp, NonNullable<Quantity['bound']>]> = [
  [/^\s*(?:以上|を?維持以上)/, 'min'],
  [/^\s*(?:以下|以内|まで)/, 'max'],
  [/^\s*(?:を超え(?:る|た)?|超|より多い)/, 'over'],
  [/^\s*(?:未満|を下回(?:る)?|より少ない)/, 'under'],
];

function readTail(rest: string): Pick<Quantity, 'bound' | 'change' | 'unit'> & { readonly length: number } {
  const space = /^[ \t]*/.exec(rest)?.[0].length ?? 0;
  const unit = unitAt(rest.slice(space));
  const afterUnit = space + (unit?.text.length ?? 0);
  const tail = rest.slice(afterUnit);
  const bound = BOUNDS.find(([pattern]) => pattern.test(tail));
  const change = /^の?(?:増|アップ|上昇|向上)/.test(tail)
    ? 'up'
    : /^の?(?:減|削減|ダウン|低減|縮減)/.test(tail)
      ? 'down'
      : null;
  const length = afterUnit + (bound ? (bound[0].exec(tail)?.[0].length ?? 0) : 0);
  return { unit, bound: bound?.[1] ?? null, change, length: unit || bound ? length : 0 };
}

function range(from: Quantity, to: Quantity): Quantity {
  const unit = to.unit ?? from.unit;
  const factor = unit?.factor ?? 1;
  return { ...from, unit, value: from.number * factor, upTo: to.number * factor, bound: to.bound };
}

/** 「1時間30分」「2億5,000万円」: one quantity in two units. */
function continues(last: Quantity, next: Quantity): boolean {
  if (next.unit === null || next.label !== '') return false;
  const bare = last.unit === null && last.value !== last.number;
  const sameKind = last.unit?.dimension === next.unit.dimension && ['秒', '円', 'm', 'g'].includes(next.unit.dimension);
  return bare || (sameKind && (last.unit?.factor ?? 0) > next.unit.factor);
}

function sum(last: Quantity, next: Quantity): Quantity {
  const value = last.value + next.value;
  return {
    ...last,
    value,
    number: value / (next.unit?.factor ?? 1),
    unit: next.unit,
    bound: next.bound,
    change: next.change,
  };
}

/** Fillers before a number that say nothing of what it counts. */
const FILLERS = /^(?:約|およそ|概ね|おおむね|計|合計|総計|全体|延べ?|のべ|全|年間|年|各|最低|実績|結果|目標)$/;

function labelOf(text: string): string {
  const label = text.replace(/[\s:=*※〓「」『』"'→⇒>\-.,/]/g, '').replace(/(?:は|が|を|約|計|合計|延べ?|のべ)$/, '');
  return FILLERS.test(label) ? '' : label;
}

/** Labels of the same thing: equal, one within the other, or with two characters in a row in common (参加者, 参加人数). */
export function labelsAlike(a: string, b: string): 'same' | 'alike' | 'different' {
  if (a === b) return 'same';
  if (a === '' || b === '') return 'different';
  if (a.includes(b) || b.includes(a)) return 'alike';
  for (let i = 0; i + 2 <= a.length; i++) if (b.includes(a.slice(i, i + 2))) return 'alike';
  return 'different';
}
