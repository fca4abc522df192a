import { MokuhyoError } from '../../src/core/errors';
import { countIndicators } from '../../src/core/record/change';
import { contentOf } from '../../src/core/record/content';
import type { IndicatorRecord, ListRecord, SheetRecord } from '../../src/core/record/schema';
import { type KnownSheet, settle } from '../../src/core/record/settle';
import type { SharedList, Submission } from '../../src/list/port';

/** As much of a shared list as the pane's tests need; `fault`, when it gives an error, is thrown instead of an answer. */
export function memoryList(
  fault: () => Error | null = () => null,
): SharedList & { readonly all: () => readonly ListRecord[] } {
  const kept = new Map<string, readonly ListRecord[]>();
  const current = (versions: readonly ListRecord[]) => versions.at(-1) as ListRecord;
  const ofSheet = (sheet: string) =>
    [...kept.values()].map(current).filter(({ key }) => key === sheet || key.startsWith(`${sheet}/`));
  const versionOf = (sheet: string) =>
    JSON.stringify(ofSheet(sheet).map((each) => [contentOf(each), each.withdrawnAt]));
  const check = () => {
    const error = fault();
    if (error) throw error;
  };
  const settled = (submission: Submission) => settle(submission, known(ofSheet(submission.sheet.key)), contentOf);
  const keep = (record: ListRecord) => kept.set(record.key, [...(kept.get(record.key) ?? []), record]);
  const otherOf = (file: string | null, key: string) => {
    const sheet = ofSheet(key).find((each) => each.key === key);
    return file === null || !sheet ? null : { file, pushedBy: sheet.pushedBy, pushedAt: sheet.pushedAt };
  };
  return {
    all: () => [...kept.values()].map(current),
    capabilities: { atomicSheet: true, history: 'complete', together: 1 },
    foresee: async (submission) => {
      check();
      const { key } = submission.sheet;
      const { changes, otherWorkbook } = settled(submission);
      return {
        ...countIndicators(changes, key),
        changes,
        version: versionOf(key),
        otherWorkbook: otherOf(otherWorkbook, key),
      };
    },
    submit: async (submission, { since, replace = false } = {}) => {
      check();
      const { key, pushedAt } = submission.sheet;
      if (since !== undefined && since !== versionOf(key)) throw new MokuhyoError('list-changed', { url: 'memory' });
      const { sheet, indicators, changes, otherWorkbook } = settled(submission);
      const other = otherOf(otherWorkbook, key);
      if (other && !replace) throw new MokuhyoError('other-workbook', { ...other, pushedBy: other.pushedBy ?? '' });
      const records = new Map([sheet, ...indicators].map((record): [string, ListRecord] => [record.key, record]));
      for (const { key, kind } of changes) {
        const record = records.get(key);
        if (kind === 'unchanged') continue;
        if (record) keep(record);
        else keep({ ...current(kept.get(key) ?? []), withdrawnAt: pushedAt });
      }
      return { ...countIndicators(changes, key), changes };
    },
    records: async ({ sheet, withdrawn = false } = {}) => {
      check();
      const asked = sheet === undefined ? [...kept.values()].map(current) : ofSheet(sheet);
      return asked.filter(({ withdrawnAt }) => withdrawn || withdrawnAt === null);
    },
    history: async (key) => {
      check();
      return kept.get(key) ?? [];
    },
  };
}

function known(records: readonly ListRecord[]): KnownSheet {
  const own = records.find((each): each is SheetRecord => each.kind === 'sheet');
  const indicators = records.filter((each): each is IndicatorRecord => each.kind === 'indicator');
  return {
    own: own ? { content: contentOf(own), file: own.file, withdrawn: own.withdrawnAt !== null } : null,
    indicators: indicators.map((each) => ({
      key: each.key,
      content: contentOf(each),
      name: each.name,
      seriesId: each.seriesId,
      withdrawn: each.withdrawnAt !== null,
    })),
    order: own?.order ?? [],
  };
}
