import type { Cell, Workbook } from '../../src/core/sheet/grid';

/**
 * So many workbooks of the same forms whose own texts all differ: what stands in one sheet alone gets other digits and another
 * ending. What the product remembers of texts helps as little here as with the workbooks of different sections.
 */
export function withOtherTexts(books: readonly Workbook[], count: number): readonly Workbook[] {
  const sheetsWith = new Map<string, number>();
  for (const { sheets } of books) {
    for (const { cells } of sheets) {
      for (const text of new Set(cells.flatMap(({ text }) => text ?? []))) {
        sheetsWith.set(text, (sheetsWith.get(text) ?? 0) + 1);
      }
    }
  }
  return Array.from({ length: count }, (_, n) => {
    const { file, sheets } = books[n % books.length] as Workbook;
    const other = (cell: Cell): Cell =>
      cell.text !== null && sheetsWith.get(cell.text) === 1 ? { ...cell, text: otherText(cell.text, n) } : cell;
    return { file, sheets: sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(other) })) };
  });
}

export function otherText(text: string, n: number): string {
  const counted = text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + n) % 10));
  return /[ぁ-ん一-龠]{3}/.test(text) && text.length > 12 ? `${counted}。${n}` : counted;
}
