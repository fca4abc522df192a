import type { MokuhyoError } from '../errors';
import { catalogue, type Lang } from './catalogue';

/** What went wrong, and what to do about it. */
export function sayError({ code, params }: MokuhyoError, lang: Lang): string {
  return catalogue(lang).errors[code](params);
}
