import { hash } from 'node:crypto';
import { countIndicators } from '../../core/record/change';
import type { SheetRecord } from '../../core/record/schema';
import { type KnownIndicator, type KnownSheet, type Settled, settle } from '../../core/record/settle';
import type { Foreseen, OtherWorkbook, Receipt, RecordQuery, Submission, SubmitOptions } from '../../list/port';
import { appendAudit } from './audit';
import { atOneMoment, type Connection, inTransaction } from './connection';
import { contentHash } from './content-hash';
import { sheetVersion } from './sheet-version';

/** The records of the service, in SQLite. Calls are synchronous and short. SQLite's own errors pass through. */
export interface RecordStore {
  /** What `submit` would do now. */
  foresee(submission: Submission): Foreseen;
  /** Makes the store hold what the sheet says, in one transaction; see `SharedList.submit`. */
  submit(submission: Submission, options?: StoreOptions): SubmitOutcome;
  /** One page of records by key. */
  page(query: PageQuery): Page;
  /** Versions of one record, the oldest first, the current one last, from the one after `skip`. */
  history(query: HistoryQuery): Page;
  /** The current sheets, newest year first. */
  sheets(): readonly SheetOverview[];
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

export interface PageQuery extends RecordQuery {
  /** The key after which the page begins. */
  readonly cursor?: string;
  readonly limit: number;
  /** Keys of the departments that may be seen; null or nothing for all. */
  readonly departments?: readonly string[] | null;
}

export interface HistoryQuery {
  readonly key: string;
  readonly skip: number;
  readonly limit: number;
  readonly departments?: readonly string[] | null;
}

export interface Page {
  /** Records as the JSON texts that they are stored as: most go straight into an answer. */
  readonly bodies: readonly string[];
  /** The cursor of the next page; null on the last one. */
  readonly next: string | null;
}

export interface SheetOverview {
  readonly sheet: SheetRecord;
  /** When it was last submitted with a change. */
  readonly receivedAt: string;
}

/** How long a receipt can be asked for again, in milliseconds. */
const receiptsKept = 7 * 24 * 3600 * 1000;

/** The records in an open database. */
export function recordStore(db: Connection, clock: () => Date = () => new Date()): RecordStore {
  // Of most records only the name is needed, and not worth reading the whole body for. As JSON, because SQL's texts end at
  // the first U+0000.
  const ofSheet = db.prepare(
    `SELECT key, content_hash, withdrawn_at, body -> '$.name' AS name, body ->> '$.seriesId' AS series_id,
            CASE kind WHEN 'sheet' THEN body END AS body
       FROM records WHERE sheet_key = ?`,
  );
  const owner = db.prepare('SELECT sheet_key FROM records WHERE key = ?');
  const insert = db.prepare('INSERT INTO records (key, sheet_key, content_hash, body) VALUES (?, ?, ?, ?)');
  const replace = db.prepare('UPDATE records SET content_hash = ?, body = ? WHERE key = ?');
  const withdraw = db.prepare(`UPDATE records SET body = json_set(body, '$.withdrawnAt', ?) WHERE key = ?`);
  const receiptOf = db.prepare('SELECT receipt FROM submissions WHERE id = ?');
  const keepReceipt = db.prepare('INSERT INTO submissions (id, sheet_key, receipt, at) VALUES (?, ?, ?, ?)');
  const forgetReceipts = db.prepare('DELETE FROM submissions WHERE at < ?');
  const sheets = db.prepare(
    `SELECT body FROM records WHERE kind = 'sheet' AND withdrawn_at IS NULL ORDER BY year DESC, key`,
  );

  function known(sheetKey: string): KnownOfSheet {
    const rows = ofSheet.all(sheetKey) as readonly Row[];
    const own = rows.find(({ key }) => key === sheetKey);
    const sheet = own?.body ? (JSON.parse(own.body) as SheetRecord) : null;
    return {
      sheet,
      own: own && sheet ? { content: own.content_hash, file: sheet.file } : null,
      indicators: rows.filter((row) => row !== own).map(knownIndicator),
      order: sheet?.order ?? [],
    };
  }

  function settled(submission: Submission): Settled & { readonly other: OtherWorkbook | null } {
    const before = known(submission.sheet.key);
    const result = settle(submission, before, contentHash);
    const { sheet } = before;
    const other = result.otherWorkbook !== null && sheet ? workbookOf(sheet) : null;
    return { ...result, other };
  }

  function write({ sheet, indicators, changes }: Settled): void {
    const records = new Map([sheet, ...indicators].map((record) => [record.key, record]));
    for (const { key, kind } of changes) {
      const record = records.get(key);
      if (!record) withdraw.run(sheet.pushedAt, key);
      else if (kind === 'created') insert.run(key, sheet.key, contentHash(record), JSON.stringify(record));
      else if (kind === 'updated') replace.run(contentHash(record), JSON.stringify(record), key);
    }
  }

  function submit(submission: Submission, { since, replace: mayReplace, id, actor }: StoreOptions): SubmitOutcome {
    const { key } = submission.sheet;
    const receiptId = id === undefined ? null : receiptIdOf(id, submission);
    const [given] = receiptId === null ? [] : (receiptOf.all(receiptId) as { receipt: string }[]);
    if (given) return { kind: 'stored', receipt: JSON.parse(given.receipt) };
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
    if (receiptId !== null) {
      forgetReceipts.run(new Date(now.getTime() - receiptsKept).toISOString());
      keepReceipt.run(receiptId, key, JSON.stringify(receipt), now.toISOString());
    }
    audit(result, receipt, actor ?? null, now);
    return { kind: 'stored', receipt };
  }

  function audit({ sheet }: Settled, { created, updated, withdrawn }: Receipt, actor: string | null, now: Date): void {
    const { key, file, pushedBy } = sheet;
    const detail = { state: sheetVersion(db, key), file, pushedBy, created, updated, withdrawn };
    appendAudit(db, { at: now.toISOString(), event: 'submitted', actor, subject: key, detail });
  }

  return {
    foresee: (submission) =>
      atOneMoment(db, () => {
        const result = settled(submission);
        const version = sheetVersion(db, submission.sheet.key);
        return { ...receiptFor(result), version, otherWorkbook: result.other };
      }),
    submit: (submission, options = {}) => inTransaction(db, () => submit(submission, options)),
    page: (query) => readPage(db, query),
    history: (query) => readHistory(db, query),
    sheets: () =>
      (sheets.all() as { body: string }[]).map(({ body }) => {
        const sheet = JSON.parse(body) as SheetRecord;
        return { sheet, receivedAt: sheet.pushedAt };
      }),
    ping: () => void db.prepare('SELECT 1 FROM records LIMIT 1').all(),
  };
}

/** An id stands for what came under it: with another content it is another submission, which must not be taken for received. */
function receiptIdOf(id: string, submission: Submission): string {
  return hash('sha256', JSON.stringify([id, submission]));
}

interface Row {
  readonly key: string;
  readonly content_hash: string;
  readonly withdrawn_at: string | null;
  /** JSON. */
  readonly name: string | null;
  readonly series_id: string | null;
  /** The sheet's own record only. */
  readonly body: string | null;
}

interface KnownOfSheet extends KnownSheet {
  readonly sheet: SheetRecord | null;
}

function knownIndicator({ key, content_hash, withdrawn_at, name, series_id }: Row): KnownIndicator {
  return {
    key,
    content: content_hash,
    name: JSON.parse(name ?? 'null'),
    seriesId: series_id,
    withdrawn: withdrawn_at !== null,
  };
}

function workbookOf({ file, pushedBy, pushedAt }: SheetRecord): OtherWorkbook {
  return { file, pushedBy, pushedAt };
}

function receiptFor({ sheet, changes }: Settled): Receipt {
  return { ...countIndicators(changes, sheet.key), changes };
}

function readPage(db: Connection, query: PageQuery): Page {
  const { kind, year, sheet, withdrawn, cursor, limit, departments } = query;
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  const where = (condition: string, ...bound: (string | number)[]) => {
    conditions.push(condition);
    values.push(...bound);
  };
  where('key > ?', cursor ?? '');
  if (kind) where('kind = ?', kind);
  if (year !== undefined) where('year = ?', year);
  if (sheet !== undefined) where('sheet_key = ?', sheet);
  if (!withdrawn) where('withdrawn_at IS NULL');
  if (departments) where(amongThem, JSON.stringify(departments));
  // One more than asked for tells whether there is a next page.
  const rows = db
    .prepare(`SELECT key, body FROM records WHERE ${conditions.join(' AND ')} ORDER BY key LIMIT ?`)
    .all(...values, limit + 1) as { key: string; body: string }[];
  const page = rows.slice(0, limit);
  return { bodies: page.map(({ body }) => body), next: rows.length > limit ? (page.at(-1)?.key ?? null) : null };
}

const amongThem = 'department IN (SELECT value FROM json_each(?))';

function readHistory(db: Connection, { key, skip, limit, departments }: HistoryQuery): Page {
  const seen = departments ? amongThem : '? IS NULL';
  const rows = db
    .prepare(
      `SELECT body FROM (
         SELECT 0 AS now, id, versions.body FROM versions JOIN records USING (key) WHERE key = ? AND ${seen}
         UNION ALL SELECT 1, 0, body FROM records WHERE key = ? AND ${seen}
       ) ORDER BY now, id LIMIT ? OFFSET ?`,
    )
    .all(
      ...[key, key].flatMap((each) => [each, departments ? JSON.stringify(departments) : null]),
      limit + 1,
      skip,
    ) as {
    body: string;
  }[];
  const bodies = rows.slice(0, limit).map(({ body }) => body);
  return { bodies, next: rows.length > limit ? String(skip + limit) : null };
}
