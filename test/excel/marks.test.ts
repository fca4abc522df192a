import { excelHost } from '../../src/host/excel/host';
import { openExcel, workbookOf } from './open-excel';

const open = () => openExcel(workbookOf({ 総務課: { A1: 'a', N9: '○' }, 市民課: { N9: '△' }, 税務課: { N9: '×' } }));
const marks = (excel: ReturnType<typeof open>['excel'], sheet: string) =>
  excel.conditionalFormats(sheet).flatMap(({ areas }) => areas.map(({ top, left }) => `${left},${top}`));

describe('marks', () => {
  it('stand on the given cells', async () => {
    const { excel, host } = open();
    const places = [
      { sheet: '総務課', cell: 'N9' },
      { sheet: '総務課', cell: 'A1' },
      { sheet: '市民課', cell: 'N9' },
      { sheet: '市民課', cell: 'N9' },
    ];
    expect(await host.mark(places)).toEqual({ marked: 3, refused: [] });
    expect([marks(excel, '総務課'), marks(excel, '市民課'), marks(excel, '税務課')]).toEqual([
      ['13,8', '0,0'],
      ['13,8'],
      [],
    ]);
    const [mark] = excel.conditionalFormats('市民課');
    expect(mark).toMatchObject({ type: 'Custom', formula: '=LEN("mokuhyo:mark")>0', fill: '#FFF4CE' });
    expect(mark?.borders.size).toBe(4);
  });

  it('go without being remembered, and leave people’s own formats', async () => {
    const { excel, host } = open();
    excel.addConditionalFormat('総務課', 'A1:B2', '=A1>0');
    excel.addConditionalFormat('市民課', 'A1', '', 'ColorScale');
    await host.mark([{ sheet: '市民課', cell: 'N9' }]);
    excel.rename('市民課', '市民窓口課');
    expect(await excelHost().mark([{ sheet: '総務課', cell: 'N9' }])).toEqual({ marked: 1, refused: [] });
    // Before people's own, lest one of theirs stops it; and it stops none of theirs.
    expect(excel.conditionalFormats('総務課').map(({ formula, stopIfTrue }) => [formula, stopIfTrue])).toEqual([
      [expect.stringContaining('mokuhyo'), false],
      ['=A1>0', false],
    ]);
    expect(excel.conditionalFormats('市民窓口課').map(({ type }) => type)).toEqual(['ColorScale']);
    expect(await host.mark([])).toEqual({ marked: 0, refused: [] });
    expect(excel.conditionalFormats('総務課').map(({ formula }) => formula)).toEqual(['=A1>0']);
  });

  it('are refused by protected sheets, not by others', async () => {
    const { excel, host } = open();
    excel.protect('総務課');
    excel.protect('税務課', { allowFormatCells: true });
    const places = ['総務課', '市民課', '税務課'].map((sheet) => ({ sheet, cell: 'N9' }));
    expect(await host.mark(places)).toEqual({ marked: 2, refused: ['総務課'] });
    expect(marks(excel, '総務課')).toEqual([]);
  });

  it('count as refused where the sheet is gone or is protected at that moment', async () => {
    const { excel, host } = open();
    await host.read();
    excel.deleteSheet('市民課');
    excel.beforeNextWrite(() => excel.protect('総務課'));
    const places = ['市民課', '総務課', '税務課'].map((sheet) => ({ sheet, cell: 'N9' }));
    expect(await host.mark(places)).toEqual({ marked: 1, refused: ['総務課'] });
  });

  it('are taken away elsewhere though a sheet is protected at that moment', async () => {
    const { excel, host } = open();
    const places = ['総務課', '市民課', '税務課'].map((sheet) => ({ sheet, cell: 'N9' }));
    await host.mark(places);
    excel.beforeSync(excel.syncs + 4, () => excel.protect('総務課'));
    expect(await host.mark([])).toEqual({ marked: 0, refused: [] });
    expect(['総務課', '市民課', '税務課'].map((sheet) => marks(excel, sheet).length)).toEqual([1, 0, 0]);
  });

  it('reach every one of thousands of cells, though addresses are cut off', async () => {
    const { excel, host } = open();
    const places = Array.from({ length: 5000 }, (_, n) => ({ sheet: '総務課', cell: `N${n + 1}` }));
    expect(await host.mark(places)).toEqual({ marked: 5000, refused: [] });
    expect(new Set(marks(excel, '総務課')).size).toBe(5000);
  });
});
