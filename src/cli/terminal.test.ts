import { forTerminal } from './terminal';

it.each([
  ['\u001b[2J\u001b]0;題\u0007', '�[2J�]0;題�'],
  ['一行\r二行\b', '一行�二行�'],
  ['\u009b31m', '�31m'],
  ['報告書\u202efdp.xlsx', '報告書�fdp.xlsx'],
])('shows %j as %j', (text, shown) => {
  expect(forTerminal(text)).toBe(shown);
});

it('leaves lines, tabs and every letter as they are', () => {
  const text = '【地域総務課】\n\t\r\n①か\u3099 ｶﾞ 😀 𠮷\u{e0100}\u200d';
  expect(forTerminal(text)).toBe(text);
});
