import fc from 'fast-check';
import { lastWord, wordList } from './word-list';

const WORDS = '事故 (?<!無)違反 差し?戻し (?<=(?:上限|期限)を)超える? (?:電気|ガス)の?使用量 苦情';
const piece = fc.constantFrom(
  ...'事故 無 違反 差し戻し 差戻し 上限を 超える 超え 電気 ガス の 使用量 苦情 苦 件数'.split(' '),
);

it.each([
  ['事故件数', '事故'],
  ['差戻し件数', '差戻し'],
  ['期限を超えた件数', '超え'],
  ['ガスの使用量', 'ガスの使用量'],
  ['苦情と事故', '事故'],
  ['無違反', undefined],
  ['超える', undefined],
  ['参加者数', undefined],
])('%p holds %p', (name, word) => {
  expect(lastWord(name, wordList(WORDS))?.word).toBe(word);
});

it('finds what looking for all of them everywhere finds', () => {
  const list = wordList(WORDS);
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const name = pieces.join('');
      const last = [...name.matchAll(new RegExp(WORDS.replaceAll(' ', '|'), 'g'))].at(-1);
      expect(lastWord(name, list)).toEqual(last ? { word: last[0], index: last.index } : null);
    }),
  );
});
