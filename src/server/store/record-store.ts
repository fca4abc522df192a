import { countIndicators } from '../../core/record/change';
import type { SheetRecord } from '../../core/record/schema';
import { type Settled, settle } from '../../core/record/settle';
import type { Foreseen, OtherWorkbook, Receipt, Submission, SubmitOptions } from '../../list/port';
import { appendAudit } from './audit';
import { type Confirmed, confirming } from './confirm';
import { atOneMoment, type Connection, inTransaction } from './connection';
import { contentHash } from './content-hash';
import { knownSheets } from './known-sheets';
import { type HistoryQuery, type Page, type PageQuery, readHistory, readPage, readSheets } from './read-records';
import { receiptsIn } from './receipts';
import { sheetVersion } from './sheet-version';

/** The records of the service, in SQLite. Calls are synchronous and short. SQLite's own errors pass through. */
export interface RecordStore {
  /** What `submit` would do now. */
  foresee(submission: Submission): Foreseen;
  /** Makes the store hold what the sheet says, in one transaction; see `SharedList.submit`. */
  submit(submission: Submission, options?: StoreOptions): SubmitOutcome;
  /** What `submit` would say of a sheet that says what the store has, told by a digest; null where it has something else. */
  confirm(sheetKey: string, digest: string): Confirmed | null;
  /** One page of records by key. */
  page(query: PageQuery): Page;
  /** Versions of one record, the oldest first, the current one last, from the one after `skip`. */
  history(query: HistoryQuery): Page;
  /** The current sheets, newest year first. */
  sheets(): readonly SheetRecord[];
  /** Throws when the database does not answer. */
  ping(): void;
}

export interface StoreOptions extends SubmitOptions {
  /** The submission's own id: one that was received before gives its receipt once more. */
  readonly id?: string;
  /** For the audit log. */
  readonly actor?: string | null;
}

export type SubmitOutcome =
  | { readonly kind: 'stored'; readonly receipt: Receipt }
  /** Nothing was written: */
  | { readonly kind: 'key-taken'; readonly key: string }
  | { readonly kind: 'other-workbook'; readonly other: OtherWorkbook }
  | { readonly kind: 'changed-meanwhile'; readonly version: string };

/** What a submission comes to, and the content hash of each of its records by key, which `settle` asked for. */
interface Decided extends Settled {
  readonly hashes: ReadonlyMap<string, string>;
  readonly other: OtherWorkbook | null;
}

/** The records in an open database. */
export function recordStore(db: Connection, clock: () => Date = () => new Date()): RecordStore {
  const known = knownSheets(db);
  const receipts = receiptsIn(db);
  const owner = db.prepare('SELECT sheet_key FROM records WHERE key = ?');
  const insert = db.prepare('INSERT INTO records (key, sheet_key, content_hash, body) VALUES (?, ?, ?, ?)');
  const replace = db.prepare('UPDATE records SET content_hash = ?, body = ? WHERE key = ?');
  const withdraw = db.prepare(`UPDATE records SET body = json_set(body, '$.withdrawnAt', ?) WHERE key = ?`);

  function settled(submission: Submission): Decided {
    const before = known(submission.sheet.key);
    const hashes = new Map<string, string>();
    const result = settle(submission, before, (record) => {
      const hash = contentHash(record);
      hashes.set(record.key, hash);
      return hash;
    });
    const { sheet } = before;
    const other = result.otherWorkbook !== null && sheet ? workbookOf(sheet) : null;
    return { ...result, hashes, other };
  }

  function write({ sheet, indicators, changes, hashes }: Decided): void {
    const records = new Map([sheet, ...indicators].map((record) => [record.key, record]));
    for (const { key, kind } of changes) {
      const record = records.get(key);
      const hash = hashes.get(key) ?? null;
      if (!record) withdraw.run(sheet.pushedAt, key);
      else if (kind === 'created') insert.run(key, sheet.key, hash, JSON.stringify(record));
      else if (kind !== 'unchanged') replace.run(hash, JSON.stringify(record), key);
    }
  }

  function submit(submission: Submission, { since, replace: mayReplace, id, actor }: StoreOptions): SubmitOutcome {
    const { key } = submission.sheet;
    const given = id === undefined ? null : receipts.find(id, submission);
    if (given) return { kind: 'stored', receipt: given };
    const version = since === undefined ? since : sheetVersion(db, key);
    if (version !== since) return { kind: 'changed-meanwhile', version: version ?? '' };
    const result = settled(submission);
    if (result.other && !mayReplace) return { kind: 'other-workbook', other: result.other };
    const taken = result.changes.find((change) => change.kind === 'created' && owner.all(change.key).length > 0);
    if (taken) return { kind: 'key-taken', key: taken.key };
    write(result);
    const receipt = receiptFor(result);
    // What changed nothing may be asked again and needs neither receipt nor disk.
    if (result.changes.every(({ kind }) => kind === 'unchanged')) return { kind: 'stored', receipt };
    const now = clock();
    if (id !== undefined) receipts.keep(id, submission, receipt, now);
    audit(submission, receipt, actor ?? null, now);
    return { kind: 'stored', receipt };
  }

  function audit({ sheet, withdrawal }: Submission, receipt: Receipt, actor: string | null, now: Date): void {
    const { key, file, pushedBy } = sheet;
    const { created, updated, withdrawn } = receipt;
    const source = { state: sheetVersion(db, key), file, pushedBy };
    appendAudit(db, {
      at: now.toISOString(),
      event: withdrawal ? 'withdrawn' : 'submitted',
      actor,
      subject: key,
      detail: { ...source, ...(withdrawal ? { withdrawn, ...withdrawal } : { created, updated, withdrawn }) },
    });
  }

  return {
    foresee: (submission) =>
      atOneMoment(db, () => {
        const result = settled(submission);
        const version = sheetVersion(db, submission.sheet.key);
        return { ...receiptFor(result), version, otherWorkbook: result.other };
      }),
    submit: (submission, options = {}) => inTransaction(db, () => submit(submission, options)),
    confirm: confirming(db),
    page: (query) => readPage(db, query),
    history: (query) => readHistory(db, query),
    sheets: () => readSheets(db),
    ping: () => void db.prepare('SELECT 1 FROM records LIMIT 1').all(),
  };
}

function workbookOf({ file, pushedBy, pushedAt }: SheetRecord): OtherWorkbook {
  return { file, pushedBy, pushedAt };
}

function receiptFor({ sheet, changes }: Settled): Receipt {
  return { ...countIndicators(changes, sheet.key), changes };
}
