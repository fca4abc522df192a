import type { PushOutcome } from '../../app/push';
import type { Lang } from '../../core/messages/catalogue';
import { cliWords } from '../../core/messages/cli/words';
import { whyFailed } from '../why-failed';

/** A sheet's failures are one line: all of its indicators failed for the same reason. */
export function pushText(outcome: PushOutcome, warnings: number, lang: Lang): string {
  const { cli } = cliWords(lang);
  const { created, updated, unchanged, withdrawn, failed, total, stopped } = outcome;
  const reasons = new Set<string>();
  // That the list is gone was said once already.
  for (const each of failed.filter(({ code }) => code !== stopped?.code)) {
    reasons.add(cli['push-failed']({ file: each.file, sheet: each.sheet, because: whyFailed(each, lang) }));
  }
  const lines = [
    ...reasons,
    ...(warnings > 0 ? [cli['push-warnings']({ count: warnings })] : []),
    ...(total === 0 && failed.length === 0 ? [cli['push-nothing']({})] : []),
    cli['push-summary']({ created, updated, unchanged, withdrawn, failed: failed.length, total }),
  ];
  return `${lines.join('\n')}\n`;
}
