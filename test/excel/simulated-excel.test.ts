import { loadOffice } from './office-in-node';
import { openExcel, workbookOf } from './open-excel';

/** What the simulation must be strict about, lest a test of the adapter prove nothing. */
describe('the simulated Excel', () => {
  const { excel } = openExcel(workbookOf({ 総務課: { A1: 'a' } }));
  beforeEach(() => excel.attach(loadOffice()));

  const first = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('総務課');
  const code = (work: (context: Excel.RequestContext) => Promise<unknown>) =>
    Excel.run(work).then(
      () => 'fine',
      (error) => error.code,
    );

  it.each<readonly [string, string, (context: Excel.RequestContext) => unknown]>([
    ['a property that is not loaded', 'PropertyNotLoaded', (context) => first(context).name],
    ['a member that it lacks', 'NotImplemented', (context) => first(context).tables.load('items/name')],
    ['a property that it lacks', 'NotImplemented', (context) => first(context).load('tabColor')],
    ['loading everything', 'NotImplemented', (context) => first(context).load()],
    ['a missing sheet', 'ItemNotFound', (context) => context.workbook.worksheets.getItem('なし').load('name')],
    ['values of another shape', 'InvalidArgument', write('A1:B2', [['x']])],
    ['a cell beneath a merge', 'MergedRangeConflict', write('B3', [['x']])],
    ['a locked cell', 'AccessDenied', write('A1', [['x']], '保護')],
    ['reading a whole sheet', 'RangeExceedsLimit', (context) => first(context).getRange().load('values')],
  ])('refuses %s', async (_, refusal, work) => {
    const { excel: strict } = openExcel(workbookOf({ 総務課: { A1: 'a' }, 保護: {} }));
    strict.merge('総務課', 'B2:B3');
    strict.protect('保護');
    expect(
      await code(async (context) => {
        work(context);
        await context.sync();
      }),
    ).toBe(refusal);
  });

  it('takes what is written as if it were typed', async () => {
    await Excel.run(async (context) => {
      first(context).getRange('B1:B5').values = [['=1+1'], ['１２'], ['R4.4.1'], ["'=1"], ['達成']];
      await context.sync();
    });
    expect(['B1', 'B2', 'B3', 'B4', 'B5'].map((cell) => excel.text('総務課', cell))).toEqual([
      '0',
      '12',
      '2022/4/1',
      '=1',
      '達成',
    ]);
    expect(excel.seen('総務課', 'B1').formula).toBe('=1+1');
  });

  it('answers nothing while a cell is being edited', async () => {
    excel.beginCellEdit();
    const load = async (context: Excel.RequestContext) => {
      context.workbook.load('name');
      await context.sync();
    };
    expect(await code(load)).toBe('InvalidOperationInCellEditMode');
    const waiting = Excel.run({ delayForCellEdit: true }, load);
    excel.endCellEdit();
    await waiting;
  });
});

function write(address: string, values: string[][], sheet = '総務課') {
  return (context: Excel.RequestContext) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = values;
  };
}
