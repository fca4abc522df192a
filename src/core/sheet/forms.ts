import { westernYear, YEAR_PATTERN } from './dates';
import type { DetailField, HeadField, Layout } from './model';
import { fold, foldWithoutRemarks } from './text';

/**
 * The words by which forms are known. A new year's form is a new line or two here: `LABELS` for the head, `COLUMNS` for
 * the table, `FORMS` for what tells it from the others. Patterns are tried on folded text (see `fold`).
 */

/** The title of every goal sheet, folded. */
export const TITLE = '組織目標管理シート';

/** Labels of the head and of the blocks under the table; brackets are kept, since they tell department from section. */
export const LABELS: Readonly<Record<HeadField, RegExp>> = {
  fiscalYear: /^(?:対象)?年度$/,
  department: /^(?:組織名\((?:[部区局]|部[・･/]?[区局])(?:名)?\)|部[区局]?名|部[・･/]区名)$/,
  section: /^(?:組織名\([^)]*課[^)]*\)|課(?:・機関)?名|所属名?)$/,
  phone: /^(?:(?:問い?合わ?せ先|連絡先)(?:\(.*\))?|電話(?:番号)?)$/,
  createdOn: /^作成(?:年月)?日$/,
  revisedOn: /^(?:修正|改定|変更)(?:年月)?日$/,
  evaluatedOn: /^評価(?:年月)?日$/,
  purpose: /^組織の(?:目的|使命)$/,
  policyIndicators: /^(?:\(参考\))?関連する総合計画における政策指標$/,
  plan: /^取り?組み?について(?:\(.*\))?$/,
  outcome: /^取り?組み?の結果について(?:\(.*\))?$/,
};

/** Fields whose text stands under the label, not beside it. */
export const BLOCKS: readonly HeadField[] = ['plan', 'outcome'];

/** What a column of the table holds, apart from the columns of years (target, result, history). */
export type WordColumn = 'no' | 'parentGoalNo' | 'goal' | 'name' | 'status' | 'evaluation' | DetailField;

/** Headings of columns, brackets left out. The first that fits wins. */
export const COLUMNS: ReadonlyArray<readonly [WordColumn, RegExp]> = [
  ['no', /^(?:No\.?|番号)$/i],
  ['parentGoalNo', /^(?:部区|部|区|局|部局)の?組織目標(?:No\.?)?$/i],
  ['goal', /^(?:課の)?組織目標$/],
  ['name', /^(?:項目|取り?組み?指標|指標名|指標項目)$/],
  ['status', /達成(?:の?状況|(?:の)?見込み?)$/],
  ['evaluation', /^(?:自己|年度末)?評価$/],
  ['initiatives', /^主な取り?組み?$/],
  ['note', /^(?:補足|参考指標|補足[・･/]?参考指標)$/],
  ['planPosition', /^総合計画.*位置(?:づ|付)け$/],
  ['initiative', /^取り?組み?(?:名称?|事業名)$/],
  ['summary', /^(?:取り?組み?)?概要$/],
  ['direction', /^今後の(?:方針|方向性)$/],
];

/** Headings that only gather others under them. */
const GROUP = /^(?:指標|実績|目標と実績|主な取り?組み?)$/;

/** A form has these details; `decisive` columns tell it from the others. */
export interface Form {
  readonly layout: Layout;
  readonly details: readonly DetailField[];
  readonly history: boolean;
  readonly decisive: readonly WordColumn[];
}

export const FORMS: readonly [Form, ...Form[]] = [
  { layout: 'R4', details: ['initiatives', 'note'], history: true, decisive: ['initiatives', 'note', 'parentGoalNo'] },
  {
    layout: 'R7',
    details: ['planPosition', 'initiative', 'summary', 'direction'],
    history: false,
    decisive: ['planPosition', 'initiative', 'summary', 'direction'],
  },
];

/** The form that shares most of its decisive columns with the table; the first one when none does. */
export function formOf(columns: ReadonlySet<WordColumn>): Form {
  const score = (form: Form) => form.decisive.filter((column) => columns.has(column)).length;
  return FORMS.reduce((best, form) => (score(form) > score(best) ? form : best), FORMS[0]);
}

export function formFor(layout: Layout): Form {
  return FORMS.find((form) => form.layout === layout) ?? FORMS[0];
}

/** What one heading, or the headings stacked over a column, say. */
export type HeadingReading =
  | { readonly kind: 'column'; readonly column: WordColumn }
  | { readonly kind: 'year'; readonly year: number | null; readonly word: YearWord }
  | { readonly kind: 'group'; readonly year: number | null }
  | { readonly kind: 'unknown' };

/** 目標; 結果・実績・最終; something said of that year in other words; a report during the year (中間, 上半期). */
export type YearWord = 'target' | 'outcome' | 'other' | 'interim';

/** Reads one heading's text. */
export function readHeading(text: string): HeadingReading {
  const words = foldWithoutRemarks(text).replace(/[※*:]+$/, '');
  if (words === '' || words.length > 30) return { kind: 'unknown' };
  const column = COLUMNS.find(([, pattern]) => pattern.test(words));
  if (column) return { kind: 'column', column: column[0] };
  return GROUP.test(words) ? { kind: 'group', year: null } : readYearHeading(words, yearInBrackets(text));
}

/** 「目標（R4）」: the year may stand in brackets of its own. */
function yearInBrackets(text: string): number | null {
  const match = new RegExp(`\\((${YEAR_PATTERN})(?:年度?)?\\)`, 'i').exec(fold(text));
  return match?.[1] ? westernYear(match[1]) : null;
}

function readYearHeading(words: string, otherwise: number | null): HeadingReading {
  const match = new RegExp(`(${YEAR_PATTERN})(?:年度?)?(?:末)?の?`, 'i').exec(words);
  const year = (match?.[1] ? westernYear(match[1]) : null) ?? otherwise;
  const rest = match ? words.replace(match[0], '') : words;
  if (rest === '') return { kind: 'group', year };
  const word = yearWord(rest);
  if (word === 'other' && (year === null || (match?.index ?? 0) > 0)) return { kind: 'unknown' };
  return { kind: 'year', year, word };
}

function yearWord(words: string): YearWord {
  if (/中間|半期|上期|前期|四半期|\d+月/.test(words)) return 'interim';
  if (/^(?:年間|年度)?目標(?:値|数値)?$/.test(words)) return 'target';
  return /^(?:年度末|最終)?(?:実績|結果|最終)(?:値|数値|見込み?)?$/.test(words) ? 'outcome' : 'other';
}

/** The head field whose label this is, and for 「作成日：R4.4.1」 in one cell the text behind the colon. */
export function readLabel(text: string): { readonly field: HeadField; readonly value: string | null } | null {
  const whole = fieldOf(fold(text));
  if (whole) return { field: whole, value: null };
  const colon = /^([^:：]{2,20})[:：]([\s\S]*)$/.exec(text);
  const field = colon?.[1] ? fieldOf(fold(colon[1])) : null;
  return field && colon?.[2] !== undefined ? { field, value: colon[2] } : null;
}

function fieldOf(folded: string): HeadField | null {
  for (const [field, pattern] of Object.entries(LABELS)) if (pattern.test(folded)) return field as HeadField;
  return null;
}
