import fc from 'fast-check';
import { csvTable } from '../../core/record/csv';
import { csvRows } from './csv-table';

it('reads quotes, breaks and commas within fields, and every end of a line', () => {
  expect(csvRows('\ufeff部,課\r\n"北区","健康,福祉\n課 ""本庁"""\n\n西区,\r総務部,人事課')).toEqual([
    ['部', '課'],
    ['北区', '健康,福祉\n課 "本庁"'],
    ['西区', ''],
    ['総務部', '人事課'],
  ]);
});

it('goes on behind a quote out of place', () => {
  expect(csvRows('a,"b" c\nd,e')).toEqual([
    ['a', '"b" c'],
    ['d', 'e'],
  ]);
  expect(csvRows('a,"b')).toEqual([['a', '"b']]);
});

it('gives back what was written', () => {
  const rows = fc.array(
    fc.array(
      fc.string().map((text) => `x${text}`),
      { minLength: 1 },
    ),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(rows, ([headings = [], ...rest]) => {
      expect(csvRows([...csvTable(headings, rest)].join(''))).toEqual([headings, ...rest]);
    }),
  );
});
