import { counted } from '../phrases';
import type { InBoth, Sentence } from './words';

export interface OverviewWords {
  readonly phase: string;
  /** Each sheet's own 時期: the one that all have, or none when they differ. */
  readonly automatic: Sentence;
  /** Where the 時期 comes from. */
  readonly phaseFrom: Readonly<
    Record<'chosen' | 'evaluatedOn' | 'evaluation' | 'result' | 'nothing' | 'mixed', string>
  >;
  readonly stepsTitle: string;
  readonly steps: Readonly<Record<'mend' | 'evaluate' | 'submit', string>>;
  /** Said before the name of a step. */
  readonly stepNext: string;
  readonly stepDone: string;
  readonly nothingToMend: string;
  readonly toEvaluate: Sentence;
  readonly waitingOnly: Sentence;
  readonly evaluated: string;
  readonly atYearend: string;
  readonly lastSubmitted: Sentence;
  readonly unsent: Sentence;
  readonly sheetsTitle: string;
  readonly filledOf: Sentence;
  readonly legend: Readonly<Record<'filled' | 'draft' | 'decide' | 'waiting', string>>;
  /** The squares of one sheet, in words. */
  readonly squares: Sentence;
  readonly evaluations: Sentence;
  readonly noEvaluations: string;
  readonly noFindings: string;
  readonly hidden: string;
  readonly separator: string;
  readonly opensFindings: string;
  readonly opensEvaluations: string;
  readonly othersTitle: Sentence;
  /** 前年度から作成, and what it is for. */
  readonly carry: string;
  readonly carryText: string;
}

export const overviewWords: InBoth<OverviewWords> = {
  ja: {
    phase: '時期',
    automatic: ({ phase }) => (phase ? `自動（${phase}）` : '自動（シートごと）'),
    phaseFrom: {
      chosen: 'あなたが選びました',
      evaluatedOn: '評価日から判断',
      evaluation: '評価の記入から判断',
      result: '結果の記入から判断',
      nothing: '結果が空欄のため',
      mixed: 'シートごとに判断',
    },
    stepsTitle: 'このあとすること',
    steps: { mend: '要修正を直す', evaluate: '評価（案）を入れる', submit: '提出する' },
    stepNext: '次にすること：',
    stepDone: '済み：',
    nothingToMend: '要修正なし',
    toEvaluate: ({ draft, decide }) =>
      [draft ? `案 ${draft}` : '', decide ? `判断 ${decide}` : ''].filter(Boolean).join('・'),
    waitingOnly: ({ waiting }) => `結果待ちなど ${waiting}`,
    evaluated: 'すべて記入済',
    atYearend: '年度末に行います',
    lastSubmitted: ({ date }) => `前回 ${date}`,
    unsent: ({ count }) => `未送信 ${count}`,
    sheetsTitle: 'シート',
    filledOf: ({ total, filled }) => `${total}評価のうち ${filled} 記入済`,
    legend: { filled: '記入済', draft: '案あり', decide: '担当課で判断', waiting: '結果待ちなど' },
    squares: ({ total, filled, draft, decide, waiting }) =>
      `${total}評価のうち 記入済 ${filled}、案 ${draft}、判断 ${decide}、待ちなど ${waiting}`,
    evaluations: ({ filled, total }) => `評価 ${filled}／${total}`,
    noEvaluations: '評価の対象なし',
    noFindings: '指摘なし',
    hidden: '非表示',
    separator: '・',
    opensFindings: '点検結果を開く',
    opensEvaluations: '評価（案）を開く',
    othersTitle: ({ count }) => `ほかのシート ${count}`,
    carry: '前年度から作成',
    carryText: 'このブックから、次の年度のブックを作ります',
  },
  en: {
    phase: 'Phase',
    automatic: ({ phase }) => (phase ? `Auto: ${phase}` : 'Auto: by sheet'),
    phaseFrom: {
      chosen: 'Chosen by you',
      evaluatedOn: 'From the evaluation date',
      evaluation: 'From the ratings entered',
      result: 'From the results entered',
      nothing: 'Since no results are in yet',
      mixed: 'Judged sheet by sheet',
    },
    stepsTitle: 'What comes next',
    steps: { mend: 'Fix first', evaluate: 'Enter ratings', submit: 'Submit' },
    stepNext: 'Next:',
    stepDone: 'Done:',
    nothingToMend: 'nothing to fix',
    toEvaluate: ({ draft, decide }) =>
      [draft ? counted(draft, 'draft') : '', decide ? `${decide} yours` : ''].filter(Boolean).join(', '),
    waitingOnly: ({ waiting }) => `${waiting} waiting`,
    evaluated: 'all entered',
    atYearend: 'at year end',
    lastSubmitted: ({ date }) => `last: ${date}`,
    unsent: ({ count }) => `${count} unsent`,
    sheetsTitle: 'Sheets',
    filledOf: ({ total, filled }) => `${filled} of ${total} ratings entered`,
    legend: { filled: 'entered', draft: 'draft', decide: 'you decide', waiting: 'waiting' },
    squares: ({ total, filled, draft, decide, waiting }) =>
      `Of ${counted(total, 'rating')}: ${filled} entered, ${counted(draft, 'draft')}, ${decide} for you to decide, ${waiting} waiting`,
    evaluations: ({ filled, total }) => `ratings ${filled}/${total}`,
    noEvaluations: 'nothing to rate',
    noFindings: 'none',
    hidden: 'hidden',
    separator: ' · ',
    opensFindings: 'opens Findings',
    opensEvaluations: 'opens Ratings',
    othersTitle: ({ count }) => `Other sheets ${count}`,
    carry: 'Make next year’s workbook',
    carryText: 'From this one, in the same form or a new one',
  },
};
