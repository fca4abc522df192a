import { indicatorRecord, sheetRecord } from '../../../test/contract/sample-records';
import { INDICATORS, LISTS, SHEETS } from './definition';
import { listOf, shownFields, withoutEmpty } from './encode';

it.each([
  [SHEETS, sheetRecord()],
  [INDICATORS, indicatorRecord()],
])('%#: gives every column for people, and the title', (list, record) => {
  expect(listOf(record)).toBe(list);
  const shown = list.columns.filter(({ shows }) => shows !== undefined).map(({ name }) => name);
  expect(Object.keys(shownFields(record)).sort()).toEqual([...shown, 'Title'].sort());
});

it('cuts what does not fit, and keeps lines where a column has several', () => {
  const long = '長'.repeat(300);
  const fields = shownFields(
    indicatorRecord({ name: long, section: `${long}\n課`, status: `一\r\n二\u0000${'長'.repeat(40_000)}` }),
  );
  expect(fields.Title).toBe(`${'長'.repeat(254)}…`);
  expect(fields.MkSection).toHaveLength(255);
  expect(fields.MkName).toBe(long);
  expect(String(fields.MkStatus)).toHaveLength(30_000);
  expect(String(fields.MkStatus).slice(0, 5)).toBe('一\n二長長');
  const kinds = new Map(LISTS.flatMap(({ columns }) => columns.map(({ name, kind }) => [name, kind])));
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string' && kinds.get(name) !== 'note') expect(value.length).toBeLessThanOrEqual(255);
  }
});

it('says codes in words, and keeps texts that happen to be codes', () => {
  const fields = shownFields(
    indicatorRecord({ phase: 'midyear', decidedBy: 'policy', better: null, file: 'policy', goal: 'missed' }),
  );
  expect(fields).toMatchObject({
    MkPhase: '中間報告',
    MkDecidedBy: '数値',
    MkBetter: null,
    MkFile: 'policy',
    MkGoal: 'missed',
  });
});

it('puts lists into lines', () => {
  const fields = shownFields(
    sheetRecord({
      policyIndicators: ['一', '二'],
      goals: [
        { no: '1', parentGoalNo: '2', goal: '目標' },
        { no: null, parentGoalNo: null, goal: null },
      ],
      waiver: { by: '課長', reason: '確認済', findings: [] },
    }),
  );
  expect(fields).toMatchObject({ MkPolicyIndicators: '一\n二', MkGoals: '1 目標\n', MkWaiver: '課長：確認済' });
});

it('has a title for what has no name', () => {
  expect(shownFields(indicatorRecord({ name: null })).Title).toBe('－');
  expect(shownFields(indicatorRecord({ name: ' \n ' })).Title).toBe('－');
  expect(shownFields(sheetRecord({ section: null })).Title).toBe('北区');
});

it('leaves out what is empty, but not a zero', () => {
  const fields = withoutEmpty(shownFields(indicatorRecord({ resultNumber: 0, targetNumber: null, note: '' })));
  expect(fields).toHaveProperty('MkResultNumber', 0);
  expect(fields).not.toHaveProperty('MkTargetNumber');
  expect(fields).not.toHaveProperty('MkNote');
});
