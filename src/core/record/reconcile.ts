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
  for (const [goalNo, indices] of grouped(rows)) {
    const own = known.filter((each) => each.goalNo === goalNo);
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

/** Indices of the rows of each goal number. */
function grouped(rows: readonly Row[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  rows.forEach(({ goalNo }, index) => {
    const no = goalNoInKey(goalNo);
    const group = groups.get(no);
    if (group) group.push(index);
    else groups.set(no, [index]);
  });
  return groups;
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

/** The longest common run of names, of equally long ones that which comes first. Only names that several have need it. */
function inSameOrder<K extends KnownRow>(names: readonly string[], known: readonly K[], pairs: Pairs<K>): void {
  const old = known.map(({ name }) => fold(name ?? ''));
  if (new Set(old).size === old.length && new Set(names).size === names.length) return;
  // How many pairs the rows and the known from here on can make, row by row.
  const width = old.length + 1;
  const most = new Uint16Array((names.length + 1) * width);
  const at = (row: number, column: number) => most[row * width + column] ?? 0;
  for (let row = names.length - 1; row >= 0; row--) {
    for (let column = old.length - 1; column >= 0; column--) {
      most[row * width + column] =
        names[row] === old[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  for (let row = 0, column = 0; row < names.length && column < old.length; ) {
    const each = known[column];
    if (each && names[row] === old[column]) {
      pairs.set(row++, each);
      column++;
    } else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
}

function byName<K extends KnownRow>(names: readonly string[], known: readonly K[], pairs: Pairs<K>): void {
  const free = new Map<string, K[]>();
  for (const each of unpaired(known, pairs)) {
    const name = fold(each.name ?? '');
    free.set(name, [...(free.get(name) ?? []), each]);
  }
  for (const at of open(names, pairs)) {
    const pair = free.get(names[at] ?? '')?.shift();
    if (pair) pairs.set(at, pair);
  }
}

/** Rows that follow the same pair, or begin both lists, are paired in their order. */
function byNeighbour<K extends KnownRow>(names: readonly string[], live: readonly K[], pairs: Pairs<K>): void {
  const paired = new Set(pairs.values());
  const runs = new Map<K | null, K[]>();
  let before: K | null = null;
  for (const each of live) {
    if (paired.has(each)) before = each;
    else runs.set(before, [...(runs.get(before) ?? []), each]);
  }
  let previous: K | null = null;
  for (const at of names.keys()) {
    const pair = pairs.get(at);
    if (pair) {
      previous = pair;
      continue;
    }
    const next = runs.get(previous)?.shift();
    if (next) pairs.set(at, next);
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
