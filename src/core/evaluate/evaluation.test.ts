import fc from 'fast-check';
import { DEFAULT_POLICY } from '../policy/default';
import type { Policy } from '../policy/schema';
import { currentOf, evaluateSheet } from './evaluation';
import { indicatorOf, sheetOf } from './testing';

type Row = readonly [target: string | null, result: string | null, name?: string, status?: string];

function evaluate(rows: readonly Row[], policy: Policy = DEFAULT_POLICY) {
  const indicators = rows.map(([target, result, name, status]) =>
    indicatorOf({ target, result, name: name ?? '指標', status: status ?? null }),
  );
  return evaluateSheet(sheetOf([indicators]), policy)[0];
}

const REACHED: Row = ['5', '6'];
const MISSED: Row = ['5', '4'];
const UNKNOWN: Row = ['5', '随時'];
const PENDING: Row = ['5', null];
const NOTHING: Row = ['―', '―'];
const PARTLY: Row = ['講座3回、研修2回', '講座3回、研修1回'];

it.each([
  ['all reached', [REACHED, REACHED], '達成', 'certain', 'all-reached'],
  ['some reached', [REACHED, MISSED], '一部未達成', 'certain', 'some-reached'],
  ['none reached', [MISSED, MISSED], '未達成', 'discretionary', 'all-missed'],
  ['one unknown', [REACHED, UNKNOWN], null, 'undecided', 'some-unknown'],
  ['unknown before pending', [PENDING, UNKNOWN], null, 'undecided', 'some-unknown'],
  ['one pending', [REACHED, PENDING], null, 'pending', 'some-pending'],
  ['nothing set beside', [REACHED, NOTHING], '達成', 'certain', 'all-reached'],
  ['one indicator partly reached', [PARTLY], '一部未達成', 'discretionary', 'all-missed-partly'],
  ['partly reached beside reached', [PARTLY, REACHED], '一部未達成', 'certain', 'some-reached'],
  ['partly reached beside missed', [PARTLY, MISSED], '未達成', 'discretionary', 'all-missed'],
] as const)('%s', (_, rows, proposed, certainty, code) => {
  expect(evaluate(rows)).toMatchObject({ proposed, certainty, code });
});

it('lists no evaluation whose rows say nothing', () => {
  expect(evaluate([NOTHING])).toBeUndefined();
});

describe('every target missed', () => {
  it.each([
    '目標をほぼ達成できました',
    '概ね目標を達成した',
    'おおむね達成',
    '一部未達成となりました',
    '一部は未達',
  ])('is softened by %s', (status) =>
    expect(evaluate([['5', '4', '指標', status]])).toMatchObject({
      proposed: '一部未達成',
      certainty: 'discretionary',
    }));

  it.each([
    '目標を達成できませんでした',
    'ほぼ達成できず',
    '概ね達成には至らず',
    '目標は未達成でした',
    '概ね達成とは言えない',
  ])('is not softened by %s', (status) =>
    expect(evaluate([['5', '4', '指標', status]])).toMatchObject({ proposed: '未達成', code: 'all-missed' }));

  it('is certain only where the policy says so, and never where something was reached', () => {
    const strict = { ...DEFAULT_POLICY, missedAll: 'missed' as const };
    expect(evaluate([MISSED], strict)).toMatchObject({ proposed: '未達成', certainty: 'certain' });
    expect(evaluate([PARTLY], strict)).toMatchObject({ proposed: '一部未達成', certainty: 'discretionary' });
  });

  it('follows a ratio only where the policy has one', () => {
    const policy = { ...DEFAULT_POLICY, ratio: 0.9 };
    expect(evaluate([['100', '95']], policy)).toMatchObject({ proposed: '一部未達成', code: 'all-missed-near' });
    expect(evaluate([['100', '89']], policy)).toMatchObject({ proposed: '未達成' });
    expect(
      evaluate(
        [
          ['100', '95'],
          ['100', '50'],
        ],
        policy,
      ),
    ).toMatchObject({ proposed: '未達成' });
    expect(evaluate([['10件以下', '11件']], policy)).toMatchObject({ proposed: '一部未達成' });
    expect(evaluate([['100', '95']])).toMatchObject({ proposed: '未達成' });
  });
});

describe('a direction that only a name gives', () => {
  it('leaves the evaluation to a person where it matters', () => {
    expect(evaluate([['100件', '90件', '交通事故件数']])).toMatchObject({
      proposed: '達成',
      certainty: 'discretionary',
      code: 'direction-matters',
      params: { word: '事故', better: 'smaller' },
    });
  });

  it('does not where the other direction gives the same', () => {
    expect(evaluate([['100件', '100件', '交通事故件数']])).toMatchObject({ proposed: '達成', certainty: 'certain' });
    expect(evaluate([['100件', '90件', '交通事故件数'], REACHED, MISSED])).toMatchObject({
      proposed: '一部未達成',
      certainty: 'certain',
    });
  });

  it('minds that one name may be wrong while another is right', () => {
    const rows: Row[] = [
      ['100件', '90件', '交通事故件数'],
      ['100件', '110件', '火災件数'],
    ];
    expect(evaluate(rows)).toMatchObject({ proposed: '一部未達成', certainty: 'discretionary' });
  });

  it('is sure of what the target or the policy says', () => {
    expect(evaluate([['100件以下', '90件', '交通事故件数']])).toMatchObject({ certainty: 'certain' });
    const policy = { ...DEFAULT_POLICY, directions: [{ name: '事故件数', better: 'smaller' as const }] };
    expect(evaluate([['100件', '90件', '交通事故件数']], policy)).toMatchObject({
      proposed: '達成',
      certainty: 'certain',
    });
  });
});

it('judges every row that the cell spans, also across goals, and nothing else', () => {
  const cellOf = (evaluation: string | null) => ({ ...indicatorOf({}).cells, evaluation });
  const row = (cell: string | null, result: string) => indicatorOf({ target: '5', result, cells: cellOf(cell) });
  const evaluations = evaluateSheet(
    sheetOf([[row('N9', '5')], [row('N9', '4'), row('N11', '6')], [row(null, '5'), row(null, '5')]]),
    DEFAULT_POLICY,
  );
  expect(evaluations.map(({ cell, judgements }) => [cell, judgements.length])).toEqual([
    ['N9', 2],
    ['N11', 1],
    [null, 1],
    [null, 1],
  ]);
  expect(evaluations[0]?.proposed).toBe('一部未達成');
});

it('tells an evaluation that says nothing from one that is there', () => {
  const current = (evaluation: string | null) => {
    const [first] = evaluateSheet(sheetOf([[indicatorOf({ target: '5', result: '5', evaluation })]]), DEFAULT_POLICY);
    return first ? currentOf(first) : undefined;
  };
  expect([current('達成'), current(' '), current('―'), current(null)]).toEqual(['達成', null, null, null]);
});

describe('whatever the rows', () => {
  const kinds = { reached: REACHED, missed: MISSED, unknown: UNKNOWN, pending: PENDING, none: NOTHING };
  const named: Row[] = [
    ['100件', '90件', '交通事故件数'],
    ['100件', '110件', '火災件数'],
    ['100件', '100件', '苦情件数'],
    ['5％', '7％', '不登校減少率'],
  ];
  const plainRows = fc.array(fc.constantFrom(...Object.values(kinds)), { minLength: 1, maxLength: 6 });

  it('the proposal depends on the verdicts alone, not on their order or number', () => {
    fc.assert(
      fc.property(plainRows, (rows) => {
        const once = evaluate(rows);
        const again = evaluate([...rows].reverse().flatMap((row) => [row, row]));
        expect([again?.proposed, again?.certainty]).toEqual([once?.proposed, once?.certainty]);
      }),
    );
  });

  it('nothing is proposed where something is unknown or to come', () => {
    fc.assert(
      fc.property(plainRows, (rows) => {
        const open = rows.includes(UNKNOWN) || rows.includes(PENDING);
        const evaluation = evaluate(rows);
        if (evaluation) expect(evaluation.proposed === null).toBe(open);
      }),
    );
  });

  it('a certain evaluation stays when any direction that only a name chose is turned', () => {
    const anyRows = fc.array(fc.constantFrom(...named, REACHED, MISSED), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(anyRows, fc.nat(4), (rows, which) => {
        const before = evaluate(rows);
        const turned = before?.judgements[which];
        if (before?.certainty !== 'certain' || turned?.direction?.source !== 'name') return;
        const better = turned.direction.better === 'larger' ? ('smaller' as const) : ('larger' as const);
        const policy = { ...DEFAULT_POLICY, directions: [{ name: turned.indicator.name ?? '', better }] };
        expect(evaluate(rows, policy)?.proposed).toBe(before.proposed);
      }),
      { numRuns: 1000 },
    );
  });
});
