import type { Cell, Grid } from '../../../core/sheet/grid';
import { PLAIN, PLAIN_SHEET, placeKey, type SheetLook, type WorkbookLook } from '../../../host/xlsx/look/look';
import { strokesIn } from './borders';
import { boxesIn, rangeOf } from './boxes';
import { groundOf } from './ground';
import { estimate } from './measure';
import { move } from './moving';
import { cellsIn, layOut, type SheetLayout } from './sheet-layout';
import { SheetWindow } from './sheet-window';

const text = (row: number, column: number, value: string): Cell => ({ row, column, text: value, value });
const number = (row: number, column: number, value: number): Cell => ({ row, column, text: String(value), value });
const everything = { top: 0, left: 0, bottom: 1e6, right: 1e4 };
const THIN = { line: 'thin', colour: null } as const;
const ALL = { top: THIN, right: THIN, bottom: THIN, left: THIN };
const LOOKS = [PLAIN, { ...PLAIN, wrap: true }, { ...PLAIN, fill: '#ddebf7' }, { ...PLAIN, borders: ALL }];
const WRAP = 1;
const FILL = 2;
const BORDERS = 3;

function lay(
  grid: Partial<Grid>,
  look: Partial<SheetLook> = {},
  styled: [row: number, column: number, look: number][] = [],
) {
  const own: SheetLook = {
    ...PLAIN_SHEET,
    styled: {
      places: Float64Array.from(styled, ([row, column]) => placeKey(row, column)),
      looks: Uint32Array.from(styled, ([, , each]) => each),
    },
    ...look,
  };
  const book: WorkbookLook = { looks: LOOKS, sheets: new Map([['S', own]]) };
  const sheet = { name: 'S', hidden: false, merges: [], hiddenRows: [], hiddenColumns: [], cells: [], ...grid };
  return layOut(sheet, book, estimate);
}

const boxAt = (layout: SheetLayout, address: string) =>
  boxesIn(layout, everything, 1).find((box) => box.address === address);

describe('rows', () => {
  it('are as high as the file says, even for a longer text', () => {
    const layout = lay({ cells: [text(0, 0, '長'.repeat(50))] }, { rows: [{ row: 0, height: 30, look: null }] }, [
      [0, 0, WRAP],
    ]);
    expect(layout.rows.size(0)).toBe(30);
  });

  it('are as high as their wrapped texts need, where the file says nothing', () => {
    // Four full-width letters in a line of 60 pixels.
    const layout = lay({ cells: [text(0, 0, '長'.repeat(9)), text(1, 0, '長'.repeat(9))] }, {}, [[0, 0, WRAP]]);
    expect(layout.rows.size(0)).toBe(Math.ceil(3 * 11 * (96 / 72) * 1.22) + 2);
    expect(layout.rows.size(1)).toBe(20);
  });

  it('grow for merged cells only by what the others leave to need', () => {
    const merges = [{ top: 0, left: 1, bottom: 1, right: 1 }];
    const cells = [text(0, 0, '長'.repeat(9)), text(0, 1, '長'.repeat(17))];
    const layout = lay({ merges, cells }, {}, [
      [0, 0, WRAP],
      [0, 1, WRAP],
    ]);
    const line = 11 * (96 / 72) * 1.22;
    expect(layout.rows.size(0)).toBe(Math.ceil(3 * line) + 2);
    expect(layout.rows.size(0) + layout.rows.size(1)).toBe(Math.ceil(5 * line) + 2);
  });

  it('are not there when hidden, by name or all that the file does not list', () => {
    expect(lay({ hiddenRows: [1], cells: [text(1, 0, 'あ')] }).rows.size(1)).toBe(0);
    const listed = lay(
      { cells: [text(0, 0, 'あ')] },
      { hidesOtherRows: true, rows: [{ row: 0, height: null, look: null }] },
    );
    expect([listed.rows.size(0), listed.rows.size(1)]).toEqual([20, 0]);
  });

  it('reach to the last text, border or fill', () => {
    expect(lay({ cells: [text(40, 0, 'あ')] }).rows.count).toBe(41);
    expect(lay({}, {}, [[50, 2, FILL]]).rows.count).toBe(51);
    expect(lay({}, {}, [[50, 2, WRAP]]).rows.count).toBe(20);
  });
});

it('knows the form’s columns from a cell astray', () => {
  const layout = lay({ cells: [text(0, 0, 'あ'), text(0, 12, 'い'), text(0, 16_383, 'う')] });
  expect(layout.columns.count).toBe(16_384);
  expect(layout.formColumns).toBe(13);
});

describe('texts', () => {
  it('run on over empty cells until one that is not, and make room on the right', () => {
    const long = text(0, 0, 'とても長い注意書きが続きます。');
    expect(boxAt(lay({ cells: [long] }), 'A1')?.spill).toEqual({ left: 0, right: expect.any(Number) });
    expect(lay({ cells: [long] }).columns.count).toBe(4);
    expect(boxAt(lay({ cells: [long, text(0, 1, 'あ')] }), 'A1')?.spill).toEqual({ left: 0, right: 0 });
    expect(boxAt(lay({ cells: [long, text(0, 2, 'あ')] }), 'A1')?.spill).toEqual({ left: 0, right: 64 });
  });

  it('stand to the left, numbers to the right and made smaller rather than cut', () => {
    const layout = lay({ cells: [text(0, 0, 'あ'), number(0, 1, 12), number(0, 2, 123_456_789_012)] });
    expect(boxAt(layout, 'A1')?.align).toBe('left');
    expect(boxAt(layout, 'B1')).toMatchObject({ align: 'right', shrink: 1 });
    expect(boxAt(layout, 'C1')?.shrink).toBeLessThan(0.8);
  });
});

it('draws a merged cell once, from wherever in it one looks', () => {
  const merges = [{ top: 1, left: 1, bottom: 30, right: 2 }];
  const layout = lay({ merges, cells: [text(1, 1, '達成')] });
  const [box, ...others] = boxesIn(layout, { top: 20, left: 2, bottom: 25, right: 5 }, 0.5);
  expect(others).toEqual([]);
  expect(box).toMatchObject({ address: 'B2', x: 32, y: 10, width: 64, height: 300 });
});

it('finds the cells of a window in order, without those of hidden columns', () => {
  const cells = [text(0, 0, 'a'), text(2, 1, 'b'), text(2, 5, 'c'), text(900_000, 2, 'd'), text(900_001, 9, 'e')];
  const layout = lay({ cells, hiddenColumns: [1] });
  const texts = (range: typeof everything) => [...cellsIn(layout.grid, range)].map((cell) => cell.text);
  expect(texts({ top: 1, left: 0, bottom: 900_000, right: 4 })).toEqual(['b', 'd']);
  expect(texts({ top: 900_001, left: 0, bottom: 1e6, right: 4 })).toEqual([]);
  expect(boxesIn(layout, everything, 1).map((box) => box.text)).toEqual(['a', 'c', 'd', 'e']);
});

it('draws lines around cells once, none within merged ones, and no gridlines where they are off', () => {
  const merges = [{ top: 0, left: 0, bottom: 0, right: 1 }];
  const layout = lay({ merges }, { gridlines: false }, [
    [0, 0, BORDERS],
    [0, 1, BORDERS],
  ]);
  const range = { top: 0, left: 0, bottom: 3, right: 1 };
  const window = new SheetWindow(layout, range, 1, 1);
  expect(strokesIn(window)).toEqual([
    { line: 'thin', colour: null, width: 1, dashes: null, path: 'M0 0.5H128M0 19.5H128M0.5 0V20M127.5 0V20' },
  ]);
  expect(groundOf(window, []).gridlines).toBe('');
});

it('fills neighbours of one colour in one piece', () => {
  const layout = lay({}, {}, [
    [0, 0, FILL],
    [0, 1, FILL],
  ]);
  const window = new SheetWindow(layout, { top: 0, left: 0, bottom: 3, right: 1 }, 1, 1);
  const { fills } = groundOf(window, []);
  expect([...fills]).toEqual([['#ddebf7', 'M-1 -1h129v21h-129z']]);
});

it('draws lines as sharp at the end of the longest sheet as at its beginning, and as thick on any screen', () => {
  const layout = lay({ cells: [text(1_048_575, 0, '.')] });
  const range = { top: 1_048_574, left: 0, bottom: 1_048_575, right: 0 };
  const at = (density: number) => groundOf(new SheetWindow(layout, range, 1, density), []);
  expect(at(1)).toMatchObject({ gridlines: 'M0 19.5H64M0 39.5H64M63.5 0V40', lineWidth: 1 });
  expect(at(1.25).lineWidth).toBe(0.8);
});

describe('keys', () => {
  const merges = [{ top: 2, left: 1, bottom: 4, right: 2 }];
  const layout = lay({ merges, cells: [text(9, 5, 'あ')], hiddenRows: [5], hiddenColumns: [4] });
  const from =
    (row: number, column: number) =>
    (key: string, far = false) =>
      move(layout, { row, column }, { key, far, page: 8 });

  it('go from cell to cell, over merged and hidden ones', () => {
    expect(from(3, 3)('ArrowLeft')).toEqual({ row: 2, column: 1 });
    expect(from(2, 1)('ArrowDown')).toEqual({ row: 6, column: 1 });
    expect(from(0, 3)('ArrowRight')).toEqual({ row: 0, column: 5 });
    expect(from(6, 0)('ArrowUp')).toEqual({ row: 4, column: 0 });
  });

  it('stay at the edges', () => {
    expect(from(0, 0)('ArrowUp')).toEqual({ row: 0, column: 0 });
    expect(from(19, 5)('ArrowRight')).toEqual({ row: 19, column: 5 });
    expect(from(19, 5)('PageDown')).toEqual({ row: 19, column: 5 });
  });

  it('go to the ends', () => {
    expect(from(9, 3)('Home', true)).toEqual({ row: 0, column: 0 });
    expect(from(0, 0)('End', true)).toEqual({ row: 19, column: 5 });
    expect(from(9, 3)('Home')).toEqual({ row: 9, column: 0 });
  });

  it('are left alone when they are no way to go', () => {
    expect(from(0, 0)('Tab')).toBeNull();
  });
});

it('takes ten thousand merged cells and a cell in the last row', () => {
  const merges = Array.from({ length: 10_000 }, (_, n) => ({ top: n * 3, left: 0, bottom: n * 3 + 2, right: 3 }));
  const cells = [...merges.map(({ top }) => text(top, 0, '評価')), text(1_048_575, 0, '.')];
  const layout = lay({ merges, cells });
  const boxes = boxesIn(layout, { top: 15_000, left: 0, bottom: 15_060, right: 10 }, 1);
  expect(boxes).toHaveLength(21);
  expect(rangeOf(layout, { row: 15_001, column: 2 })).toEqual({ top: 15_000, left: 0, bottom: 15_002, right: 3 });
  expect(layout.rows.count).toBe(1_048_576);
});
