import type { Better } from '../policy/schema';
import { compareQuantities } from './compare';
import { readCell } from './quantity';

function compare(target: string, result: string, better: Better = 'larger', name: string | null = null) {
  const [goal, outcome] = [readCell(target), readCell(result)];
  if (goal.kind !== 'quantities' || outcome.kind !== 'quantities') throw new Error('a row of words');
  const compared = compareQuantities(goal.all, outcome.all, better, name);
  return compared.kind === 'compared' ? compared.comparisons.map(({ reached }) => reached) : compared.code;
}

describe('pairs', () => {
  it.each([
    ['委員会2回、座談会8回', '座談会7回、委員会2回', [true, false]],
    ['90%', '男性94.9%、女性81%', [true, false]],
    ['20回', '小学校15回、中学校5回', 'parts-unclear'],
    ['4回', '小学校15回、中学校5回', [true, true]],
    ['24回', '小学校15回、中学校5回', [false, false]],
    ['24校、小学校19校、中学校5校', '25校、小学校20校、中学校5校', [true]],
    ['講座3回、研修2回', '5回', 'parts-missing'],
    ['参加者100人', '来場者120人', 'labels-differ'],
    ['4回、参加者100人', '5回、参加者90人', [true, false]],
    ['3件以上、うち新規1件以上', '4件、うち新規0件', [true, false]],
    ['10人', '10人、12人', [true]],
    ['11人', '10人、12人', 'parts-unclear'],
    ['70%以上80%未満', '75%', [true, true]],
    ['70%以上80%未満', '85%', 'parts-unclear'],
  ])('%s with %s', (target, result, expected) => {
    expect(compare(target, result)).toEqual(expected);
  });
});

describe('one quantity', () => {
  it.each([
    ['5回', '5人', 'units-differ'],
    ['前年度比105%', '110%', 'relative-target'],
    ['100%', '達成率105%', 'relative-target'],
    ['5%減', '95%', 'change-differs'],
    ['月1回', '10回', 'labels-differ'],
    ['3避難所', '累計25避難所', 'labels-differ'],
    ['90%', '0.92', 'scale-unclear'],
    ['30,000', '3.2万人', 'scale-unclear'],
    ['100人', '約100人', 'nearly-equal'],
    ['約100人', '98人', 'nearly-equal'],
    ['6回', '5～6回', 'nearly-equal'],
    ['5%減', '7%減', [true]],
    ['5%減', '-7%', [true]],
  ])('%s with %s', (target, result, expected) => {
    expect(compare(target, result)).toEqual(expected);
  });

  it('takes the unit of the name for a bare number', () => {
    expect(compare('500', '322,750円', 'larger', '販売額（千円）')).toEqual([false]);
    expect(compare('5', '120人', 'larger', '開催（回）')).toBe('units-differ');
    expect(compare('52.1', '0.521', 'larger', '受診率（％）')).toBe('scale-unclear');
    expect(compare('登録5回', '累計7回', 'larger', '累計登録')).toEqual('labels-differ');
  });

  it('lets a target that says 以下 go before the direction', () => {
    expect(compare('満足度80%以上、苦情5件以下', '満足度85%、苦情3件', 'larger')).toEqual([true, true]);
    expect(compare('5件以下', '3件', 'larger')).toEqual([true]);
  });

  it('turns a range about: up from its lower end, down from its upper one', () => {
    expect(compare('70~80', '75', 'larger')).toEqual([true]);
    expect(compare('70~80', '75', 'smaller')).toEqual([true]);
    expect(compare('70~80', '69', 'larger')).toEqual([false]);
    expect(compare('70~80', '81', 'smaller')).toEqual([false]);
  });
});
