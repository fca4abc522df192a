import type { Lang } from '../../core/messages/catalogue';
import { serviceWords } from '../../core/messages/cli/service';
import { japanTime } from '../../core/messages/time';
import type { Restored } from '../../server/store/restore';

/** What was restored, where what was there before is now, and what is to be done next. */
export function restoredText(
  { sheets, indicators, until, faults, before }: Restored,
  where: { readonly file: string; readonly dir: string },
  lang: Lang,
): string {
  const { say } = serviceWords[lang];
  const time = until === null ? '' : japanTime(until);
  const lines = [say['restore-done']({ ...where, sheets, indicators, until: time })];
  if (faults.length > 0) lines.push(say['restore-unverified']({ count: faults.length }));
  if (before.kind === 'list') {
    lines.push(say['restore-changed'](before), say['restore-before']({ file: before.backup }));
    lines.push(say['restore-tokens-stay']({}));
  } else {
    if (before.kind === 'damaged') lines.push(say['restore-damaged'](before));
    lines.push(say['restore-tokens-back']({}));
  }
  if (before.kind !== 'list' || before.changed > 0) lines.push(say['restore-next']({ until: time }));
  return `${lines.join('\n')}\n`;
}
