import fc from 'fast-check';
import { remembered, rememberedOf } from './remembered';

it('gives what the function gives, whatever was asked before', () => {
  const find = (text: string) => (text.length % 2 === 0 ? null : { text });
  const text = fc.string({ maxLength: 3 });
  fc.assert(
    fc.property(fc.array(text), fc.integer({ min: 1, max: 4 }), (texts, most) => {
      const quick = remembered(find, most, 2);
      for (const each of texts) expect(quick(each)).toEqual(find(each));
    }),
  );
});

it('asks once for a text that comes again, and forgets the oldest', () => {
  const asked: string[] = [];
  const quick = remembered(
    (text) => {
      asked.push(text);
      return text;
    },
    2,
    4,
  );
  for (const text of ['a', 'a', 'b', 'a', 'c', 'a']) quick(text);
  expect(asked).toEqual(['a', 'b', 'c']);
  for (const text of ['d', 'e', 'f', 'g', 'a']) quick(text);
  expect(asked.slice(3)).toEqual(['d', 'e', 'f', 'g', 'a']);
});

it('does not keep long texts', () => {
  let asked = 0;
  const quick = remembered(() => ++asked, 2, 4);
  quick('abcde');
  quick('abcde');
  expect(asked).toBe(2);
});

it('asks once about each thing, also where it finds nothing', () => {
  const asked: object[] = [];
  const quick = rememberedOf((thing: object) => {
    asked.push(thing);
    return undefined;
  });
  const [a, b] = [{}, {}];
  for (const thing of [a, b, a, b]) expect(quick(thing)).toBeUndefined();
  expect(asked).toEqual([a, b]);
});
