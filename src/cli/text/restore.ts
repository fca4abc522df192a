import type { Lang } from '../../core/messages/catalogue';
import { cliWords } from '../../core/messages/cli/words';
import { japanTime } from '../../core/messages/time';
import type { Restored } from '../../server/store/restore';

/** What was restored, where what was there before is now, and what is to be done next. */
export function restoredText(
  { sheets, indicators, until, faults, before }: Restored,
  where: { readonly file: string; readonly dir: string },
  lang: Lang,
): string {
  const { cli } = cliWords(lang);
  const time = until === null ? '' : japanTime(until);
  const lines = [cli['restore-done']({ ...where, sheets, indicators, until: time })];
  if (faults.length > 0) lines.push(cli['restore-unverified']({ count: faults.length }));
  if (before.kind === 'list') {
    lines.push(cli['restore-changed'](before), cli['restore-before']({ file: before.backup }));
    lines.push(cli['restore-tokens-stay']({}));
  } else {
    if (before.kind === 'damaged') lines.push(cli['restore-damaged'](before));
    lines.push(cli['restore-tokens-back']({}));
  }
  if (before.kind !== 'list' || before.changed > 0) lines.push(cli['restore-next']({ until: time }));
  return `${lines.join('\n')}\n`;
}
