import { weighed } from './collation';
import { invalid } from './messages';
import type { Fields, Value } from './tenant';

/** A filter of list items. */
export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'compare'; readonly field: string; readonly operator: Operator; readonly value: Value };

type Operator = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge' | 'startswith';

const TOKEN =
  /\s*(?:(\()|(\))|(,)|(startswith)\b|(and|or)\b|(eq|ne|lt|le|gt|ge)\b|fields\/(\w+)|('(?:[^']|'')*')|(-?\d+(?:\.\d+)?)(?![\w-]))/y;

interface Token {
  readonly kind: '(' | ')' | ',' | 'startswith' | 'join' | 'operator' | 'field' | 'value';
  readonly text: string;
}

const KINDS = ['(', ')', ',', 'startswith', 'join', 'operator', 'field', 'value', 'value'] as const;

/** Reads as much of OData's filters as list items take; another name than `fields/…` is refused. */
export function parseFilter(text: string): Condition {
  const tokens = tokensOf(text);
  let at = 0;
  const take = (kind: Token['kind']): string => {
    const token = tokens[at++];
    if (token?.kind !== kind) throw invalid('Invalid filter clause');
    return token.text;
  };
  const joined = (word: 'and' | 'or', one: () => Condition): Condition => {
    const of = [one()];
    while (tokens[at]?.kind === 'join' && tokens[at]?.text === word) {
      at++;
      of.push(one());
    }
    return of.length === 1 ? (of[0] as Condition) : { kind: word === 'and' ? 'all' : 'any', of };
  };
  const any = (): Condition => joined('or', () => joined('and', single));
  const single = (): Condition => {
    const kind = tokens[at]?.kind;
    if (kind === '(') {
      take('(');
      const inner = any();
      take(')');
      return inner;
    }
    if (kind === 'startswith') {
      take('startswith');
      take('(');
      const field = take('field');
      take(',');
      const value = literal(take('value'));
      take(')');
      return { kind: 'compare', field, operator: 'startswith', value };
    }
    const field = take('field');
    const operator = take('operator') as Operator;
    return { kind: 'compare', field, operator, value: literal(take('value')) };
  };
  const whole = any();
  if (at < tokens.length) throw invalid('Invalid filter clause');
  return whole;
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (text.slice(TOKEN.lastIndex).trim() !== '') {
    const found = TOKEN.exec(text);
    if (!found) throw invalid('Invalid filter clause');
    const which = found.slice(1).findIndex((each) => each !== undefined);
    tokens.push({ kind: KINDS[which] ?? 'value', text: found[which + 1] ?? '' });
  }
  return tokens;
}

const literal = (text: string): Value =>
  text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : Number(text);

/** The fields that a filter looks at. */
export function fieldsOf(condition: Condition): readonly string[] {
  return condition.kind === 'compare' ? [condition.field] : condition.of.flatMap(fieldsOf);
}

export function holds(condition: Condition, fields: Fields): boolean {
  if (condition.kind === 'all') return condition.of.every((each) => holds(each, fields));
  if (condition.kind === 'any') return condition.of.some((each) => holds(each, fields));
  const have = fields[condition.field];
  if (have === undefined) return condition.operator === 'ne';
  if (typeof have !== typeof condition.value) throw invalid('The value is not of the type of the field');
  const [one, other] =
    typeof have === 'string' ? [weighed(have), weighed(String(condition.value))] : [have, condition.value];
  switch (condition.operator) {
    case 'eq':
      return one === other;
    case 'ne':
      return one !== other;
    case 'lt':
      return one < other;
    case 'le':
      return one <= other;
    case 'gt':
      return one > other;
    case 'ge':
      return one >= other;
    case 'startswith':
      return String(one).startsWith(String(other));
  }
}
