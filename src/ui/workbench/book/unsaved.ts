import type { CellEdit, EditOutcome, Place } from '../../../host/port';

/** Cells that no longer hold what the file holds: by sheet and cell, what stood there and what stands there now. */
export type Unsaved = ReadonlyMap<string, CellEdit>;

export const NOTHING_UNSAVED: Unsaved = new Map();

/** With the edits that were written. A cell that is back at what the file holds is no longer among them. */
export function withWritten(unsaved: Unsaved, outcomes: readonly EditOutcome[]): Unsaved {
  const after = new Map(unsaved);
  for (const { kind, edit } of outcomes) {
    if (kind !== 'written') continue;
    const { before } = after.get(keyOf(edit)) ?? edit;
    after.set(keyOf(edit), { sheet: edit.sheet, cell: edit.cell, before, after: normal(edit.after) });
  }
  for (const [key, { before, after: text }] of after) if (before === text) after.delete(key);
  return after;
}

/** What is unsaved once a file holds what was unsaved when its saving began; `now` is what is unsaved at its end. */
export function unsavedSince(saved: Unsaved, now: Unsaved): Unsaved {
  const since = new Map<string, CellEdit>();
  for (const [key, edit] of [...saved, ...now]) {
    const before = saved.has(key) ? (saved.get(key)?.after ?? null) : edit.before;
    const after = now.has(key) ? (now.get(key)?.after ?? null) : edit.before;
    if (before !== after) since.set(key, { sheet: edit.sheet, cell: edit.cell, before, after });
  }
  return since;
}

/** What a file can hold: one kind of line end, and nothing rather than an empty text. */
function normal(text: string | null): string | null {
  return text?.replace(/\r\n?/g, '\n') || null;
}

/** The cells of one sheet. */
export function unsavedOn(unsaved: Unsaved, sheet: string): ReadonlySet<string> {
  return new Set([...unsaved.values()].filter((edit) => edit.sheet === sheet).map(({ cell }) => cell));
}

/** What the file holds in a cell that was written to; undefined for every other cell. */
export function before(unsaved: Unsaved, place: Place): string | null | undefined {
  return unsaved.get(keyOf(place))?.before;
}

function keyOf({ sheet, cell }: Place): string {
  return JSON.stringify([sheet, cell]);
}
