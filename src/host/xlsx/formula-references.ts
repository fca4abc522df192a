/** A cell, rows or a range that a formula names, in rows from 1 as they are written. */
export interface FormulaReference {
  /** The sheet that it names; null for the formula's own. */
  readonly sheet: string | null;
  readonly from: ReferenceEnd;
  /** Null for a single cell. */
  readonly to: ReferenceEnd | null;
}

export interface ReferenceEnd {
  /** `$A`; '' for whole rows. */
  readonly column: string;
  readonly row: number;
  /** `$1` */
  readonly fixed: boolean;
}

const SHEET = String.raw`'(?:[^']|'')+'!|[\p{L}\p{N}_.\\]+(?::[\p{L}\p{N}_.\\]+)?!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;
/** What a formula is made of, as far as references are concerned: texts, brackets and other workbooks are passed over. */
const TOKEN = new RegExp(
  [
    '"(?:[^"]|"")*"',
    String.raw`'(?:[^']|'')*\[(?:[^']|'')*'!\$?[\w$:]+`,
    String.raw`\[\d+\][^!'"()+\-*/,;=<>&^\s]*![\w$:]+`,
    String.raw`\[(?:[^[\]]|\[[^[\]]*\])*\]`,
    String.raw`(?<sheet>${SHEET})?(?<![\p{L}\p{N}_.$\\])(?:(?<from>${CELL})(?::(?<to>${CELL}))?|(?<top>${ROW}):(?<bottom>${ROW}))(?![\p{L}\p{N}_.(!\\[])`,
  ].join('|'),
  'gu',
);

/**
 * A formula with what `change` makes of each of its references; null leaves one as it is. Names, tables' columns and other
 * workbooks are no references here, nor is what a text spells (`INDIRECT("A1")`).
 */
export function mapReferences(
  formula: string,
  change: (reference: FormulaReference) => FormulaReference | null,
): string {
  return formula.replace(TOKEN, (whole: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const first = groups.from ?? groups.top;
    if (first === undefined) return whole;
    const last = groups.to ?? groups.bottom;
    // Beyond the last column there are names: YOY10.
    if ([groups.from, groups.to].some(isBeyondSheet)) return whole;
    const reference = { sheet: sheetOf(groups.sheet), from: endOf(first), to: last === undefined ? null : endOf(last) };
    const changed = change(reference);
    if (changed === null) return whole;
    const sheet = changed.sheet === reference.sheet ? (groups.sheet ?? '') : prefixOf(changed.sheet);
    return `${sheet}${spelled(changed.from)}${changed.to ? `:${spelled(changed.to)}` : ''}`;
  });
}

/** A sheet's name as a formula writes it, in quotes: 'その''1'!. */
export function prefixOf(sheet: string | null): string {
  return sheet === null ? '' : `'${sheet.replaceAll("'", "''")}'!`;
}

function isBeyondSheet(cell: string | undefined): boolean {
  const letters = /[A-Za-z]{3}/.exec(cell ?? '')?.[0].toUpperCase() ?? '';
  return letters > LAST_COLUMN;
}

const LAST_COLUMN = 'XFD';

function sheetOf(prefix: string | undefined): string | null {
  if (prefix === undefined) return null;
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function endOf(text: string): ReferenceEnd {
  const [, column = '', fixed = '', row = ''] = /^(\$?[A-Za-z]*)(\$?)(\d+)$/.exec(text) ?? [];
  // Of whole rows, the sign before is the row's.
  const ofRow = column === '$';
  return { column: ofRow ? '' : column, row: Number(row), fixed: fixed !== '' || ofRow };
}

function spelled({ column, row, fixed }: ReferenceEnd): string {
  return `${column}${fixed ? '$' : ''}${row}`;
}
