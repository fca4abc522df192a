import fc from 'fast-check';
import { oddCharacters, unseen } from './odd-characters';

const odd = (before: string, after: string) =>
  oddCharacters(before, after).flatMap((run) => (run.odd ? [run.text] : []));

it.each([
  ['達　成', '達成', ['　']],
  ['〇', '○', ['〇']],
  ['７，５００人', '7,500人', ['７，５００']],
  [' 80% ', '80%', [' ', ' ']],
  ['達成', '達成', []],
])('finds in 「%s」 what is not in 「%s」', (before, after, expected) => {
  expect(odd(before, after)).toEqual(expected);
});

it('keeps every character, and of what stays the order of the other text', () => {
  const texts = fc.string({ unit: fc.constantFrom('達', '成', '　', ' ', '1', '１', '\n'), maxLength: 260 });
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const runs = oddCharacters(before, after);
      expect(runs.map(({ text }) => text).join('')).toBe(before);
      let from = 0;
      for (const character of runs.flatMap(({ text, odd }) => (odd ? [] : [...text]))) {
        from = after.indexOf(character, from) + 1;
        expect(from).toBeGreaterThan(0);
      }
    }),
  );
});

it('names what leaves no ink', () => {
  expect([...' 　\n\t\u200b達'].map(unseen)).toEqual(['space', 'wide-space', 'line-break', 'tab', 'invisible', null]);
});
