import { opens, type Row } from './rows';

/** What a key does in the list. */
export interface Command {
  readonly kind: 'focus' | 'toggle';
  readonly index: number;
}

/**
 * ↑↓ Home End between rows; → opens, then goes in; ← closes, then goes to what holds the row. Escape comes back from a
 * button within a row (`onRow` false), where ← and → mean nothing.
 */
export function commandFor(key: string, rows: readonly Row[], index: number, onRow: boolean): Command | null {
  switch (key) {
    case 'ArrowDown':
      return index + 1 < rows.length ? { kind: 'focus', index: index + 1 } : null;
    case 'ArrowUp':
      return index > 0 ? { kind: 'focus', index: index - 1 } : null;
    case 'Home':
      return { kind: 'focus', index: 0 };
    case 'End':
      return { kind: 'focus', index: rows.length - 1 };
    case 'ArrowRight':
      return onRow ? inward(rows, index) : null;
    case 'ArrowLeft':
      return onRow ? outward(rows, index) : null;
    case 'Escape':
      return onRow ? null : { kind: 'focus', index };
    default:
      return null;
  }
}

function inward(rows: readonly Row[], index: number): Command | null {
  const row = rows[index];
  if (row === undefined || !opens(row)) return null;
  if (!row.open) return { kind: 'toggle', index };
  return isWithin(rows[index + 1], row) ? { kind: 'focus', index: index + 1 } : null;
}

function outward(rows: readonly Row[], index: number): Command | null {
  const row = rows[index];
  if (row === undefined) return null;
  if (opens(row) && row.open) return { kind: 'toggle', index };
  if (row.kind === 'group') return null;
  return { kind: 'focus', index: rows.findIndex(({ id }) => id === row.parent) };
}

function isWithin(next: Row | undefined, row: Row): boolean {
  return next !== undefined && next.kind !== 'group' && next.parent === row.id;
}
