import type { Lang } from '../../core/messages/catalogue';
import { cliWords } from '../../core/messages/cli/words';
import { toA1 } from '../../core/sheet/address';
import type { Workbook } from '../../core/sheet/grid';

/** Each sheet with its cells, one a line, texts quoted so that spaces and breaks can be seen. */
export function cellsText({ sheets }: Workbook, lang: Lang): string {
  const { cli } = cliWords(lang);
  const lines = sheets.flatMap((grid) => [
    cli['cells-sheet']({ sheet: grid.name, count: grid.cells.length, hidden: grid.hidden ? 1 : 0 }),
    ...grid.cells.map(({ row, column, text }) => `  ${toA1(row, column)}\t${JSON.stringify(text)}`),
  ]);
  return `${lines.join('\n')}\n`;
}
