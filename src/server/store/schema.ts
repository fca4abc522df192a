import type { Connection } from './connection';

/** The tables of the database itself, not of one attached. */
export function tablesOf(db: Connection): readonly string[] {
  const found = db
    .prepare(`SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`)
    .all() as { name: string }[];
  return found.map(({ name }) => name);
}

/** The columns of one of them that are not made of others, for SQL. */
export function columnsOf(db: Connection, table: string): string {
  const found = db.prepare(`SELECT name FROM pragma_table_info(?, 'main')`).all(table) as { name: string }[];
  return found.map(({ name }) => `"${name}"`).join(', ');
}
