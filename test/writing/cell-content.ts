import { toA1 } from '../../src/core/sheet/address';
import type { Random } from '../fuzz/random';

/** A sheet's cells as XML without prefix, and what may not be written over. */
export interface SheetCells {
  readonly rows: readonly string[];
  /** Formula cells, and those that belong to a formula elsewhere. */
  readonly formulas: ReadonlySet<string>;
  readonly mergedAway: ReadonlySet<string>;
  readonly headings: ReadonlySet<string>;
  readonly merges: readonly string[];
  readonly hasFormulas: boolean;
  /** Addresses of formula cells that a calculation chain would list. */
  readonly chain: readonly string[];
}

/** Shared strings that every workbook made here has; furigana and formatted runs among them. */
export const SHARED_STRINGS = [
  '<si><t>組織目標</t><rPh sb="0" eb="4"><t>ソシキモクヒョウ</t></rPh><phoneticPr fontId="0"/></si>',
  '<si><r><rPr><b/><sz val="11"/></rPr><t xml:space="preserve"> 太い</t></r><r><t>字</t></r></si>',
  '<si><t xml:space="preserve">二行の&#10;文 &amp; &lt;印&gt;</t></si>',
  '<si><t>達成</t></si>',
  '<si><t>○</t></si>',
  '<si><t>見出し1</t></si>',
  '<si><t>見出し2</t></si>',
  '<si><t>_x005F_x000D_のまま</t></si>',
];
/** Cell styles from 0 up to this one. */
export const STYLES = 9;

/** The table of a sheet that has one: two columns and a total row. */
export const TABLE = { ref: 'L2:M5', cells: ['L2', 'M2', 'L5', 'M5'] };

/** Where cells are; edits go a little beyond. */
export const ROWS = 14;
export const COLUMNS = 10;

export interface CellHabits {
  readonly spans: boolean;
  /** `x14ac:dyDescent`, heights and outline levels on rows. */
  readonly rowAttributes: boolean;
  readonly formulas: boolean;
  readonly dynamicArray: boolean;
  readonly table: boolean;
  readonly isoDates: boolean;
  /** Chance that a row or cell leaves its address out where it follows the one before. */
  readonly implicit: number;
}

/** Cells of every type and spelling, in rows with gaps. */
export function sheetCells(random: Random, habits: CellHabits): SheetCells {
  const formulas = new Set<string>();
  const chain: string[] = [];
  const merges = random.chance(0.7) ? ['B9:C10', 'F1:F3', 'H12:J12'] : [];
  const fixed = fixedCells(habits, formulas, chain);
  const rows: string[] = [];
  let lastRow = -1;
  for (let row = 0; row < ROWS + 2; row++) {
    const own = fixed.get(row);
    if (!own && random.chance(0.25)) continue;
    const cells: string[] = [];
    let lastColumn = -1;
    for (let column = 0; column < COLUMNS + 4; column++) {
      const address = toA1(row, column);
      const given = own?.get(column);
      const xml =
        given ?? (column < COLUMNS && random.chance(0.5) ? anyCell(random, habits, formulas, chain, address) : null);
      if (xml === null) continue;
      const implicit = column === lastColumn + 1 && random.chance(habits.implicit);
      cells.push(implicit ? xml.replace(` r="${address}"`, '') : xml);
      lastColumn = column;
    }
    const implicit = row === lastRow + 1 && random.chance(habits.implicit);
    lastRow = row;
    rows.push(rowXml(random, habits, row, implicit, cells));
  }
  const mergedAway = new Set(merges.flatMap((merge) => MERGED_AWAY[merge] ?? []));
  return {
    rows,
    formulas,
    mergedAway,
    headings: new Set(habits.table ? TABLE.cells : []),
    merges,
    hasFormulas: chain.length > 0,
    chain,
  };
}

const MERGED_AWAY: Readonly<Record<string, readonly string[]>> = {
  'B9:C10': ['C9', 'B10', 'C10'],
  'F1:F3': ['F2', 'F3'],
  'H12:J12': ['I12', 'J12'],
};

function rowXml(random: Random, habits: CellHabits, row: number, implicit: boolean, cells: readonly string[]): string {
  const attributes = [
    implicit ? '' : ` r="${row + 1}"`,
    habits.spans ? ` spans="1:${COLUMNS}"` : '',
    random.chance(0.15) ? ` s="${1 + random.below(STYLES)}" customFormat="1"` : '',
    habits.rowAttributes && random.chance(0.4) ? ' ht="27.75" customHeight="1"' : '',
    random.chance(0.08) ? ' hidden="1"' : '',
    habits.rowAttributes ? ' x14ac:dyDescent="0.4"' : '',
  ].join('');
  return cells.length === 0 && random.chance(0.6) ? `<row${attributes}/>` : `<row${attributes}>${cells.join('')}</row>`;
}

/** What must stand where it stands: formulas with ranges, and the table. */
function fixedCells({ formulas: wanted, dynamicArray, table }: CellHabits, formulas: Set<string>, chain: string[]) {
  const fixed = new Map<number, Map<number, string>>();
  const put = (row: number, column: number, xml: string) => {
    const cells = fixed.get(row) ?? new Map<number, string>();
    fixed.set(row, cells.set(column, xml));
  };
  if (wanted) {
    // An array over B12:B14, a data table's body at E13:F14, and a spilled array of Excel 365 at H13:H14.
    put(11, 1, '<c r="B12"><f t="array" ref="B12:B14">A1:A3*2</f><v>2</v></c>');
    put(12, 1, '<c r="B13"><v>4</v></c>');
    put(13, 1, '<c r="B14" s="2"><v>6</v></c>');
    put(12, 4, '<c r="E13"><f t="dataTable" ref="E13:F14" dt2D="1" dtr="1" r1="A1" r2="A2"/><v>1</v></c>');
    put(12, 5, '<c r="F13"><v>2</v></c>');
    put(13, 4, '<c r="E14"><v>3</v></c>');
    for (const address of ['B12', 'B13', 'B14', 'E13', 'F13', 'E14', 'F14']) formulas.add(address);
    chain.push('B12');
  }
  if (dynamicArray) {
    put(12, 7, '<c r="H13" cm="1"><f t="array" ref="H13:H14">_xlfn.SEQUENCE(2)</f><v>1</v></c>');
    put(13, 7, '<c r="H14"><v>2</v></c>');
    for (const address of ['H13', 'H14']) formulas.add(address);
    chain.push('H13');
  }
  if (table) {
    put(1, 11, '<c r="L2" t="s"><v>5</v></c>');
    put(1, 12, '<c r="M2" t="s"><v>6</v></c>');
    put(2, 11, '<c r="L3"><v>1</v></c>');
    put(4, 11, '<c r="L5" t="inlineStr"><is><t>計</t></is></c>');
    put(4, 12, '<c r="M5"><f>SUBTOTAL(109,M3:M4)</f><v>0</v></c>');
    formulas.add('M5');
    chain.push('M5');
  }
  return fixed;
}

function anyCell(random: Random, habits: CellHabits, formulas: Set<string>, chain: string[], address: string): string {
  const style = random.chance(0.6) ? ` s="${random.below(STYLES + 1)}"` : '';
  const start = `<c r="${address}"${style}`;
  const formula = (xml: string) => {
    formulas.add(address);
    chain.push(address);
    return xml;
  };
  const kind = random.below(habits.formulas ? 16 : 12);
  switch (kind) {
    case 0:
      return `${start}/>`;
    case 1:
      return `${start}></c>`;
    case 2:
      return `${start} t="s"${random.chance(0.3) ? ' ph="1"' : ''}><v>${random.below(SHARED_STRINGS.length)}</v></c>`;
    case 3:
      return `${start} t="inlineStr"><is><t>区民</t><rPh sb="0" eb="2"><t>クミン</t></rPh><phoneticPr fontId="0"/></is></c>`;
    case 4:
      return `${start} t="inlineStr"><is><r><rPr><i/></rPr><t>斜め</t></r><r><t xml:space="preserve"> の字</t></r></is></c>`;
    case 5:
      return `${start} t="b"><v>${random.below(2)}</v></c>`;
    case 6:
      return `${start} t="e"><v>#N/A</v></c>`;
    case 7:
      return habits.isoDates ? `${start} t="d"><v>2022-04-01T00:00:00</v></c>` : `${start}><v>44652</v></c>`;
    case 8:
      return `${start} t="n"><v>0.521</v></c>`;
    case 9:
      return `${start}><v>-1234.5</v></c>`;
    case 10:
    case 11:
      return `${start}><v>${random.below(1000)}</v></c>`;
    case 12:
      return formula(`${start}><f>SUM(A1:A3)</f><v>6</v></c>`);
    case 13:
      return formula(`${start} t="str"><f>"達"&amp;"成"</f><v>達成</v></c>`);
    case 14:
      return formula(`${start}><f>1+1</f></c>`);
    default:
      return formula(`${start} t="e"><f>1/0</f><v>#DIV/0!</v></c>`);
  }
}
