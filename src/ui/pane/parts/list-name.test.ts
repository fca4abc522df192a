import { listName, stampName } from './list-name';

it.each([
  ['https://lists.city.example.lg.jp/goals', 'lists.city.example.lg.jp', false, 'LIST'],
  ['https://kikaku.example', 'kikaku.example', false, 'KIKA'],
  ['http://10.1.2.3:3000', '10.1.2.3:3000', false, 'LIST'],
  ['http://127.0.0.1:3000', '127.0.0.1:3000', true, 'PC'],
  ['http://127.1.example', '127.1.example', false, 'LIST'],
  ['http://localhost:3000', 'localhost:3000', true, 'PC'],
  ['http://[::1]:3000', '[::1]:3000', true, 'PC'],
])('calls %s by its host', (address, host, isHere, stamp) => {
  expect(listName(address)).toEqual({ host, isHere });
  expect(stampName(address)).toBe(stamp);
});
