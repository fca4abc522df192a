import type { SubmitWords } from '../../../core/messages/pane/submit';
import { CHANGE_KINDS, type ChangeCounts } from '../../../core/record/change';
import type { ChangeRow } from './changes';

/** 「新規 1・変更 4」: only what there is. */
export function sayCounts(counts: ChangeCounts, words: SubmitWords): string {
  const said = CHANGE_KINDS.filter((kind) => counts[kind] > 0).map((kind) =>
    words.kindCount({ kind: words.kinds[kind], count: counts[kind] }),
  );
  return said.join(words.separator);
}

export function sayRecord({ record }: ChangeRow, words: SubmitWords): string {
  switch (record.kind) {
    case 'indicator':
      return words.record.indicator({ no: record.no, name: record.name });
    case 'gone':
      return words.record.gone({ no: record.no, name: record.name });
    case 'sheet':
      return words.record.sheet;
  }
}
