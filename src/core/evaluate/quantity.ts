import { remembered } from '../remembered';
import { fold, isErrorValue, withoutBrackets } from '../sheet/text';
import { hidingNames, isPlain, plainUnit, prepared, SEGMENTS, withoutRemarks } from './cell-text';
import { labelBehind, labelOf } from './label';
import { mentionsNotDone } from './said';
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
  /** 以上, 以下, … beside it. */
  readonly bound: 'min' | 'max' | 'over' | 'under' | null;
  /** 「5%減」: a change, not an amount. */
  readonly change: 'up' | 'down' | null;
  /** 約, 程度, …. */
  readonly approximate: boolean;
}

export interface Quantities {
  readonly kind: 'quantities';
  readonly all: readonly Quantity[];
  /** What is to be done besides, in words: 「計画策定、説明会3回」. */
  readonly deeds: readonly string[];
  /** A bare number goes on in the next line: one broken number, or two. */
  readonly brokenLines: boolean;
}

/** What a target or a result says: quantities, words, or numbers that no rule can read safely. */
export type CellReading =
  | Quantities
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'unclear'; readonly text: string };

/** More quantities than any cell holds; beyond it nobody judges by rule. */
const MOST = 50;

/** Reads a cell's text. Brackets hold remarks, parts and dates, and are left out unless there is nothing else. */
export function readCell(text: string): CellReading {
  return isPlain(text) ? readPlain(text) : readOther(text);
}

const readOther = remembered((text: string): CellReading => {
  if (isErrorValue(text)) return { kind: 'unclear', text };
  if (/^(?:ゼロ|零)(?:件|回|人)?$/.test(fold(withoutBrackets(text.normalize('NFKC')))))
    return { kind: 'quantities', all: [ZERO], deeds: [], brokenLines: false };
  const plain = hidingNames(withoutRemarks(prepared(text)));
  const segments = plain.split(SEGMENTS).map((segment) => ({ text: segment, all: quantitiesIn(segment) }));
  const all = segments.flatMap((segment) => segment.all);
  if (all.length === 0) return /\d/.test(plain) ? { kind: 'unclear', text } : { kind: 'words', text };
  if (all.length > MOST || isUnclear(plain, all)) return { kind: 'unclear', text };
  return { kind: 'quantities', all, deeds: deedsBeside(segments), brokenLines: /\d ?\n ?\d/.test(plain) };
});

/** Whether two texts say the very same, number for number and word for word. */
export function saySame(a: Quantities, b: Quantities): boolean {
  return (
    a.brokenLines === b.brokenLines &&
    a.all.length === b.all.length &&
    a.all.every((quantity, index) => isSame(quantity, b.all[index])) &&
    a.deeds.join('\n') === b.deeds.join('\n')
  );
}

function isSame(a: Quantity, b: Quantity | undefined): boolean {
  return (
    a.label === b?.label &&
    a.number === b.number &&
    a.value === b.value &&
    a.unit?.text === b.unit?.text &&
    a.upTo === b.upTo &&
    a.bound === b.bound &&
    a.change === b.change &&
    a.approximate === b.approximate
  );
}

/** What 「なし」 amounts to. */
export const ZERO: Quantity = {
  label: '',
  number: 0,
  value: 0,
  unit: null,
  upTo: null,
  bound: null,
  change: null,
  approximate: false,
};

/** `readCell` of a text that `isPlain`: no more than a number and its unit. */
export function readPlain(text: string): Quantities {
  const number = Number.parseFloat(text.includes(',') ? text.replaceAll(',', '') : text);
  const unit = plainUnit(text);
  const value = number * (unit?.factor ?? 1);
  const only = { label: '', number, value, unit, upTo: null, bound: null, change: null, approximate: false };
  return { kind: 'quantities', all: [only], deeds: NO_DEEDS, brokenLines: false };
}

const NO_DEEDS: readonly string[] = [];

/** A total comes first and has no label; what follows are its parts. Where all are labelled, all count. */
export function headline(all: readonly Quantity[]): readonly Quantity[] {
  if (all.length === 1) return all;
  const total = all.find(({ label }) => label === '');
  return total ? [total] : all;
}

/** The one quantity that a text speaks of; null where it is none, or several. */
export function onlyQuantity(text: string | null): Quantity | null {
  const reading = readCell(text ?? '');
  if (reading.kind !== 'quantities') return null;
  const [first, ...more] = headline(reading.all);
  return first && more.length === 0 ? first : null;
}

const DOWN = '減|ダウン|低減|縮減|短縮|カット|低下';
const UP = '増|アップ|上昇|向上|拡大';
const RAISED = `${UP}|引き?上げ|高め|拡充`;
const LOWERED = `${DOWN}|削減|抑|圧縮|引き?下げ`;

/** Numbers that are reckoned with, or stand so close that they may be one, or several. */
const UNCLEAR: readonly RegExp[] = [
  /\d\D{0,3}中 ?\d/,
  /\d\D{0,6}(?:[×xX*✕=+→⇒➡]|->|に対し|のところ)\D{0,6}\d/,
  /\d ?[ ,.、・'/] ?-?\d/,
  /\d[OoI]|最終目標/,
  /(?:時間|年|か月|日)半|割\d/,
  // 「80%まで」 may be a limit, or what is to be reached.
  new RegExp(`\\d[^\\s\\d]{0,6}まで(?!に?(?:${RAISED}|${LOWERED}))`),
];
/** What was planned, beside what was done. */
const PLANNED = /目標(?!を?達成)|予定|当初|計画(?:値|数|件数|回数)?:?\d|修正|変更後|に対し/;

function isUnclear(plain: string, all: readonly Quantity[]): boolean {
  const whole = plain.replace(NUMBER, '0');
  if (UNCLEAR.some((pattern) => pattern.test(whole))) return true;
  if (all.length > 1 && PLANNED.test(plain)) return true;
  return mentionsNotDone(plain) && all.some(({ value }) => value !== 0);
}

const DEED =
  /(?:策定|作成|実施|開催|検討|整備|構築|設置|導入|完了|着手|見直し|改訂|改定|公表|締結|発注|開始|確立|確定|実現|配布|配信|発行|[るうくすつむぶぐしてた])$/;

/** Segments in words that are goals of their own; the one before an unlabelled number names it. */
function deedsBeside(segments: ReadonlyArray<{ readonly text: string; readonly all: readonly Quantity[] }>): string[] {
  return segments
    .filter(({ text, all }, index) => {
      if (all.length > 0 || !DEED.test(text.trim())) return false;
      const next = segments.slice(index + 1).find((each) => each.text.trim() !== '');
      return next?.all[0]?.label !== '';
    })
    .map(({ text }) => text.trim());
}

const NUMBER = /(-?)(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(\.\d+)?/g;

function quantitiesIn(segment: string): readonly Quantity[] {
  const found: Quantity[] = [];
  let from = 0;
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(segment); match; match = NUMBER.exec(segment)) {
    if (match.index < from) continue;
    const between = segment.slice(from, match.index);
    const joins = found.length > 0 && /^ ?(?:~|から) ?$/.test(between);
    const spans = found.length > 0 && between === '' && match[1] === '-';
    const number = Number(`${spans ? '' : match[1]}${(match[2] ?? '').replaceAll(',', '')}${match[3] ?? ''}`);
    const behind = match.index + match[0].length;
    const tail = readTail(segment.slice(behind, behind + LONGEST_TAIL));
    const head = readHead(between);
    const quantity: Quantity = {
      label: tail.per + (labelOf(head.text) || tail.label),
      number,
      value: number * (tail.unit?.factor ?? 1),
      unit: tail.unit?.dimension ? tail.unit : null,
      upTo: null,
      bound: tail.bound ?? head.bound,
      change: tail.change ?? head.change,
      approximate: tail.approximate || head.approximate,
    };
    const last = found.at(-1);
    if (last && (joins || spans)) found[found.length - 1] = range(last, quantity);
    else if (last && between.trim() === '' && continues(last, quantity)) found[found.length - 1] = sum(last, quantity);
    else if (last && qualifies(last, between))
      found[found.length - 1] = { ...quantity, label: qualified(last, between) };
    else found.push(quantity);
    from = behind + tail.length;
  }
  return found;
}

const HEAD_BOUNDS: ReadonlyArray<readonly [RegExp, NonNullable<Quantity['bound']>]> = [
  [/(?:[≧≥]|最低(?:でも)?|少なくとも) ?$/, 'min'],
  [/(?:[≦≤]|上限|最大(?:でも)?) ?$/, 'max'],
];

type Head = Pick<Quantity, 'bound' | 'change' | 'approximate'> & { readonly text: string };

const NO_HEAD: Head = { text: '', bound: null, change: null, approximate: false };

/** What stands right before a number and changes it: 約, ≧, +, 「最大」. */
function readHead(text: string): Head {
  if (text === '') return NO_HEAD;
  const short = text.slice(-12);
  return {
    text: text.replace(/[≧≥≦≤+] ?$/, ''),
    bound: HEAD_BOUNDS.find(([pattern]) => pattern.test(short))?.[1] ?? null,
    change: /\+\s?$/.test(short) ? 'up' : null,
    approximate: /(?:約|およそ|概ね|おおむね|ほぼ|おおよそ)\s?$/.test(short),
  };
}

type Tail = Pick<Quantity, 'bound' | 'change' | 'unit' | 'approximate'> & {
  readonly label: string;
  /** 「回/月」. */
  readonly per: string;
  readonly length: number;
};

const LONGEST_TAIL = 32;
const PER = /^\/(?:月|週|日|年|人|回|校|区|係|件|団体|か所|世帯)/;
const APPROXIMATE = /^(?:程度|前後|ほど|くらい|ぐらい|台|強|弱|余り?|足らず)/;

/** What stands behind number and unit; the first that fits counts. */
const BOUNDS: ReadonlyArray<readonly [RegExp, NonNullable<Quantity['bound']>]> = [
  [/^\s?を?下回ら(?:ない|ず)/, 'min'],
  [/^\s?を?(?:超え|上回ら)(?:ない|ず)/, 'max'],
  [/^\s?を?維持以上|^\s?以上/, 'min'],
  [new RegExp(`^(?:まで|に|までに)(?:${RAISED})`), 'min'],
  [new RegExp(`^(?:まで|に|までに)(?:${LOWERED})`), 'max'],
  [/^\s?(?:以下|以内)/, 'max'],
  [/^\s?(?:を?超え(?:る|た)?|超(?!過)|を?上回|より多)/, 'over'],
  [/^\s?(?:未満|を?下回|に満たな|を切|より少な)/, 'under'],
];
const CHANGES: ReadonlyArray<readonly [RegExp, NonNullable<Quantity['change']>]> = [
  [new RegExp(`^[のを]?(?:${UP})`), 'up'],
  [new RegExp(`^[のを]?(?:${DOWN}|削減|圧縮|節減)`), 'down'],
];

const NO_TAIL: Tail = { unit: null, per: '', approximate: false, bound: null, change: null, label: '', length: 0 };

function readTail(rest: string): Tail {
  const space = rest.startsWith(' ') ? 1 : 0;
  const unit = unitAt(rest.slice(space));
  let at = unit ? space + unit.text.length : 0;
  if (at === rest.length) return { ...NO_TAIL, unit, length: at };
  const take = (pattern: RegExp): string | null => {
    const taken = pattern.exec(rest.slice(at))?.[0] ?? null;
    at += taken?.length ?? 0;
    return taken;
  };
  const before = take(PER);
  const approximate = take(APPROXIMATE) !== null;
  const bound = BOUNDS.find(([pattern]) => take(pattern) !== null)?.[1] ?? null;
  const per = (before ?? take(PER) ?? '').slice(1);
  const change = CHANGES.find(([pattern]) => pattern.test(rest.slice(at)))?.[1] ?? null;
  const behind = labelBehind(rest.slice(at));
  return {
    unit,
    per: per === '' || per.startsWith('年') ? '' : `各${per}`,
    approximate,
    bound,
    change,
    label: behind,
    length: behind ? at + 'の'.length + behind.length : at,
  };
}

function range(from: Quantity, to: Quantity): Quantity {
  const bare = from.unit === null && from.value === from.number;
  const value = bare ? times(from.number, to) : from.value;
  return { ...from, unit: to.unit ?? from.unit, value, upTo: to.value, bound: to.bound, change: to.change };
}

/** A number in a quantity's unit; the unit of 「3万」 is only a multiplier. */
function times(number: number, { value, number: own, unit }: Quantity): number {
  return own === 0 ? 0 : number * (unit?.factor ?? value / own);
}

/** 「1時間30分」「2億5,000万円」: one quantity in two units. */
function continues(last: Quantity, next: Quantity): boolean {
  if (next.unit === null || next.label !== '') return false;
  const bare = last.unit === null && last.value !== last.number;
  const sameKind =
    last.unit?.dimension === next.unit.dimension && ['秒', 'か月', '円', '人', 'm', 'g'].includes(next.unit.dimension);
  return bare || (sameKind && (last.unit?.factor ?? 0) > next.unit.factor);
}

function sum(last: Quantity, next: Quantity): Quantity {
  const value = last.value + next.value;
  return { ...next, label: last.label, value, number: value / (next.unit?.factor ?? 1) };
}

/** 「15秒以内応答率 91%」, 「65歳以上の受診率 80%」, 「1人あたり5回」: the first number belongs to the second's name. */
function qualifies(last: Quantity, between: string): boolean {
  if (last.number === 1 && /^(?:当たり|あたり|平均|につき)/.test(between)) return true;
  if (last.label !== '' && !between.startsWith('の')) return false;
  return last.bound !== null && /^の?[^\s~]*(?:率|割合|数|度|者|額|量)[\s:は]*(?:約|平均)?$/.test(between);
}

function qualified(last: Quantity, between: string): string {
  const text = `${last.label}${last.number}${last.unit?.text ?? ''}${between.trim()}`;
  return last.number === 1 ? text : labelOf(text);
}
