import * as z from 'zod/mini';
import { type Decisions, joinedDecisions, NO_DECISIONS } from '../../core/decisions/decisions';
import { readDecisions } from '../../core/decisions/kept';
import { workbookId } from '../../core/sheet/file-name';
import { PHASES, type Phase } from '../../core/sheet/model';
import { parsed } from './json';
import type { KeyValueStore } from './ports';

/** What is remembered of one workbook for this person: never in the workbook itself. */
export interface Notebook {
  /** The keys of its goal sheets: another workbook may have the same name. */
  readonly sheetKeys: readonly string[];
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
  /** The code of what stopped it, or of the list's refusal; null when a person did. */
  readonly because: string | null;
  readonly sheets: readonly UnsentSheet[];
}

export interface UnsentSheet {
  readonly sheet: string;
  /** Whose and of which year; a sheet of the same name may be another one by then. */
  readonly key: string;
  readonly indicators: number;
  /** The list's version of it by which it was to be sent; null where the list had not been asked. */
  readonly since: string | null;
}

export interface LastSubmission {
  readonly at: string;
  readonly sheets: number;
  readonly indicators: number;
}

export const EMPTY_NOTEBOOK: Notebook = {
  sheetKeys: [],
  decisions: NO_DECISIONS,
  phase: null,
  undo: [],
  unsent: null,
  lastSubmission: null,
};

const text = z.nullable(z.string());
const time = z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text))));
const count = z.int().check(z.minimum(0));

const edit = z.object({ sheet: z.string(), cell: z.string(), before: text, after: text });
const unsentSheet = z.object({ sheet: z.string(), key: z.string(), indicators: count, since: z.catch(text, null) });
const unsentSheets = z.array(unsentSheet);

/** What cannot be read is as if it had not been kept; the rest still counts. */
const schema = z.object({
  savedAt: z.string(),
  sheetKeys: z.catch(z.array(z.string()), []),
  phase: z.catch(z.nullable(z.enum(PHASES)), null),
  decisions: z.unknown(),
  undo: z.catch(z.array(z.object({ at: time, edits: z.array(edit) })), []),
  unsent: z.catch(z.nullable(z.object({ at: time, because: text, sheets: unsentSheets })), null),
  lastSubmission: z.catch(z.nullable(z.object({ at: time, sheets: count, indicators: count })), null),
});

/** What is kept under a workbook's name, as it stands in the store; null when nothing is. */
export function keptText(store: KeyValueStore, file: string): string | null {
  return store.get(keyOf(file));
}

/** An empty one where nothing, or nothing readable, was kept. */
export function readNotebook(text: string | null): Notebook {
  const kept = schema.safeParse(parsed(text));
  if (!kept.success) return EMPTY_NOTEBOOK;
  const { savedAt: _, decisions, ...rest } = kept.data;
  return { ...rest, decisions: readDecisions(decisions) };
}

/** The text that is kept now; null when it could not be, even with the oldest ones given up. Then those stay as well. */
export function saveNotebook(store: KeyValueStore, file: string, notebook: Notebook, now: Date): string | null {
  const text = JSON.stringify({ savedAt: now.toISOString(), ...notebook });
  const key = keyOf(file);
  if (store.set(key, text)) return text;
  const givenUp = new Map<string, string>();
  for (const old of oldestFirst(store).filter((each) => each !== key)) {
    givenUp.set(old, store.get(old) ?? '');
    store.remove(old);
    if (store.set(key, text)) return text;
  }
  for (const [old, kept] of givenUp) store.set(old, kept);
  return null;
}

/** A workbook that was saved under the name of another: what was decided about either is found by where it belongs. */
export function joined(own: Notebook, other: Notebook): Notebook {
  return {
    ...own,
    decisions: joinedDecisions(own.decisions, other.decisions),
    phase: own.phase ?? other.phase,
    unsent: own.unsent ?? other.unsent,
    lastSubmission: own.lastSubmission ?? other.lastSubmission,
  };
}

/**
 * Without what holds for one workbook only, where these are the sheets of another one by the same name: a cell must not be
 * emptied, nor a sheet sent, because of it. Decisions stay: each is found by where it belongs.
 */
export function ofThisWorkbook(notebook: Notebook, sheetKeys: readonly string[]): Notebook {
  const before = notebook.sheetKeys;
  const isOther = before.length > 0 && sheetKeys.length > 0 && !before.some((key) => sheetKeys.includes(key));
  return isOther
    ? { ...notebook, sheetKeys, undo: [], unsent: null, lastSubmission: null }
    : { ...notebook, sheetKeys };
}

const PREFIX = 'workbook/';

function keyOf(file: string): string {
  return PREFIX + workbookId(file);
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
