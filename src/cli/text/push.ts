import type { Failure, PushOutcome } from '../../app/push';
import type { Lang } from '../../core/messages/catalogue';
import { cliWords } from '../../core/messages/cli/words';
import { whyFailed } from '../why-failed';

/** Sheets of a file that were not sent for one reason are one line. */
export function pushText(outcome: PushOutcome, warnings: number, lang: Lang): string {
  const { cli } = cliWords(lang);
  const { created, updated, unchanged, withdrawn, failed, total, stopped } = outcome;
  const lines = [
    // That the list is gone was said once already.
    ...reasonsOf(
      failed.filter(({ code }) => code !== stopped?.code),
      lang,
    ),
    ...(warnings > 0 ? [cli['push-warnings']({ count: warnings })] : []),
    ...(total === 0 && failed.length === 0 ? [cli['push-nothing']({})] : []),
    cli['push-summary']({ created, updated, unchanged, withdrawn, failed: failed.length, total }),
  ];
  return `${lines.join('\n')}\n`;
}

function reasonsOf(failed: readonly Failure[], lang: Lang): readonly string[] {
  const sheets = new Map<string, { readonly file: string; readonly because: string; readonly sheets: Set<string> }>();
  for (const failure of failed) {
    const because = whyFailed(failure, lang);
    const key = JSON.stringify([failure.file, because]);
    const line = sheets.get(key) ?? { file: failure.file, because, sheets: new Set() };
    sheets.set(key, line);
    line.sheets.add(failure.sheet);
  }
  const { cli } = cliWords(lang);
  return [...sheets.values()].map(({ file, because, sheets }) =>
    cli['push-failed']({ file, sheets: [...sheets].map((sheet) => cli['push-sheet']({ sheet })).join(''), because }),
  );
}
