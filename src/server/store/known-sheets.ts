import type { SheetRecord } from '../../core/record/schema';
import type { KnownIndicator, KnownSheet } from '../../core/record/settle';
import type { Connection } from './connection';

/** What the database has of a sheet, for `settle`, and the sheet's own record. */
export interface StoredSheet extends KnownSheet {
  readonly sheet: SheetRecord | null;
}

/** Gives what the database has of a sheet, by its key. */
export function knownSheets(db: Connection): (sheetKey: string) => StoredSheet {
  const own = db.prepare('SELECT content_hash, withdrawn_at, body FROM records WHERE sheet_key = ?1 AND key = ?1');
  // One JSON text for all: each row that is handed over costs as much as finding it. Of most records only the name is needed,
  // and not worth reading the whole body for.
  const others = db.prepare(
    `SELECT json_group_array(json_array(key, content_hash, withdrawn_at, body -> '$.name', body ->> '$.seriesId')) AS rows
       FROM records WHERE sheet_key = ?1 AND key <> ?1`,
  );
  return (sheetKey) => {
    const [row] = own.all(sheetKey) as readonly OwnRow[];
    const sheet = row ? (JSON.parse(row.body) as SheetRecord) : null;
    const [indicators] = others.all(sheetKey) as readonly { rows: string }[];
    return {
      sheet,
      own: row && sheet ? { content: row.content_hash, file: sheet.file, withdrawn: row.withdrawn_at !== null } : null,
      indicators: (JSON.parse(indicators?.rows ?? '[]') as readonly Row[]).map(knownIndicator),
      order: sheet?.order ?? [],
    };
  };
}

interface OwnRow {
  readonly content_hash: string;
  readonly withdrawn_at: string | null;
  readonly body: string;
}

type Row = readonly [
  key: string,
  contentHash: string,
  withdrawnAt: string | null,
  name: string | null,
  seriesId: string | null,
];

function knownIndicator([key, content, withdrawnAt, name, seriesId]: Row): KnownIndicator {
  return { key, content, name, seriesId, withdrawn: withdrawnAt !== null };
}
