import fc from 'fast-check';
import { goalSheet } from '../../../test/support/goal-sheet';
import { type Evaluation, evaluateSheet } from '../evaluate/evaluation';
import { DEFAULT_POLICY } from '../policy/default';
import { indicatorsOf } from '../sheet/indicators';
import type { GoalSheet, Indicator } from '../sheet/model';
import {
  asksForReason,
  choiceOf,
  correctionsFor,
  type Decisions,
  evaluationId,
  indicatorId,
  joinedDecisions,
  NO_DECISIONS,
  outdatedChoice,
  withChoice,
  withCorrection,
} from './decisions';
import { readDecisions } from './kept';

const SCALE = DEFAULT_POLICY.scale.words;
const CHOICE = { value: '一部未達成', reason: '利用者は増えた。' };

type Row = Partial<Pick<Indicator, 'name' | 'target' | 'result'>>;
const sheetOf = (rows: readonly Row[], more: object = {}) => goalSheet({ goals: [{ indicators: rows }], ...more });
const evaluationsOf = (sheet: GoalSheet) => evaluateSheet(sheet, DEFAULT_POLICY);

function evaluationAt(sheet: GoalSheet, index: number): Evaluation {
  const found = evaluationsOf(sheet)[index];
  if (!found) throw new Error('no evaluation');
  return found;
}

function indicatorAt(sheet: GoalSheet, index: number): Indicator {
  const found = indicatorsOf(sheet)[index];
  if (!found) throw new Error('no indicator');
  return found;
}

/** A choice for the only evaluation of a sheet, looked for in another one, at `index`. */
function found(from: GoalSheet, to: GoalSheet, index = 0) {
  const decisions = withChoice(NO_DECISIONS, from, evaluationAt(from, 0), CHOICE);
  return choiceOf(decisions, to, evaluationAt(to, index));
}

const ROW: Row = { name: '講座（回）', target: '10回', result: '8回' };
const row = fc.record({
  name: fc.constantFrom('講座（回）', '相談（件）', null),
  target: fc.constantFrom('10回', '20回', '5%'),
  result: fc.constantFrom('8回', '30回', null),
});

describe('choices', () => {
  it('hold whatever empty lines stand around the numbers', () => {
    expect(found(sheetOf([ROW]), sheetOf([{ ...ROW, target: '\n10回\n' }]))).toMatchObject(CHOICE);
    expect(found(sheetOf([ROW]), sheetOf([{ ...ROW, target: '1\n0回' }]))).toBeNull();
  });

  it('are found again, changed and taken back', () => {
    const sheet = sheetOf([ROW]);
    const evaluation = evaluationAt(sheet, 0);
    const chosen = withChoice(NO_DECISIONS, sheet, evaluation, CHOICE);
    expect(choiceOf(chosen, sheet, evaluation)).toMatchObject(CHOICE);
    const changed = withChoice(chosen, sheet, evaluation, { value: '未達成', reason: null });
    expect(changed.choices).toHaveLength(1);
    expect(choiceOf(changed, sheet, evaluation)).toMatchObject({ value: '未達成', reason: null });
    expect(withChoice(changed, sheet, evaluation, null)).toEqual(NO_DECISIONS);
    expect(choiceOf(NO_DECISIONS, sheet, evaluation)).toBeNull();
  });

  it('stay with their indicator when rows with other names are inserted anywhere', () => {
    const others = fc.array(row.filter(({ name }) => name !== ROW.name));
    fc.assert(
      fc.property(others, others, (before, after) => {
        const moved = sheetOf([...before, ROW, ...after]);
        const index = evaluationsOf(moved).findIndex(
          ({ cell }) => cell === indicatorAt(moved, before.length).cells.evaluation,
        );
        expect(found(sheetOf([ROW]), moved, index)).toMatchObject(CHOICE);
      }),
    );
  });

  it('are of one year: the next workbook may have the same name and the same words', () => {
    expect(found(sheetOf([ROW], { year: 2022 }), sheetOf([ROW], { year: 2023 }))).toBeNull();
  });

  it('are known as outdated when a number has changed', () => {
    const [before, after] = [sheetOf([ROW]), sheetOf([{ ...ROW, result: '9回' }])];
    const decisions = withChoice(NO_DECISIONS, before, evaluationAt(before, 0), CHOICE);
    expect(outdatedChoice(decisions, after, evaluationAt(after, 0))).toMatchObject(CHOICE);
    expect(outdatedChoice(decisions, before, evaluationAt(before, 0))).toBeNull();
  });

  it('of two notebooks are all kept, the first one first', () => {
    const sheet = sheetOf([ROW, { ...ROW, name: '相談（件）' }]);
    const choose = (index: number, value: string) =>
      withChoice(NO_DECISIONS, sheet, evaluationAt(sheet, index), { value, reason: null });
    const both = joinedDecisions(choose(0, '達成'), {
      choices: [...choose(0, '未達成').choices, ...choose(1, '未達成').choices],
      corrections: [],
    });
    expect(choiceOf(both, sheet, evaluationAt(sheet, 0))?.value).toBe('達成');
    expect(choiceOf(both, sheet, evaluationAt(sheet, 1))?.value).toBe('未達成');
  });

  it('are forgotten when a number changes, not when it is only written otherwise', () => {
    const sheet = sheetOf([ROW]);
    expect(found(sheet, sheetOf([{ ...ROW, result: '9回' }]))).toBeNull();
    expect(found(sheet, sheetOf([{ ...ROW, target: '11回' }]))).toBeNull();
    expect(found(sheet, sheetOf([{ ...ROW, result: ' ８回　' }]))).toMatchObject(CHOICE);
    expect(found(sheetOf([{ ...ROW, result: '1\n8' }]), sheetOf([{ ...ROW, result: '18' }]))).toBeNull();
  });

  it('are of one sheet, by its name', () => {
    expect(found(sheetOf([ROW]), sheetOf([ROW], { sheet: '税務課' }))).toBeNull();
  });

  it('are of all the rows that one 評価 judges', () => {
    const merged = (rows: readonly Row[]) => {
      const sheet = sheetOf(rows);
      return {
        ...sheet,
        goals: sheet.goals.map((goal) => ({
          ...goal,
          indicators: goal.indicators.map((each) => ({ ...each, cells: { ...each.cells, evaluation: 'N9' } })),
        })),
      };
    };
    const other = { ...ROW, name: '別の指標' };
    expect(found(merged([ROW, other]), merged([ROW, other]))).toMatchObject(CHOICE);
    expect(found(merged([ROW, other]), merged([ROW]))).toBeNull();
    expect(found(merged([ROW, other]), merged([ROW, { ...other, result: '1回' }]))).toBeNull();
  });
});

describe('ids', () => {
  it('tell every evaluation and every indicator of a sheet apart, whatever their names', () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (first, second) => {
        const sheet = goalSheet({ goals: [{ indicators: first }, { indicators: second }] });
        const indicators = indicatorsOf(sheet);
        expect(new Set(indicators.map((each) => indicatorId(sheet, each))).size).toBe(indicators.length);
        const evaluations = evaluationsOf(sheet);
        expect(new Set(evaluations.map((each) => evaluationId(sheet, each))).size).toBe(evaluations.length);
      }),
    );
  });

  it('know no indicator of another reading', () => {
    expect(() => indicatorId(sheetOf([ROW]), indicatorAt(sheetOf([ROW]), 0))).toThrow('another sheet');
  });
});

describe('corrections', () => {
  const of = (decisions: Decisions, sheet: GoalSheet) => correctionsFor(decisions, sheet)(indicatorAt(sheet, 0));
  const corrected = (sheet: GoalSheet, correction: Parameters<typeof withCorrection>[3]) =>
    withCorrection(NO_DECISIONS, sheet, indicatorAt(sheet, 0), correction);

  it('keep a direction whatever the numbers, and pairs only with the same texts', () => {
    const sheet = sheetOf([ROW]);
    const both = corrected(sheet, { better: 'smaller', pairs: [[0, 0]] });
    expect(of(both, sheet)).toEqual({ better: 'smaller', pairs: [[0, 0]] });
    expect(of(both, sheetOf([{ ...ROW, result: '9回' }]))).toEqual({ better: 'smaller' });
    expect(of(corrected(sheet, { pairs: [[0, 0]] }), sheetOf([{ ...ROW, result: '9回' }]))).toEqual({});
    expect(of(NO_DECISIONS, sheet)).toBeUndefined();
  });

  it('are taken back by null and by saying nothing', () => {
    const sheet = sheetOf([ROW]);
    const turned = corrected(sheet, { better: 'smaller' });
    for (const nothing of [null, {}]) {
      expect(withCorrection(turned, sheet, indicatorAt(sheet, 0), nothing)).toEqual(NO_DECISIONS);
    }
  });
});

describe('readDecisions', () => {
  it('reads back what was decided, after a way through JSON', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), fc.string(), (rows, reason) => {
        const sheet = sheetOf(rows);
        const chosen = evaluationsOf(sheet).reduce(
          (decisions, each) => withChoice(decisions, sheet, each, { value: '達成', reason }),
          NO_DECISIONS,
        );
        const all = indicatorsOf(sheet).reduce(
          (decisions, each) => withCorrection(decisions, sheet, each, { better: 'larger', pairs: [[0, 0]] }),
          chosen,
        );
        expect(readDecisions(JSON.parse(JSON.stringify(all)))).toEqual(all);
      }),
    );
  });

  it('keeps what can be read back, however much is said', () => {
    const sheet = sheetOf([ROW]);
    const long = withChoice(NO_DECISIONS, sheet, evaluationAt(sheet, 0), { value: '達成', reason: '長'.repeat(9999) });
    expect(readDecisions(long)).toEqual(long);
    const pairs = Array.from({ length: 99 }, () => [0, 0] as const);
    const many = withCorrection(NO_DECISIONS, sheet, indicatorAt(sheet, 0), { pairs });
    expect(readDecisions(many)).toEqual(many);
  });

  it('keeps ten thousand of each, and gives up the oldest', () => {
    const mark = (index: number) => index.toString(16).padStart(16, '0');
    const choices = Array.from({ length: 10_000 }, (_, index) => ({ at: mark(index), seen: mark(0), ...CHOICE }));
    const corrections = choices.map(({ at, seen }) => ({ at, seen, better: 'smaller' as const, pairs: null }));
    const sheet = sheetOf([ROW]);
    const more = withChoice({ choices, corrections }, sheet, evaluationAt(sheet, 0), CHOICE);
    const evenMore = withCorrection(more, sheet, indicatorAt(sheet, 0), { better: 'larger' });
    for (const kept of [evenMore.choices, evenMore.corrections]) {
      expect(kept).toHaveLength(10_000);
      expect(kept[0]?.at).toBe(mark(1));
    }
    expect(readDecisions(JSON.parse(JSON.stringify(evenMore)))).toEqual(evenMore);
  });

  it('takes pairs beyond what a cell can hold for no decisions', () => {
    const correction = { at: '0'.repeat(16), seen: '0'.repeat(16), better: null };
    const read = (place: number) =>
      readDecisions({ choices: [], corrections: [{ ...correction, pairs: [[0, place]] }] });
    expect([read(50).corrections.length, read(51).corrections.length, read(-1).corrections.length]).toEqual([1, 0, 0]);
  });

  it('takes anything else for no decisions, and never throws', () => {
    fc.assert(fc.property(fc.anything(), (json) => readDecisions(json) === NO_DECISIONS));
    const choice = { at: '0'.repeat(16), seen: '0'.repeat(16), value: '達成', reason: null };
    expect(readDecisions({ choices: [choice], corrections: [] }).choices).toHaveLength(1);
    for (const faulty of [{ at: 'A1' }, { value: '' }, { reason: 1 }, { more: 1 }]) {
      expect(readDecisions({ choices: [{ ...choice, ...faulty }], corrections: [] })).toBe(NO_DECISIONS);
    }
  });
});

it('asks for a reason for what is better than the suggestion, and for nothing else', () => {
  const missed = evaluationAt(sheetOf([ROW]), 0);
  expect(missed.proposed).toBe('未達成');
  expect(['達成', '一部未達成', '未達成', '〇'].map((value) => asksForReason(missed, value, SCALE))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  const undecided = evaluationAt(sheetOf([{ ...ROW, target: '検討' }]), 0);
  expect(undecided.proposed).toBeNull();
  expect(asksForReason(undecided, '達成', SCALE)).toBe(false);
});
