import { inOneLine, nameInOneLine } from './one-line';

it.each([
  ['・委員会2回\n・座談会8回', '委員会2回・座談会8回'],
  ['5,630人\n（入館者：5,201人）', '5,630人（入館者：5,201人）'],
  ['7', '7'],
  [null, ''],
])('puts the cell %j into one line', (text, line) => {
  expect(inOneLine(text)).toBe(line);
});

it.each([
  ['年間入館者数及び\n事業参加者数（人）', '年間入館者数及び事業参加者数（人）'],
  ['推進策定委員会開催（回）\n地域福祉座談会開催（回）', '推進策定委員会開催（回）・地域福祉座談会開催（回）'],
  ['・方針の策定\n・計画の策定', '方針の策定・計画の策定'],
  ['・実施回数（回）', '実施回数（回）'],
  [' \n', ''],
])('tells the lines of the name %j apart only where they are a list', (name, line) => {
  expect(nameInOneLine(name)).toBe(line);
});
