import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIXTURES } from '../../../../test/support/open-workbook';
import { readWorkbook } from '../../../host/xlsx/read';
import { textAt } from '../cell/cell-facts';
import { fileWorkbook } from './file-workbook';

const BYTES = new Uint8Array(readFileSync(join(FIXTURES, 'kita-r4.xlsx')));
const SHEET = '区民生活課';

const open = () => fileWorkbook('北区.xlsx', BYTES);
const textIn = (bytes: Uint8Array, cell: string) => {
  const grid = readWorkbook('x', bytes).sheets.find(({ name }) => name === SHEET);
  return grid ? textAt(grid, cell) : null;
};
const edit = (cell: string, before: string | null, after: string | null) => ({ sheet: SHEET, cell, before, after });

describe('an open file', () => {
  it('shows what was written, counts it as unsaved, and keeps the file as it was', async () => {
    const book = open();
    const written = edit('N9', textIn(BYTES, 'N9'), '未達成');
    expect(await book.write([written])).toEqual([{ kind: 'written', edit: written }]);
    expect(textAt((await book.read()).sheets.find(({ name }) => name === SHEET) as never, 'N9')).toBe('未達成');
    expect([...book.state().unsaved.values()]).toEqual([written]);
    expect(textIn(book.take().bytes, 'N9')).toBe('未達成');
    expect(book.opened()).toBe(BYTES);
  });

  it('is the file itself again, byte for byte, when the last cell is back', async () => {
    const book = open();
    const number = textIn(BYTES, 'K9');
    await book.write([edit('K9', number, '99'), edit('N9', textIn(BYTES, 'N9'), null)]);
    await book.write([edit('K9', '99', '100\r\n人')]);
    expect(book.state().unsaved.size).toBe(2);
    await book.write([edit('K9', '100\n人', number), edit('N9', null, textIn(BYTES, 'N9'))]);
    expect(book.state().unsaved.size).toBe(0);
    expect(Buffer.from(book.take().bytes).equals(Buffer.from(BYTES))).toBe(true);
  });

  it('leaves what is no longer as it was seen, and tells nobody of it', async () => {
    const book = open();
    let drawn = 0;
    book.subscribe(() => drawn++);
    expect(await book.write([edit('N9', 'なにか', '達成')])).toMatchObject([{ kind: 'stale' }]);
    expect([drawn, book.state().unsaved.size]).toEqual([0, 0]);
  });

  it('tells the pane of what a person types, and not of what the pane wrote', async () => {
    const book = open();
    const told: unknown[] = [];
    const stop = await book.onChange((change) => told.push(change));
    await book.write([edit('N9', textIn(BYTES, 'N9'), '未達成')]);
    expect(told).toEqual([]);
    expect(book.type(edit('N9', '未達成', '達成')).kind).toBe('written');
    expect(book.type(edit('A1', 'なにか', '達成')).kind).toBe('stale');
    stop();
    book.type(edit('N9', '達成', null));
    expect(told).toEqual([{ sheet: SHEET }]);
  });

  it('counts from what was saved', async () => {
    const book = open();
    await book.write([edit('N9', textIn(BYTES, 'N9'), '未達成')]);
    const taken = book.take();
    book.saved(taken, '北区（控え）.xlsx');
    expect([book.state().unsaved.size, book.opened(), book.state().workbook.file]).toEqual([
      0,
      taken.bytes,
      '北区（控え）.xlsx',
    ]);
  });

  it('keeps what was written while it was being saved', async () => {
    const book = open();
    const [goal, mark] = [textIn(BYTES, 'K9'), textIn(BYTES, 'N9')];
    await book.write([edit('K9', goal, '99'), edit('N9', mark, '未達成')]);
    const taken = book.take();
    await book.write([edit('N9', '未達成', mark), edit('N10', textIn(BYTES, 'N10'), null)]);
    book.saved(taken, '北区.xlsx');
    expect([...book.state().unsaved.values()]).toEqual([
      edit('N9', '未達成', mark),
      edit('N10', textIn(BYTES, 'N10'), null),
    ]);
    const { bytes } = book.take();
    expect(['K9', 'N9', 'N10'].map((cell) => textIn(bytes, cell))).toEqual(['99', mark, null]);
  });
});

it('begins with the first goal sheet', () => {
  expect(open().state().sheet).toBe('地域総務課');
});

describe('show', () => {
  it('turns to the cell, and asks for it anew each time', async () => {
    const book = open();
    expect(await book.show({ sheet: SHEET, cell: 'N9' })).toEqual({ kind: 'shown' });
    expect(book.state()).toMatchObject({ sheet: SHEET, selected: 'N9', reveal: { sheet: SHEET, cell: 'N9', n: 1 } });
    await book.show({ sheet: SHEET, cell: 'N9' });
    expect(book.state().reveal?.n).toBe(2);
    expect(await book.show({ sheet: 'なし', cell: 'N9' })).toEqual({ kind: 'no-sheet' });
    expect(book.state().reveal?.n).toBe(2);
  });
});
