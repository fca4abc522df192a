import type { Withdrawn } from '../../app/withdraw';
import { printedJson } from './print';

/** `{key, withdrawn}`: how many indicators; 0 where the sheet was withdrawn before, too. */
export function withdrawJson(outcome: Exclude<Withdrawn, { kind: 'unknown' }>): string {
  return printedJson({ key: outcome.sheet.key, withdrawn: outcome.kind === 'withdrawn' ? outcome.indicators : 0 });
}
