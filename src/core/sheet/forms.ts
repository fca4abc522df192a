import type { DetailField, HeadField, Layout } from './model';

/**
 * The words by which forms are known. A new year's form is a new line or two here: `LABELS` for the head, `COLUMNS` for
 * the table, `FORMS` for what tells it from the others. Patterns are tried on folded text (see `foldCaption`).
 */

/** The title of every goal sheet, folded. */
export const TITLE = '組織目標管理シート';

/** Labels of the head and of the blocks under the table; brackets are kept, since they tell department from section. */
export const LABELS: Readonly<Record<HeadField, RegExp>> = {
  fiscalYear: /^(?:対象|実施)?年度$/,
  department: /^(?:組織名\((?:[部区局]|部[・/]?[区局])(?:名)?\)|(?:[部区局]|部[・/]?[区局])名)$/,
  section: /^(?:組織名\([^)]*課[^)]*\)|課(?:等|室|[・/]機関)?名|所属(?:課?名)?)$/,
  phone: /^(?:(?:お?問い?合わ?せ先|連絡先)(?:\(.*\))?|電話(?:番号)?)$/,
  createdOn: /^(?:作成|策定)(?:年月)?日$/,
  revisedOn: /^(?:修正|改[定訂]|変更)(?:年月)?日$/,
  evaluatedOn: /^(?:自己)?評価(?:年月)?日$/,
  purpose: /^組織の(?:目的|使命)$/,
  policyIndicators: /^(?:\(参考\))?関連する(?:総合計画における)?政策指標$/,
  plan: /^取り?組み?について(?:[([【〔](?:[^()]|\([^()]*\))*[)\]】〕])?$/,
  outcome: /^取り?組み?の?結果について(?:[([【〔](?:[^()]|\([^()]*\))*[)\]】〕])?$/,
};

/** Fields whose text stands under the label, not beside it. */
export const BLOCKS: readonly HeadField[] = ['plan', 'outcome'];

/** Fields beside whose label a text of several lines may stand, one a cell. */
export const LONG_TEXTS: readonly HeadField[] = ['purpose', 'policyIndicators'];

/** What a column of the table holds, apart from the columns of years (target, result, history). */
export type WordColumn = 'no' | 'parentGoalNo' | 'goal' | 'name' | 'status' | 'evaluation' | DetailField;

/** Headings of columns, brackets left out. The first that fits wins. */
export const COLUMNS: ReadonlyArray<readonly [WordColumn, RegExp]> = [
  ['no', /^(?:目標)?(?:No\.?|番号|項番)$/i],
  ['parentGoalNo', /^(?:部[・/]?区|部|区|局|部局)の?(?:組織)?目標(?:No\.?|番号)?$/i],
  ['goal', /^(?:課の)?組織目標$/],
  ['name', /^(?:項目(?:[・/及び]*単位)?|取り?組み?指標|指標名|指標の?項目)$/],
  ['status', /達成の?(?:状況|見込み?)(?:等|[・、/及びと]+(?:成果|課題|効果|取り?組み?).{0,10})?$|^取り?組み?の?状況$/],
  ['evaluation', /^(?:自己|年度末|最終)?評価(?:結果)?$/],
  ['initiatives', /^主な取り?組み?(?:・?事業|内容)?$/],
  ['note', /^(?:補足|参考指標|補足[・/、及びと]*参考指標)$/],
  ['planPosition', /^総合計画.*位置(?:づ|付)け$/],
  ['initiative', /^取り?組み?(?:名称?|事業名)$/],
  ['summary', /^(?:取り?組み?)?概要$/],
  ['direction', /^今後の(?:方針|方向性)$/],
];

/** Headings that only gather others under them. */
export const GROUP = /^(?:指標|(?:目標|実績|結果)(?:値)?[・と、及び]+(?:目標|実績|結果)(?:値)?)$/;

/** What the heading of a year's column says of that year. */
export const TARGET = /^(?:年間|年度|最終|当初|修正|変更)?(?:後の?|前の?)?目標(?:値|数値)?$/;
/** A target that was revised during the year, and the one that it takes the place of. */
export const REVISED = /修正|変更|改定|見直し/;
export const ORIGINAL = /当初|(?:修正|変更|改定|見直し)前/;
export const OUTCOME = /^(?:年度末|最終|年間|年度|確定)?(?:実績|結果|最終)(?:値|数値)?$/;

/** A report during the year: never the result of the year. */
export const INTERIM = /中間|半期|[上下]期|[前後]期|四半期|途中|\d+月/;

/** Said of the year, and no figure to hold against its target. A result may bear any other word (R4最終, R4年度末). */
export const NO_OUTCOME =
  /目標|計画|予算|決算|率$|増減|比$|差$|備考|担当|状況|評価|理由|課題|方針|取り?組み?|事業|概要|内容|順位/;

/** Years told from the sheet's own: 前年度実績. */
export const YEARS_AGO: ReadonlyArray<readonly [RegExp, number]> = [
  [/^前々年度?の?/, 2],
  [/^(?:前|昨)年度?の?/, 1],
  [/^(?:本|今|当)年度の?/, 0],
  [/^(?:次|翌|来)年度?の?/, -1],
];

/** What a legend explains: 「○：達成」. */
export const LEGEND_WORD = /(?:達成|未達)$/;

/** A form has these details; `decisive` columns tell it from the others. */
export interface Form {
  readonly layout: Layout;
  readonly details: readonly DetailField[];
  readonly history: boolean;
  readonly decisive: readonly WordColumn[];
  /** How it prints the heading of an indicator's name. */
  readonly nameHeading: string;
}

export const FORMS: readonly [Form, ...Form[]] = [
  {
    layout: 'R4',
    details: ['initiatives', 'note'],
    history: true,
    decisive: ['initiatives', 'note', 'parentGoalNo'],
    nameHeading: '項目（単位）',
  },
  {
    layout: 'R7',
    details: ['planPosition', 'initiative', 'summary', 'direction'],
    history: false,
    decisive: ['planPosition', 'initiative', 'summary', 'direction'],
    nameHeading: '取組指標',
  },
];

/** The form that shares most of its decisive columns with the table; the first one when none does. */
export function formOf(columns: ReadonlySet<string>): Form {
  const score = (form: Form) => form.decisive.filter((column) => columns.has(column)).length;
  return FORMS.reduce((best, form) => (score(form) > score(best) ? form : best), FORMS[0]);
}

export function formFor(layout: Layout): Form {
  return FORMS.find((form) => form.layout === layout) ?? FORMS[0];
}
