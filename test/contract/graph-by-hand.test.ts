import type { SharedList, UnfinishedSheet } from '../../src/list/port';
import { type City, city } from '../graph/city';
import { firstRecords, submission } from './sample-records';

/** What people do to items of Microsoft Lists by hand, in their browser. */

const given = submission(undefined, 2);
const { key } = given.sheet;
const SHEETS = 'MokuhyoSheets';
const INDICATORS = 'MokuhyoIndicators';

let made: City;
let list: SharedList;
beforeEach(async () => {
  made = city({ oddPages: false });
  list = made.client();
  await list.submit(given);
});
afterEach(() => expect(made.double.complaints).toEqual([]));

/** Items get their numbers in the order in which Graph happens to come to them. */
function numberOf(name: string, record: string): number {
  const items = [...made.double.hands.list(name).items.values()];
  return items.find(({ fields }) => fields.MkRecordKey === record)?.id ?? 0;
}

const first = (name: string) => numberOf(name, name === SHEETS ? key : `${key}/1/1`);
const second = () => numberOf(INDICATORS, `${key}/1/2`);
const fieldsOf = (name: string, id: number) => made.double.hands.list(name).items.get(id)?.fields ?? {};
const item = (name: string) => fieldsOf(name, first(name));
const writing = () => made.double.counts.writing;

async function look(query = {}) {
  const unfinished: UnfinishedSheet[] = [];
  const records = await made.client().records(query, (each) => unfinished.push(each));
  return { records, unfinished };
}

it.each([
  [INDICATORS, { MkEvaluation: '達成' }],
  [INDICATORS, { MkResultNumber: 99 }],
  [INDICATORS, { MkStatus: null }],
  [INDICATORS, { MkPushedAt: '2020-01-01T00:00:00Z' }],
  [INDICATORS, { Title: '別の名前' }],
  [INDICATORS, { MkWithdrawnAt: '2020-01-01T00:00:00Z' }],
  [SHEETS, { MkSection: '別の課' }],
  [SHEETS, { MkErrorCount: 9 }],
])('%s: %j does not change the record, and the next submission puts it right', async (name, edit) => {
  const before = item(name);
  made.double.hands.change(name, first(name), edit);
  for (const query of [{}, { sheet: key }]) {
    expect(await look(query)).toEqual({ records: firstRecords(given), unfinished: [] });
  }
  expect(await list.foresee(given)).toMatchObject({ unchanged: 2, changes: [{ kind: 'unchanged' }, {}, {}] });
  expect(await list.submit(given)).toMatchObject({ unchanged: 2, changes: [{ kind: 'unchanged' }, {}, {}] });
  expect({ ...item(name), MkSubmission: '' }).toEqual({ ...before, MkSubmission: '' });
  const written = writing();
  await list.submit(given);
  expect(writing()).toBe(written);
  expect(await list.history(firstRecords(given)[name === SHEETS ? 0 : 1]?.key ?? '')).toHaveLength(1);
});

it.each([
  ['emptied', { MkBody: null }],
  ['cut off', { MkBody: '{"format":1,"rec' }],
  ['another text', { MkBody: 'さようなら' }],
  ['a number', { MkBody: '5' }],
  ['of a record that none is', { MkBody: '{"format":1,"record":{"kind":"indicator"}}' }],
  ['without its hash', { MkHash: null }],
])('a body that was %s counts as the version before', async (_, edit) => {
  for (const name of [INDICATORS, SHEETS]) made.double.hands.change(name, first(name), edit);
  expect((await look()).records).toEqual(firstRecords(given));
  expect((await look({ sheet: key })).records).toEqual(firstRecords(given));
  expect(await list.submit(given)).toMatchObject({ unchanged: 2 });
  expect(await look()).toEqual({ records: firstRecords(given), unfinished: [] });
  const written = writing();
  await list.submit(given);
  expect(writing()).toBe(written);
});

it('a body that was changed where it can still be read counts as the version before', async () => {
  const body = String(item(INDICATORS).MkBody).replace('"result":"18"', '"result":"99"');
  made.double.hands.change(INDICATORS, first(INDICATORS), { MkBody: body });
  expect((await look({ sheet: key })).records).toEqual(firstRecords(given));
  await list.submit(given);
  expect(await look()).toEqual({ records: firstRecords(given), unfinished: [] });
});

it('a manifest that was damaged counts as the version before', async () => {
  made.double.hands.change(SHEETS, first(SHEETS), { MkManifest: '{}' });
  expect((await look()).records).toEqual(firstRecords(given));
  await list.submit(given);
  expect(await look()).toEqual({ records: firstRecords(given), unfinished: [] });
});

it.each([
  '1/1',
  '1/2',
])('an item (%s) that was deleted makes the sheet incomplete, until it is submitted again', async (place) => {
  made.double.hands.remove(INDICATORS, numberOf(INDICATORS, `${key}/${place}`));
  for (const query of [{}, { sheet: key }]) {
    expect(await look(query)).toEqual({ records: [], unfinished: [{ key, given: 'nothing' }] });
  }
  expect(await list.submit(given)).toMatchObject({ updated: 1, unchanged: 1 });
  expect(await look()).toEqual({ records: firstRecords(given), unfinished: [] });
});

it('an item that was deleted, and whose row is gone as well, is forgotten', async () => {
  made.double.hands.remove(INDICATORS, second());
  expect(await list.submit(submission(undefined, 1))).toMatchObject({ withdrawn: 1, unchanged: 1 });
  const { records, unfinished } = await look({ withdrawn: true });
  expect([records.map((each) => each.key), unfinished]).toEqual([[key, `${key}/1/1`], []]);
});

it("a sheet's item that was deleted leaves nothing to be read, until it is submitted again", async () => {
  made.double.hands.remove(SHEETS, first(SHEETS));
  expect(await look()).toEqual({ records: [], unfinished: [{ key, given: 'nothing' }] });
  expect(await list.submit(given)).toMatchObject({ created: 2 });
  expect(await look()).toEqual({ records: firstRecords(given), unfinished: [] });
});

it('an item of which no version can be read stops the submission, says which, and keeps nobody from reading other sheets', async () => {
  made = city({ oddPages: false, keptVersions: 1 });
  list = made.client();
  const other = submission('2022/西区', 1);
  await list.submit(given);
  await list.submit(other);
  made.double.hands.change(INDICATORS, second(), { MkBody: 'さようなら' });
  const before = writing();
  const damaged = { code: 'list-damaged', params: { list: '組織目標の指標（Mokuhyo）', item: String(second()) } };
  await expect(list.foresee(given)).rejects.toMatchObject(damaged);
  await expect(list.submit(given)).rejects.toMatchObject(damaged);
  expect(writing()).toBe(before);
  expect(await look()).toEqual({ records: firstRecords(other), unfinished: [{ key, given: 'nothing' }] });
  made.double.hands.remove(INDICATORS, second());
  await list.submit(given);
  expect((await look()).unfinished).toEqual([]);
});

it('an item that no look finds, since its columns for programs were changed, is named', async () => {
  const id = first(INDICATORS);
  made.double.hands.change(INDICATORS, id, { MkSectionKey: 'another' });
  await expect(list.submit(given)).rejects.toMatchObject({ code: 'list-damaged', params: { item: String(id) } });
});

it('two items with one key stop the submission', async () => {
  const { MkKey: _, ...copy } = item(INDICATORS);
  made.double.hands.add(INDICATORS, { ...copy, MkKey: 'another' });
  const duplicate = { code: 'list-duplicate', params: { key: `${key}/1/1` } };
  await expect(list.submit(given)).rejects.toMatchObject(duplicate);
  await expect(list.foresee(given)).rejects.toMatchObject(duplicate);
});

it('items that people made for themselves are left alone', async () => {
  for (const name of [SHEETS, INDICATORS]) made.double.hands.add(name, { Title: '覚え書き' });
  expect(await look()).toEqual({ records: firstRecords(given), unfinished: [] });
  expect(await list.submit(submission(undefined, 1))).toMatchObject({ withdrawn: 1 });
  expect(fieldsOf(SHEETS, 2)).toMatchObject({ Title: '覚え書き' });
});

it('what a newer version wrote is neither read nor overwritten', async () => {
  const newer = JSON.stringify({ format: 2, record: { what: 'nobody knows yet' } });
  made.double.hands.change(INDICATORS, first(INDICATORS), { MkBody: newer });
  const code = { code: 'list-newer' };
  await expect(list.submit(given)).rejects.toMatchObject(code);
  await expect(look()).rejects.toMatchObject(code);
  await expect(list.history(`${key}/1/1`)).rejects.toMatchObject(code);
  expect(item(INDICATORS).MkBody).toBe(newer);
});
