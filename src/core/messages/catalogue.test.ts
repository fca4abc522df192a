import { RULES } from '../validate/rules';
import { type Catalogue, catalogue } from './catalogue';

const LANGS = ['ja', 'en'] as const;

/** Every key that leads to a sentence or a word. */
function keysOf(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, each]) =>
    typeof each === 'object' ? keysOf(each, `${path}${key}.`) : [`${path}${key}`],
  );
}

/** Every sentence, said with values that name themselves. */
function sentencesOf(value: Catalogue): readonly (readonly [string, string])[] {
  const params = new Proxy({ because: 'words-differ', field: 'createdOn' } as Record<string, string | number>, {
    get: (target, name) => target[String(name)] ?? `<${String(name)}>`,
  });
  const say = (each: unknown, path: string): (readonly [string, string])[] => {
    if (typeof each === 'function') return [[path, String(each(params))]];
    if (typeof each === 'string') return [[path, each]];
    return Object.entries(each as object).flatMap(([key, inner]) => say(inner, `${path}.${key}`));
  };
  return say(value, '');
}

it('says everything in both languages', () => {
  expect(keysOf(catalogue('en')).sort()).toEqual(keysOf(catalogue('ja')).sort());
});

it.each(LANGS)('has sentences for every rule (%s)', (lang) => {
  const { findings } = catalogue(lang);
  expect(Object.keys(findings).sort()).toEqual([...RULES.map(({ id }) => id), 'no-goal-sheet'].sort());
});

it.each(LANGS)('leaves no sentence empty or with a hole (%s)', (lang) => {
  const broken = sentencesOf(catalogue(lang)).filter(([, text]) => text.trim() === '' || /undefined|NaN/.test(text));
  expect(broken).toEqual([]);
});

it('never says エラー at a person', () => {
  expect(sentencesOf(catalogue('ja')).filter(([, text]) => /エラー/.test(text))).toEqual([]);
});

it('says each thing in one line', () => {
  const multi = sentencesOf(catalogue('ja')).filter(
    ([path, text]) => text.includes('\n') && path !== '.cli.serve-started',
  );
  expect(multi).toEqual([]);
});
