import type { Failure } from '../app/push';
import { MokuhyoError } from '../core/errors';
import type { Lang } from '../core/messages/catalogue';
import { cliWords } from '../core/messages/cli/words';
import { sayError } from '../core/messages/say-error';
import { japanTime } from '../core/messages/time';

/** Why an indicator was not sent. */
export function whyFailed({ code, params }: Failure, lang: Lang): string {
  const { cli } = cliWords(lang);
  switch (code) {
    case 'has-errors':
    case 'duplicate-key':
    case 'no-identity':
    case 'key-too-long':
      return cli[`push-${code}`](params);
    case 'other-workbook':
      return cli['push-other-workbook']({
        file: params.file ?? '',
        by: params.pushedBy ?? '',
        at: japanTime(String(params.pushedAt)),
      });
    default:
      return sayError(new MokuhyoError(code, params), lang);
  }
}
