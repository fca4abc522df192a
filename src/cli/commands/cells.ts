import { catalogue } from '../../core/messages/catalogue';
import { rangeToA1, toA1 } from '../../core/sheet/address';
import type { Grid, Workbook } from '../../core/sheet/grid';
import type { ExitCode, Io } from '../io';
import { type Arguments, requiredFiles } from '../options';
import { eachWorkbook } from '../workbook-files';

/** `mokuhyo cells FILE…`: what the reader sees, for support. */
export function cells(args: Arguments, io: Io): Promise<ExitCode> {
  return eachWorkbook(requiredFiles(args, 'cells'), args.values.format === 'json', io, {
    work: (workbook) => workbook,
    json: cellsJson,
    text: (workbook) => cellsText(workbook, io),
    exitCode: () => 0,
  });
}

/** The contract's shape of `mokuhyo cells`. */
function cellsJson({ file, sheets }: Workbook): unknown {
  return {
    file,
    sheets: sheets.map((grid) => ({
      sheet: grid.name,
      hidden: grid.hidden,
      merges: grid.merges.map(rangeToA1),
      cells: Object.fromEntries(grid.cells.map(({ row, column, text, value }) => [toA1(row, column), { text, value }])),
    })),
  };
}

function cellsText({ sheets }: Workbook, io: Io): string {
  const { cli } = catalogue(io.lang);
  const lines = sheets.flatMap((grid: Grid) => [
    cli['cells-sheet']({ sheet: grid.name, count: grid.cells.length, hidden: grid.hidden ? 1 : 0 }),
    ...grid.cells.map(({ row, column, text }) => `  ${toA1(row, column)}\t${JSON.stringify(text)}`),
  ]);
  return `${lines.join('\n')}\n`;
}
