import { MokuhyoError } from '../../src/core/errors';
import { fromA1, toA1 } from '../../src/core/sheet/address';
import type { CellEdit, EditOutcome, WorkbookHost } from '../../src/host/port';
import { makeXlsx, rowsXml } from '../../src/host/xlsx/testing';

/** A sheet for the contract; sheets are named S1, S2, …. */
export interface ContractSheet {
  readonly cells: Readonly<Record<string, ContractCell>>;
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
}

/** A value as it stands, a number or text with its format, or a formula with the value that it has. */
export type ContractCell =
  | string
  | number
  | boolean
  | { readonly number: number | string; readonly format: string }
  | { readonly formula: string; readonly value: number | string };

/** What every adapter of `WorkbookHost` keeps to. `makeHost` opens a workbook of these sheets. */
export function describeHostContract(
  name: string,
  makeHost: (sheets: readonly ContractSheet[]) => Promise<WorkbookHost>,
): void {
  describe(`workbook host: ${name}`, () => {
    const edit = (cell: string, before: string | null, after: string | null, sheet = 'S1'): CellEdit => ({
      sheet,
      cell,
      before,
      after,
    });
    const bare = (outcomes: readonly EditOutcome[]) => outcomes.map(({ edit: _, ...rest }) => rest);
    const written = { kind: 'written' };

    async function cellsOf(host: WorkbookHost, sheet = 0) {
      const { cells = [] } = (await host.read()).sheets[sheet] ?? {};
      return Object.fromEntries(cells.map(({ row, column, text, value }) => [toA1(row, column), { text, value }]));
    }
    async function textsOf(host: WorkbookHost, sheet = 0) {
      return Object.fromEntries(Object.entries(await cellsOf(host, sheet)).map(([cell, { text }]) => [cell, text]));
    }

    it('reads every sheet as it is shown', async () => {
      const host = await makeHost([
        {
          cells: {
            B2: '組織目標\n管理シート',
            C2: 12,
            D2: { number: 0.521, format: '0.0%' },
            B4: true,
            C4: { number: 44652, format: 'yyyy/m/d' },
            D4: { formula: '1+1', value: 2 },
          },
          merges: ['B2:B3', 'C4:C5'],
          hiddenRows: [3],
        },
        { cells: {} },
        { cells: { A1: '別' } },
      ]);
      const { sheets } = await host.read();
      expect(sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
        ['S1', false],
        ['S2', false],
        ['S3', false],
      ]);
      expect(await cellsOf(host)).toEqual({
        B2: { text: '組織目標\n管理シート', value: '組織目標\n管理シート' },
        C2: { text: '12', value: 12 },
        D2: { text: '52.1%', value: 0.521 },
        B4: { text: 'TRUE', value: true },
        C4: { text: '2022/4/1', value: 44652 },
        D4: { text: '2', value: 2 },
      });
      expect(sheets[0]?.merges).toEqual([
        { top: 1, left: 1, bottom: 2, right: 1 },
        { top: 3, left: 2, bottom: 4, right: 2 },
      ]);
      expect(sheets[0]?.hiddenRows).toEqual([3]);
      expect(sheets[1]?.cells).toEqual([]);
      expect(await textsOf(host, 2)).toEqual({ A1: '別' });
    });

    it('reads errors, figures that are texts, and formulas that show nothing', async () => {
      const host = await makeHost([
        {
          cells: {
            A1: { formula: 'NA()', value: '#N/A' },
            B1: { formula: 'IF(1,"達成")', value: '達成' },
            C1: { formula: 'IF(1,"")', value: '' },
            D1: { number: '123', format: '@' },
            E1: { number: '0.5', format: '0%' },
          },
        },
      ]);
      expect(await cellsOf(host)).toEqual({
        A1: { text: '#N/A', value: '#N/A' },
        B1: { text: '達成', value: '達成' },
        D1: { text: '123', value: '123' },
        E1: { text: '0.5', value: '0.5' },
      });
      const edits = [
        edit('A1', '#N/A', 'x'),
        edit('B1', '達成', 'x'),
        edit('C1', null, 'x'),
        edit('D1', '123', '１２４'),
      ];
      expect(bare(await host.write([...edits, edit('E1', '0.5', "'5")]))).toEqual([
        { kind: 'refused', because: 'formula' },
        { kind: 'refused', because: 'formula' },
        { kind: 'refused', because: 'formula' },
        written,
        written,
      ]);
      expect(await textsOf(host)).toEqual({ A1: '#N/A', B1: '達成', D1: '１２４', E1: "'5" });
    });

    it('writes where the cell holds what was seen, and reads it from then on', async () => {
      const host = await makeHost([{ cells: { A1: '○', B2: '残る' } }, { cells: {} }]);
      const edits = [edit('A1', '○', '達成'), edit('C3', null, '×'), edit('D4', null, '△', 'S2')];
      const outcomes = await host.write(edits);
      expect(outcomes).toEqual(edits.map((each) => ({ kind: 'written', edit: each })));
      expect(await textsOf(host)).toEqual({ A1: '達成', B2: '残る', C3: '×' });
      expect(await textsOf(host, 1)).toEqual({ D4: '△' });
    });

    it('empties a cell', async () => {
      const host = await makeHost([{ cells: { A1: '達成', B1: 5 } }]);
      const outcomes = await host.write([edit('A1', '達成', null), edit('B1', '5', ''), edit('C1', null, null)]);
      expect(bare(outcomes)).toEqual([written, written, written]);
      expect(await textsOf(host)).toEqual({});
    });

    it('leaves a cell that changed, and tells what it holds now', async () => {
      const host = await makeHost([{ cells: { A1: '○', B1: { number: 0.521, format: '0.0%' } } }]);
      const edits = [edit('A1', '×', 'x'), edit('A1', null, 'x'), edit('B1', '0.521', 'x'), edit('C1', 'y', 'x')];
      expect(bare(await host.write([...edits, edit('D1', null, '達成')]))).toEqual([
        { kind: 'stale', found: '○' },
        { kind: 'stale', found: '○' },
        { kind: 'stale', found: '52.1%' },
        { kind: 'stale', found: null },
        written,
      ]);
      expect(await textsOf(host)).toEqual({ A1: '○', B1: '52.1%', D1: '達成' });
    });

    it('refuses formulas, what a merge hides, and sheets that are not there', async () => {
      const host = await makeHost([
        { cells: { A1: { formula: 'B1', value: 2 }, C1: '結合' }, merges: ['C1:D2', 'F5:F9'] },
      ]);
      const edits = [
        edit('A1', '2', 'x'),
        edit('D1', null, 'x'),
        edit('C2', null, 'x'),
        edit('F9', null, 'x'),
        edit('A1', null, 'x', 'S9'),
        edit('C1', '結合', '達成'),
        edit('F5', null, '達成'),
      ];
      expect(bare(await host.write(edits))).toEqual([
        { kind: 'refused', because: 'formula' },
        { kind: 'refused', because: 'merged-away' },
        { kind: 'refused', because: 'merged-away' },
        { kind: 'refused', because: 'merged-away' },
        { kind: 'refused', because: 'no-sheet' },
        written,
        written,
      ]);
      expect(await textsOf(host)).toEqual({ A1: '2', C1: '達成', F5: '達成' });
    });

    it('lets a later edit of a cell build on an earlier one', async () => {
      const host = await makeHost([{ cells: { A1: 'a' } }]);
      const edits = [edit('A1', 'a', 'b'), edit('A1', 'a', 'x'), edit('A1', 'b', 'c')];
      expect(bare(await host.write(edits))).toEqual([written, { kind: 'stale', found: 'b' }, written]);
      expect(await textsOf(host)).toEqual({ A1: 'c' });
    });

    it('keeps a text a text, whatever it looks like', async () => {
      const host = await makeHost([{ cells: {} }]);
      const edits = LOOK_LIKE_ELSE.map((text, n) => edit(`A${n + 1}`, null, text));
      expect(bare(await host.write(edits))).toEqual(edits.map(() => written));
      const cells = await cellsOf(host);
      expect(LOOK_LIKE_ELSE.map((_, n) => cells[`A${n + 1}`])).toEqual(
        LOOK_LIKE_ELSE.map((text) => ({ text, value: text })),
      );
    });

    it('writes figures instead of full-width ones, and takes them back', async () => {
      const host = await makeHost([{ cells: { A1: '１２３' } }]);
      expect(bare(await host.write([edit('A1', '１２３', '123')]))).toEqual([written]);
      expect(await textsOf(host)).toEqual({ A1: '123' });
      expect(bare(await host.write([edit('A1', '123', '１２３')]))).toEqual([written]);
      expect(await cellsOf(host)).toEqual({ A1: { text: '１２３', value: '１２３' } });
    });

    it('keeps line ends as one character', async () => {
      const host = await makeHost([{ cells: {} }]);
      await host.write([edit('A1', null, '一行目\r\n二行目\r三行目\n')]);
      expect(await textsOf(host)).toEqual({ A1: '一行目\n二行目\n三行目\n' });
    });

    it('takes texts as long as a cell can hold, and refuses longer ones and what is no cell', async () => {
      const host = await makeHost([{ cells: { A1: 'a' } }]);
      const longest = '長'.repeat(32_767);
      expect(bare(await host.write([edit('B1', null, longest)]))).toEqual([written]);
      expect(await textsOf(host)).toEqual({ A1: 'a', B1: longest });
      await expect(host.write([edit('A1', 'a', `${longest}い`)])).rejects.toMatchObject({ code: 'too-large' });
      for (const cell of ['A0', 'XFE1', 'A1048577', '']) {
        const thrown = await host.write([edit('A1', 'a', 'b'), edit(cell, null, 'x')]).catch((error) => error);
        expect(thrown).toBeInstanceOf(MokuhyoError);
        expect(thrown.code).toBe('usage');
      }
      expect(await textsOf(host)).toEqual({ A1: 'a', B1: longest });
    });

    it('has nothing to do without edits', async () => {
      const host = await makeHost([{ cells: { A1: 'a' } }]);
      expect(await host.write([])).toEqual([]);
    });
  });
}

/** Texts that a spreadsheet takes for something else when they are typed. */
const LOOK_LIKE_ELSE = [
  ...['=1+1', '+1', '-5', '－5', '@SUM(1)', "'引用", '＝1+1', '123', '１２３', '1,234', '52.1%', '¥100', '(5)', '1e3'],
  ...['1/2', '1-2', '2022/4/1', 'R4.4.1', '令和4年4月1日', '令和元年5月1日', '3月', '4月1日', 'Jan 5', '12:30', '3時'],
  ...['TRUE', 'ｆａｌｓｅ', '#N/A', ' 5', '70人', '達成', '○', '.5', '▲3'],
];

/** The sheets as a workbook file. */
export function contractXlsx(sheets: readonly ContractSheet[]): Uint8Array {
  const formats = ['General', ...sheets.flatMap(({ cells }) => Object.values(cells).flatMap(formatOf))];
  return makeXlsx({ formats, sheets: sheets.map((sheet) => sheetXml(sheet, formats)) });
}

function formatOf(cell: ContractCell): string[] {
  return typeof cell === 'object' && 'format' in cell ? [cell.format] : [];
}

function sheetXml({ cells, merges = [], hiddenRows = [] }: ContractSheet, formats: readonly string[]): string {
  const rows = new Map<number, [number, string][]>(hiddenRows.map((row) => [row, []]));
  for (const [cell, content] of Object.entries(cells)) {
    const { row, column } = fromA1(cell) as { row: number; column: number };
    rows.set(row, [...(rows.get(row) ?? []), [column, cellXml(cell, content, formats)]]);
  }
  const rowsInOrder = [...rows].sort(([a], [b]) => a - b);
  const rowXml = ([row, list]: readonly [number, [number, string][]]) =>
    `<row r="${row + 1}"${hiddenRows.includes(row) ? ' hidden="1"' : ''}>${[...list]
      .sort(([a], [b]) => a - b)
      .map(([, xml]) => xml)
      .join('')}</row>`;
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return rowsXml(rowsInOrder.map(rowXml).join('')) + (merged && `<mergeCells>${merged}</mergeCells>`);
}

function cellXml(cell: string, content: ContractCell, formats: readonly string[]): string {
  if (typeof content === 'string') return `<c r="${cell}" t="inlineStr"><is><t>${content}</t></is></c>`;
  if (typeof content === 'boolean') return `<c r="${cell}" t="b"><v>${Number(content)}</v></c>`;
  if (typeof content === 'number') return `<c r="${cell}"><v>${content}</v></c>`;
  if ('formula' in content) {
    return `<c r="${cell}"${typeAttribute(content.value)}><f>${content.formula}</f><v>${content.value}</v></c>`;
  }
  const style = ` s="${formats.indexOf(content.format)}"`;
  return `<c r="${cell}"${style}${typeAttribute(content.number)}><v>${content.number}</v></c>`;
}

function typeAttribute(value: number | string): string {
  if (typeof value === 'number') return '';
  return value.startsWith('#') ? ' t="e"' : ' t="str"';
}
