import { listName, stampName } from './list-name';

it.each([
  ['https://lists.city.example.lg.jp/goals', 'lists.city.example.lg.jp', false, 'LIST'],
  ['https://kikaku.example', 'kikaku.example', false, 'KIKA'],
  ['http://10.1.2.3:3000', '10.1.2.3:3000', false, 'LIST'],
  ['http://127.0.0.1:3000', '127.0.0.1:3000', true, 'PC'],
  ['http://127.1.example', '127.1.example', false, 'LIST'],
  [
    'https://contoso.sharepoint.com/sites/%E7%9B%AE%E6%A8%99/Lists/x',
    'contoso.sharepoint.com/sites/目標',
    false,
    'CONT',
  ],
  ['https://contoso.sharepoint.com/', 'contoso.sharepoint.com', false, 'CONT'],
  ['http://localhost:3000', 'localhost:3000', true, 'PC'],
  ['http://[::1]:3000', '[::1]:3000', true, 'PC'],
])('calls %s by its host', (address, host, isHere, stamp) => {
  expect(listName(address)).toEqual({ host, isHere });
  expect(stampName(address)).toBe(stamp);
});
