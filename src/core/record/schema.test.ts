import { indicatorRecord, sheetRecord } from '../../../test/contract/sample-records';
import { recordSchema } from './schema';

const accepts = (record: unknown) => recordSchema.safeParse(record).success;

describe('recordSchema', () => {
  it('takes a sheet and an indicator as they are', () => {
    for (const record of [sheetRecord(), indicatorRecord()]) expect(recordSchema.parse(record)).toEqual(record);
  });

  it.each([
    ['a field too many', { extra: 1 }],
    ['a field too few', { name: undefined }],
    ['the other kind', { kind: 'sheet' }],
    ['an unknown kind', { kind: 'goal' }],
    ['a number as text', { targetNumber: '22' }],
    ['no number', { targetNumber: Number.NaN }],
    ['no ISO time', { pushedAt: '2023/04/01' }],
    ['a local time', { pushedAt: '2023-04-01T00:00:00+09:00' }],
    ['indicator 0', { indicatorNo: 0 }],
    ['a broken year', { year: 2022.5 }],
    ['a word of its own', { certainty: 'sure' }],
  ])('refuses %s', (_, changes) => {
    expect(accepts({ ...indicatorRecord(), ...changes })).toBe(false);
  });

  it('refuses a field named __proto__ and lets it change nothing', () => {
    const parsed = recordSchema.safeParse(
      JSON.parse(JSON.stringify(indicatorRecord()).replace('{', '{"__proto__":{"polluted":1},')),
    );
    expect((parsed.data as { polluted?: unknown } | undefined)?.polluted).toBeUndefined();
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it.each([
    ['2022/北区/1/1', true],
    ['2022/%#+"\'?&=;/1/1', true],
    ['2022/../1', true],
    [`2022/${'あ'.repeat(250)}`, true],
    [`2022/${'あ'.repeat(251)}`, false],
    ['2022', false],
    ['2022/', false],
    ['北区/1', false],
    ['2022/a\nb', false],
    ['2022/a\u0000b', false],
    ['2022/\ud800', false],
    ['2022/𠮷', true],
  ])('key %j: %p', (key, sound) => {
    expect(accepts(indicatorRecord({ key }))).toBe(sound);
  });
});
