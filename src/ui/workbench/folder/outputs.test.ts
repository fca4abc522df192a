import { linksFrom } from './outputs';

it('links from beside the folder, as people are asked to put it', () => {
  expect(linksFrom('R4', null)('区/西区.xlsx')).toBe('R4/区/西区.xlsx');
  expect(linksFrom(null, null)('西区.xlsx')).toBe('西区.xlsx');
});

it.each([
  [['一覧.xlsx'], '区/西区.xlsx', '区/西区.xlsx'],
  [['まとめ', '一覧.xlsx'], '区/西区.xlsx', '../区/西区.xlsx'],
  [['区', '一覧.xlsx'], '区/西区.xlsx', '西区.xlsx'],
  [['区', '西', '一覧.xlsx'], '区/東/a.xlsx', '../東/a.xlsx'],
  [['区', '西', '一覧.xlsx'], 'a.xlsx', '../../a.xlsx'],
  [['区', '西', '一覧.xlsx'], '区/西/a.xlsx', 'a.xlsx'],
])('links from within the folder, from %j to %s', (place, path, link) => {
  expect(linksFrom('R4', place)(path)).toBe(link);
});
