import type { Carried } from '../../../app/carry';
import { isNothing, itemsOf, placesOf, placesText } from './places';

const NOTHING: Carried = {
  file: 'R5.xlsx',
  bytes: new Uint8Array(),
  edits: [],
  sheets: [],
  skipped: [],
  blank: [],
  unplaced: [],
  left: [],
  reread: [],
};

const reread = (cell: string, sheet = '建設課') => ({
  sheet,
  cell,
  text: `第2回\t${cell}`,
  words: ['第2回'],
  old: { sheet, cell },
});

const rowOf = (carried: Partial<Carried>, lang: 'ja' | 'en' = 'ja') =>
  placesOf({ ...NOTHING, ...carried }, lang).lists.reread[0];

it('has nothing to look at where everything found its place', () => {
  expect(isNothing(placesOf(NOTHING, 'ja'))).toBe(true);
  expect(isNothing(placesOf({ ...NOTHING, reread: [reread('A1')] }, 'ja'))).toBe(false);
});

it('counts results of the earliest year, and lists what else found no place with why', () => {
  const unplaced = [
    { sheet: '建設課', because: 'oldest', cell: 'G9', field: 'R1実績', name: '件数', text: '3' },
    { sheet: '建設課', because: 'no-row', cell: 'K9', field: 'R4結果', name: '件数', text: '5' },
  ] as const;
  const places = placesOf({ ...NOTHING, unplaced }, 'ja');
  expect(places.oldest).toBe(1);
  expect(places.lists.unplaced).toEqual([
    {
      key: 'unplaced 0',
      sheet: '建設課',
      cell: 'K9',
      isOpen: true,
      text: '5',
      words: [],
      notes: ['件数', 'R4結果', '様式の行が足りず、安全に増やせません'],
    },
  ]);
});

it('says of a sheet that its own name is to be read again', () => {
  const name = { sheet: 'R4', cell: null, text: 'R4', words: ['R4'], old: { sheet: 'R4', cell: null } };
  expect(rowOf({ reread: [name] })).toMatchObject({ cell: null, isOpen: true, notes: ['シートの名前'] });
});

describe('in another form', () => {
  const sheets = [
    {
      sheet: '建設課',
      indicators: 1,
      fiscalYear: { before: '令和4年度', after: '令和7年度' },
      into: { from: '建設課', copied: null, rows: 0, gaps: [] },
    },
  ];

  it('stands where it is in the open workbook, and says where it is in the new one', () => {
    const moved = { ...reread('F12'), old: { sheet: '建設課', cell: 'L9' } };
    expect(rowOf({ sheets, reread: [moved] })).toMatchObject({ cell: 'L9', notes: ['新しいブックではF12'] });
    const elsewhere = { ...reread('F12', '新建設課'), old: { sheet: '建設課', cell: 'L9' } };
    expect(rowOf({ sheets, reread: [elsewhere] }, 'en')).toMatchObject({
      sheet: '建設課',
      notes: ['in the new workbook “新建設課” F12'],
    });
  });

  it('leads nowhere where it stands in the new workbook only', () => {
    expect(rowOf({ sheets, reread: [{ ...reread('F12'), old: null }] })).toMatchObject({ cell: 'F12', isOpen: false });
  });
});

it('is a list by sheet, in the order of the workbook', () => {
  const places = placesOf({ ...NOTHING, reread: [reread('A1'), reread('A1', '総務課'), reread('A2')] }, 'ja');
  expect(itemsOf(places.lists.reread).map((item) => (item.kind === 'sheet' ? item.sheet : item.row.cell))).toEqual([
    '建設課',
    'A1',
    'A2',
    '総務課',
    'A1',
  ]);
});

it('is copied as a table, a line each', () => {
  const text = placesText(placesOf({ ...NOTHING, reread: [reread('A1')] }, 'ja'), 'ja');
  expect(text.split('\n')).toEqual([
    '区分\tシート\tセル\t文字\t理由・読み直す言葉',
    '読み直し\t建設課\tA1\t第2回 A1\t第2回',
  ]);
});
