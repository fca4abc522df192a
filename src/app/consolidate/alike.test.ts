import { missedAllIn } from './alike';
import { indicatorsJson } from './kept-indicator';
import { receive } from './receive';
import { inputFile, keptIndicator, keptSheet } from './testing';

it('tells the least and the most of an 評価 with more rows than a function takes arguments', () => {
  const rows = Array.from({ length: 150_000 }, (_, at) =>
    keptIndicator({ verdict: 'missed', allMissed: true, evaluationNo: 0, attainment: (at + 1) / 200_000 }),
  );
  const sheet = keptSheet('市民課', { missesAll: true, indicatorsJson: indicatorsJson(rows) });
  expect(missedAllIn(receive([inputFile('a.xlsx', [sheet])]))).toMatchObject([{ lowest: 0.000005, highest: 0.75 }]);
});
