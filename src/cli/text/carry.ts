import type { CarryOutcome, SheetOfNextYear } from '../../app/carry';
import { yearsApart } from '../../core/carry/years-apart';
import { groupedBy } from '../../core/grouped-by';
import { carryWords as shared } from '../../core/messages/carry';
import { catalogue, type Lang } from '../../core/messages/catalogue';
import { carryWords } from '../../core/messages/cli/carry';

/** What was made, and what a person must look at, for them to read from top to bottom. */
export function carryText(out: string, outcome: CarryOutcome, lang: Lang): string {
  const { sheets, unplaced, left, reread } = outcome;
  const { say } = carryWords[lang];
  const { unwritten } = catalogue(lang);
  const oldest = unplaced.filter(({ because }) => because === 'oldest');
  const others = unplaced.filter(({ because }) => because !== 'oldest');
  const lines = [
    ...sheets.flatMap((each) => {
      const { sheet, indicators, fiscalYear } = each;
      return [say.sheet({ sheet, indicators, ...fiscalYear }), ...ofForm(each, lang)];
    }),
    ...notFilled(outcome, lang),
    '',
    ...(others.length > 0 ? [say['unplaced-title']({ count: others.length }), ...unplacedLines(others, lang), ''] : []),
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

/** Where a sheet comes from, and what was done to the form for it. */
function ofForm({ into, fiscalYear }: SheetOfNextYear, lang: Lang): readonly string[] {
  if (into === null) return [];
  const { form } = shared[lang];
  const { from, copied, rows, gaps } = into;
  return [
    copied === null ? form.into({ from }) : form.copied({ from, template: copied }),
    ...(rows > 0 ? [form.rows({ count: rows })] : []),
    ...((yearsApart(fiscalYear) ?? 1) < 1 ? [form.early({})] : []),
    ...(gaps.length > 0 ? [form.gaps({ headings: gaps.join('・') })] : []),
  ].map((line) => `  ${line}`);
}

/** By sheet and reason, each with how many of them there are in which field. */
function unplacedLines(unplaced: CarryOutcome['unplaced'], lang: Lang): readonly string[] {
  const { say, unplaced: why } = carryWords[lang];
  return [...groupedBy(unplaced, ({ sheet }) => sheet)].flatMap(([sheet, ofSheet]) => [
    say['unplaced-sheet']({ sheet, count: ofSheet.length }),
    ...[...groupedBy(ofSheet, ({ because }) => because)].flatMap(([because, alike]) => {
      const fields = [...groupedBy(alike, ({ field }) => field)].flatMap(([field, { length }]) => {
        return field === null ? [] : [say['unplaced-field']({ field, count: length })];
      });
      return [
        say['unplaced-reason']({ because: why[because], count: alike.length, fields: fields.join(SEPARATOR[lang]) }),
        ...alike.map(({ cell, field, name, text }) => {
          // Under a heading that says the name already, the name is the text.
          return say['unplaced-line']({ cell, field: field ?? '', name: name === text ? '' : (name ?? ''), text });
        }),
      ];
    }),
  ]);
}

const SEPARATOR: Readonly<Record<Lang, string>> = { ja: '、', en: ', ' };

/** Old sheets without a place, and sheets of the form that nobody filled. */
function notFilled({ skipped, blank }: CarryOutcome, lang: Lang): readonly string[] {
  const { form } = shared[lang];
  return [
    ...skipped.map(({ sheet, because, into }) => {
      return because === 'filled' ? form.filled({ sheet, into: into ?? '' }) : form.skipped({ sheet });
    }),
    ...(blank.length > 0 ? [form.blank({ sheets: blank.join('、') })] : []),
  ];
}

function list<T>(
  title: (params: { readonly count: number }) => string,
  items: readonly T[],
  line: (item: T) => string,
): readonly string[] {
  return items.length === 0 ? [] : [title({ count: items.length }), ...items.map(line), ''];
}
