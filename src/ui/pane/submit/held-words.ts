import { MokuhyoError } from '../../../core/errors';
import type { Lang } from '../../../core/messages/catalogue';
import { submitWords } from '../../../core/messages/pane/submit';
import { sayTrouble } from '../parts/say-trouble';
import type { Held } from './held';

/** Why a sheet stays behind, in one sentence. */
export function sayHeld({ code, params }: Pick<Held, 'code' | 'params'>, lang: Lang): string {
  const words = submitWords[lang];
  switch (code) {
    case 'has-errors':
    case 'duplicate-key':
    case 'no-identity':
    case 'key-too-long':
    case 'other-workbook':
      return words.held.reasons[code](params);
    default:
      return sayTrouble(new MokuhyoError(code, params), lang);
  }
}
