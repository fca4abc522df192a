import fc from 'fast-check';
import type { CellEdit, EditOutcome } from '../../src/host/port';
import { edit, openExcel, PATIENCE, settled, workbookOf } from './open-excel';
import type { SimulationOptions } from './simulated-excel';

const bare = (outcomes: readonly EditOutcome[]) => outcomes.map(({ edit: _, ...rest }) => rest);
const written = { kind: 'written' };
const open = (options?: SimulationOptions) =>
  openExcel(workbookOf({ 総務課: { A1: '目標', N9: '○' }, 市民課: { N9: '△' } }), options);
const fill = [edit('総務課', 'N10', null, '達成'), edit('市民課', 'N10', null, '未達成')];
const filled = { 総務課: '達成', 市民課: '未達成' };
const texts = (excel: ReturnType<typeof open>['excel']) => ({
  総務課: excel.text('総務課', 'N10'),
  市民課: excel.text('市民課', 'N10'),
});
const setters = (calls: readonly string[]) => calls.filter((call) => call === 'set Range.Values');

describe('writing', () => {
  it('looks once and writes once, whatever the number of cells', async () => {
    const { excel, host } = open();
    await host.read();
    excel.syncs = 0;
    const edits = Array.from({ length: 300 }, (_, n) => edit(n % 2 ? '総務課' : '市民課', `P${n + 1}`, null, '達成'));
    expect(bare(await host.write(edits))).toEqual(edits.map(() => written));
    expect(excel.syncs).toBe(2);
    expect(excel.undoStack).toHaveLength(1);
    expect(setters(excel.calls)).toHaveLength(300);
  });

  it('touches no other cell, and no format', async () => {
    const { excel, host } = open();
    excel.set('総務課', 'B2', { value: '=1+1', formula: null });
    await host.write(fill);
    expect(excel.seen('総務課', 'B2')).toMatchObject({ value: '=1+1', formula: null });
    expect(excel.calls.filter((call) => call.startsWith('set ') && call !== 'set Range.Values')).toEqual([]);
    expect(setters(excel.calls)).toHaveLength(2);
  });

  it('leaves locked cells of a protected sheet, and never unprotects', async () => {
    const { excel, host } = open();
    excel.protect('総務課');
    excel.set('総務課', 'N11', { locked: false });
    const edits = [
      edit('総務課', 'N10', null, '達成'),
      edit('総務課', 'N11', null, '達成'),
      edit('市民課', 'N10', null, '達成'),
    ];
    expect(bare(await host.write(edits))).toEqual([{ kind: 'refused', because: 'locked' }, written, written]);
    expect(excel.calls.filter((call) => /protect\b|unprotect/i.test(call))).toEqual([]);
  });

  it('leaves cells that an array spills into', async () => {
    const { excel, host } = open();
    excel.set('総務課', 'B1', { value: 'x', formula: '=UNIQUE(A:A)', spillOf: 'B1' });
    excel.set('総務課', 'B2', { value: 'y', spillOf: 'B1' });
    expect(bare(await host.write([edit('総務課', 'B2', 'y', 'z')]))).toEqual([{ kind: 'refused', because: 'formula' }]);
  });

  it('leaves a formula that protection hides', async () => {
    const { excel, host } = open();
    excel.protect('総務課');
    excel.set('総務課', 'B2', { value: '達成', formula: '=IF(1,"達成")', formulaHidden: true, locked: false });
    expect(bare(await host.write([edit('総務課', 'B2', '達成', 'z')]))).toEqual([
      { kind: 'refused', because: 'formula' },
    ]);
  });

  it('leaves a formula that shows nothing', async () => {
    const { excel, host } = open();
    excel.set('総務課', 'B2', { value: '', formula: '=""' });
    expect(bare(await host.write([edit('総務課', 'B2', null, 'z')]))).toEqual([
      { kind: 'refused', because: 'formula' },
    ]);
  });

  it('writes over a text that only looks like a formula', async () => {
    const { excel, host } = open();
    excel.set('総務課', 'B1', { value: '=達成' });
    expect(bare(await host.write([edit('総務課', 'B1', '=達成', '達成')]))).toEqual([written]);
    expect(excel.text('総務課', 'B1')).toBe('達成');
  });

  it('writes into hidden sheets, filtered rows and hidden columns', async () => {
    const { excel, host } = open();
    excel.hide('市民課');
    excel.hide('総務課', { rows: [9], columns: [13] });
    expect(bare(await host.write(fill))).toEqual([written, written]);
    expect(texts(excel)).toEqual(filled);
  });

  it('takes no new sheet for the deleted one of its name', async () => {
    const { excel, host } = open();
    await host.read();
    excel.deleteSheet('総務課');
    excel.addSheet('総務課');
    expect(bare(await host.write(fill))).toEqual([{ kind: 'refused', because: 'no-sheet' }, written]);
    expect(bare(await host.write(fill.slice(0, 1)))).toEqual([{ kind: 'refused', because: 'no-sheet' }]);
    await host.read();
    expect(bare(await host.write(fill.slice(0, 1)))).toEqual([written]);
  });

  it('finds cells that were merged away since the workbook was read', async () => {
    const { excel, host } = open();
    await host.read();
    excel.merge('総務課', 'N9:N10');
    expect(bare(await host.write(fill))).toEqual([{ kind: 'refused', because: 'merged-away' }, written]);
  });

  it('writes into a cell that is no longer merged away', async () => {
    const { excel, host } = open();
    excel.merge('総務課', 'N9:N10');
    await host.read();
    excel.unmerge('総務課');
    expect(bare(await host.write(fill))).toEqual([written, written]);
  });

  it('finds a renamed sheet, and misses a deleted one', async () => {
    const { excel, host } = open();
    await host.read();
    excel.rename('総務課', '総務部総務課');
    excel.addSheet('総務課');
    excel.deleteSheet('市民課');
    expect(bare(await host.write(fill))).toEqual([written, { kind: 'refused', because: 'no-sheet' }]);
    expect(excel.text('総務部総務課', 'N10')).toBe('達成');
    expect(excel.text('総務課', 'N10')).toBe('');
  });

  it('reports what a coauthor changed after it looked', async () => {
    const { excel, host } = open();
    await host.read();
    excel.type('総務課', 'N10', '未達成', 'coauthor');
    expect(bare(await host.write(fill))).toEqual([{ kind: 'stale', found: '未達成' }, written]);
    expect(texts(excel)).toEqual({ ...filled, 総務課: '未達成' });
  });

  it('tells a cell that holds an unseen value from an empty one', async () => {
    const { excel, host } = open();
    excel.set('総務課', 'N10', { value: 5, format: ';;;' });
    expect(bare(await host.write([edit('総務課', 'N10', null, 'x'), edit('総務課', 'N12', '', 'y')]))).toEqual([
      { kind: 'stale', found: '' },
      written,
    ]);
  });

  it.each([
    'General',
    '@',
  ])('shows exactly what was asked for, whatever the text, in a cell of format %s', async (format) => {
    const piece = fc.constantFrom(..."=+-@'0123456789０１２.,/:%年月日時RH令和元 ¥(#TRUEabc達成\n");
    const text = fc.oneof(
      fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (list) => {
        const { excel, host } = openExcel(workbookOf({ S: {} }));
        const edits = list.map((after, n) => edit('S', `A${n + 1}`, null, after));
        for (const { cell } of edits) excel.set('S', cell, { format });
        expect(bare(await host.write(edits))).toEqual(edits.map(() => written));
        for (const { cell, after } of edits) {
          expect(excel.seen('S', cell)).toMatchObject({ value: after?.replace(/\r\n?/g, '\n'), formula: null });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('reports a cell that did not take its text', async () => {
    const { excel, host } = open();
    excel.macro = (sheet, cell) => sheet === '総務課' && excel.set(sheet, cell, { value: '達成（案）' });
    expect(bare(await host.write(fill))).toEqual([{ kind: 'stale', found: '達成（案）' }, written]);
  });

  it('takes itself back', async () => {
    const { excel, host } = open();
    await host.write([edit('総務課', 'N9', '○', '達成'), edit('総務課', 'N10', null, '達成')]);
    await host.write([edit('総務課', 'N9', '達成', '○'), edit('総務課', 'N10', '達成', null)]);
    expect([excel.text('総務課', 'N9'), excel.seen('総務課', 'N10').value]).toEqual(['○', '']);
  });
});

describe('writing while a cell is being edited', () => {
  it('waits, and writes once the person has confirmed', async () => {
    const { excel, host } = open();
    excel.beginCellEdit();
    const writing = host.write(fill);
    setTimeout(() => {
      excel.endCellEdit();
      excel.type('総務課', 'N10', '×');
    }, PATIENCE / 2);
    expect((await writing)[1]?.kind).toBe('written');
  });

  it('waits for an editing that began after it looked, too', async () => {
    const { excel, host } = open();
    excel.beforeNextWrite(() => excel.beginCellEdit());
    setTimeout(() => excel.endCellEdit(), PATIENCE / 2);
    expect(bare(await host.write(fill))).toEqual([written, written]);
    expect(setters(excel.calls)).toHaveLength(2);
  });

  it('gives up, and never writes later', async () => {
    const { excel, host } = open();
    excel.beginCellEdit();
    await expect(host.write(fill)).rejects.toMatchObject({ code: 'cell-editing' });
    excel.endCellEdit();
    await settled();
    expect(texts(excel)).toEqual({ 総務課: '', 市民課: '' });
    expect(setters(excel.calls)).toEqual([]);
  });

  it('does not write later either when the editing began after it looked', async () => {
    const { excel, host } = open();
    await host.read();
    excel.beforeSync(4, () => excel.beginCellEdit());
    await expect(host.write(fill)).rejects.toMatchObject({ code: 'cell-editing' });
    excel.endCellEdit();
    await settled();
    expect(texts(excel)).toEqual({ 総務課: '', 市民課: '' });
  });
});

describe('writing as one step to undo', () => {
  const counting = async (edits: readonly CellEdit[], options: SimulationOptions) => {
    const { excel, host } = open({ excelApi: '1.20', ...options });
    await host.read();
    return host.write(edits).then((outcomes) => ({ excel, outcomes: bare(outcomes) }));
  };

  it('asks for a group where there are groups', async () => {
    const { excel, outcomes } = await counting(fill, {});
    expect(outcomes).toEqual([written, written]);
    expect(excel.groups).toBe(1);
    const { excel: older, host } = open({ excelApi: '1.19' });
    await host.write(fill);
    expect(older.groups).toBe(0);
  });

  it.each(['UndoNotSupported', 'GeneralException'] as const)('goes without where it gets %s', async (undoGroups) => {
    const { excel, outcomes } = await counting(fill, { undoGroups });
    expect(outcomes).toEqual([written, written]);
    expect(texts(excel)).toEqual(filled);
    expect(setters(excel.calls)).toHaveLength(2);
  });

  it('leaves what could be taken back since the workbook was read', async () => {
    const { excel, host } = open();
    excel.merge('総務課', 'A1:B1');
    await host.read();
    excel.type('総務課', 'B2', 'x');
    await host.write(fill);
    expect(excel.undoStack).toEqual(['typed B2', 'set Range.values, set Range.values']);
    await host.write(fill.map(({ before, after, ...place }) => ({ ...place, before: after, after: before })));
    expect(excel.undoStack).toHaveLength(3);
  });

  it('does not write again what stands in spite of a failure', async () => {
    const { excel, outcomes } = await counting(fill, { undoGroups: 'late' });
    expect(outcomes).toEqual([written, written]);
    expect(setters(excel.calls)).toHaveLength(2);
    expect(excel.undoStack).toHaveLength(1);
  });
});

describe('writing that Excel refuses', () => {
  it('finishes what it can when a sheet is protected at that moment', async () => {
    const { excel, host } = open();
    excel.beforeNextWrite(() => excel.protect('市民課'));
    expect(bare(await host.write(fill))).toEqual([written, { kind: 'refused', because: 'locked' }]);
    expect(setters(excel.calls)).toHaveLength(2);
  });

  it('finishes what it can when a sheet is deleted at that moment', async () => {
    const { excel, host } = open();
    excel.beforeNextWrite(() => excel.deleteSheet('総務課'));
    expect(bare(await host.write(fill))).toEqual([{ kind: 'refused', because: 'no-sheet' }, written]);
  });

  it('says so when it stays refused', async () => {
    const { excel, host } = open();
    excel.beforeEveryWrite(() => excel.refuse('AccessDenied'));
    await expect(host.write(fill)).rejects.toMatchObject({ code: 'excel-refused', params: { code: 'AccessDenied' } });
    expect(texts(excel)).toEqual({ 総務課: '', 市民課: '' });
  });

  it('looks at thousands of cells, and writes them, within the 5 MB of Excel on the web', async () => {
    const { excel, host } = open({ payloadLimit: 5_000_000 });
    await host.read();
    excel.syncs = 0;
    const edits = Array.from({ length: 5000 }, (_, n) => edit('総務課', `P${n + 1}`, null, '一部未達成'));
    expect(bare(await host.write(edits))).toEqual(edits.map(() => written));
    expect(excel.syncs).toBe(11);
  });

  it.each([false, true])('splits what is too much to write (vague: %s)', async (vague) => {
    const { excel, host } = open({ payloadLimit: 900_000, vague });
    const edits = Array.from({ length: 200 }, (_, n) => edit('総務課', `B${n + 1}`, null, '文'.repeat(3000)));
    expect(bare(await host.write(edits))).toEqual(edits.map(() => written));
    expect(excel.text('総務課', 'B8')).toHaveLength(3000);
  });
});
