import { Refused } from './book';
import { NotImplemented, query, type Remote, selectionOf, Value } from './remote';

/** A batch as office.js sends it; what the numbers mean stands beside their use below. */
export interface Batch {
  readonly Actions: readonly {
    readonly Id: number;
    readonly ActionType: number;
    readonly Name: string;
    readonly ObjectPathId: number;
    readonly ArgumentInfo?: Arguments;
    readonly QueryInfo?: { readonly Select?: readonly string[] };
  }[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Arguments {
  readonly Arguments?: readonly unknown[];
  /** Beside each argument; an object is an argument by its path. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
}

export interface Answer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly ActionIndex: number;
    readonly Location: string;
  };
}

/** Objects that the client keeps from one batch to the next, by reference id. */
export type Kept = Map<string, Remote>;

/** Carries out a batch, action by action; at the first refusal the rest is left, what was done stays done. */
export function execute(batch: Batch, root: Remote, kept: Kept, note: (member: string) => void): Answer {
  const objects = new ObjectPaths(batch, root, kept, note);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      if (action.ActionType === 5) {
        traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: null });
      } else results.push({ ActionId: action.Id, Value: perform(action, objects, kept, note) });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { code, message, location } = error;
      return {
        Results: results,
        TraceIds: traces,
        Error: { Code: code, Message: message, ActionIndex: index, Location: location },
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

function perform(action: Batch['Actions'][number], objects: ObjectPaths, kept: Kept, note: (member: string) => void) {
  const { ActionType: type, Name: name, ArgumentInfo: given } = action;
  const remote = objects.at(action.ObjectPathId);
  if (type === 1) return remote === null ? null : idOf(remote, kept);
  if (type === 2) {
    if (remote === null) return null;
    const paths = action.QueryInfo?.Select;
    if (!paths || paths.includes('*')) throw new NotImplemented(`${remote.type}.load()`);
    return query(remote, selectionOf(paths), note);
  }
  if (remote === null) {
    // The library itself asks to keep whatever a method gave.
    if (name === '_KeepReference') return null;
    throw new NotImplemented(`${name} of a null object`);
  }
  if (type === 3) {
    const result = objects.call(remote, name, given);
    if (name === '_KeepReference') return null;
    return result instanceof Value ? result.value : null;
  }
  if (type === 4) {
    const setter = remote.setters?.[name];
    if (!setter) throw new NotImplemented(`set ${remote.type}.${name}`);
    note(`set ${remote.type}.${name}`);
    setter(given?.Arguments?.[0] as never);
    return null;
  }
  throw new NotImplemented(`action ${type}`);
}

/** By what the client finds the object again. */
function idOf(remote: Remote, kept: Kept): object {
  if (remote.scalars?.Id) return { Id: remote.scalars.Id() };
  if (!remote.methods?._KeepReference) return {};
  const id = `reference-${kept.size + 1}`;
  kept.set(id, remote);
  return { _ReferenceId: id };
}

class ObjectPaths {
  private readonly known = new Map<number, Remote | null>();

  constructor(
    private readonly batch: Batch,
    private readonly root: Remote,
    private readonly kept: Kept,
    private readonly note: (member: string) => void,
  ) {}

  at(id: number): Remote | null {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const found = this.follow(id);
    this.known.set(id, found);
    return found;
  }

  call(remote: Remote, name: string, given: Arguments | undefined): Remote | Value | null {
    const method = remote.methods?.[name];
    if (!method) throw new NotImplemented(`${remote.type}.${name}`);
    if (!name.startsWith('_')) this.note(`${remote.type}.${name}`);
    try {
      return (method(...(this.arguments(given) as never[])) ?? null) as Remote | Value | null;
    } catch (error) {
      if (error instanceof Refused) error.location ||= `${remote.type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
      throw error;
    }
  }

  private follow(id: number): Remote | null {
    const path = this.batch.ObjectPaths[id];
    if (!path) throw new NotImplemented(`object path ${id}`);
    if (path.ObjectPathType === 1) return this.root;
    if (path.ObjectPathType === 6) return this.reference(path);
    const parent = this.at(path.ParentObjectPathId);
    // Whether Excel would go on from a null object is nowhere written: nobody is to rely on it.
    if (parent === null) throw new NotImplemented(`${path.Name} of a null object`);
    if (path.ObjectPathType === 3) {
      const result = this.call(parent, path.Name, path.ArgumentInfo);
      if (result instanceof Value) throw new NotImplemented(`${path.Name} as an object`);
      return result;
    }
    if (path.ObjectPathType === 4) {
      const part = parent.parts?.[path.Name];
      if (!part) throw new NotImplemented(`${parent.type}.${path.Name}`);
      return part();
    }
    if (path.ObjectPathType === 5) {
      if (!parent.item) throw new NotImplemented(`${parent.type}.getItem`);
      return parent.item(String(path.ArgumentInfo?.Arguments?.[0]));
    }
    throw new NotImplemented(`object path of type ${path.ObjectPathType}`);
  }

  private reference(path: ObjectPath): Remote {
    const kept = this.kept.get(String(path.ArgumentInfo?.Arguments?.[0] ?? path.Name));
    if (!kept) throw new Refused('InvalidReference');
    return kept;
  }

  private arguments(given: Arguments | undefined): unknown[] {
    return (given?.Arguments ?? []).map((argument, n) => {
      const path = given?.ReferencedObjectPathIds?.[n];
      return path ? this.at(path) : (argument ?? undefined);
    });
  }
}
