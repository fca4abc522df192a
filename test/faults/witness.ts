import { contentOf } from '../../src/core/record/content';
import type { IndicatorRecord, ListRecord, SheetRecord } from '../../src/core/record/schema';
import type { Receipt, Submission } from '../../src/list/port';
import type { Connection } from '../../src/server/store/connection';
import { type RecordStore, recordStore, type SubmitOutcome } from '../../src/server/store/record-store';
import { sheetVersion } from '../../src/server/store/sheet-version';

/** One push of one sheet, as the client lived it. Times are counted in things that happened. */
export interface Push {
  /** Stands in `ruleSet` of the submission, which no content depends on. */
  readonly id: string;
  readonly submission: Submission;
  readonly begin: number;
  /** Null while it is under way. */
  end: number | null;
  /** Null unless the list acknowledged it. */
  receipt: Receipt | null;
}

/** What the store did with one delivery of a push. */
export interface Delivery {
  readonly push: string;
  readonly at: number;
  readonly outcome: SubmitOutcome;
  /** What the list then had of the sheet, as `said`. */
  readonly state: string;
  /** Whether that was something else before. */
  readonly changed: boolean;
}

/** What the store answered to somebody who asked whether it has a sheet already. */
export interface Confirmation {
  readonly key: string;
  readonly at: number;
  readonly receipt: Receipt;
  /** What the list had of the sheet, as `said`. */
  readonly state: string;
}

/** Sees all that happens to the sheets of one list, and writes down what must never be. */
export interface Witness {
  readonly store: RecordStore;
  readonly pushes: readonly Push[];
  readonly deliveries: readonly Delivery[];
  readonly confirmations: readonly Confirmation[];
  readonly complaints: readonly string[];
  /** Counts on. */
  tick(): number;
  begin(id: string, submission: Submission): Push;
  /** Every text that each record has had, the oldest first. */
  versions(): ReadonlyMap<string, readonly string[]>;
  /** What the audit log must say of each sheet's states. */
  states(): ReadonlyMap<string, readonly string[]>;
  /** What somebody read of a sheet, between then and now. */
  read(sheetKey: string, records: readonly ListRecord[], since: number): void;
}

export function witness(db: Connection): Witness {
  const store = recordStore(db);
  const complaints: string[] = [];
  const pushes: Push[] = [];
  const deliveries: Delivery[] = [];
  const confirmations: Confirmation[] = [];
  const versions = new Map<string, string[]>();
  const states = new Map<string, string[]>();
  /** Each state of a sheet, and since when. */
  const seen = new Map<string, { readonly state: string; readonly since: number }[]>();
  const names = new Map<string, string>();
  let time = 0;

  function look(sheetKey: string): { readonly state: string; readonly changed: boolean } {
    const bodies = store.page({ sheet: sheetKey, withdrawn: true, limit: 1000 }).bodies;
    const records = bodies.map((body) => JSON.parse(body) as ListRecord);
    const state = records.length === 0 ? '' : said(current(records));
    const before = seen.get(sheetKey) ?? [];
    const changed = (before.at(-1)?.state ?? '') !== state;
    if (changed) {
      seen.set(sheetKey, [...before, { state, since: time }]);
      if (!submitted(sheetKey).includes(state)) complaints.push(`${sheetKey} is what nobody submitted`);
    }
    append(states, sheetKey, sheetVersion(db, sheetKey));
    for (const [at, { key }] of records.entries()) append(versions, key, bodies[at] ?? '');
    for (const record of records) if (record.kind === 'indicator') keepsItsNumber(record);
    return { state, changed };
  }

  /** The rows of these tests keep their names. */
  function keepsItsNumber({ key, name }: IndicatorRecord): void {
    const sheetAndName = `${key.replace(/\/\d+$/, '')} ${name}`;
    for (const [one, other] of [
      [key, sheetAndName],
      [sheetAndName, key],
    ] as const) {
      if ((names.get(one) ?? other) !== other) complaints.push(`${one} was ${names.get(one)} and is ${other}`);
      names.set(one, other);
    }
  }

  const submitted = (sheetKey: string) =>
    pushes.filter(({ submission }) => submission.sheet.key === sheetKey).map((push) => wanted(push.submission));

  return {
    store: {
      ...store,
      submit: (submission, options) => {
        const outcome = store.submit(submission, options);
        time++;
        const push = submission.sheet.ruleSet;
        deliveries.push({ push, at: time, outcome, ...look(submission.sheet.key) });
        return outcome;
      },
      confirm: (key, digest) => {
        const confirmed = store.confirm(key, digest);
        time++;
        if (!confirmed) return null;
        const { state, changed } = look(key);
        if (changed) complaints.push(`${key} was written by a question`);
        confirmations.push({ key, at: time, receipt: confirmed.receipt, state });
        return confirmed;
      },
    },
    pushes,
    deliveries,
    confirmations,
    complaints,
    tick: () => ++time,
    begin: (id, submission) => {
      const push: Push = { id, submission, begin: ++time, end: null, receipt: null };
      pushes.push(push);
      return push;
    },
    versions: () => versions,
    states: () => states,
    read: (sheetKey, records, since) => {
      const all = seen.get(sheetKey) ?? [];
      const from = Math.max(0, all.filter((each) => each.since <= since).length - 1);
      const possible = records.length === 0 ? all.every((each) => each.since > since) : false;
      if (!possible && !all.slice(from).some(({ state }) => state === said(records)))
        complaints.push(`${sheetKey} was read as it was not`);
    },
  };
}

function append(lists: Map<string, string[]>, key: string, text: string): void {
  const list = lists.get(key) ?? [];
  if (list.at(-1) !== text) list.push(text);
  lists.set(key, list);
}

function current(records: readonly ListRecord[]): readonly ListRecord[] {
  return records.filter(({ withdrawnAt }) => withdrawnAt === null);
}

/** What the current records of one sheet say, in its order, without what only the list knows. */
export function said(records: readonly ListRecord[]): string {
  const sheet = records.find((each): each is SheetRecord => each.kind === 'sheet');
  const rest = records.filter((each): each is IndicatorRecord => each.kind === 'indicator');
  const place = (key: string) => sheet?.order.indexOf(key.split('/').slice(-2).join('/')) ?? -1;
  const rows = [...rest].sort((a, b) => place(a.key) - place(b.key));
  return JSON.stringify([sheet, ...rows].map((each) => (each ? bare(each) : null)));
}

/** What a submission wants the list to say. */
export function wanted({ sheet, indicators }: Submission): string {
  return JSON.stringify([sheet, ...indicators].map((each) => contentOf(each)));
}

function bare(record: ListRecord): string {
  const { order: _, withdrawnAt: __, ...sheet } = record as SheetRecord;
  if (record.kind === 'sheet') return contentOf(sheet);
  const { key: ___, indicatorNo: ____, seriesId: _____, withdrawnAt: ______, ...indicator } = record;
  return contentOf(indicator);
}
