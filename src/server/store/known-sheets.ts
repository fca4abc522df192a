import type { SheetRecord } from '../../core/record/schema';
import type { KnownIndicator, KnownSheet } from '../../core/record/settle';
import type { Connection } from './connection';

/** What the database has of a sheet, for `settle`, and the sheet's own record. */
export interface StoredSheet extends KnownSheet {
  readonly sheet: SheetRecord | null;
}

/** Gives what the database has of a sheet, by its key. */
export function knownSheets(db: Connection): (sheetKey: string) => StoredSheet {
  // Of most records only the name is needed, and not worth reading the whole body for. As JSON, because SQL's texts end at
  // the first U+0000.
  const ofSheet = db.prepare(
    `SELECT key, content_hash, withdrawn_at, body -> '$.name' AS name, body ->> '$.seriesId' AS series_id,
            CASE kind WHEN 'sheet' THEN body END AS body
       FROM records WHERE sheet_key = ?`,
  );
  return (sheetKey) => {
    const rows = ofSheet.all(sheetKey) as readonly Row[];
    const own = rows.find(({ key }) => key === sheetKey);
    const sheet = own?.body ? (JSON.parse(own.body) as SheetRecord) : null;
    return {
      sheet,
      own: own && sheet ? { content: own.content_hash, file: sheet.file } : null,
      indicators: rows.filter((row) => row !== own).map(knownIndicator),
      order: sheet?.order ?? [],
    };
  };
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

function knownIndicator({ key, content_hash, withdrawn_at, name, series_id }: Row): KnownIndicator {
  return {
    key,
    content: content_hash,
    name: JSON.parse(name ?? 'null'),
    seriesId: series_id,
    withdrawn: withdrawn_at !== null,
  };
}
