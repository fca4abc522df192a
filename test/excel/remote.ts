import { Refused } from './book';

/** What an object of the Excel API knows; everything else is answered with NotImplemented. Names as on the wire. */
export interface Remote {
  readonly type: string;
  readonly scalars?: Readonly<Record<string, () => unknown>>;
  readonly setters?: Readonly<Record<string, (value: never) => void>>;
  readonly parts?: Readonly<Record<string, () => Remote>>;
  /** A method answers another object, null for an `…OrNullObject` without one, or a value wrapped by {@link value}. */
  readonly methods?: Readonly<Record<string, (...args: never[]) => unknown>>;
  /** Of a collection. */
  readonly items?: () => readonly Remote[];
  readonly item?: (key: string) => Remote;
}

export class Value {
  constructor(readonly value: unknown) {}
}

export function value(of: unknown): Value {
  return new Value(of);
}

/** Names the member that the simulation lacks, so that nobody builds on what it does not know. */
export class NotImplemented extends Refused {
  constructor(readonly member: string) {
    super('NotImplemented');
    this.message = `NotImplemented: ${member}`;
  }
}

/** What `load` asks for, as a tree: `format/protection/locked`. */
interface Selection {
  [name: string]: Selection;
}

export function selectionOf(paths: readonly string[]): Selection {
  const tree: Selection = {};
  for (const path of paths) {
    let node = tree;
    for (const step of path.split('/')) {
      const next: Selection = node[step] ?? {};
      node[step] = next;
      node = next;
    }
  }
  return tree;
}

/** Answers a `load`. Only named properties are answered: loading everything is slow in Excel. */
export function query(remote: Remote, selection: Selection, note: (member: string) => void): unknown {
  const { items } = remote;
  if (items)
    return { _Items: items().map((item) => ({ ...identity(item), ...(query(item, selection, note) as object) })) };
  const answer: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(selection)) {
    const member = pascal(name);
    const scalar = remote.scalars?.[member];
    const part = remote.parts?.[member];
    if (scalar) {
      note(`${remote.type}.${name}`);
      answer[member] = scalar();
    } else if (part) answer[member] = query(part(), inner, note);
    else throw new NotImplemented(`${remote.type}.${name}`);
  }
  return answer;
}

/** What an item of a collection is found by again. */
function identity(remote: Remote): object {
  return remote.scalars?.Id ? { Id: remote.scalars.Id() } : {};
}

export function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
