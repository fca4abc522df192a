/** One type: what it has, under which names, of which types (`Edm.String`, `graph.textColumn`, `Collection(…)`). */
export interface Structure {
  /** Whether it may have properties that are not named. */
  readonly open: boolean;
  readonly properties: ReadonlyMap<string, string>;
  readonly navigations: ReadonlyMap<string, string>;
}

/** Types by their names without the namespace. */
export type Definitions = ReadonlyMap<string, Structure>;

/** Reads a schema of Graph (CSDL, XML): entity types and complex types, with what they inherit from types in it. */
export function parseCsdl(xml: string): Definitions {
  const own = new Map<string, Structure & { readonly base: string | null }>();
  for (const [, attributes = '', body = ''] of xml.matchAll(
    /<(?:EntityType|ComplexType)\b((?:\s+[\w:.]+="[^"]*")*)\s*(?:\/>|>([\s\S]*?)<\/(?:EntityType|ComplexType)>)/g,
  )) {
    const name = attribute(attributes, 'Name');
    if (name === null) throw new Error('a type without a name');
    own.set(name, {
      base: attribute(attributes, 'BaseType'),
      open: attribute(attributes, 'OpenType') === 'true',
      properties: named(body, 'Property'),
      navigations: named(body, 'NavigationProperty'),
    });
  }
  const whole = (name: string): Structure => {
    const structure = own.get(name);
    if (!structure) return { open: false, properties: new Map(), navigations: new Map() };
    const base = structure.base ? whole(plain(structure.base)) : null;
    return {
      open: structure.open || (base?.open ?? false),
      properties: new Map([...(base?.properties ?? []), ...structure.properties]),
      navigations: new Map([...(base?.navigations ?? []), ...structure.navigations]),
    };
  };
  return new Map([...own.keys()].map((name) => [name, whole(name)]));
}

function named(body: string, element: string): ReadonlyMap<string, string> {
  const found = [...body.matchAll(new RegExp(`<${element}\\b([^>]*?)/?>`, 'g'))];
  return new Map(
    found.map(([, attributes = '']) => [attribute(attributes, 'Name') ?? '', attribute(attributes, 'Type') ?? '']),
  );
}

function attribute(attributes: string, name: string): string | null {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;
}

/** A type's name without namespace and `Collection(…)`. */
export function plain(type: string): string {
  return type.replace(/^Collection\((.*)\)$/, '$1').replace(/^(?:microsoft\.)?graph\./, '');
}

/** What of a body is not as the type says; an empty list where all is. `path` is put before each name. */
export function faultsOf(definitions: Definitions, type: string, value: unknown, path = ''): readonly string[] {
  const collection = /^Collection\((.*)\)$/.exec(type)?.[1];
  if (collection !== undefined) {
    if (!Array.isArray(value)) return [`${path} is not a collection`];
    return value.flatMap((each, at) => faultsOf(definitions, collection, each, `${path}[${at}]`));
  }
  if (type.startsWith('Edm.')) return isPrimitive(type, value) ? [] : [`${path} is no ${type}`];
  const structure = definitions.get(plain(type));
  if (!structure) return [`${path} is a ${type}, of which nothing is known`];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path} is no object`];
  return Object.entries(value).flatMap(([name, each]) => {
    const at = path === '' ? name : `${path}.${name}`;
    if (name.includes('@')) return [];
    const of = structure.properties.get(name) ?? structure.navigations.get(name);
    if (of === undefined) return structure.open ? [] : [`${at} is no property of ${plain(type)}`];
    return each === null ? [] : faultsOf(definitions, of, each, at);
  });
}

/** Whether a name may be followed (in a path, by expand) from a type; gives the type that it leads to, or null. */
export function leadsTo(definitions: Definitions, type: string, name: string): string | null {
  return definitions.get(plain(type))?.navigations.get(name) ?? null;
}

function isPrimitive(type: string, value: unknown): boolean {
  switch (type) {
    case 'Edm.String':
      return typeof value === 'string';
    case 'Edm.Boolean':
      return typeof value === 'boolean';
    case 'Edm.Int32':
      return Number.isInteger(value) && Math.abs(value as number) < 2 ** 31;
    case 'Edm.Double':
      return typeof value === 'number' && Number.isFinite(value);
    case 'Edm.DateTimeOffset':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(value);
    default:
      return false;
  }
}
