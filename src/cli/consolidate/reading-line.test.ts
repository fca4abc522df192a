import type { Io } from '../io';
import { readingLine } from './reading-line';

function told(total: number, times: readonly number[], lang: Io['lang'] = 'ja') {
  const [shown, lines]: [string[], string[]] = [[], []];
  const never = () => {
    throw new Error('not asked for');
  };
  const io: Io = {
    out: never,
    err: never,
    progress: (line) => shown.push(line),
    milestone: (line) => lines.push(line),
    env: {},
    lang,
    untilStopped: never,
  };
  const clock = [0, ...times];
  const tell = readingLine(total, io, () => clock.shift() ?? 0);
  for (const done of times.keys()) tell(done);
  return { shown, lines };
}

it('shows a bar, and how long it will take once that can be said', () => {
  expect(told(4, [0, 1000, 4000, 6000, 8000]).shown).toEqual([
    '[--------------------] 読んでいます 1/4',
    '[#####---------------] 読んでいます 2/4',
    '[##########----------] 読んでいます 3/4（残り 約4秒）',
    '[###############-----] 読んでいます 4/4（残り 約2秒）',
    '[####################] 読んでいます 4/4（残り 約0秒）',
  ]);
});

it('tells half a minute apart that it goes on where no bar is seen', () => {
  expect(told(100, [0, 10_000, 31_000, 40_000, 62_000], 'en').lines).toEqual([
    'Reading 3/100 (about 26 min left)',
    'Reading 5/100 (about 25 min left)',
  ]);
});
