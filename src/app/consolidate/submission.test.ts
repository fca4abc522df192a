import { receive } from './receive';
import { readSections } from './sections';
import { submissionsOf } from './submission';
import { inputFile, keptSheet } from './testing';

const aliases = { departments: [], sections: [] };
const list = (text: string) => {
  const reading = readSections(text, aliases);
  if (reading.kind !== 'sections') throw new Error(reading.missing);
  return reading.sections;
};

const folder = receive([
  inputFile('a', [keptSheet('一課'), keptSheet('二課', { findings: { error: 1, warning: 0, info: 0 } })], 1),
  inputFile('b', [keptSheet('三課'), keptSheet('四課'), keptSheet('前', { year: 2021 })], 1),
  inputFile('c', [keptSheet('三課', { content: 'other' })], 2),
]);
const states = (sections: Parameters<typeof submissionsOf>[1]) =>
  submissionsOf(folder, sections).rows.map(({ section, state, received }) => [section, state, received?.path ?? null]);

it('tells of every section of the list, then what is on no list', () => {
  expect(states(list('部,課\n北区,五課\n北区,一課\n北区,二課\n北区,三課'))).toEqual([
    ['五課', 'missing', null],
    ['一課', 'submitted', 'a'],
    ['二課', 'to-mend', 'a'],
    ['三課', 'undecided', 'c'],
    ['四課', 'unlisted', 'b'],
    ['前', 'other-year', 'b'],
  ]);
});

it('tells what was found where there is no list', () => {
  expect(states(null).map(([section, state]) => `${section} ${state}`)).toEqual([
    '一課 submitted',
    '二課 to-mend',
    '四課 submitted',
    '三課 undecided',
    '前 other-year',
  ]);
  expect(submissionsOf(folder, null).year).toBe(2022);
});

it('knows no year of an empty folder', () => {
  expect(submissionsOf(receive([]), list('部,課\n北区,一課'))).toMatchObject({
    year: null,
    rows: [{ state: 'missing' }],
  });
});
