import { indicatorRecord } from '../../../test/contract/sample-records';
import { stepsOf } from './history';

const [april, may, june, july] = [4, 5, 6, 7].map((month) => `2023-0${month}-01T00:00:00.000Z`) as [
  string,
  string,
  string,
  string,
];

it('tells what happened to a record, and what of it became another', () => {
  const first = indicatorRecord({ pushedAt: april });
  const second = { ...first, result: '22', resultNumber: 22, pushedAt: may, pushedBy: '別の人', cell: 'K10' };
  const steps = stepsOf([first, second, { ...second, withdrawnAt: june }, { ...second, history: [], pushedAt: july }]);
  expect(steps.map(({ kind, at }) => [kind, at])).toEqual([
    ['created', april],
    ['updated', may],
    ['withdrawn', june],
    ['returned', july],
  ]);
  expect(steps.map(({ changes }) => changes)).toEqual([
    [],
    [
      { field: 'result', before: '18', after: '22' },
      { field: 'resultNumber', before: 18, after: 22 },
    ],
    [],
    [{ field: 'history', before: first.history, after: [] }],
  ]);
});

it('knows nothing of a record that is not there', () => {
  expect(stepsOf([])).toEqual([]);
});
