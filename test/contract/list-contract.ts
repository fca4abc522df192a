import { MokuhyoError } from '../../src/core/errors';
import type { ListRecord } from '../../src/core/record/schema';
import type { SharedList, Submission } from '../../src/list/port';
import { indicatorRecord, submission } from './sample-records';

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
      expect(await list.records()).toEqual([given.sheet, ...given.indicators]);
    });

    it('keeps odd texts as they are', async () => {
      const name = '"\'<b>&amp;\\ \r\n\t\u0000\u2028 =1+1 😀 𠮷 \ud800 ｶﾞ か\u3099 ';
      const given = withIndicators(submission(), ([one]) => [
        { ...one, name, history: [{ heading: name, text: name }] },
      ]);
      await list.submit(given);
      expect(await indicators()).toEqual(given.indicators);
      await list.submit(withIndicators(given, () => []));
      expect(await indicators({ withdrawn: true })).toMatchObject([{ name, history: [{ text: name }] }]);
    });

    it('changes nothing when the same is submitted again, not even where it came from', async () => {
      await list.submit(submission(undefined, 2, { pushedAt: first }));
      const before = await list.records();
      const again = submission(undefined, 2, { pushedAt: second, file: '写し.xlsx', pushedBy: null });
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
      expect(await indicators()).toEqual(whole.indicators.slice(0, 1));
      expect(await indicators({ withdrawn: true })).toEqual([
        whole.indicators[0],
        { ...whole.indicators[1], withdrawnAt: second },
      ]);
      expect(await list.submit(shorter)).toMatchObject({ created: 0, updated: 0, unchanged: 1, withdrawn: 0 });

      const third = '2023-06-01T00:00:00.000Z';
      const returned = submission(undefined, 2, { pushedAt: third });
      expect(await list.submit(returned)).toMatchObject({ created: 0, updated: 1, unchanged: 1, withdrawn: 0 });
      expect(await indicators()).toMatchObject([{ pushedAt: first }, { pushedAt: third, withdrawnAt: null }]);
    });

    it('says of every record what happened to it: as submitted, then what was withdrawn', async () => {
      await list.submit(submission(undefined, 3));
      const receipt = await list.submit(
        withIndicators(submission(undefined, 4), ([a, b, , d]) => [d, { ...b, result: '22' }, a]),
      );
      const { key } = submission().sheet;
      expect(receipt).toEqual({
        created: 1,
        updated: 1,
        unchanged: 1,
        withdrawn: 1,
        changes: [
          { key, kind: 'unchanged' },
          { key: `${key}/1/4`, kind: 'created' },
          { key: `${key}/1/2`, kind: 'updated' },
          { key: `${key}/1/1`, kind: 'unchanged' },
          { key: `${key}/1/3`, kind: 'withdrawn' },
        ],
      });
    });

    it('leaves other sheets alone', async () => {
      const other = submission('2022/北区地域総務課分館', 2);
      await list.submit(other);
      await list.submit(submission('2022/北区地域総務課', 2));
      await list.submit(submission('2022/北区地域総務課', 0));
      expect((await indicators()).map(({ key }) => key)).toEqual(other.indicators.map(({ key }) => key));
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

    it.each<[string, (middle: ListRecord) => object]>([
      ['a broken field', () => ({ year: '2022' })],
      ['a field too many', () => ({ extra: 1 })],
      ['a key of another sheet', () => ({ key: '2022/西区/1/1' })],
      ['a key that is there twice', () => ({ key: '2022/北区地域総務課/1/1' })],
      ['another year', () => ({ year: 2023 })],
      ['a withdrawal of its own', () => ({ withdrawnAt: second })],
    ])('writes nothing of a sheet with %s in the middle', async (_, fault) => {
      await list.submit(submission(undefined, 3, { pushedAt: first }));
      const before = await list.records({ withdrawn: true });
      const next = withIndicators(submission(undefined, 3, { pushedAt: second }), ([a, b, c]) => [
        { ...a, result: '1' },
        { ...b, ...fault(b) },
        { ...c, result: '1' },
      ]);
      await expect(list.submit(next)).rejects.toMatchObject({ name: 'MokuhyoError', code: 'list-refused' });
      expect(await list.records({ withdrawn: true })).toEqual(before);
    });

    it('never gives one key to two sheets', async () => {
      const outer = submission('2022/北区', 0);
      await list.submit({ ...outer, indicators: [indicatorRecord({ key: '2022/北区/地域総務課/1' })] });
      const before = await list.records();
      const inner = submission('2022/北区/地域総務課', 0);
      const clash = { ...inner, indicators: [indicatorRecord({ key: '2022/北区/地域総務課/1' })] };
      await expect(list.submit(clash)).rejects.toMatchObject({ code: 'list-refused' });
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
      const keys = [given.sheet, ...given.indicators, dots.sheet, ...dots.indicators].map(({ key }) => key);
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
      const given = sheets.flatMap(({ sheet, indicators }) => [sheet, ...indicators].map(({ key }) => key));
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
