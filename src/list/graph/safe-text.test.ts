import fc from 'fast-check';
import { cut, inOneLine, sturdy, visible } from './safe-text';

const texts = fc.string({ unit: 'binary' });

describe('JSON for programs', () => {
  it('means the same and is one line that nothing on the way changes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          texts,
          fc.string({
            unit: fc.constantFrom('\r', '\n', '\\', '"', '<', '&', ' ', '　', 'が', '\u3099', '神', '𠮷', '\ud800'),
          }),
        ),
        (text) => {
          const stored = sturdy(JSON.stringify({ text }));
          expect(JSON.parse(stored)).toEqual({ text });
          for (const changed of [
            stored.trim(),
            stored.normalize('NFC'),
            stored.normalize('NFD').normalize('NFC'),
            stored.replace(/\s+/g, ' '),
            stored.replace(/[\p{Cf}\p{Cc}]/gu, ''),
            new TextDecoder().decode(new TextEncoder().encode(stored)),
          ]) {
            expect(changed).toBe(stored);
          }
          expect(stored).not.toMatch(/[<>&\n\r]/);
        },
      ),
    );
  });

  it('leaves usual Japanese as it is', () => {
    const text = JSON.stringify('協働した団体数（延べ）：１２件、～85％以上。ー「評価」');
    expect(sturdy(text)).toBe(text);
  });
});

describe('texts for people', () => {
  it('hold nothing that XML cannot hold, and lines that end alike', () => {
    expect(visible('a\u0000b\u001bc\r\nd\re\tf\ud800g\ufffeh\u007f')).toBe('abc\nd\ne\tf\ufffdg\ufffdh');
    expect(visible('𠮷 か\u3099 <b>&')).toBe('𠮷 か\u3099 <b>&');
  });

  it('in one line are cut between characters, and say so', () => {
    expect(inOneLine(' 一\n二\t三\r\n四 ', 255)).toBe('一 二 三 四');
    expect(cut('あいうえお', 5)).toBe('あいうえお');
    expect(cut('あいうえおか', 5)).toBe('あいうえ…');
    expect(cut('あいう𠮷か', 5)).toBe('あいう…');
    expect(cut('あいう𠮷', 5)).toBe('あいう𠮷');
  });

  it('are never longer than they may be, nor end in half a character', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 30 }), (text, most) => {
        const short = inOneLine(text, most);
        expect(short.length).toBeLessThanOrEqual(most);
        expect(short).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});
