import { DEFAULT_POLICY } from '../policy/default';
import { directionOf } from './direction';
import { readCell } from './quantity';

function direction(name: string | null, target = '10', policy = DEFAULT_POLICY) {
  const reading = readCell(target);
  const { better, source, word } = directionOf(name, reading.kind === 'quantities' ? reading.all : [], policy);
  return [better, source, word];
}

it.each([
  ['参加者数', '10', 'larger', 'default', null],
  [null, '10', 'larger', 'default', null],
  ['15秒以内応答率', '89%', 'larger', 'default', null],
  ['苦情件数', '5件以下', 'smaller', 'target', null],
  ['苦情件数', '5件以上', 'larger', 'target', null],
  ['来場者数', '5％減', 'smaller', 'target', null],
  ['全国順位', '3位', 'smaller', 'target', null],
  ['事故件数', '0件', 'smaller', 'zero', null],
  ['満足度・苦情', '満足度80%以上、苦情5件以下', 'smaller', 'name', '苦情'],
  ['最大待ち時間が30分を超える日数', '10', 'smaller', 'name', '超える'],
  ['違反自転車数', '10', 'smaller', 'name', '違反'],
  ['違反自転車の啓発', '10', 'larger', 'default', null],
  ['事故防止教室', '10', 'larger', 'default', null],
  ['交通事故防止対策後の事故件数', '10', 'smaller', 'name', '事故'],
  ['苦情相談件数', '10', 'larger', 'name', '相談'],
  ['CO2削減率', '10', 'larger', 'default', null],
  ['CO2削減率', '▲10', 'smaller', 'name', '削減率'],
  ['不登校減少率', '10', 'larger', 'name', '減少率'],
  ['人口減少率', '10', 'smaller', 'name', '人口減少'],
  ['時間外勤務（対策会議）', '10', 'smaller', 'name', '時間外勤務'],
  ['無事故日数', '10', 'larger', 'default', null],
])('%s, target %s: %s by %s', (name, target, better, source, word) => {
  expect(direction(name, target)).toEqual([better, source, word]);
});

it('does what the policy says before anything else', () => {
  const policy = { ...DEFAULT_POLICY, directions: [{ name: '苦情（件）', better: 'larger' as const }] };
  expect(direction('区への苦情(件)', '5件以下', policy)).toEqual(['larger', 'policy', '苦情（件）']);
});
