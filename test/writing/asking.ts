import { toA1 } from '../../src/core/sheet/address';
import type { Grid, Workbook } from '../../src/core/sheet/grid';
import type { CellEdit, EditOutcome } from '../../src/host/port';
import type { Random } from '../fuzz/random';
import { COLUMNS, ROWS, TABLE } from './cell-content';
import type { OfficeSheet } from './office-parts';
import type { OfficeWorkbook } from './spelling';

/** Texts that cells are given: words of the scale, what XML or the file format would take for something else, nothing. */
export const TEXTS = [
  '達成',
  '一部未達成',
  '○',
  '',
  ' 前後に空白 ',
  '二行の\n文',
  '=1+1',
  '007',
  '<b>&amp;</b> "\' ]]>',
  '_x000D_',
  '𠮟る 👍🏽 が\u3099',
  '\u0000\u0007\u000b',
  '1/2',
  'あ'.repeat(300),
];

/** Edits of a workbook at random, each with the text that stands there now. */
export function anyEdits(random: Random, workbook: Workbook, sheets: readonly OfficeSheet[]): readonly CellEdit[] {
  const edits = new Map<string, CellEdit>();
  const count = 1 + random.below(12);
  for (let n = 0; n < count; n++) {
    const grid = random.pick(workbook.sheets);
    const cell = random.pick([
      () => toA1(random.below(ROWS), random.below(COLUMNS)),
      () => toA1(random.below(ROWS + 30), random.below(COLUMNS + 30)),
      () => random.pick([...TABLE.cells, 'B13', 'F14', 'H14', 'C9', 'F2', 'B9']),
      () => random.pick([...(sheets.find(({ name }) => name === grid.name)?.formulas ?? []), 'A1']),
    ])();
    edits.set(`${grid.name}!${cell}`, {
      sheet: grid.name,
      cell,
      before: shownIn(grid, cell),
      after: random.pick(TEXTS),
    });
  }
  return [...edits.values()];
}

export function shownIn(grid: Grid | undefined, address: string): string | null {
  return grid?.cells.find(({ row, column }) => toA1(row, column) === address)?.text ?? null;
}

/** What should become of an edit. */
export function expectedOf({ sheet, cell }: CellEdit, made: OfficeWorkbook): string {
  const cells = made.sheets.find(({ name }) => name === sheet);
  if (cells?.mergedAway.has(cell)) return 'merged-away';
  if (cells?.formulas.has(cell)) return 'formula';
  return cells?.headings.has(cell) ? 'table-heading' : 'written';
}

export function becameOf(outcome: EditOutcome): string {
  return outcome.kind === 'refused' ? outcome.because : outcome.kind;
}

/** The cells that were written, by the name of their sheet's part. */
export function writtenIn(outcomes: readonly EditOutcome[], made: OfficeWorkbook): Map<string, Set<string>> {
  const written = new Map<string, Set<string>>();
  for (const { kind, edit } of outcomes) {
    const part = made.sheets.find(({ name }) => name === edit.sheet)?.part;
    if (kind === 'written' && part !== undefined) written.set(part, (written.get(part) ?? new Set()).add(edit.cell));
  }
  return written;
}

/** Texts of all cells of each sheet, those that show nothing left out. */
export function shownTexts({ sheets }: Workbook): Record<string, Record<string, string | null>> {
  return Object.fromEntries(
    sheets.map(({ name, cells }) => [
      name,
      Object.fromEntries(cells.map(({ row, column, text }) => [toA1(row, column), text])),
    ]),
  );
}
