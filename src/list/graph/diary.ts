import { countIndicators, type RecordChange } from '../../core/record/change';
import type { Receipt } from '../port';

/**
 * What one submission did, over all its attempts: what it wrote in the first of them is there already, and unchanged, when it
 * looks again.
 */
export interface Diary {
  /** What is going to be written. */
  intend(changes: readonly RecordChange[]): void;
  /** It was. */
  done(key: string): void;
  /** From what the last attempt came to. */
  receipt(changes: readonly RecordChange[]): Receipt;
}

export function openDiary(sheetKey: string): Diary {
  const intended = new Map<string, RecordChange>();
  const made = new Map<string, RecordChange>();
  return {
    intend: (changes) => {
      for (const change of changes) if (change.kind !== 'unchanged') intended.set(change.key, change);
    },
    done: (key) => {
      const change = intended.get(key);
      if (change && !made.has(key)) made.set(key, change);
    },
    receipt: (last) => {
      const listed = new Set(last.map(({ key }) => key));
      const gone = [...made.values()].filter(({ key, kind }) => kind === 'withdrawn' && !listed.has(key));
      const changes = [...last.map((change) => whole(made.get(change.key), change)), ...gone];
      return { ...countIndicators(changes, sheetKey), changes };
    },
  };
}

/** What was done to a record in all: in earlier attempts, and in the last. Where it is withdrawn in the end, that counts. */
function whole(before: RecordChange | undefined, last: RecordChange): RecordChange {
  if (!before || before.kind === 'withdrawn') return last;
  if (last.kind === 'unchanged') return before;
  if (last.kind !== 'updated') return last;
  return before.kind === 'created' || !before.sameContent ? before : last;
}
