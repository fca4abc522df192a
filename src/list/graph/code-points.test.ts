import fc from 'fast-check';
import { byCodePoint } from './code-points';

it('orders by code point', () => {
  expect(['𠮷', 'ｱ', 'あ', 'a', '', 'a/1', 'a:', '\ue000'].sort(byCodePoint)).toEqual([
    '',
    'a',
    'a/1',
    'a:',
    'あ',
    '\ue000',
    'ｱ',
    '𠮷',
  ]);
});

it('orders as comparing the code points one by one does', () => {
  const points = (text: string) => [...text].map((char) => char.codePointAt(0) ?? 0);
  const slowly = (a: number[], b: number[]): number => {
    const at = a.findIndex((point, index) => point !== b[index]);
    return at < 0 || at >= b.length ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0);
  };
  const text = fc.string({ unit: fc.constantFrom('a', 'あ', '\ue000', 'ｱ', '𠮷', '😀') });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(byCodePoint(a, b))).toBe(Math.sign(slowly(points(a), points(b))));
    }),
  );
});
