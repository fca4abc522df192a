import type { IndicatorRecord, SheetRecord } from '../record/schema';
import { catalogue, type Lang } from './catalogue';

type Field = Exclude<keyof IndicatorRecord | keyof SheetRecord, 'counts'> | `counts.${keyof SheetRecord['counts']}`;

/** What people call a field of a record; its own name for one that no record of today has. */
export function fieldName(field: string, lang: Lang): string {
  return Object.hasOwn(names, field) ? names[field as Field][lang === 'ja' ? 0 : 1] : field;
}

/** A field's value in words: words for what is a code, else the value as it is. */
export function fieldValue(field: string, value: string | number, lang: Lang): string {
  const { words } = catalogue(lang);
  const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    certainty: words.certainty,
    verdict: words.verdict,
    better: words.better,
    phase: words.phase,
    decidedBy: lang === 'ja' ? { policy: '数値', person: '人' } : { policy: 'the numbers', person: 'a person' },
  };
  return codes[field]?.[value] ?? String(value);
}

const names: Readonly<Record<Field, readonly [ja: string, en: string]>> = {
  key: ['記録の番号', 'key'],
  kind: ['種類', 'kind'],
  year: ['年度（西暦）', 'year'],
  fiscalYear: ['年度', 'fiscal year'],
  department: ['組織名（部）', 'department'],
  section: ['組織名（課）', 'section'],
  layout: ['様式', 'form'],
  phase: ['時期', 'phase'],
  phone: ['電話', 'telephone'],
  createdOn: ['作成日', 'created on'],
  revisedOn: ['修正日', 'revised on'],
  evaluatedOn: ['評価日', 'evaluated on'],
  purpose: ['組織の目的', 'purpose'],
  policyIndicators: ['政策指標', 'policy indicators'],
  plan: ['取り組みについて', 'plan'],
  outcome: ['取り組みの結果について', 'outcome'],
  goals: ['組織目標の一覧', 'goals'],
  order: ['指標の並び', 'order of indicators'],
  'counts.goals': ['目標の数', 'goals'],
  'counts.indicators': ['指標の数', 'indicators'],
  'counts.evaluations': ['記入済の評価の数', 'evaluations filled in'],
  'counts.errors': ['要修正の数', 'to fix'],
  'counts.warnings': ['要確認の数', 'to check'],
  waiver: ['課長確認済', 'waiver'],
  goalNo: ['目標の番号', 'goal no.'],
  goal: ['組織目標', 'goal'],
  parentGoalNo: ['部の目標の番号', "department's goal no."],
  indicatorNo: ['指標の番号', 'indicator no.'],
  seriesId: ['年度をまたぐ番号', 'series'],
  name: ['項目', 'name'],
  initiatives: ['主な取組', 'initiatives'],
  history: ['過去の実績', 'history'],
  target: ['目標', 'target'],
  targetNumber: ['目標（数値）', 'target (number)'],
  targetUnit: ['目標（単位）', 'target (unit)'],
  result: ['結果', 'result'],
  resultNumber: ['結果（数値）', 'result (number)'],
  resultUnit: ['結果（単位）', 'result (unit)'],
  note: ['補足・参考指標', 'note'],
  status: ['目標達成状況', 'status'],
  planPosition: ['総合計画上の位置づけ', 'place in the plan'],
  initiative: ['取組名称', 'initiative'],
  summary: ['概要', 'summary'],
  direction: ['今後の方針', 'direction'],
  evaluation: ['評価', 'evaluation'],
  proposed: ['評価（案）', 'proposed'],
  certainty: ['確かさ', 'certainty'],
  verdict: ['判定', 'verdict'],
  better: ['よい方向', 'better'],
  decidedBy: ['評価の決め方', 'decided by'],
  reason: ['理由', 'reason'],
  file: ['ブック', 'file'],
  sheet: ['シート', 'sheet'],
  cell: ['セル', 'cell'],
  pushedBy: ['提出した人', 'submitted by'],
  pushedAt: ['提出した日時', 'submitted at'],
  ruleSet: ['判定に使った版', 'rule set'],
  withdrawnAt: ['取り下げた日時', 'withdrawn at'],
};
