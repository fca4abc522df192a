import type { Tally } from '../../../app/progress';
import type { State } from '../../session/state';
import type { SheetRow } from './sheet-rows';
import { stepsOf } from './steps';

function row(tally: Partial<Tally>, more: Partial<SheetRow> = {}): SheetRow {
  const { filled = 0, draft = 0, decide = 0, waiting = 0 } = tally;
  return {
    name: '市民課',
    section: null,
    hidden: false,
    phase: 'yearend',
    findings: { error: 0, warning: 0, info: 0 },
    marks: [],
    tally: { filled, draft, decide, waiting, total: filled + draft + decide + waiting },
    leadsTo: 'findings',
    ...more,
  };
}

type Shown = Parameters<typeof stepsOf>[1];

const NOTHING = { checked: null, unsent: null, lastSubmission: null };
const WITH_ERRORS = { findings: { error: 2, warning: 1, info: 0 } };

const at = (rows: readonly SheetRow[]) => {
  const { mend, evaluate, submit } = stepsOf(rows, NOTHING);
  return [mend.at, evaluate.at, submit.at];
};

it.each([
  ['what is to be corrected', [row({ draft: 3 }, WITH_ERRORS)], ['next', 'open', 'open']],
  ['then the drafts', [row({ draft: 3, filled: 1 })], ['done', 'next', 'open']],
  ['then what a person decides', [row({ decide: 1, waiting: 2 })], ['done', 'next', 'open']],
  ['nothing that has to wait', [row({ filled: 3, waiting: 2 })], ['done', 'open', 'next']],
  ['then 提出', [row({ filled: 3 })], ['done', 'done', 'next']],
  ['no 評価 before the end of the year', [row({ draft: 3 }, { phase: 'midyear' })], ['done', 'open', 'next']],
] as const)('next comes %s', (_, rows, expected) => {
  expect(at(rows)).toEqual(expected);
});

it('counts the 評価 of the sheets whose year is over', () => {
  const { evaluate } = stepsOf([row({ draft: 3, decide: 1 }), row({ draft: 9 }, { phase: 'goals' })], NOTHING);
  expect(evaluate).toMatchObject({ isDue: true, tally: { draft: 3, decide: 1, total: 4 } });
});

describe('提出', () => {
  const checkedAt = (time: string, changed: readonly string[] = []): State['checked'] => ({
    workbook: { file: '', sheets: [{}], skipped: [], findings: [] } as never,
    at: new Date(time),
    changed: new Set(changed),
  });
  const lastSubmission = { at: '2023-04-10T05:40:00.000Z', sheets: 1, indicators: 9 };
  const submitAt = (state: Shown) => stepsOf([row({ filled: 9 })], state).submit;

  it('is done when all that was checked has been sent since', () => {
    expect(submitAt({ checked: checkedAt('2023-04-10T05:39:00Z'), unsent: null, lastSubmission }).at).toBe('done');
  });

  it.each([
    ['the workbook was checked again', checkedAt('2023-04-10T05:41:00Z'), null, 1],
    ['it changed', checkedAt('2023-04-10T05:39:00Z', ['市民課']), null, 1],
    ['some did not arrive', checkedAt('2023-04-10T05:39:00Z'), 4, 1],
    ['some were held back', checkedAt('2023-04-10T05:39:00Z'), null, 0],
  ])('comes next again when %s', (_, checked, unsent, sheets) => {
    const state: Shown = {
      checked,
      unsent:
        unsent === null
          ? null
          : { at: '', because: null, sheets: [{ sheet: '市民課', key: '市民課', indicators: unsent, since: null }] },
      lastSubmission: { ...lastSubmission, sheets },
    };
    expect(submitAt(state)).toEqual({ at: 'next', unsent: unsent ?? 0, last: new Date(lastSubmission.at) });
  });
});
