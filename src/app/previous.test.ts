import type { IndicatorRecord } from '../core/record/schema';
import { previousInRecords } from './previous';

it('gathers very many records of a list by section and year, in their order', () => {
  const records = Array.from({ length: 60_000 }, (_, at) => {
    const section = at % 2 === 0 ? '総務課' : '財政課';
    const own = { goalNo: '1', name: `${at}`, result: null };
    return { year: 2021, department: '北区', section, file: 'a.xlsx', sheet: section, ...own } as IndicatorRecord;
  });
  const known = previousInRecords(records, { departments: [], sections: [] });
  expect(known.map(({ previous }) => [previous.sheet, previous.indicators.length])).toEqual([
    ['総務課', 30_000],
    ['財政課', 30_000],
  ]);
  expect(known[1]?.previous.indicators.slice(0, 2).map(({ name }) => name)).toEqual(['1', '3']);
});
