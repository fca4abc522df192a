import { hash } from 'node:crypto';
import fc from 'fast-check';
import { indicatorDraft, sheetDraft, submission } from '../../../test/contract/sample-records';
import { removeFolder, temporaryFolder } from '../../../test/support/temporary-folder';
import { submittedContent } from '../../core/record/content';
import type { Submission } from '../../list/port';
import type { Connection } from './connection';
import { closeDatabase, openDatabase } from './database';
import { type RecordStore, recordStore } from './record-store';

let dir: string;
let db: Connection;
let store: RecordStore;
beforeEach(() => {
  dir = temporaryFolder();
  db = openDatabase(dir);
  db.exec('PRAGMA synchronous = OFF');
  store = recordStore(db);
});
afterEach(() => {
  closeDatabase(db);
  removeFolder(dir);
});

const confirm = ({ sheet, indicators }: Submission) =>
  store.confirm(sheet.key, hash('sha256', submittedContent(sheet, indicators)));

const text = fc.constantFrom(null, '', 'a', 'b', 'Ａ', '\ud800\0"');
const row = fc.record({ goalNo: fc.constantFrom(null, '1', '１', '2'), name: text, result: text });
const rows = fc.array(row, { maxLength: 5 });

function sheetWith(key: string, own: readonly object[], purpose: string | null): Submission {
  return {
    sheet: sheetDraft({ key, purpose }),
    indicators: own.map((each) => indicatorDraft(each)),
  };
}

it('says the same as submitting, exactly where that would change nothing', () => {
  let run = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(rows, text, fc.boolean()), { minLength: 1, maxLength: 5 }), (steps) => {
      const key = `2022/試験:${++run}課`;
      const all = steps.map(([own, purpose]) => sheetWith(key, own, purpose));
      for (const [at, given] of all.entries()) {
        const withdrawn = { sheet: given.sheet, indicators: [], withdrawal: { reason: null } };
        store.submit(steps[at]?.[2] && at > 0 ? withdrawn : given, { replace: true });
        for (const each of all) {
          const { version: _, otherWorkbook: __, ...receipt } = store.foresee(each);
          const unchanged = receipt.changes.every(({ kind }) => kind === 'unchanged');
          expect(confirm(each)?.receipt ?? null).toEqual(unchanged ? receipt : null);
        }
      }
    }),
  );
});

it('knows what others wrote since, and what was withdrawn', () => {
  const given = submission('2022/北区:総務課', 3);
  expect(confirm(given)).toBeNull();
  store.submit(given);
  expect(confirm(given)?.receipt).toMatchObject({ unchanged: 3 });
  const other = openDatabase(dir);
  recordStore(other).submit({ ...given, indicators: given.indicators.slice(1) });
  closeDatabase(other);
  expect(confirm(given)).toBeNull();
  store.submit(given);
  expect(confirm(given)?.receipt).toMatchObject({ unchanged: 3 });
  store.submit({ sheet: given.sheet, indicators: [], withdrawal: { reason: null } });
  expect(confirm(given)).toBeNull();
  expect(confirm({ ...given, indicators: [] })).toBeNull();
});

it('writes nothing', () => {
  const given = submission('2022/北区:総務課', 3);
  store.submit(given);
  const rowsOf = () =>
    ['records', 'versions', 'submissions', 'audit'].map((each) => db.prepare(`SELECT * FROM ${each}`).all());
  const before = rowsOf();
  confirm(given);
  confirm(submission('2022/北区:総務課', 2));
  expect(rowsOf()).toEqual(before);
});
