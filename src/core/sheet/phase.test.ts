import { phasesOf } from './phase';
import type { Line } from './testing';
import { readLines } from './testing';

const HEAD: readonly Line[] = [['年度', '令和4年度', '評価日', '']];
const TABLE: Line = ['組織目標', '項目', 'R4目標', 'R4結果', '評価'];

const sheet = (result: string, evaluation: string, head: readonly Line[] = HEAD) =>
  readLines([...head, [], TABLE, ['窓口', '点数', '4.5', result, evaluation]]);

const plan = sheet('', '');
const midyear = sheet('4.6', '');
const judged = sheet('4.6', '達成');
const dated = sheet('', '', [['年度', '令和4年度', '評価日', 'R5.3.31']]);
const placeholder = sheet('', '', [['年度', '令和4年度', '評価日', '令和　年　月　日']]);
const nextYear = sheet('', '', [['年度', '令和5年度', '評価日', '']]);

it.each([
  ['nothing is known yet', [plan], ['goals']],
  ['a result is there', [midyear], ['midyear']],
  ['a lone dash is no result', [sheet('―', '')], ['goals']],
  ['an evaluation is there', [judged], ['yearend']],
  ['評価日 is filled in', [dated], ['yearend']],
  ['評価日 is still the form’s own', [placeholder], ['goals']],
  ['another sheet of the year is further', [plan, judged, midyear], ['yearend', 'yearend', 'yearend']],
  ['a sheet of another year goes its own way', [nextYear, judged], ['goals', 'yearend']],
])('%s', (_, sheets, phases) => {
  expect(phasesOf(sheets)).toEqual(phases);
});
