import * as z from 'zod/mini';
import { type Decisions, NO_DECISIONS, readDecisions } from '../../core/decisions/decisions';
import { PHASES, type Phase } from '../../core/sheet/model';
import type { KeyValueStore } from './ports';
import { parsed } from './settings';

/** What is remembered of one workbook for this person: never in the workbook itself. */
export interface Notebook {
  readonly decisions: Decisions;
  readonly phase: Phase | null;
  /** Fillings that can be taken back, the latest last. */
  readonly undo: readonly Undo[];
  readonly unsent: Unsent | null;
  readonly lastSubmission: LastSubmission | null;
}

/** What a filling wrote over, cell by cell. */
export interface Undo {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The edits as they were written: `before` is what comes back, where `after` still stands. */
  readonly edits: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

/** What was to be sent and could not. The records are made anew from the workbook when they are sent. */
export interface Unsent {
  readonly at: string;
  /** The code of what stopped it; null when a person did. */
  readonly because: string | null;
  readonly sheets: readonly { readonly sheet: string; readonly indicators: number }[];
}

export interface LastSubmission {
  readonly at: string;
  readonly sheets: number;
  readonly indicators: number;
}

export const EMPTY_NOTEBOOK: Notebook = {
  decisions: NO_DECISIONS,
  phase: null,
  undo: [],
  unsent: null,
  lastSubmission: null,
};

const text = z.nullable(z.string());
const indicators = z.number();

const edit = z.object({ sheet: z.string(), cell: z.string(), before: text, after: text });
const unsentSheets = z.array(z.object({ sheet: z.string(), indicators }));

/** What cannot be read is as if it had not been kept; the rest still counts. */
const schema = z.object({
  savedAt: z.string(),
  phase: z.catch(z.nullable(z.enum(PHASES)), null),
  decisions: z.unknown(),
  undo: z.catch(z.array(z.object({ at: z.string(), edits: z.array(edit) })), []),
  unsent: z.catch(z.nullable(z.object({ at: z.string(), because: text, sheets: unsentSheets })), null),
  lastSubmission: z.catch(z.nullable(z.object({ at: z.string(), sheets: z.number(), indicators })), null),
});

/** An empty one where nothing, or nothing readable, was kept. */
export function loadNotebook(store: KeyValueStore, file: string): Notebook {
  const kept = schema.safeParse(parsed(store.get(keyOf(file))));
  if (!kept.success) return EMPTY_NOTEBOOK;
  const { phase, decisions, undo, unsent, lastSubmission } = kept.data;
  return { phase, decisions: readDecisions(decisions), undo, unsent, lastSubmission };
}

/** False when it could not be kept, even after the oldest ones were given up. */
export function saveNotebook(store: KeyValueStore, file: string, notebook: Notebook, now: Date): boolean {
  const text = JSON.stringify({ savedAt: now.toISOString(), ...notebook });
  const key = keyOf(file);
  if (store.set(key, text)) return true;
  for (const old of oldestFirst(store).filter((each) => each !== key)) {
    store.remove(old);
    if (store.set(key, text)) return true;
  }
  return false;
}

const PREFIX = 'workbook/';

/** A workbook is its name, without the path, in one form of Unicode. */
function keyOf(file: string): string {
  return PREFIX + (file.split(/[\\/]/).at(-1) ?? file).normalize('NFKC');
}

function oldestFirst(store: KeyValueStore): readonly string[] {
  const savedAt = (key: string) => {
    const kept = schema.safeParse(parsed(store.get(key)));
    return kept.success ? kept.data.savedAt : '';
  };
  const notebooks = store.keys().filter((key) => key.startsWith(PREFIX));
  return notebooks
    .map((key) => [savedAt(key), key] as const)
    .sort()
    .map(([, key]) => key);
}
