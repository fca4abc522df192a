import { goalSheet, ruleContext } from '../../../../test/support/goal-sheet';
import type { PreviousIndicator } from '../../compare/years';
import { historyDiffers } from './history-differs';
import { indicatorAppeared } from './indicator-appeared';
import { indicatorRenamed } from './indicator-renamed';
import { indicatorVanished } from './indicator-vanished';

const NAME = '窓口アンケート（点）';

/** This year's sheet, which says of last year `shown`, beside last year's indicators. */
function context(shown: string | null, indicators: readonly PreviousIndicator[], year = 2021) {
  const headings = { history: [{ heading: 'R3実績', year: 2021 }] };
  const sheet = goalSheet({ headings, goals: [{ indicators: [{ name: NAME, history: [shown] }] }] });
  return ruleContext(sheet, { previous: { year, file: '北区_R3.xlsx', sheet: '市民課', indicators } });
}

const lastYear = (result: string | null, name = NAME) => [{ goalNo: '1', name, result }];

describe('history-differs', () => {
  it('fires where this year tells another result of last year', () => {
    expect(historyDiffers.check(context('4.4', lastYear('4.5')))).toEqual([
      { cell: 'I9', params: { name: NAME, heading: 'R3実績', shown: '4.4', before: '4.5', file: '北区_R3.xlsx' } },
    ]);
    expect(historyDiffers.check(context(null, lastYear('4.5')))).toMatchObject([{ params: { shown: '' } }]);
    expect(historyDiffers.check(context('4.4', lastYear('4.5', '窓口アンケートの点数（点）')))).toHaveLength(1);
  });

  it.each([
    ['the same, but for width and spaces', '52.1％', '５２．１ %'],
    ['no result last year', '4.4', null],
    ['a lone dash last year', '4.4', '―'],
  ])('lets pass: %s', (_, shown, result) => {
    expect(historyDiffers.check(context(shown, lastYear(result)))).toEqual([]);
  });

  it('says nothing where the sheet has no column of that year, or nobody asked', () => {
    expect(historyDiffers.check(context('4.4', lastYear('4.5'), 2020))).toEqual([]);
    expect(historyDiffers.check(ruleContext(goalSheet()))).toEqual([]);
  });
});

describe('indicators of two years', () => {
  it('vanish, appear, or bear another name', () => {
    const other = context('4.4', lastYear('1', 'まったく別の名前'));
    expect(indicatorVanished.check(other)).toEqual([{ cell: 'B2', params: { name: 'まったく別の名前', no: '1' } }]);
    expect(indicatorAppeared.check(other)).toEqual([{ cell: 'F9', params: { name: NAME } }]);
    const renamed = context('4.4', lastYear('4.4', '窓口アンケートの点数（点）'));
    expect(indicatorRenamed.check(renamed)).toEqual([
      { cell: 'F9', params: { name: NAME, before: '窓口アンケートの点数（点）', percent: 80 } },
    ]);
    expect([indicatorVanished, indicatorAppeared].flatMap(({ check }) => check(renamed))).toEqual([]);
  });

  it('are the same by the same name', () => {
    const same = context('4.4', lastYear('4.4'));
    const rules = [indicatorVanished, indicatorAppeared, indicatorRenamed];
    expect(rules.flatMap(({ check }) => check(same))).toEqual([]);
  });
});
