import type { SubmitWords } from '../../../core/messages/pane/submit';
import type { Held } from './held';

/** Why a sheet stays behind, in one sentence. */
export function sayHeld({ code, params }: Pick<Held, 'code' | 'params'>, words: SubmitWords): string {
  switch (code) {
    case 'has-errors':
    case 'duplicate-key':
    case 'no-identity':
    case 'key-too-long':
      return words.held.reasons[code](params);
    default:
      return code;
  }
}
