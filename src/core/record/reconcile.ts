import { groupedBy, oneByOne } from '../grouped-by';
import { fold } from '../sheet/text';
import { goalNoInKey, type IndicatorPlace } from './indicator-key';

/** A row of a sheet, as far as it tells which indicator it is. */
export interface Row {
  readonly goalNo: string | null;
  readonly name: string | null;
}

/** An indicator that a list has of the same sheet. */
export interface KnownRow extends IndicatorPlace {
  readonly name: string | null;
  readonly withdrawn: boolean;
}

/** The indicator that a row is: one that the list has, or (null) a new one under a number that none ever had. */
export interface Paired<K extends KnownRow> extends IndicatorPlace {
  readonly known: K | null;
}

/**
 * Which indicator each row of a sheet is, so that an inserted row, a new order or another wording makes no other indicator.
 * Within each goal, in this order:
 *
 * 1. the same name (width and spaces apart), of those in the sheet before: first as many as stand in the same order (so that
 *    of several rows with one name, or none, a new one does not move the others on), then those that were moved
 * 2. the same name, of those withdrawn: it returns
 * 3. the same place between paired rows: another wording
 * 4. what is left of both, by order
 *
 * A row that is still alone is new. `known` is in the order that the sheet had last; whoever is not paired has vanished.
 */
export function reconcile<K extends KnownRow>(rows: readonly Row[], known: readonly K[]): readonly Paired<K>[] {
  const result = new Map<number, Paired<K>>();
  const knownOf = groupedBy(known, ({ goalNo }) => goalNo);
  for (const [goalNo, indices] of groupedBy(rows.keys(), (index) => goalNoInKey(rows[index]?.goalNo ?? null))) {
    const own = knownOf.get(goalNo) ?? [];
    const names = () => indices.map((index) => fold(rows[index]?.name ?? ''));
    const pairs: Pairs<K> = own.length === 0 ? new Map() : pairsIn(names(), own);
    let last = own.reduce((most, { n }) => Math.max(most, n), 0);
    indices.forEach((index, at) => {
      const pair = pairs.get(at) ?? null;
      result.set(index, { goalNo, n: pair?.n ?? ++last, known: pair });
    });
  }
  return rows.map((_, index) => result.get(index) as Paired<K>);
}

type Pairs<K> = Map<number, K>;

function pairsIn<K extends KnownRow>(names: readonly string[], known: readonly K[]): Pairs<K> {
  const pairs: Pairs<K> = new Map();
  const live = known.filter(({ withdrawn }) => !withdrawn);
  inSameOrder(names, live, pairs);
  byName(names, live, pairs);
  byName(
    names,
    known.filter(({ withdrawn }) => withdrawn),
    pairs,
  );
  byNeighbour(names, live, pairs);
  inOrder(open(names, pairs), unpaired(live, pairs), pairs);
  return pairs;
}

/**
 * Finding the longest common run takes time and memory with rows × known: of 2,000 indicators of one goal 8 MB. Of more, where
 * they differ at all, only what they begin and what they end with stands in the same order, and what is between goes by name.
 */
const MOST_COMPARED = 2000 * 2000;

/** The longest common run of names, of equally long ones that which comes first. Only names that several have need it. */
function inSameOrder<K extends KnownRow>(names: readonly string[], known: readonly K[], pairs: Pairs<K>): void {
  const old = known.map(({ name }) => fold(name ?? ''));
  if (new Set(old).size === old.length && new Set(names).size === names.length) return;
  const pair = (row: number, column: number) => {
    const each = known[column];
    if (each) pairs.set(row, each);
  };
  const shorter = Math.min(names.length, old.length);
  let start = 0;
  for (; start < shorter && names[start] === old[start]; start++) pair(start, start);
  const [rows, columns] = [names.slice(start), old.slice(start)];
  if (rows.length * columns.length <= MOST_COMPARED) {
    for (const [row, column] of commonRun(rows, columns)) pair(start + row, start + column);
    return;
  }
  for (let end = 1; end <= shorter - start && names.at(-end) === old.at(-end); end++) {
    pair(names.length - end, old.length - end);
  }
}

function commonRun(names: readonly string[], old: readonly string[]): readonly (readonly [number, number])[] {
  // How many pairs the rows and the known from here on can make, row by row: with so many to compare, never above 65,535.
  const width = old.length + 1;
  const most = new Uint16Array((names.length + 1) * width);
  const at = (row: number, column: number) => most[row * width + column] ?? 0;
  for (let row = names.length - 1; row >= 0; row--) {
    for (let column = old.length - 1; column >= 0; column--) {
      most[row * width + column] =
        names[row] === old[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const run: [number, number][] = [];
  for (let row = 0, column = 0; row < names.length && column < old.length; ) {
    if (names[row] === old[column]) run.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return run;
}

function byName<K extends KnownRow>(names: readonly string[], known: readonly K[], pairs: Pairs<K>): void {
  const next = oneByOne(groupedBy(unpaired(known, pairs), ({ name }) => fold(name ?? '')));
  for (const at of open(names, pairs)) {
    const pair = next(names[at] ?? '');
    if (pair) pairs.set(at, pair);
  }
}

/** Rows that follow the same pair, or begin both lists, are paired in their order. */
function byNeighbour<K extends KnownRow>(names: readonly string[], live: readonly K[], pairs: Pairs<K>): void {
  const paired = new Set(pairs.values());
  let before: K | null = null;
  const followers = live.flatMap((each) => {
    if (!paired.has(each)) return { before, each };
    before = each;
    return [];
  });
  const next = oneByOne(groupedBy(followers, (follower) => follower.before));
  let previous: K | null = null;
  for (const at of names.keys()) {
    const pair = pairs.get(at);
    if (pair) {
      previous = pair;
      continue;
    }
    const follower = next(previous);
    if (follower) pairs.set(at, follower.each);
  }
}

function inOrder<K>(rows: readonly number[], known: readonly K[], pairs: Pairs<K>): void {
  rows.forEach((at, index) => {
    const pair = known[index];
    if (pair) pairs.set(at, pair);
  });
}

function open<K>(names: readonly string[], pairs: Pairs<K>): readonly number[] {
  return [...names.keys()].filter((at) => !pairs.has(at));
}

function unpaired<K>(known: readonly K[], pairs: Pairs<K>): readonly K[] {
  const paired = new Set(pairs.values());
  return known.filter((each) => !paired.has(each));
}
