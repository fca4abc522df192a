import { type Condition, parseFilter } from './filter';
import { invalid } from './messages';

/** What stands behind the question mark. */
export interface Query {
  /** Properties of what is asked for itself; null: all. */
  readonly select: readonly string[] | null;
  /** What is expanded, and the properties asked of that (null: all). */
  readonly expand: ReadonlyMap<string, readonly string[] | null>;
  readonly filter: Condition | null;
  readonly orderBy: { readonly field: string; readonly descending: boolean } | null;
  readonly top: number | null;
  readonly token: string | null;
  readonly skipToken: string | null;
}

const OPTIONS = ['select', 'expand', 'filter', 'orderby', 'top', 'skiptoken', 'token'];

/** Reads a query string as it came. A plus sign is a space; options may do without the dollar sign; none may be unknown. */
export function parseQuery(text: string): Query {
  const options = new Map<string, string>();
  for (const pair of text.split('&').filter((each) => each !== '')) {
    const at = pair.indexOf('=');
    const name = decode(at < 0 ? pair : pair.slice(0, at)).replace(/^\$/, '');
    if (!OPTIONS.includes(name)) throw invalid(`The query option '${name}' is not known`);
    if (options.has(name)) throw invalid(`The query option '${name}' stands twice`);
    options.set(name, at < 0 ? '' : decode(pair.slice(at + 1)));
  }
  const top = options.get('top');
  if (top !== undefined && !/^[1-9]\d{0,8}$/.test(top)) throw invalid("Invalid value for '$top'");
  const filter = options.get('filter');
  return {
    select: options.has('select') ? names(options.get('select') ?? '') : null,
    expand: parseExpand(options.get('expand') ?? ''),
    filter: filter === undefined ? null : parseFilter(filter),
    orderBy: parseOrder(options.get('orderby')),
    top: top === undefined ? null : Number(top),
    token: options.get('token') ?? null,
    skipToken: options.get('skiptoken') ?? null,
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw invalid('The address is not well-formed');
  }
}

const names = (text: string) => text.split(',').map((each) => each.trim());

function parseExpand(text: string): Query['expand'] {
  const expanded = new Map<string, readonly string[] | null>();
  for (const [whole, name = '', inner] of text.matchAll(/(\w+)(?:\(([^()]*)\))?(?:,|$)/g)) {
    const select = inner === undefined ? null : /^\$?select=(.+)$/.exec(inner)?.[1];
    if (select === undefined) throw invalid(`The expansion '${whole}' is not understood`);
    expanded.set(name, select === null ? null : names(select));
  }
  const read = [...text.matchAll(/(\w+)(?:\(([^()]*)\))?(?:,|$)/g)].map(([whole]) => whole).join('');
  if (read !== text) throw invalid(`The expansion '${text}' is not understood`);
  return expanded;
}

function parseOrder(text: string | undefined): Query['orderBy'] {
  if (text === undefined) return null;
  const [, field, direction] = /^(?:fields\/)?(\w+)(?: (asc|desc))?$/.exec(text) ?? [];
  if (!field) throw invalid(`The order '${text}' is not understood`);
  return { field, descending: direction === 'desc' };
}
