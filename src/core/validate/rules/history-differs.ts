import { fold, isBlank } from '../../sheet/text';
import type { Rule } from '../rule';

/** Last year's 実績 in this year's sheet is not what last year's sheet shows as its 結果. One that had none yet says nothing. */
export const historyDiffers: Rule = {
  id: 'history-differs',
  number: '501',
  severity: 'warning',
  check: ({ sheet, years }) => {
    const column = years ? sheet.headings.history.findIndex(({ year }) => year === years.previous.year) : -1;
    if (!years || column < 0) return [];
    const { heading = '' } = sheet.headings.history[column] ?? {};
    return years.pairs.flatMap(({ indicator, before }) => {
      const shown = indicator.history[column] ?? null;
      if (isBlank(before.result) || isSame(shown, before.result)) return [];
      const params = {
        name: indicator.name?.trim() ?? '',
        heading,
        shown: shown?.trim() ?? '',
        before: before.result ?? '',
      };
      return { cell: indicator.cells.history[column] ?? null, params: { ...params, file: years.previous.file } };
    });
  },
};

/** Width and spaces make no other figure. */
function isSame(a: string | null, b: string | null): boolean {
  return fold(a ?? '') === fold(b ?? '');
}
