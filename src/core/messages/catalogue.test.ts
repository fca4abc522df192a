import { goalSheet, ruleContext } from '../../../test/support/goal-sheet';
import { judgeIndicator, quantitiesOf } from '../evaluate/indicator';
import { indicatorOf } from '../evaluate/testing';
import { DEFAULT_POLICY } from '../policy/default';
import type { GoalSheet } from '../sheet/model';
import { RULES } from '../validate/rules';
import { validateSheet } from '../validate/validate';
import { type Catalogue, catalogue, type Lang } from './catalogue';
import { cliWords } from './cli/words';
import { pageWords } from './page/words';
import { evaluationsWords } from './pane/evaluations';
import { findingsWords } from './pane/findings';
import { guideWords } from './pane/guide';
import { overviewWords } from './pane/overview';
import { settingsWords } from './pane/settings';
import { shellWords } from './pane/shell';
import { submitWords } from './pane/submit';
import { workbenchWords } from './pane/workbench';
import { sayDirection, sayEvaluation, sayFinding, sayIndicators, sayJudgement, sayQuantity } from './say';

const LANGS = ['ja', 'en'] as const;
const row = (...indicators: object[]) => [{ indicators }];

/** Sheets with every fault that a rule knows, their texts as untidy as people write them. */
const FAULTY: readonly GoalSheet[] = [
  goalSheet({ headings: { missing: ['goal', 'name', 'target', 'result', 'evaluation'] } }),
  goalSheet({ headings: { unread: [{ heading: '取組の\n成果', cell: 'M9' }] } }),
  goalSheet({ year: null, head: { fiscalYear: null } }),
  goalSheet({ year: null, head: { fiscalYear: 'れいわ\n四年度' } }),
  goalSheet({ year: 2023, head: { fiscalYear: '令和\n5年度' } }),
  goalSheet({ head: { department: null, section: null } }),
  goalSheet({
    goals: [
      { no: '1', cell: 'B9' },
      { no: '1', cell: 'B10' },
    ],
  }),
  goalSheet({ head: { createdOn: 'R4.2.\n30', revisedOn: '未定', evaluatedOn: 'R3.4.1' } }),
  goalSheet({ head: { evaluatedOn: 'R3.4.1' } }),
  goalSheet({
    goals: row({ target: null }, { result: null }, { status: null }, { uncalculated: ['target', 'result'] }),
  }),
  goalSheet({
    goals: row({ target: '#REF!' }, { result: '#N/A' }, { evaluation: null, uncalculated: ['evaluation'] }),
  }),
  goalSheet({ goals: row({ hidden: true, name: '窓口の\n満足度（％）を\n高めるための指標' }) }),
  goalSheet({ goals: row({ target: '90％', result: '12回' }, { target: '52.1', result: '0.521' }) }),
  goalSheet({ goals: row({ evaluation: null }, { evaluation: null, target: '検討', result: '開催' }) }),
  goalSheet({ goals: row({ evaluation: '達成\n' }, { evaluation: '〇' }, { evaluation: 'おおむね\n順調' }) }),
  goalSheet({ goals: row({ evaluation: '未達成' }, { target: '90m\n以上', result: '78m' }) }),
  merged(goalSheet({ goals: row({}, { result: '4.0' }) })),
  merged(goalSheet({ goals: row({ result: '4.1' }, { result: '4.0', status: 'ほぼ達成しました' }) })),
  merged(goalSheet({ goals: row({ result: null }, {}) })),
  goalSheet({ goals: row({ target: '4回', result: '中止' }, { target: '4回', result: '集計中' }) }),
  goalSheet({ goals: row({ name: '苦情件数', target: '10件', result: '12件' }, { target: '0件', result: '0件' }) }),
  goalSheet({ goals: row({ target: '１，２００人' }, { target: ' 5 ％', result: '6％\n' }) }),
  goalSheet({ goals: row({ target: '会議2回・講座8回', result: '会議3回・講座7回' }) }),
];

/** The same sheet with one 評価 for all of its rows. */
function merged(sheet: GoalSheet): GoalSheet {
  const indicators = (all: GoalSheet['goals'][number]['indicators']) =>
    all.map((each) => ({ ...each, cells: { ...each.cells, evaluation: 'N9' } }));
  return { ...sheet, goals: sheet.goals.map((goal) => ({ ...goal, indicators: indicators(goal.indicators) })) };
}

const CONTEXTS = [
  ...FAULTY.map((sheet) => ruleContext(sheet)),
  ruleContext(goalSheet(), { earlier: [goalSheet()] }),
  ruleContext(goalSheet(), { earlier: [goalSheet({ hidden: true })] }),
  ...[null, '4.5'].map((history) =>
    ruleContext(
      goalSheet({
        headings: { history: [{ heading: 'R3\n実績', year: 2021 }] },
        goals: row({ history: [history] }, { name: '研修回数\n（回）' }, { name: '来庁者数' }),
      }),
      {
        previous: {
          year: 2021,
          file: '北区_R3.xlsx',
          sheet: '市民課',
          indicators: [
            { goalNo: '1', name: '窓口アンケート（点）', result: '4.4\n（速報）' },
            { goalNo: '1', name: '研修の\n回数（回）', result: '9' },
            { goalNo: null, name: 'やめた\n指標', result: null },
          ],
        },
      },
    ),
  ),
];
const FINDINGS = CONTEXTS.flatMap(validateSheet);
const EVALUATIONS = CONTEXTS.flatMap(({ evaluations }) => evaluations);

/** Every key that leads to a sentence or a word. */
function keysOf(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, each]) =>
    typeof each === 'object' ? keysOf(each, `${path}${key}.`) : [`${path}${key}`],
  );
}

/** A sentence is one line, without a hole. */
function expectSentences(sentences: readonly string[]): void {
  expect(sentences.filter((text) => text.trim() === '' || /undefined|NaN|null|\n|「」|“”/.test(text))).toEqual([]);
}

it.each([
  ['what all programs say', catalogue],
  ['the command line', cliWords],
  ["the service's page", pageWords],
  ['the frame of the pane', (lang: Lang) => shellWords[lang]],
  ["the minute's guide", (lang: Lang) => guideWords[lang]],
  ['概要', (lang: Lang) => overviewWords[lang]],
  ['点検結果', (lang: Lang) => findingsWords[lang]],
  ['評価（案）', (lang: Lang) => evaluationsWords[lang]],
  ['提出', (lang: Lang) => submitWords[lang]],
  ['設定', (lang: Lang) => settingsWords[lang]],
  ['the workbench', (lang: Lang) => workbenchWords[lang]],
])('says everything in both languages: %s', (_, words: (lang: Lang) => object) => {
  expect(keysOf(words('en')).sort()).toEqual(keysOf(words('ja')).sort());
  expect(keysOf(words('ja')).length).toBeGreaterThan(5);
});

it.each(LANGS)('has sentences for every rule, and for none that there is not (%s)', (lang) => {
  expect(Object.keys(catalogue(lang).findings).sort()).toEqual([...RULES.map(({ id }) => id), 'no-goal-sheet'].sort());
});

it('has a faulty sheet for every rule', () => {
  expect([...new Set(FINDINGS.map(({ rule }) => rule))].sort()).toEqual(RULES.map(({ id }) => id).sort());
});

it.each(LANGS)('says every finding in one line without a hole (%s)', (lang) => {
  expectSentences(FINDINGS.flatMap((finding) => Object.values(sayFinding(finding, lang))));
});

it.each(LANGS)('says every proposal and its reasons in one line without a hole (%s)', (lang) => {
  expectSentences(EVALUATIONS.flatMap((each) => [sayEvaluation(each, lang).because, sayIndicators(each, lang)]));
  expectSentences(EVALUATIONS.flatMap(({ judgements }) => judgements.map((each) => sayJudgement(each, lang).because)));
});

it('says of one indicator what it is about, and of several how many', () => {
  const reasons = EVALUATIONS.map((each) => sayEvaluation(each, 'ja').because);
  expect(reasons).toContain(
    '目標に2件届いていません。達成状況に「ほぼ達成」とあります。案：一部未達成。評価を選んでください。',
  );
  expect(reasons).toContain('2件中1件が目標に達しています。案：一部未達成');
  expect(reasons).toContain('目標4.5に対し結果4.6で、達しています。案：達成');
  expect(reasons).toContain('2つの目標のうち、結果があるのは1つです。');
});

describe('sayDirection', () => {
  const policy = { ...DEFAULT_POLICY, directions: [{ name: '待ち人数', better: 'smaller' as const }] };
  const judge = (name: string, target: string, better?: 'larger' | 'smaller') =>
    judgeIndicator(indicatorOf({ name, target, result: '5' }), policy, better && { better });

  it.each([
    [judge('参加者数', '10'), '多いほどよい（決まった語がないため）'],
    [judge('待ち時間', '10'), '少ないほどよい（名称の「待ち時間」から）'],
    [judge('日数', '10以下'), '少ないほどよい（目標の「以下」から）'],
    [judge('日数', '10以内'), '少ないほどよい（目標の「以内」から）'],
    [judge('点数', '10を下回らない'), '多いほどよい（目標の「下回らない」から）'],
    [judge('順位', '3位'), '少ないほどよい（目標の「位」から）'],
    [judge('件数', '0件'), '少ないほどよい（目標が0のため）'],
    [judge('待ち人数', '10'), '少ないほどよい（評価基準の「待ち人数」から）'],
    [judge('参加者数', '10', 'smaller'), '少ないほどよい（あなたが選びました）'],
  ])('says what said so (%#)', (judgement, sentence) => {
    expect(sayDirection(judgement, 'ja')).toBe(sentence);
    expect(sayDirection(judgement, 'en')).toMatch(/^(?:More|Less) is better \(.+\)$/);
  });

  it('says nothing where nothing was compared by size', () => {
    expect(sayDirection(judge('まつり', '開催'), 'ja')).toBeNull();
  });
});

it.each([
  ['７，５００人', ['7,500人'], ['7,500人']],
  ['座談会8回以上', ['座談会 8回以上'], ['座談会 at least 8回']],
  ['約70~80%', ['約70～80%'], ['about 70 to 80%']],
  ['5%減', ['5%減'], ['down 5%']],
  ['1.5千円', ['1.5千円'], ['1.5千円']],
  ['第2次計画3件', ['第2次計画 3件'], ['第2次計画 3件']],
  ['委員会2回・座談会8回', ['委員会 2回', '座談会 8回'], ['委員会 2回', '座談会 8回']],
  ['検討', [], []],
])('says the quantities of %p as they were read', (target, ja, en) => {
  const { targets } = quantitiesOf(indicatorOf({ target }));
  expect(targets.map((each) => sayQuantity(each, 'ja'))).toEqual(ja);
  expect(targets.map((each) => sayQuantity(each, 'en'))).toEqual(en);
});

it('never says エラー at a person', () => {
  const texts = (value: Catalogue | object): string[] =>
    Object.values(value).flatMap((each) => {
      if (typeof each === 'function') return [String(each)];
      return typeof each === 'string' ? [each] : texts(each);
    });
  expect(texts(catalogue('ja')).filter((text) => /エラー/.test(text))).toEqual([]);
});
