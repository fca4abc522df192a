import { changesOf, countIndicators } from '../../src/core/record/change';
import { contentOf } from '../../src/core/record/content';
import type { ListRecord } from '../../src/core/record/schema';
import type { SharedList } from '../../src/list/port';

/** As much of a shared list as the pane's tests need; `fault`, when it gives an error, is thrown instead of an answer. */
export function memoryList(
  fault: () => Error | null = () => null,
): SharedList & { readonly all: () => readonly ListRecord[] } {
  const kept = new Map<string, ListRecord>();
  const ofSheet = (sheet: string) =>
    [...kept.values()].filter(({ key }) => key === sheet || key.startsWith(`${sheet}/`));
  const check = () => {
    const error = fault();
    if (error) throw error;
  };
  return {
    all: () => [...kept.values()],
    capabilities: { atomicSheet: true },
    submit: async ({ sheet, indicators }) => {
      check();
      const submitted: readonly ListRecord[] = [sheet, ...indicators];
      const changes = changesOf(
        submitted.map((record) => ({ key: record.key, content: contentOf(record) })),
        ofSheet(sheet.key).map((record) => ({
          key: record.key,
          content: contentOf(record),
          withdrawn: record.withdrawnAt !== null,
        })),
      );
      for (const { key, kind } of changes) {
        const record = submitted.find((each) => each.key === key) ?? kept.get(key);
        if (!record || kind === 'unchanged') continue;
        kept.set(key, kind === 'withdrawn' ? { ...record, withdrawnAt: sheet.pushedAt } : record);
      }
      return { ...countIndicators(changes, sheet.key), changes };
    },
    records: async ({ sheet, withdrawn = false } = {}) => {
      check();
      const asked = sheet === undefined ? [...kept.values()] : ofSheet(sheet);
      return asked.filter(({ withdrawnAt }) => withdrawn || withdrawnAt === null);
    },
  };
}
