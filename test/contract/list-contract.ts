import { MokuhyoError } from '../../src/core/errors';
import type { SharedList, Submission } from '../../src/list/port';
import { firstRecords, submission } from './sample-records';

/** A list for one test, and what the contract needs to do to it from outside. */
export interface ListUnderTest {
  readonly list: SharedList;
  /** A second client of the same list. */
  another(): SharedList;
  /** A client that may not use the list; null where the list cannot have any. */
  stranger(): SharedList | null;
  close(): Promise<void>;
}

const first = '2023-04-01T00:00:00.000Z';
const second = '2023-05-01T00:00:00.000Z';

/** What every adapter of `SharedList` keeps to. `makeList` gives an empty list. */
export function describeListContract(name: string, makeList: () => Promise<ListUnderTest>): void {
  describe(`shared list: ${name}`, () => {
    let under: ListUnderTest;
    let list: SharedList;

    beforeEach(async () => {
      under = await makeList();
      list = under.list;
    });
    afterEach(() => under.close());

    const indicators = (query = {}) => list.records({ kind: 'indicator', ...query });

    it('is empty at first', async () => {
      expect(await list.records()).toEqual([]);
    });

    it('gives back what was submitted, every field', async () => {
      const given = submission();
      expect(await list.submit(given)).toMatchObject({ created: 2, updated: 0, unchanged: 0, withdrawn: 0 });
      expect(await list.records()).toEqual(firstRecords(given));
    });

    it('keeps odd texts as they are', async () => {
      const name = '"\'<b>&amp;\\ \r\n\t\u0000\u2028 =1+1 😀 𠮷 \ud800 ｶﾞ か\u3099 ';
      const given = withIndicators(submission(), ([one]) => [
        { ...one, name, history: [{ heading: name, text: name }] },
      ]);
      await list.submit(given);
      expect(await indicators()).toEqual(firstRecords(given).slice(1));
      await list.submit(withIndicators(given, () => []));
      expect(await indicators({ withdrawn: true })).toMatchObject([{ name, history: [{ text: name }] }]);
    });

    it('changes nothing when the same is submitted again, not even where it came from', async () => {
      await list.submit(submission(undefined, 2, { pushedAt: first }));
      const before = await list.records();
      const again = submission(undefined, 2, { pushedAt: second, file: '写し.xlsx', pushedBy: null });
      expect(await list.foresee(again)).toMatchObject({ unchanged: 2, otherWorkbook: null });
      expect(await list.submit(again)).toMatchObject({ created: 0, updated: 0, unchanged: 2, withdrawn: 0 });
      expect(await list.records()).toEqual(before);
    });

    it('replaces what changed and leaves the rest untouched', async () => {
      await list.submit(submission(undefined, 3, { pushedAt: first }));
      const changed = withIndicators(submission(undefined, 3, { pushedAt: second }), ([a, b, c]) => [
        a,
        { ...b, result: '22', resultNumber: 22 },
        c,
      ]);
      expect(await list.submit(changed)).toMatchObject({ created: 0, updated: 1, unchanged: 2, withdrawn: 0 });
      expect(await indicators()).toMatchObject([
        { result: '18', pushedAt: first },
        { result: '22', pushedAt: second },
        { result: '18', pushedAt: first },
      ]);
    });

    it('writes the sheet record with any change of an indicator, so that it tells the last submission', async () => {
      await list.submit(submission(undefined, 1, { pushedAt: first }));
      const next = submission(undefined, 1, { pushedAt: second, pushedBy: '別の人' });
      await list.submit(withIndicators(next, ([a]) => [{ ...a, result: '22' }]));
      expect(await list.records({ kind: 'sheet' })).toMatchObject([{ pushedAt: second, pushedBy: '別の人' }]);
    });

    it('replaces a changed sheet record without touching its indicators', async () => {
      await list.submit(submission(undefined, 1, { pushedAt: first }));
      const next = submission(undefined, 1, { pushedAt: second });
      await list.submit({ ...next, sheet: { ...next.sheet, outcome: '実施しました。' } });
      expect(await list.records()).toMatchObject([
        { outcome: '実施しました。', pushedAt: second },
        { pushedAt: first },
      ]);
    });

    it('withdraws what vanished, deletes nothing, and takes it back', async () => {
      const whole = submission(undefined, 2, { pushedAt: first });
      await list.submit(whole);
      const shorter = submission(undefined, 1, { pushedAt: second });
      expect(await list.submit(shorter)).toMatchObject({ created: 0, updated: 0, unchanged: 1, withdrawn: 1 });
      const [, one, two] = firstRecords(whole);
      expect(await indicators()).toEqual([one]);
      expect(await indicators({ withdrawn: true })).toEqual([one, { ...two, withdrawnAt: second }]);
      expect(await list.submit(shorter)).toMatchObject({ created: 0, updated: 0, unchanged: 1, withdrawn: 0 });

      const third = '2023-06-01T00:00:00.000Z';
      const returned = submission(undefined, 2, { pushedAt: third });
      expect(await list.submit(returned)).toMatchObject({ created: 0, updated: 1, unchanged: 1, withdrawn: 0 });
      expect(await indicators()).toMatchObject([{ pushedAt: first }, { pushedAt: third, withdrawnAt: null }]);
    });

    it('says of every record what happened to it: as submitted, then what was withdrawn', async () => {
      await list.submit(submission(undefined, 3));
      const receipt = await list.submit(
        withIndicators(submission(undefined, 4), ([a, b, , d]) => [{ ...d, goalNo: '2' }, { ...b, result: '22' }, a]),
      );
      const { key } = submission().sheet;
      expect(receipt).toEqual({
        created: 1,
        updated: 1,
        unchanged: 1,
        withdrawn: 1,
        changes: [
          { key, kind: 'updated' },
          { key: `${key}/2/1`, kind: 'created' },
          { key: `${key}/1/2`, kind: 'updated' },
          { key: `${key}/1/1`, kind: 'unchanged' },
          { key: `${key}/1/3`, kind: 'withdrawn', name: '指標3' },
        ],
      });
    });

    it("tells a change of the sheet's own record from one of its indicators only", async () => {
      await list.submit(submission(undefined, 2));
      const edited = withIndicators(submission(undefined, 2), ([a, b]) => [{ ...a, result: '22' }, b]);
      const { key } = submission().sheet;
      expect((await list.foresee(edited)).changes[0]).toEqual({ key, kind: 'updated', sameContent: true });
      expect((await list.submit(edited)).changes[0]).toEqual({ key, kind: 'updated', sameContent: true });
    });

    it('gives an indicator its number for ever: nothing else changes when a row is inserted, moved or reworded', async () => {
      await list.submit(submission(undefined, 3, { pushedAt: first }));
      const [, one, two, three] = firstRecords(submission(undefined, 3, { pushedAt: first }));
      const next = withIndicators(submission(undefined, 3, { pushedAt: second }), ([a, b, c]) => [
        { ...c, name: '新しい指標' },
        c,
        a,
        { ...b, name: '指標２（改）' },
      ]);
      expect(await list.submit(next)).toMatchObject({ created: 1, updated: 1, unchanged: 2, withdrawn: 0 });
      expect(await indicators()).toMatchObject([
        one,
        { key: two?.key, indicatorNo: 2, name: '指標２（改）' },
        three,
        { indicatorNo: 4, name: '新しい指標' },
      ]);
      expect(await list.records({ kind: 'sheet' })).toMatchObject([{ order: ['1/4', '1/3', '1/1', '1/2'] }]);
    });

    it('never gives the number of a withdrawn indicator to another one', async () => {
      await list.submit(submission(undefined, 2));
      await list.submit(submission(undefined, 1));
      const next = withIndicators(submission(undefined, 2), ([a, b]) => [a, { ...b, name: '新しい指標' }]);
      expect(await list.submit(next)).toMatchObject({ created: 1, unchanged: 1 });
      expect(await indicators()).toMatchObject([{ indicatorNo: 1 }, { indicatorNo: 3, name: '新しい指標' }]);
      const back = withIndicators(submission(undefined, 3), ([a, b, c]) => [b, { ...c, name: '新しい指標' }, a]);
      expect(await list.submit(back)).toMatchObject({ created: 0, updated: 1, unchanged: 2 });
    });

    it('foretells what a submission then does, and writes nothing', async () => {
      await list.submit(submission(undefined, 3));
      const before = await list.records({ withdrawn: true });
      const next = withIndicators(submission(undefined, 3), ([a, b]) => [
        { ...a, result: '22' },
        { ...b, goalNo: '2' },
      ]);
      const { version, otherWorkbook, ...foreseen } = await list.foresee(next);
      expect(await list.records({ withdrawn: true })).toEqual(before);
      expect(otherWorkbook).toBeNull();
      expect(await list.submit(next, { since: version })).toEqual(foreseen);
      expect(foreseen).toMatchObject({ created: 1, updated: 1, unchanged: 0, withdrawn: 2 });
    });

    it('takes a sheet only as it was foreseen, when asked to', async () => {
      const given = submission(undefined, 2);
      const { version } = await list.foresee(given);
      await under.another().submit(submission(undefined, 1));
      await expect(list.submit(given, { since: version })).rejects.toMatchObject({ code: 'list-changed' });
      expect(await indicators()).toHaveLength(1);
      const now = await list.foresee(given);
      expect(now.version).not.toBe(version);
      expect(await list.submit(given, { since: now.version })).toMatchObject({ created: 1 });
      const withdrawing = await list.foresee(submission(undefined, 1));
      expect(withdrawing.version).not.toBe(now.version);
    });

    it('does not let another workbook take the place of a sheet, unless it is told to', async () => {
      await list.submit(submission(undefined, 2, { pushedAt: first }));
      const before = await list.records();
      const other = submission(undefined, 3, { file: '別.xlsx', pushedAt: second, pushedBy: null });
      const given = { file: '北区_R4.xlsx', pushedBy: '試験 花子', pushedAt: first };
      expect(await list.foresee(other)).toMatchObject({ created: 1, otherWorkbook: given });
      await expect(list.submit(other)).rejects.toMatchObject({ code: 'other-workbook', params: given });
      expect(await list.records()).toEqual(before);

      expect(await list.submit(other, { replace: true })).toMatchObject({ created: 1, unchanged: 2 });
      // From now on it is that workbook's sheet, though most of its records came from the first.
      expect(await list.submit(submission(undefined, 1, { file: '別.xlsx' }))).toMatchObject({ withdrawn: 2 });
      await expect(list.submit(submission(undefined, 2))).rejects.toMatchObject({ code: 'other-workbook' });
    });

    it('keeps every version of a record', async () => {
      const times = [1, 2, 3, 4].map((month) => `2023-0${month}-01T00:00:00.000Z`);
      const at = (time: string | undefined, result: string) =>
        withIndicators(submission(undefined, 1, { pushedAt: time ?? '' }), ([a]) => [{ ...a, result }]);
      await list.submit(at(times[0], '1'));
      await list.submit(at(times[1], '2'));
      await list.submit(at(times[1], '2'));
      await list.submit(withIndicators(at(times[2], '2'), () => []));
      await list.submit(at(times[3], '2'));
      const { key } = submission().sheet;
      expect(await list.history(`${key}/1/1`)).toMatchObject([
        { result: '1', pushedAt: times[0], withdrawnAt: null },
        { result: '2', pushedAt: times[1], withdrawnAt: null },
        { result: '2', pushedAt: times[1], withdrawnAt: times[2] },
        { result: '2', pushedAt: times[3], withdrawnAt: null },
      ]);
      expect((await list.history(key)).map(({ pushedAt }) => pushedAt)).toEqual(times);
      expect(await list.history(`${key}/1/2`)).toEqual([]);
    });

    describe('a withdrawal', () => {
      const third = '2023-06-01T00:00:00.000Z';
      const { sheet } = submission(undefined, 0, { pushedAt: second, pushedBy: '企画課' });
      const withdrawal: Submission = { sheet, indicators: [], withdrawal: { reason: '年度の誤り' } };

      it('takes a whole sheet back, keeps what was, and lets it return under its keys from any workbook', async () => {
        await list.submit(submission(undefined, 2, { pushedAt: first }));
        const before = await list.records();
        expect(await list.foresee(withdrawal)).toMatchObject({ withdrawn: 2, otherWorkbook: null });
        expect(await list.submit(withdrawal)).toEqual({
          created: 0,
          updated: 0,
          unchanged: 0,
          withdrawn: 2,
          changes: [
            { key: sheet.key, kind: 'withdrawn' },
            { key: `${sheet.key}/1/1`, kind: 'withdrawn', name: '指標1' },
            { key: `${sheet.key}/1/2`, kind: 'withdrawn', name: '指標2' },
          ],
        });
        expect(await list.records()).toEqual([]);
        const [own, ...rows] = await list.records({ withdrawn: true });
        expect(own).toEqual({ ...before[0], pushedBy: '企画課', pushedAt: second, withdrawnAt: second });
        expect(rows).toEqual(before.slice(1).map((each) => ({ ...each, withdrawnAt: second })));
        expect(await list.history(sheet.key)).toEqual([before[0], own]);

        const other = submission(undefined, 2, { pushedAt: third, file: '別.xlsx' });
        expect(await list.foresee(other)).toMatchObject({ updated: 2, otherWorkbook: null });
        const { changes } = await list.submit(other);
        expect(changes[0]).toEqual({ key: sheet.key, kind: 'updated', sameContent: true });
        expect(await list.records()).toEqual(firstRecords(other));
      });

      it('changes nothing where there is nothing to withdraw', async () => {
        expect(await list.submit(withdrawal)).toMatchObject({ withdrawn: 0, changes: [{ kind: 'unchanged' }] });
        expect(await list.records({ withdrawn: true })).toEqual([]);
        await list.submit(submission(undefined, 0, { pushedAt: first }));
        expect(await list.submit(withdrawal)).toMatchObject({ changes: [{ kind: 'withdrawn' }] });
        const withdrawn = await list.records({ withdrawn: true });
        const again = { ...withdrawal, sheet: { ...sheet, pushedAt: third } };
        expect(await list.submit(again)).toMatchObject({ changes: [{ kind: 'unchanged' }] });
        expect(await list.records({ withdrawn: true })).toEqual(withdrawn);
      });

      it('has no indicators', async () => {
        await list.submit(submission(undefined, 1));
        const both = { ...withdrawal, indicators: submission(undefined, 1).indicators };
        await expect(list.submit(both)).rejects.toMatchObject({ code: 'list-refused' });
        expect(await list.records()).toHaveLength(2);
      });
    });

    it('leaves other sheets alone', async () => {
      const other = submission('2022/北区地域総務課分館', 2);
      await list.submit(other);
      await list.submit(submission('2022/北区地域総務課', 2));
      await list.submit(submission('2022/北区地域総務課', 0));
      expect(await list.records({ kind: 'indicator' })).toEqual(firstRecords(other).slice(1));
    });

    it('takes a sheet without indicators', async () => {
      const { sheet } = submission();
      expect(await list.submit(submission(undefined, 0))).toEqual({
        created: 0,
        updated: 0,
        unchanged: 0,
        withdrawn: 0,
        changes: [{ key: sheet.key, kind: 'created' }],
      });
      expect(await list.records()).toHaveLength(1);
    });

    it.each<[string, object]>([
      ['a broken field', { year: '2022' }],
      ['a field too many', { extra: 1 }],
      ['a key of its own', { key: '2022/西区/1/1' }],
      ['another year', { year: 2023 }],
      ['another department', { department: '西区' }],
      ['another workbook', { file: '別.xlsx' }],
      ['a number that makes its key too long', { goalNo: '1'.repeat(250) }],
      ['a withdrawal of its own', { withdrawnAt: second }],
    ])('writes nothing of a sheet with %s in the middle', async (_, fault) => {
      await list.submit(submission(undefined, 3, { pushedAt: first }));
      const before = await list.records({ withdrawn: true });
      const next = withIndicators(submission(undefined, 3, { pushedAt: second }), ([a, b, c]) => [
        { ...a, result: '1' },
        { ...b, ...fault },
        { ...c, result: '1' },
      ]);
      await expect(list.submit(next)).rejects.toMatchObject({ name: 'MokuhyoError', code: 'list-refused' });
      expect(await list.records({ withdrawn: true })).toEqual(before);
    });

    it('never gives one key to two sheets', async () => {
      await list.submit(submission('2022/北区', 1));
      const before = await list.records();
      await expect(list.submit(submission('2022/北区/1/1', 1))).rejects.toMatchObject({ code: 'list-refused' });
      expect(await list.records()).toEqual(before);
    });

    it.each([
      '100%',
      '%2F',
      'a#b',
      'a+b c',
      'a"b\'c',
      '?a=1&b=2',
      '..',
      '.',
      'か\u3099',
      '𠮷\u{e0100}',
      "'; DROP TABLE",
      '\\',
    ])('takes keys with %j', async (odd) => {
      const given = submission(`2022/北区${odd}`, 2);
      const dots = submission(`2022/${odd}`, 1);
      expect(await list.submit(given)).toMatchObject({ created: 2 });
      expect(await list.submit(given)).toMatchObject({ unchanged: 2 });
      expect(await list.submit(dots)).toMatchObject({ created: 1 });
      const keys = [given, dots].flatMap(firstRecords).map(({ key }) => key);
      expect((await list.records()).map(({ key }) => key).sort()).toEqual(keys.sort());
    });

    it('gives records by key, by code point, whatever the order of submission', async () => {
      // By UTF-16 units 𠮷 (U+20BB7) would stand before ｱ (U+FF71).
      const ordered = ['2021/西区', '2022/a', '2022/あ', '2022/ｱ', '2022/𠮷'];
      for (const key of [...ordered].reverse()) await list.submit(submission(key, 1));
      const keys = (await list.records()).map(({ key }) => key);
      expect(keys).toEqual(ordered.flatMap((key) => [key, `${key}/1/1`]));
    });

    it('filters by kind and by year', async () => {
      await list.submit(submission('2021/北区', 1));
      await list.submit(submission('2022/北区', 2));
      const keys = async (query: object) => (await list.records(query)).map(({ key }) => key);
      expect(await keys({ kind: 'sheet' })).toEqual(['2021/北区', '2022/北区']);
      expect(await keys({ year: 2021 })).toEqual(['2021/北区', '2021/北区/1/1']);
      expect(await keys({ year: 2022, kind: 'indicator' })).toEqual(['2022/北区/1/1', '2022/北区/1/2']);
      expect(await keys({ year: 2020 })).toEqual([]);
    });

    it('filters by sheet: its own records, not those of one whose key begins alike', async () => {
      await list.submit(submission('2022/北区', 2));
      await list.submit(submission('2022/北区/地域総務課', 1));
      await list.submit(submission('2022/北区分館', 1));
      await list.submit(submission('2022/北区', 1));
      const keys = async (query: object) => (await list.records(query)).map(({ key }) => key);
      expect(await keys({ sheet: '2022/北区' })).toEqual(['2022/北区', '2022/北区/1/1']);
      expect(await keys({ sheet: '2022/北区', kind: 'sheet' })).toEqual(['2022/北区']);
      expect(await keys({ sheet: '2022/北区', withdrawn: true })).toEqual([
        '2022/北区',
        '2022/北区/1/1',
        '2022/北区/1/2',
      ]);
      expect(await keys({ sheet: '2022/北' })).toEqual([]);
      expect(await keys({ sheet: '' })).toEqual([]);
    });

    it('gives every record once, over many pages', async () => {
      const sheets = Array.from({ length: 30 }, (_, at) => submission(`2022/課${at}`, 99));
      for (const sheet of sheets) await list.submit(sheet);
      const keys = (await list.records()).map(({ key }) => key);
      const given = sheets.flatMap(firstRecords).map(({ key }) => key);
      expect(keys).toHaveLength(3000);
      expect(new Set(keys)).toEqual(new Set(given));
      expect(await indicators()).toHaveLength(2970);
    });

    it('serves two clients at once, each indicator once', async () => {
      const other = under.another();
      const sheets = Array.from({ length: 10 }, (_, at) => submission(`2022/課${at}`, 5));
      const receipts = await Promise.all(sheets.flatMap((sheet) => [list.submit(sheet), other.submit(sheet)]));
      expect(receipts.reduce((sum, { created }) => sum + created, 0)).toBe(50);
      expect(receipts.reduce((sum, { unchanged }) => sum + unchanged, 0)).toBe(50);
      expect(await other.records()).toEqual(await list.records());
      expect(await indicators()).toHaveLength(50);
    });

    it('tells a stranger so, and shows and takes nothing', async () => {
      const stranger = under.stranger();
      if (!stranger) return;
      await list.submit(submission());
      const refused = { name: 'MokuhyoError', code: 'list-unauthorised' };
      await expect(stranger.records()).rejects.toMatchObject(refused);
      await expect(stranger.submit(submission('2022/西区'))).rejects.toMatchObject(refused);
      await expect(stranger.records()).rejects.toBeInstanceOf(MokuhyoError);
      expect(await list.records({ kind: 'sheet' })).toHaveLength(1);
    });
  });
}

type Indicators = Submission['indicators'];

/** Tests break the types on purpose, so the change is not checked. */
function withIndicators(of: Submission, change: (indicators: NonEmpty) => readonly object[]): Submission {
  return { ...of, indicators: change(of.indicators as NonEmpty) as Indicators };
}

type NonEmpty = [Indicators[number], Indicators[number], Indicators[number], Indicators[number]];
