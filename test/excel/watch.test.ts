import type { WorkbookChange } from '../../src/host/port';
import { edit, openExcel, settled, workbookOf } from './open-excel';
import type { SimulationOptions } from './simulated-excel';

async function watched(options?: SimulationOptions) {
  const { excel, host } = openExcel(workbookOf({ 総務課: { A1: 'a' }, 市民課: { A1: 'b' } }), options);
  await host.read();
  const changes: WorkbookChange[] = [];
  const stop = await host.onChange((change) => changes.push(change));
  return { excel, host, changes, stop };
}

describe('changes of the workbook', () => {
  it('are told with their sheet, a coauthor’s too', async () => {
    const { excel, changes } = await watched();
    excel.type('総務課', 'A1', 'x');
    excel.type('市民課', 'B2', 'y', 'coauthor');
    await settled();
    expect(changes).toEqual([{ sheet: '総務課' }, { sheet: '市民課' }]);
  });

  it('are told of sheets that come, go and are renamed', async () => {
    const { excel, changes } = await watched({ excelApi: '1.17' });
    excel.addSheet('新しい課');
    excel.rename('総務課', '総務部');
    excel.deleteSheet('市民課');
    await settled();
    expect(changes).toEqual([{ sheet: null }, { sheet: null }, { sheet: null }]);
  });

  it.each([false, true])('are not told of own writes (source unknown: %s)', async (triggerSourceUnknown) => {
    const { excel, host, changes } = await watched({ triggerSourceUnknown });
    await host.write([edit('総務課', 'A1', 'a', '達成'), edit('市民課', 'C3', null, '達成')]);
    await settled();
    expect(changes).toEqual([]);
    excel.type('総務課', 'A1', 'x');
    await settled();
    expect(changes).toEqual([{ sheet: '総務課' }]);
  });

  it.each([
    false,
    true,
  ])('are told of a coauthor who writes what was just written (source unknown: %s)', async (triggerSourceUnknown) => {
    const { excel, host, changes } = await watched({ triggerSourceUnknown });
    excel.beforeNextWrite(() => excel.type('市民課', 'A1', '達成', 'coauthor'));
    await host.write([edit('総務課', 'A1', 'a', '達成'), edit('市民課', 'A1', 'b', '達成')]);
    excel.type('総務課', 'A1', '達成', 'coauthor');
    await settled();
    expect(changes).toEqual([{ sheet: '市民課' }, { sheet: '総務課' }]);
  });

  it('make nobody read', async () => {
    const { excel, changes } = await watched();
    excel.calls.length = 0;
    excel.type('総務課', 'A1', 'x');
    await settled();
    expect(changes).toHaveLength(1);
    expect(excel.calls).toEqual([]);
  });

  it('are told until the last listener leaves, over one registration', async () => {
    const { excel, host, changes, stop } = await watched();
    const more: WorkbookChange[] = [];
    const syncs = excel.syncs;
    const stopMore = await host.onChange((change) => more.push(change));
    expect(excel.syncs).toBe(syncs);
    stop();
    excel.type('総務課', 'A1', 'x');
    await settled();
    expect([changes.length, more.length]).toEqual([0, 1]);
    stopMore();
    await settled();
    expect(excel.watched).toBe(false);
    excel.type('総務課', 'A1', 'y');
    await settled();
    expect(more).toHaveLength(1);
  });

  it('are told from the end of the editing on, when the pane opens while a cell is being edited', async () => {
    const { excel, host } = openExcel(workbookOf({ 総務課: { A1: 'a' } }));
    const changes: WorkbookChange[] = [];
    excel.beginCellEdit();
    await host.onChange((change) => changes.push(change));
    excel.endCellEdit();
    await settled();
    excel.type('総務課', 'A1', 'x');
    await settled();
    expect(changes).toHaveLength(1);
  });

  it('are refused when Excel refuses to tell them', async () => {
    const { excel, host } = openExcel(workbookOf({ 総務課: { A1: 'a' } }));
    excel.beforeSync(1, () => excel.refuse('AccessDenied'));
    await expect(host.onChange(() => undefined)).rejects.toMatchObject({ code: 'excel-refused' });
    await host.onChange(() => undefined);
    expect(excel.watched).toBe(true);
  });
});
