import type { ErrorCode } from '../../../core/errors';
import { needsLook } from '../../session/look-again';

/**
 * Why sending failed, short enough to quote by telephone. The first digit is none of a 点検番号. The administrator's guide
 * explains each; never reused.
 */
const NUMBERS: Readonly<Partial<Record<ErrorCode | 'forbidden' | 'storage-full', string>>> = {
  'list-unreachable': '901',
  'list-unauthorised': '902',
  'list-refused': '903',
  'list-answer': '904',
  'list-busy': '905',
  'list-insecure': '906',
  forbidden: '907',
  'storage-full': '908',
};

const OTHER = '909';

/** Of what `causeOf` gives. Null where there is nobody to call: a person stopped it, or has to look once more. */
export function contactNumber(cause: string | null): string | null {
  if (cause === null || needsLook(cause)) return null;
  return NUMBERS[cause as keyof typeof NUMBERS] ?? OTHER;
}
