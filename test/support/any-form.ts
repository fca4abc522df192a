import * as fc from 'fast-check';
import {
  type Content,
  type ContentGoal,
  type ContentIndicator,
  type Habits,
  SPACINGS,
  UNCALCULATED,
  YEAR_STYLES,
} from './form-builder';

/** Any content of a goal sheet, and any way to lay it out. */

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 });

const value = fc.constantFrom(
  '52.1%',
  '1,835',
  '―',
  '７，５００人',
  '70～80',
  '計画策定',
  '・委員会2回\n・座談会8回',
  '▲3',
  '計：120人',
);
const words = fc.constantFrom(
  '・窓口アンケートの実施',
  '　職員の能力を\n向上させます。 ',
  '目標を達成しました。',
  'R4目標は前年度実績と同程度',
  '※R3年度は中止',
  '関連する事業：評価（中間）',
);
const name = fc.constantFrom(
  '窓口アンケート点数（点）',
  '協働した団体数',
  '回収率\n（％）',
  '目標参加人数：２００人以上',
  '注文件数',
  '実績報告数',
);
const evaluation = fc.constantFrom('達成', '一部未達成', '未達成', '○', '△');

const indicator = (history: number): fc.Arbitrary<ContentIndicator> =>
  fc
    .record({
      name: maybe(name),
      target: maybe(fc.oneof(value, fc.constant(UNCALCULATED))),
      result: maybe(fc.oneof(value, fc.constant(UNCALCULATED))),
      status: maybe(words),
      evaluation: maybe(evaluation),
      history: fc.array(maybe(value), { minLength: history, maxLength: history }),
      details: fc.record({
        initiatives: maybe(words),
        note: maybe(words),
        planPosition: maybe(words),
        initiative: maybe(words),
        summary: maybe(words),
        direction: maybe(words),
      }),
    })
    .filter((each) => each.name !== null || each.target !== null || each.result !== null);

const goals = (history: number): fc.Arbitrary<readonly ContentGoal[]> =>
  fc
    .array(
      fc.record({
        numbered: fc.boolean(),
        parentGoalNo: maybe(fc.constantFrom('1', '2、3')),
        goal: maybe(words.filter((text) => !text.startsWith('※'))),
        indicators: fc.array(indicator(history), { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((drafts) =>
      drafts.map(({ numbered, ...draft }, index) => {
        const needed = draft.goal === null || draft.indicators.length === 0;
        return { ...draft, no: numbered || needed ? String(index + 1) : null };
      }),
    )
    // Every table has a row; and the headings say how many years there are only where there is an indicator.
    .filter((made) => made.some(({ indicators }) => indicators.length > 0));

const text = maybe(words);
export const anyContent: fc.Arbitrary<Content> = fc
  .record({ layout: fc.constantFrom('R4' as const, 'R7' as const), year: fc.constantFrom(2019, 2022, 2025, 2026) })
  .chain(({ layout, year }) =>
    fc.integer({ min: 0, max: layout === 'R4' ? 5 : 1 }).chain((history) =>
      fc.record({
        layout: fc.constant(layout),
        year: fc.constant(year),
        goals: goals(history),
        head: fc
          .record(
            {
              department: maybe(fc.constantFrom('北区', '市民生活部')),
              section: maybe(fc.constantFrom('地域総務課\n（北区郷土博物館）', '広聴相談課')),
              phone: maybe(fc.constant('025-387-1150')),
              createdOn: maybe(fc.constantFrom('令和4年4月1日', 'R4.4.1')),
              revisedOn: maybe(fc.constant('R4.10.1')),
              evaluatedOn: maybe(fc.constant('令和　年　月　日')),
              purpose: maybe(fc.constant('市民サービスの\n向上を図ります。')),
              policyIndicators: maybe(fc.constant('・満足度\n・協働数')),
              plan: text,
              outcome: text,
            },
            { requiredKeys: ['department', 'section'] },
          )
          .chain((head) =>
            fc
              .constantFrom(`令和${year - 2018}年度`, `Ｒ${year - 2018}年度`, `${year}年度`)
              .map((fiscalYear) => ({ fiscalYear, ...head })),
          ),
      }),
    ),
  );

const extra = fc.constantFrom(
  '担当',
  '中間実績',
  'R{this}上半期実績',
  'Ｒ{this}予算額',
  '前年度目標',
  'R{last}目標',
  '進捗率',
  '備考',
  '中間評価',
);

export const anyHabits = (of: Content): fc.Arbitrary<Habits> =>
  fc.record({
    offset: fc.record({ rows: fc.nat(5), columns: fc.nat(4) }),
    paper: fc.oneof(
      fc.constant({ columns: 1, rows: 1, merged: false }),
      fc.record({
        columns: fc.integer({ min: 1, max: 4 }),
        rows: fc.integer({ min: 1, max: 3 }),
        merged: fc.boolean(),
      }),
    ),
    order: fc.option(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 20 }), {
      freq: 3,
    }),
    group: fc.constantFrom('merged', 'first', 'none'),
    yearRow: fc.constantFrom('none', 'merged', 'first'),
    yearStyle: fc.constantFrom(...(Object.keys(YEAR_STYLES) as (keyof typeof YEAR_STYLES)[])),
    historyWord: fc.constantFrom('実績', '結果'),
    resultWord: fc.constantFrom('結果', '実績', '最終', '実績値'),
    spacing: fc.constantFrom(...(Object.keys(SPACINGS) as (keyof typeof SPACINGS)[])),
    mergedHeadings: fc.boolean(),
    extras: fc.uniqueArray(fc.record({ heading: extra, at: fc.nat(20) }), { maxLength: 2 }).map((extras) =>
      extras.map(({ heading, at }) => ({
        at,
        heading: heading.replace('{this}', String(of.year - 2018)).replace('{last}', String(of.year - 2019 || '30')),
      })),
    ),
    mergedDown: fc
      .record({
        goal: fc.boolean(),
        judged: fc.subarray(['evaluation', 'status', 'initiatives', 'note', 'summary', 'history0']),
        one: fc.constantFrom('name', 'target', 'result', 'none'),
      })
      .map(({ goal, judged, one }) => new Set([...(goal ? ['no', 'parentGoalNo', 'goal'] : []), ...judged, one])),
    head: fc.constantFrom('right', 'gap', 'below', 'own-cell', 'one-row', 'title-row'),
    blocks: fc.constantFrom('beside', 'stacked', 'lines'),
    between: fc
      .array(
        fc.tuple(
          fc.integer({ min: 1, max: 12 }),
          fc.constantFrom('blank' as const, 'divider', 'divider-unmerged', 'page', 'page-with-head'),
        ),
        { maxLength: 2 },
      )
      .map((pairs) => new Map(pairs)),
    footnote: fc.constantFrom('none', 'first-cell', 'merged', 'after-gap', 'under-name'),
    legend: fc.constantFrom('none', 'stacked-right', 'one-cell', 'beside'),
    strays: fc.boolean(),
    hidden: fc.array(fc.nat(8), { maxLength: 2 }).map((rows) => new Set(rows)),
  });
