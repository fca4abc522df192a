import { z } from 'zod';
import { LAYOUTS, PHASES } from '../sheet/model';

/**
 * The records of the shared list: one `sheet` and one `indicator` per row of it. This is their only definition; the
 * TypeScript types, the JSON Schema and the OpenAPI document all come from here.
 *
 * Texts are as the sheet shows them, untrimmed; null is an empty cell, or a column that the form does not have.
 */

const text = z.string().nullable();
const time = z.iso.datetime().describe('ISO 8601, UTC');

/** Microsoft Lists indexes at most 255 characters. Control characters and half surrogates cannot stand in a URL. */
const key = z
  .string()
  .max(255)
  .regex(/^\d{4}\/[^\p{Cc}\p{Cs}]+$/u);

const layout = z.enum(LAYOUTS).describe('the family of forms that the sheet belongs to');
const phase = z.enum(PHASES).describe('目標設定, 中間報告, 年度末評価');
const count = z.int().min(0);

/** Where a record came from and when: says nothing about what the sheet says, so it never makes a record changed. */
const provenance = z.strictObject({
  file: z.string().describe("the workbook's name"),
  sheet: z.string().describe("the worksheet's name"),
  cell: z.string().describe("A1 address: an indicator's result (or target), a sheet's title"),
  pushedBy: text.describe('the person who submitted it, if known'),
  pushedAt: time.describe('when this content was submitted'),
  ruleSet: z.string().describe('program version and hash of the policy that judged it'),
  withdrawnAt: time.nullable().describe('when the sheet no longer had it; null while it is current'),
});

/** What every record says about its sheet. */
const belonging = z.strictObject({
  year: z.int().min(1000).max(9999).describe('the fiscal year, 2022 for 令和4年度'),
  fiscalYear: text.describe('年度 as printed'),
  department: text.describe('組織名（部） as printed'),
  section: text.describe('組織名（準部・課・機関名） as printed'),
  layout,
  phase,
});

export const indicatorSchema = z
  .strictObject({
    key: key.describe('<year>/<sectionKey>/<goalNo>/<n>'),
    kind: z.literal('indicator'),
    ...belonging.shape,
    goalNo: text,
    goal: text.describe('組織目標'),
    parentGoalNo: text.describe("the number of the department's goal that this goal serves"),
    indicatorNo: z.int().min(1).describe('n of the key: given at the first push, never to another indicator'),
    seriesId: text.describe('joins the same indicator across years; null until a person confirms it'),
    name: text.describe('指標: 項目（単位） or 取組指標'),
    initiatives: text.describe('主な取組（事業）'),
    history: z
      .array(z.strictObject({ heading: z.string(), text }))
      .describe("the earlier years' actuals, oldest first; empty where the form has none"),
    target: text,
    targetNumber: z.number().nullable(),
    targetUnit: text,
    result: text,
    resultNumber: z.number().nullable(),
    resultUnit: text,
    note: text.describe('補足・参考指標'),
    status: text.describe('目標達成状況'),
    planPosition: text.describe('総合計画（実施計画）上の位置づけ'),
    initiative: text.describe('取組名称（事業名）'),
    summary: text.describe('概要'),
    direction: text.describe('今後の方針'),
    evaluation: text.describe('評価 as it stands in the sheet'),
    proposed: text.describe('評価 that the policy proposes'),
    certainty: z.enum(['certain', 'discretionary', 'undecided', 'pending']).nullable(),
    verdict: z.enum(['reached', 'missed', 'unknown', 'pending', 'none']),
    better: z.enum(['larger', 'smaller']).nullable(),
    decidedBy: z.enum(['policy', 'person']).nullable(),
    reason: text.describe('why a person chose otherwise'),
    ...provenance.shape,
  })
  .describe('one indicator of one sheet');

const waiver = z.strictObject({
  by: z.string().min(1).describe('who answers for it'),
  reason: z.string().min(1),
  findings: z
    .array(z.strictObject({ rule: z.string(), cell: z.string().nullable() }))
    .describe('the findings 要修正 that are let pass'),
});

export const sheetSchema = z
  .strictObject({
    key: key.describe('<year>/<sectionKey>'),
    kind: z.literal('sheet'),
    ...belonging.shape,
    phone: text,
    createdOn: text.describe('作成日'),
    revisedOn: text.describe('修正日'),
    evaluatedOn: text.describe('評価日'),
    purpose: text.describe('組織の目的'),
    policyIndicators: z.array(z.string()).nullable(),
    plan: text.describe('取り組みについて'),
    outcome: text.describe('取り組みの結果について'),
    goals: z
      .array(z.strictObject({ no: text, parentGoalNo: text, goal: text }))
      .describe('in the order of the sheet, those without indicators too'),
    order: z
      .array(z.string())
      .describe('its indicators in the order of the sheet, each by the end of its key: <goalNo>/<n>'),
    counts: z.strictObject({
      goals: count,
      indicators: count,
      evaluations: count.describe('indicators whose 評価 is filled'),
      errors: count.describe('findings 要修正'),
      warnings: count.describe('findings 要確認'),
    }),
    waiver: waiver.nullable().describe('課長確認済: who lets the sheet pass although something is to mend; else null'),
    ...provenance.shape,
  })
  .describe('one goal sheet: a section and a year');

export const recordSchema = z.discriminatedUnion('kind', [sheetSchema, indicatorSchema]);

/** A sheet's record as it is submitted. What is left out, the list knows. */
export const sheetDraftSchema = sheetSchema
  .omit({ order: true, withdrawnAt: true })
  .describe('a sheet to be submitted');

/** An indicator's record as it is submitted: the list finds out which of its indicators it is, or gives it a number. */
export const indicatorDraftSchema = indicatorSchema
  .omit({ key: true, indicatorNo: true, seriesId: true, withdrawnAt: true })
  .describe('an indicator to be submitted');

/** The names of the fields that `contentOf` leaves out. */
export const provenanceFields: ReadonlySet<string> = new Set(Object.keys(provenance.shape));

type Immutable<T> = T extends object ? { readonly [K in keyof T]: Immutable<T[K]> } : T;

export type IndicatorRecord = Immutable<z.infer<typeof indicatorSchema>>;
export type SheetRecord = Immutable<z.infer<typeof sheetSchema>>;
export type SheetDraft = Immutable<z.infer<typeof sheetDraftSchema>>;
export type IndicatorDraft = Immutable<z.infer<typeof indicatorDraftSchema>>;
export type ListRecord = SheetRecord | IndicatorRecord;
export type RecordKind = ListRecord['kind'];
