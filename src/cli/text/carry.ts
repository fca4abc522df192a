import type { CarryOutcome } from '../../app/carry';
import { catalogue, type Lang } from '../../core/messages/catalogue';
import { carryWords } from '../../core/messages/cli/carry';

/** What was made, and what a person must look at, for them to read from top to bottom. */
export function carryText(out: string, { sheets, unplaced, left, reread }: CarryOutcome, lang: Lang): string {
  const { say, unplaced: why } = carryWords[lang];
  const { unwritten } = catalogue(lang);
  const oldest = unplaced.filter(({ because }) => because === 'oldest');
  const others = unplaced.filter(({ because }) => because !== 'oldest');
  const lines = [
    ...sheets.map(({ sheet, indicators, fiscalYear }) => say.sheet({ sheet, indicators, ...fiscalYear })),
    '',
    ...list(say['unplaced-title'], others, ({ sheet, cell, name, text, because }) =>
      say['unplaced-line']({ sheet, cell, name: name ?? '', text, because: why[because] }),
    ),
    ...(oldest.length > 0 ? [say.oldest({ count: oldest.length }), ''] : []),
    ...list(say['left-title'], left, ({ sheet, cell, text, because }) =>
      say['left-line']({ sheet, cell, text: text ?? '', because: unwritten[because] }),
    ),
    ...list(say['reread-title'], reread, ({ sheet, cell, text, words }) =>
      cell === null
        ? say['reread-name']({ sheet, words: words.join('・') })
        : say['reread-line']({ sheet, cell, text, words: words.join('・') }),
    ),
    say.saved({ file: out, sheets: sheets.length }),
    say.next({}),
  ];
  return `${lines.join('\n')}\n`;
}

function list<T>(
  title: (params: { readonly count: number }) => string,
  items: readonly T[],
  line: (item: T) => string,
): readonly string[] {
  return items.length === 0 ? [] : [title({ count: items.length }), ...items.map(line), ''];
}
