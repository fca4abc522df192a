import { Axis } from './axis';
import { contains, frozenThatFits, type Sight, scrollTo, visibleRange } from './sight';

const rows = new Axis(1000, 20, []);
const columns = new Axis(50, 100, []);
const none = { rows: 0, columns: 0 };
const sight = (more: Partial<Sight> = {}): Sight => ({
  zoom: 1,
  scrollTop: 0,
  scrollLeft: 0,
  width: 800,
  height: 600,
  ...more,
});

it('sees the rows and columns in the window', () => {
  expect(visibleRange(rows, columns, none, sight({ scrollTop: 4000, scrollLeft: 150 }), 0)).toEqual({
    top: 200,
    left: 1,
    bottom: 230,
    right: 9,
  });
  expect(visibleRange(rows, columns, none, sight({ zoom: 0.5 }), 0)).toMatchObject({ bottom: 60, right: 16 });
});

it('begins behind what is frozen', () => {
  const range = visibleRange(rows, columns, { rows: 7, columns: 2 }, sight({ scrollTop: 40 }));
  expect(range).toMatchObject({ top: 7, left: 2 });
  expect(visibleRange(rows, columns, { rows: 1000, columns: 0 }, sight())).toBeNull();
});

it('draws beyond the edges, so that a little scrolling draws nothing', () => {
  const drawn = visibleRange(rows, columns, none, sight({ scrollTop: 4000 }));
  const after = visibleRange(rows, columns, none, sight({ scrollTop: 4200 }), 0);
  expect(drawn && after && contains(drawn, after)).toBe(true);
});

describe('to a cell', () => {
  const cell = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });

  it('does not move for what is in sight', () => {
    expect(scrollTo(cell(5, 3), rows, columns, none, sight())).toEqual({ top: 0, left: 0 });
  });

  it('goes as far as needed, and shows the beginning of what is larger than the window', () => {
    expect(scrollTo(cell(100, 20), rows, columns, none, sight())).toEqual({
      top: 2020 - 600 + 12,
      left: 2100 - 800 + 12,
    });
    expect(scrollTo(cell(10, 0), rows, columns, none, sight({ scrollTop: 4000 })).top).toBe(188);
    const large = { top: 100, left: 0, bottom: 200, right: 0 };
    expect(scrollTo(large, rows, columns, none, sight()).top).toBe(1988);
  });

  it('keeps it clear of what is frozen, and stays for what is frozen itself', () => {
    const frozen = { rows: 7, columns: 0 };
    expect(scrollTo(cell(7, 0), rows, columns, frozen, sight({ scrollTop: 300 })).top).toBe(0);
    expect(scrollTo(cell(3, 0), rows, columns, frozen, sight({ scrollTop: 300 })).top).toBe(300);
  });
});

it('freezes nothing that would leave no room for the rest', () => {
  const frozen = { rows: 20, columns: 2 };
  expect(frozenThatFits(frozen, rows, columns, { width: 800, height: 800, zoom: 1 })).toEqual(frozen);
  expect(frozenThatFits(frozen, rows, columns, { width: 800, height: 500, zoom: 1 })).toEqual({ rows: 0, columns: 2 });
  expect(frozenThatFits(frozen, rows, columns, { width: 250, height: 500, zoom: 0.5 })).toEqual(frozen);
});
