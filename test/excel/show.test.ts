import { openExcel, workbookOf } from './open-excel';

const open = () => openExcel(workbookOf({ 総務課: { A1: 'a', N9: '○' }, 市民課: { N9: '△' } }));

describe('showing a cell', () => {
  it('brings its sheet to the front and selects it', async () => {
    const { excel, host } = open();
    expect(await host.show({ sheet: '市民課', cell: 'N9' })).toEqual({ kind: 'shown' });
    expect(excel.active).toEqual({ sheet: '市民課', cell: 'N9' });
  });

  it('finds a sheet that was renamed since it was read', async () => {
    const { excel, host } = open();
    await host.read();
    excel.rename('市民課', '市民窓口課');
    expect(await host.show({ sheet: '市民課', cell: 'N9' })).toEqual({ kind: 'shown' });
    expect(excel.active?.sheet).toBe('市民窓口課');
  });

  it('leaves what is hidden to the person', async () => {
    const { excel, host } = open();
    excel.hide('総務課', { rows: [8], columns: [1] });
    excel.hide('市民課');
    expect(await host.show({ sheet: '総務課', cell: 'N9' })).toEqual({ kind: 'hidden', what: 'row' });
    expect(await host.show({ sheet: '総務課', cell: 'B2' })).toEqual({ kind: 'hidden', what: 'column' });
    expect(await host.show({ sheet: '市民課', cell: 'N9' })).toEqual({ kind: 'hidden', what: 'sheet' });
    expect(excel.active).toBeNull();
  });

  it('says that a sheet is gone', async () => {
    const { excel, host } = open();
    await host.read();
    excel.deleteSheet('市民課');
    expect(await host.show({ sheet: '市民課', cell: 'N9' })).toEqual({ kind: 'no-sheet' });
    expect(await host.show({ sheet: 'なし', cell: 'N9' })).toEqual({ kind: 'no-sheet' });
  });

  it('says that another workbook has the focus', async () => {
    const { excel, host } = open();
    excel.elsewhere = true;
    expect(await host.show({ sheet: '市民課', cell: 'N9' })).toEqual({ kind: 'elsewhere' });
  });

  it('waits for a cell that is being edited, but not for ever', async () => {
    const { excel, host } = open();
    excel.beginCellEdit();
    await expect(host.show({ sheet: '市民課', cell: 'N9' })).rejects.toMatchObject({ code: 'cell-editing' });
  });
});
