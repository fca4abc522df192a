import type { Withdrawn } from '../../app/withdraw';
import type { Lang } from '../../core/messages/catalogue';
import { cliWords } from '../../core/messages/cli/words';
import { japanTime } from '../../core/messages/time';

export function withdrawText(outcome: Exclude<Withdrawn, { kind: 'unknown' }>, lang: Lang): string {
  const { cli } = cliWords(lang);
  const { key, section, department, withdrawnAt } = outcome.sheet;
  const line =
    outcome.kind === 'withdrawn'
      ? cli['withdraw-done']({ key, section: section ?? department ?? '', indicators: outcome.indicators })
      : cli['withdraw-before']({ key, at: japanTime(withdrawnAt ?? '') });
  return `${line}\n`;
}
