import { firstRecords, submission } from '../../../test/contract/sample-records';
import { contentOf } from './content';
import type { IndicatorRecord, SheetRecord } from './schema';
import { type KnownSheet, NOTHING, type Submission, settle } from './settle';

/** What a list has that took these. */
function after(given: Submission, changes: Partial<KnownSheet['indicators'][number]> = {}): KnownSheet {
  const [own, ...indicators] = firstRecords(given) as [SheetRecord, ...IndicatorRecord[]];
  return {
    own: { content: contentOf(own), file: own.file, withdrawn: false },
    indicators: indicators.map((each) => ({
      key: each.key,
      content: contentOf(each),
      name: each.name,
      seriesId: null,
      withdrawn: false,
      ...changes,
    })),
    order: own.order,
  };
}

const kinds = (given: Submission, known: KnownSheet) => settle(given, known, contentOf).changes.map(({ kind }) => kind);

it('makes records that the schema knows, and the sheet tells their order', () => {
  const { sheet, indicators } = settle(submission(undefined, 2), NOTHING, contentOf);
  expect(sheet).toMatchObject({ order: ['1/1', '1/2'], withdrawnAt: null });
  expect(indicators.map(({ key, indicatorNo }) => [key, indicatorNo])).toEqual([
    [`${sheet.key}/1/1`, 1],
    [`${sheet.key}/1/2`, 2],
  ]);
});

it('says of each record what becomes of it', () => {
  const before = after(submission(undefined, 2));
  expect(kinds(submission(undefined, 2), NOTHING)).toEqual(['created', 'created', 'created']);
  expect(kinds(submission(undefined, 2), before)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  expect(kinds(submission(undefined, 1), before)).toEqual(['updated', 'unchanged', 'withdrawn']);
  expect(kinds(submission(undefined, 3), before)).toEqual(['updated', 'unchanged', 'unchanged', 'created']);
});

it('names what is withdrawn, and tells whether the sheet itself says anything else', () => {
  const before = after(submission(undefined, 2));
  const changes = (given: Submission) => settle(given, before, contentOf).changes;
  const [own, , gone] = changes(submission(undefined, 1));
  expect(gone).toMatchObject({ kind: 'withdrawn', name: submission(undefined, 2).indicators[1]?.name });
  expect(own).not.toHaveProperty('sameContent');

  const { sheet, indicators } = submission(undefined, 2);
  const edited = indicators.map((each) => ({ ...each, result: '書き直した結果' }));
  // The order of its indicators is the same, and so is everything that the sheet says.
  expect(changes({ sheet, indicators: edited })[0]).toEqual({ key: sheet.key, kind: 'updated', sameContent: true });
});

it('takes a returned indicator for an updated one, and withdraws none twice', () => {
  const gone = after(submission(undefined, 2), { withdrawn: true });
  expect(kinds(submission(undefined, 2), gone)).toEqual(['updated', 'updated', 'updated']);
  expect(kinds(submission(undefined, 0), { ...gone, order: [] })).toEqual(['updated']);
});

it('leaves a series that was confirmed with its indicator', () => {
  const known = after(submission(undefined, 1), { seriesId: '協働団体' });
  expect(settle(submission(undefined, 2), known, contentOf).indicators.map(({ seriesId }) => seriesId)).toEqual([
    '協働団体',
    null,
  ]);
});

it('names the other workbook only where something would change', () => {
  const before = after(submission(undefined, 2));
  const from = (file: string, count: number) => settle(submission(undefined, count, { file }), before, contentOf);
  expect(from('写し.xlsx', 2).otherWorkbook).toBeNull();
  expect(from('別.xlsx', 3).otherWorkbook).toBe('北区_R4.xlsx');
  expect(from('北区_R4.xlsx', 3).otherWorkbook).toBeNull();
  expect(settle(submission(), NOTHING, contentOf).otherWorkbook).toBeNull();
});
