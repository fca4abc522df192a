import { checkWorkbook } from '../../src/app/check';
import { DEFAULT_POLICY } from '../../src/core/policy/default';
import { toA1 } from '../../src/core/sheet/address';
import type { Grid, Workbook } from '../../src/core/sheet/grid';
import { FIXTURE_NAMES, fixture, openExcel, PATIENCE, settled, workbookOf } from './open-excel';

/** A grid as far as its values reach: Excel tells of what lies around them only there. */
function withinValues(grid: Grid): Grid {
  const bottom = Math.max(-1, ...grid.cells.map(({ row }) => row));
  const right = Math.max(-1, ...grid.cells.map(({ column }) => column));
  return {
    ...grid,
    merges: grid.merges.filter(({ top, left }) => top <= bottom && left <= right),
    hiddenRows: grid.hiddenRows.filter((row) => row <= bottom),
    hiddenColumns: grid.hiddenColumns.filter((column) => column <= right),
  };
}

const many = (sheets: number, rows: number, text: string) =>
  workbookOf(
    Object.fromEntries(
      Array.from({ length: sheets }, (_, n) => [
        `課${n + 1}`,
        Object.fromEntries(Array.from({ length: rows }, (_, row) => [`B${row + 1}`, `${text}${n}-${row}`])),
      ]),
    ),
  );

describe.each(FIXTURE_NAMES)('%s read through Excel', (name) => {
  it('is the workbook that the file holds, in two syncs', async () => {
    const workbook = fixture(name);
    const { excel, host } = openExcel(workbook);
    const read = await host.read();
    expect(read).toEqual({ ...workbook, sheets: workbook.sheets.map(withinValues) });
    expect(excel.syncs).toBe(2);
    // Once for the sheet, and for its head to be sure.
    const ofMerges = excel.calls.filter((call) => call === 'Range.GetMergedAreasOrNullObject');
    expect(ofMerges).toHaveLength(2 * read.sheets.length);
    expect(excel.calls.filter((call) => /format|style/i.test(call))).toEqual([]);
  });

  it('is checked the same', async () => {
    const { host } = openExcel(fixture(name));
    const checked = (workbook: Workbook) => JSON.stringify(checkWorkbook(workbook, { policy: DEFAULT_POLICY }));
    expect(checked(await host.read())).toBe(checked(fixture(name)));
  });
});

describe('reading', () => {
  it('takes two syncs for a hundred sheets', async () => {
    const workbook = many(100, 30, '目標');
    const { excel, host } = openExcel(workbook);
    expect(await host.read()).toEqual(workbook);
    expect(excel.syncs).toBe(2);
  });

  it('takes two syncs where merges stand beside the values only', async () => {
    const { excel, host } = openExcel(workbookOf({ 総務課: { A1: '目標' }, 市民課: { A1: '目標' } }));
    excel.merge('総務課', 'F1:G1');
    expect((await host.read()).sheets[0]?.merges).toEqual([]);
    expect(excel.syncs).toBe(2);
  });

  it('tells hidden sheets, rows and columns', async () => {
    const { excel, host } = openExcel(workbookOf({ 総務課: { A1: 'a', C9: 'c' }, 控え: { A1: 'b' } }));
    excel.hide('控え');
    excel.hide('総務課', { rows: [2, 3], columns: [1] });
    expect((await host.read()).sheets).toMatchObject([
      { name: '総務課', hidden: false, hiddenRows: [2, 3], hiddenColumns: [1] },
      { name: '控え', hidden: true },
    ]);
  });

  it('does not read what lies beneath a merged cell', async () => {
    const { excel, host } = openExcel(workbookOf({ S: { B2: '見出し', B3: '隠れた値', C3: '値' } }));
    excel.merge('S', 'B2:B3');
    expect((await host.read()).sheets[0]?.cells.map(({ text }) => text)).toEqual(['見出し', '値']);
  });

  it('reads a stray cell far away without the emptiness between', async () => {
    const { excel, host } = openExcel(workbookOf({ 総務課: { B2: '目標', C40: 3, XFD1048576: '.', A900000: 'メモ' } }));
    excel.set('総務課', 'D40', { formula: '=C40', value: 3 });
    excel.merge('総務課', 'B2:B3');
    excel.hide('総務課', { rows: [5] });
    const [sheet] = (await host.read()).sheets;
    expect(sheet?.cells.map(({ text, row }) => [text, row])).toEqual([
      ['目標', 1],
      ['3', 39],
      ['3', 39],
      ['メモ', 899_999],
      ['.', 1_048_575],
    ]);
    expect(sheet).toMatchObject({ merges: [{ top: 1, bottom: 2 }], hiddenRows: [5] });
    expect(excel.cellsTouched).toBeLessThan(500_000);
  });

  it('reads a stray cell far to the right without the emptiness between', async () => {
    const { excel, host } = openExcel(workbookOf({ 総務課: { A1: 'a', B200: 'b', XFD3: '.' } }));
    expect((await host.read()).sheets[0]?.cells.map(({ text }) => text)).toEqual(['a', '.', 'b']);
    expect(excel.cellsTouched).toBeLessThan(100_000);
  });

  it('reads a sheet beyond the window in blocks', async () => {
    const workbook = many(2, 3000, '行');
    const { excel, host } = openExcel(workbook);
    expect(await host.read()).toEqual(workbook);
    expect(excel.syncs).toBe(3);
  });

  it.each([false, true])('splits what is too much for Excel on the web (vague: %s)', async (vague) => {
    const workbook = many(8, 200, '取組の内容を書いた長めの文章です。');
    const { excel, host } = openExcel(workbook, { payloadLimit: 80_000, vague });
    expect(await host.read()).toEqual(workbook);
    expect(excel.syncs).toBeLessThan(20);
  });

  it('splits the rows of one large sheet', async () => {
    const workbook = many(1, 1500, '取組の内容を書いた長めの文章です。');
    const { host } = openExcel(workbook, { payloadLimit: 80_000 });
    expect(await host.read()).toEqual(workbook);
  });

  it('says that a workbook is too large when not even a row fits', async () => {
    const { host } = openExcel(many(1, 3, 'あ'.repeat(20_000)), { payloadLimit: 8000 });
    await expect(host.read()).rejects.toMatchObject({ code: 'too-large' });
  });

  it('reads again when a sheet is deleted in between', async () => {
    const { excel, host } = openExcel(many(3, 2, 'a'));
    excel.beforeSync(2, () => excel.deleteSheet('課2'));
    expect((await host.read()).sheets.map(({ name }) => name)).toEqual(['課1', '課3']);
  });

  it.each([
    'refused',
    'none',
  ] as const)('reads a form of a thousand merges (too many at once: %s)', async (tooManyMerges) => {
    const rows = Array.from({ length: 520 }, (_, n) => n + 1);
    const dense = Object.fromEntries(
      rows.flatMap((row) => [
        [`A${row}`, 'あ'],
        [`D${row}`, 'い'],
      ]),
    );
    const { excel, host } = openExcel(workbookOf({ 方眼: dense, 総務課: { B2: '見出し', B9: '値' } }), {
      tooManyMerges,
    });
    for (const row of rows)
      for (const columns of ['A:B', 'D:E']) excel.merge('方眼', columns.replace(/\w/g, `$&${row}`));
    excel.merge('総務課', 'B2:C2');
    const { sheets } = await host.read();
    expect(sheets[0]?.merges).toHaveLength(1040);
    expect(sheets[0]?.cells).toHaveLength(1040);
    expect(sheets[1]?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
    expect(excel.syncs).toBeLessThanOrEqual(4);
  });

  it('reads a protected sheet with a stray cell', async () => {
    const { excel, host } = openExcel(workbookOf({ 総務課: { B2: '目標', XFD1048576: '.' } }));
    excel.protect('総務課');
    expect((await host.read()).sheets[0]?.cells.map(({ text }) => text)).toEqual(['目標', '.']);
    expect(excel.syncs).toBeLessThanOrEqual(4);
  });

  it('says that a sheet is too large that holds something nearly everywhere', async () => {
    const places = Array.from({ length: 40 }, (_, n) => n * 100);
    const cells = Object.fromEntries(places.flatMap((row) => places.map((column) => [toA1(row, column), 1])));
    const { excel, host } = openExcel(workbookOf({ 総務課: cells }));
    await expect(host.read()).rejects.toMatchObject({ code: 'too-large' });
    expect(excel.cellsTouched).toBeLessThan(500_000);
  });

  it('reads long texts whole, though Excel shows them cut off or as #', async () => {
    const { excel, host } = openExcel(workbookOf({ S: { A1: 'あ'.repeat(9000), A2: 'い'.repeat(300) } }));
    excel.set('S', 'A2', { format: '@' });
    excel.set('S', 'A1', {});
    expect((await host.read()).sheets[0]?.cells.map(({ text }) => text?.length)).toEqual([9000, 300]);
  });

  it('reads a formula that shows nothing as nothing', async () => {
    const { excel, host } = openExcel(workbookOf({ S: { A1: 'a' } }));
    excel.set('S', 'B1', { value: '', formula: '=""' });
    excel.set('S', 'C1', { value: '#N/A', formula: '=NA()' });
    expect((await host.read()).sheets[0]?.cells.map(({ text, value }) => [text, value])).toEqual([
      ['a', 'a'],
      ['#N/A', '#N/A'],
    ]);
  });

  it('shows the number where Excel shows only #', async () => {
    const { excel, host } = openExcel(workbookOf({ S: { A1: 5 } }));
    excel.set('S', 'A1', { value: 12.5, shown: '####' });
    excel.set('S', 'A2', { value: '###', shown: '###' });
    expect((await host.read()).sheets[0]?.cells.map(({ text }) => text)).toEqual(['12.5', '###']);
  });

  it('waits for a cell that is being edited', async () => {
    const { excel, host } = openExcel(workbookOf({ S: { A1: 'a' } }));
    excel.beginCellEdit();
    const reading = host.read();
    setTimeout(() => excel.endCellEdit(), PATIENCE / 2);
    expect((await reading).sheets[0]?.cells).toHaveLength(1);
  });

  it('does not wait for ever, and reads nothing more afterwards', async () => {
    const { excel, host } = openExcel(workbookOf({ S: { A1: 'a' } }));
    excel.beginCellEdit();
    await expect(host.read()).rejects.toMatchObject({ code: 'cell-editing' });
    excel.endCellEdit();
    await settled();
    expect(excel.syncs).toBe(1);
  });

  it('gives what else Excel refuses its code', async () => {
    const { excel, host } = openExcel(workbookOf({ S: { A1: 'a' } }));
    excel.beforeSync(1, () => excel.refuse('Unauthenticated'));
    await expect(host.read()).rejects.toMatchObject({ code: 'excel-refused', params: { code: 'Unauthenticated' } });
  });
});
