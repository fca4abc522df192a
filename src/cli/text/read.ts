import type { ReadWorkbook } from '../../app/check';
import { catalogue, type Lang } from '../../core/messages/catalogue';
import { cliWords } from '../../core/messages/cli/words';

/** What was read, in short lines: to see at a glance whether the right things were found. */
export function readText({ sheets, skipped }: ReadWorkbook, lang: Lang): string {
  const { cli } = cliWords(lang);
  const { skipped: because } = catalogue(lang);
  const lines = sheets.flatMap(({ sheet, head, goals }) => [
    cli['read-sheet']({
      sheet,
      fiscalYear: head.fiscalYear ?? '',
      department: head.department ?? '',
      section: head.section ?? '',
    }),
    ...goals.flatMap(({ no, goal, indicators }) => [
      cli['read-goal']({ no: no ?? '－', goal: goal ?? '' }),
      ...indicators.map(({ name, target, result, evaluation }) =>
        cli['read-indicator']({
          name: name ?? '',
          target: target ?? '－',
          result: result ?? '－',
          evaluation: evaluation ?? '－',
        }),
      ),
    ]),
  ]);
  return [...lines, ...skipped.map((sheet) => cli['skipped-line']({ sheet, because: because({}) })), ''].join('\n');
}
