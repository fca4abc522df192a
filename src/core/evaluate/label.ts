import { hides } from './cell-text';

/** Words beside a number that say nothing of what it counts. */
const FILLERS = new Set(
  '約 およそ 概ね おおむね ほぼ 計 合計 総計 総数 全体 全 年 年間 平均 最低 少なくとも 実績 実績値 結果 結果値 目標 目標値 現在 実施 開催 実施回数 開催回数 開催数 実施数 回数 件数 人数 で に と や の は が を 及び 各種'.split(
    ' ',
  ),
);
const LONGEST = 40;

/** What a number counts, from the words before it; empty when they say nothing of it. */
export function labelOf(text: string): string {
  if (text === '') return '';
  const label = text
    .slice(-LONGEST)
    .replace(/[\s:=*※○●◎「」『』"'→⇒>\-.,/~|]/g, '')
    .replace(/(?:は|が|を|で|約|(?<!累)計|合計|およそ|平均)+$/, '')
    .replace(/^(?:と|や|及び|かつ|また)(?=.)/, '');
  return FILLERS.has(label) ? '' : label;
}

/** The label of 「3回の講座」, behind the number; empty where there is none. */
export function labelBehind(rest: string): string {
  const noun =
    /^の([\p{Script=Han}\p{Script=Katakana}ー々]{2,12})(?![\p{Script=Han}\p{Script=Katakana}ー々])(?![\s:はがを]*約?\d)/u.exec(
      rest,
    )?.[1] ?? '';
  return FILLERS.has(noun) ? '' : noun;
}

/** Labels of the same thing: equal, one within the other, or with two characters in a row in common (参加者, 参加人数). */
export function labelsAlike(a: string, b: string): 'same' | 'alike' | 'different' {
  if (a === b) return 'same';
  if (a === '' || b === '') return 'different';
  if (a.includes(b) || b.includes(a)) return 'alike';
  for (let i = 0; i + 2 <= a.length; i++) if (b.includes(a.slice(i, i + 2))) return 'alike';
  return 'different';
}

/** Two labels that are sure to mean different things. Dates among them say when, not what. */
export function labelsDiffer(a: string, b: string): boolean {
  return a !== '' && b !== '' && !hides(a) && !hides(b) && labelsAlike(a, b) === 'different';
}

const CUMULATIVE = /累計|累積|通算/;
const PER = /(?:^|毎|各|隔)(?:月|週|日|四半期|半期|学期)(?:に|毎)?$|毎|各|ごと|当たり|あたり|につき|^1.{1,3}平均/;

/** How a number is counted, where that is another measure than the plain number: 累計23, 月2回, 1人あたり5回. */
export function measureOf(label: string): 'plain' | 'cumulative' | 'per' {
  if (label === '') return 'plain';
  if (CUMULATIVE.test(label)) return 'cumulative';
  return PER.test(label) ? 'per' : 'plain';
}

/** 「前年度比」, 「R3実績の」: a share of another figure. */
export function isRelative(label: string): boolean {
  if (/前年|昨年|前回|同期|(?:実績|年度)(?:の|比|より|から)/.test(label)) return true;
  return /対.{0,10}比$|^[^男女構]{0,10}比$/.test(label) || (hides(label) && label.endsWith('の'));
}

/** 「達成率」 as a result: a share of the target. */
export function isShareOfTarget(label: string): boolean {
  return /達成率|達成度|進捗率|目標比/.test(label);
}
