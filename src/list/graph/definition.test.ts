import { indicatorSchema, sheetSchema } from '../../core/record/schema';
import { INDICATORS, LISTS, SHEETS } from './definition';

describe('definitions of the lists', () => {
  it.each(LISTS)('$name: ASCII names that SharePoint leaves as they are, each once', ({ columns }) => {
    const names = columns.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    // Longer than 32 characters are cut.
    for (const name of names) expect(name).toMatch(/^Mk[A-Z][A-Za-z]{1,29}$/);
  });

  it.each(LISTS)('$name: display names, each once', ({ columns }) => {
    const names = columns.map(({ displayName }) => displayName);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    [SHEETS, sheetSchema, ['kind', 'order']],
    [INDICATORS, indicatorSchema, ['kind']],
  ] as const)('%#: shows every field of the record but what is for programs', ({ columns }, schema, hidden) => {
    const shown = new Set(columns.flatMap(({ shows }) => (shows === undefined ? [] : [shows.split('.')[0]])));
    expect(Object.keys(schema.shape).filter((name) => !shown.has(name))).toEqual(hidden);
    expect([...shown].filter((name) => !Object.hasOwn(schema.shape, name ?? ''))).toEqual([]);
  });

  it.each(LISTS)('$name: at most 20 indexes; what is unique is indexed', ({ columns }) => {
    expect(columns.filter(({ indexed }) => indexed).length).toBeLessThanOrEqual(20);
    expect(columns.filter(({ unique, indexed }) => unique && !indexed)).toEqual([]);
    // SharePoint indexes no column of several lines.
    expect(columns.filter(({ kind, indexed }) => indexed && kind === 'note')).toEqual([]);
  });

  it.each(LISTS)('$name: choices where one chooses', ({ columns }) => {
    for (const { kind, choices } of columns) expect(choices !== undefined).toBe(kind === 'choice');
  });
});
