import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { checkedWorkbook } from '../../../../test/support/checked-workbook';
import { goalSheet } from '../../../../test/support/goal-sheet';
import { planPush } from '../../../app/push/plan';
import { NO_DECISIONS, withChoice } from '../../../core/decisions/decisions';
import { MokuhyoError } from '../../../core/errors';
import { evaluateSheet } from '../../../core/evaluate/evaluation';
import { submitWords } from '../../../core/messages/pane/submit';
import { DEFAULT_POLICY } from '../../../core/policy/default';
import { RULES } from '../../../core/validate/rules';
import { causeOf } from '../../session/look-again';
import { changeRows, countsOf, isChange } from './changes';
import { contactNumber } from './contact-number';
import { addedByChief, heldOf, indicatorsIn, reasonsLeft, unsentIn, warningsIn } from './held';
import { secondsLeft } from './remaining';
import { sayRecord } from './say-changes';

const ORIGIN = { pushedBy: null, pushedAt: '2023-04-10T00:00:00.000Z', ruleSet: 'test' };
const settings = { policy: DEFAULT_POLICY, allowErrors: false, origin: ORIGIN };
const sound = goalSheet({ sheet: '甲課', head: { section: '甲課' } });
const wrong = goalSheet({ sheet: '乙課', head: { section: '乙課' }, goals: [{ indicators: [{ target: null }, {}] }] });
const nobody = goalSheet({ sheet: '丙課', head: { section: null } });

describe('changes', () => {
  const planned = planPush([checkedWorkbook('a.xlsx', sound)], settings).sheets[0];
  if (!planned) throw new Error('nothing planned');
  const { submission } = planned;
  const key = submission.sheet.key;
  const sheet = {
    submission,
    changes: [
      { key, kind: 'unchanged' as const },
      { key: `${key}/1/1`, kind: 'updated' as const },
      { key: `${key}/2/3`, kind: 'withdrawn' as const, name: '窓口の\n待ち時間' },
    ],
  };

  it('names every record, the sheet last', () => {
    expect(changeRows(sheet).map(({ kind, record }) => [kind, record])).toEqual([
      ['updated', { kind: 'indicator', no: '1', name: '窓口アンケート（点）' }],
      ['withdrawn', { kind: 'gone', no: '2', name: '窓口の 待ち時間' }],
      ['unchanged', { kind: 'sheet' }],
    ]);
  });

  it('says of a withdrawn one what is known of it', () => {
    const gone = { key: `${key}/-/1`, kind: 'withdrawn' as const, name: null };
    const rows = changeRows({ submission, changes: [...sheet.changes.slice(0, 2), gone] });
    expect(rows.map((row) => sayRecord(row, submitWords.ja))).toContain('（項目名なし）（シートからなくなりました）');
  });

  it('does not call the sheet changed where only its indicators are', () => {
    const own = { key, kind: 'updated' as const, sameContent: true as const };
    const changes = [own, ...sheet.changes.slice(1)];
    expect(changeRows({ submission, changes }).at(-1)).toEqual({ key, kind: 'unchanged', record: { kind: 'sheet' } });
    expect(changeRows({ submission, changes: [{ key, kind: 'updated' }] }).at(-1)?.kind).toBe('updated');
  });

  it('counts indicators only', () => {
    expect(countsOf([sheet, sheet])).toEqual({ created: 0, updated: 2, unchanged: 0, withdrawn: 2 });
    expect([isChange(sheet), isChange({ submission, changes: sheet.changes.slice(0, 1) })]).toEqual([true, false]);
  });
});

describe('held sheets', () => {
  const workbooks = [checkedWorkbook('a.xlsx', sound, wrong, nobody)];
  const plan = planPush(workbooks, settings);
  const waiver = { by: '課長', reason: '理由' };
  const ifWaived = planPush(workbooks, {
    ...settings,
    waivers: new Map(['乙課', '丙課'].map((name) => [name, waiver])),
  });

  it('says what holds each back', () => {
    expect(plan.held.map(heldOf)).toMatchObject([
      { sheet: '乙課', code: 'has-errors', indicators: 2, params: { count: 1 }, errors: [{ rule: 'target-missing' }] },
      { sheet: '丙課', code: 'has-errors', errors: [{ rule: 'section-missing' }] },
    ]);
    expect(ifWaived.held.map(heldOf)).toMatchObject([{ sheet: '丙課', code: 'no-identity', errors: [] }]);
  });

  it('counts what a chief can let pass, which is not every sheet', () => {
    expect(addedByChief(plan, ifWaived)).toEqual({ sheets: 1, indicators: 2 });
    expect([addedByChief(plan, null), addedByChief(plan, plan)]).toEqual([null, null]);
    expect([indicatorsIn(plan), warningsIn(plan)]).toEqual([1, 0]);
  });

  it('counts the reasons that were given for other numbers', () => {
    const before = goalSheet({
      sheet: '甲課',
      head: { section: '甲課' },
      goals: [{ indicators: [{ target: '10', result: '9', evaluation: '達成' }] }],
    });
    const after = goalSheet({
      sheet: '甲課',
      head: { section: '甲課' },
      goals: [{ indicators: [{ target: '10', result: '8', evaluation: '達成' }] }],
    });
    const [evaluation] = evaluateSheet(before, DEFAULT_POLICY);
    const choice = { value: '達成', reason: '理由' };
    const decisions = withChoice(NO_DECISIONS, before, evaluation as NonNullable<typeof evaluation>, choice);
    const planned = (sheet: typeof before) =>
      planPush([checkedWorkbook('a.xlsx', sheet)], { ...settings, allowErrors: true });
    expect([reasonsLeft(planned(before), decisions), reasonsLeft(planned(after), decisions)]).toEqual([0, 1]);
  });

  it('counts what was 未送信 and goes now', () => {
    const unsent = {
      at: '',
      because: null,
      sheets: ['甲課', '乙課'].map((name) => ({ sheet: name, key: name, indicators: 1, since: null })),
    };
    expect([unsentIn(plan, unsent), unsentIn(plan, null)]).toEqual([1, 0]);
  });
});

describe('time left', () => {
  const at = (elapsed: number, sheets: number, done: number) => secondsLeft({ elapsed, sheets, done, total: 31 });

  it('is told only once it can be estimated', () => {
    expect([at(1000, 3, 10), at(5000, 1, 10), at(5000, 4, 31), at(5000, 2, 0)]).toEqual([null, null, null, null]);
    expect([at(10_000, 4, 21), at(60_000, 2, 7), at(600_000, 2, 7)]).toEqual([5, 240, 2100]);
  });

  it('is never less than nothing', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(31), (elapsed, done) => {
        const left = at(elapsed, 2, done);
        expect(left === null || (left >= 5 && left % 5 === 0)).toBe(true);
      }),
    );
  });
});

describe('numbers to quote', () => {
  const url = 'https://lists.city.example.lg.jp';
  const causes = [
    ...(
      ['list-unreachable', 'list-unauthorised', 'list-answer', 'list-busy', 'list-insecure', 'unexpected'] as const
    ).map((code) => new MokuhyoError(code, { url })),
    ...['key-taken', 'forbidden', 'storage-full'].map((code) => new MokuhyoError('list-refused', { url, code })),
  ].map(causeOf);
  const numbers = causes.map(contactNumber);

  it('are told apart, from each other and from those of the rules', () => {
    expect(new Set(numbers).size).toBe(causes.length);
    expect(RULES.filter(({ number }) => number.startsWith('9'))).toEqual([]);
    expect(contactNumber(null)).toBeNull();
  });

  it('are not given where nobody has to be called', () => {
    expect(['list-changed', 'other-workbook'].map(contactNumber)).toEqual([null, null]);
  });

  it("stand in the administrator's guide", () => {
    const guide = readFileSync(join(__dirname, '../../../../docs/administrator-guide.md'), 'utf8');
    for (const number of numbers) expect(guide).toContain(`| ${number} |`);
  });
});
