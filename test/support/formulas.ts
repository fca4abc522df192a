import { fromA1 } from '../../src/core/sheet/address';
import { openPackage } from '../../src/host/xlsx/package';
import { readWorkbook } from '../../src/host/xlsx/read';

type Value = string | number | null;

/** A formula of a workbook, with the value that stands beside it and the one that it comes to. */
export interface Calculated {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  readonly cached: Value;
  readonly value: Value;
}

/** Calculates every formula of a workbook anew, as far as the consolidated one needs: sums and counts, of tables too. */
export function calculated(bytes: Uint8Array): readonly Calculated[] {
  const sheets = sheetsOf(bytes);
  const tables = tablesOf(bytes, sheets);
  return sheets.flatMap(({ name, formulas, values }) => {
    const known = new Map<string, Value>();
    const held = (cell: string): Value => {
      const formula = formulas.get(cell);
      if (formula === undefined) return values.get(cell) ?? null;
      if (!known.has(cell)) known.set(cell, calculate(formula, { range, tables }));
      return known.get(cell) ?? null;
    };
    const range = (text: string): readonly Value[] => cellsIn(text.replaceAll('$', '')).map(held);
    return [...formulas].map(([cell, formula]) => ({
      sheet: name,
      cell,
      formula,
      // An empty text is nothing to the reader.
      cached: values.get(cell) ?? '',
      value: held(cell),
    }));
  });
}

interface Around {
  readonly range: (text: string) => readonly Value[];
  readonly tables: ReadonlyMap<string, readonly Value[]>;
}

function calculate(formula: string, around: Around): Value {
  const column = (text: string) => {
    const found = around.tables.get(text);
    if (!found) throw new Error(`no column ${text}`);
    return found;
  };
  const [, name = '', inner = ''] = /^([A-Z]+)\((.*)\)$/s.exec(formula) ?? [];
  const parts = split(inner);
  const isNumber = (value: Value): value is number => typeof value === 'number';
  const sum = (values: readonly Value[]) => values.filter(isNumber).reduce((total, each) => total + each, 0);
  const single = (text: string): Value => {
    if (/^"/.test(text)) return text.slice(1, -1);
    return /^\d+$/.test(text) ? Number(text) : (around.range(text)[0] ?? null);
  };
  const of = (text: string) => (text.includes('[') ? column(text) : around.range(text));
  const fitting = (criteria: readonly string[]) => {
    const pairs = criteria.flatMap((text, at) =>
      at % 2 === 0 ? [[column(text), single(criteria[at + 1] ?? '')] as const] : [],
    );
    const rows = pairs[0]?.[0].length ?? 0;
    return Array.from({ length: rows }, (_, row) => pairs.every(([values, wanted]) => values[row] === wanted));
  };
  switch (name) {
    case 'SUM':
      return sum(of(parts[0] ?? ''));
    case 'COUNTA':
      return of(parts[0] ?? '').filter((each) => each !== null).length;
    case 'COUNTIFS':
      return fitting(parts).filter(Boolean).length;
    case 'SUMIFS': {
      const fits = fitting(parts.slice(1));
      return sum(column(parts[0] ?? '').filter((_, row) => fits[row]));
    }
    case 'IF':
      return condition(parts, around, single);
    default:
      throw new Error(`no such formula: ${formula}`);
  }
}

/** `IF(SUM(…)=0,"",E6/SUM(…))` and `IF(B5=C5,"一致","不一致")`. */
function condition(
  [test = '', yes = '', no = '']: readonly string[],
  around: Around,
  single: (text: string) => Value,
): Value {
  const one = (text: string) => (/^SUM\(/.test(text) ? calculate(text, around) : single(text));
  const [left = '', right = ''] = test.split('=');
  if (one(left) === one(right)) return one(yes);
  const [above, below] = no.split('/');
  return below === undefined ? one(no) : Number(one(above ?? '')) / Number(one(below));
}

function split(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')') depth--;
    if (text[at] !== ',' || depth > 0) continue;
    parts.push(text.slice(start, at));
    start = at + 1;
  }
  return [...parts, text.slice(start)];
}

function cellsIn(range: string): readonly string[] {
  const [from = '', to = from] = range.split(':');
  const [start, end] = [fromA1(from), fromA1(to)];
  if (!start || !end) throw new Error(`no range ${range}`);
  const cells: string[] = [];
  for (let row = start.row; row <= end.row; row++) {
    for (let column = start.column; column <= end.column; column++) cells.push(`${letters(column)}${row + 1}`);
  }
  return cells;
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

interface ReadSheet {
  readonly name: string;
  readonly values: ReadonlyMap<string, Value>;
  readonly formulas: ReadonlyMap<string, string>;
}

const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

export function partOf(bytes: Uint8Array, name: string): string {
  const opened = openPackage(bytes);
  const entry = opened?.find(name);
  return opened && entry ? new TextDecoder().decode(opened.read(entry)) : '';
}

function sheetsOf(bytes: Uint8Array): readonly ReadSheet[] {
  return readWorkbook('x.xlsx', bytes).sheets.map(({ name, cells }, at): ReadSheet => {
    const xml = partOf(bytes, `xl/worksheets/sheet${at + 1}.xml`);
    return {
      name,
      values: new Map(cells.map(({ row, column, value }) => [`${letters(column)}${row + 1}`, value as Value])),
      formulas: new Map(
        [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f>([^<]*)<\/f>/g)].map(([, cell = '', formula = '']) => [
          cell,
          unescaped(formula),
        ]),
      ),
    };
  });
}

/** The columns of every table, as formulas call them: `指標一覧[評価]`. */
function tablesOf(bytes: Uint8Array, sheets: readonly ReadSheet[]): ReadonlyMap<string, readonly Value[]> {
  const columns = new Map<string, readonly Value[]>();
  let table = 0;
  for (const [at, { values }] of sheets.entries()) {
    const rels = partOf(bytes, `xl/worksheets/_rels/sheet${at + 1}.xml.rels`);
    for (let of = rels.match(/tables\/table\d+\.xml/g)?.length ?? 0; of > 0; of--) {
      const xml = partOf(bytes, `xl/tables/table${++table}.xml`);
      const [, name = '', range = ''] = /displayName="([^"]*)" ref="([^"]*)"/.exec(xml) ?? [];
      const [from = '', to = ''] = range.split(':');
      const [start, end] = [fromA1(from), fromA1(to)];
      if (!start || !end) throw new Error(range);
      const headings = [...xml.matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map(([, heading = '']) =>
        unescaped(heading),
      );
      headings.forEach((heading, index) => {
        const letter = letters(start.column + index);
        // Excel refuses a table whose headings are not those of its cells.
        expect(values.get(`${letter}${start.row + 1}`)).toBe(heading);
        const cells = cellsIn(`${letter}${start.row + 2}:${letter}${end.row + 1}`);
        columns.set(
          `${name}[${heading}]`,
          cells.map((cell) => values.get(cell) ?? null),
        );
      });
    }
  }
  return columns;
}
