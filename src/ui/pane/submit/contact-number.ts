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
  'list-missing': '910',
  'list-differs': '911',
  'list-duplicate': '912',
  'list-full': '913',
  'sign-in-unset': '914',
  'sign-in-failed': '915',
  'sign-in-unreachable': '916',
  'consent-needed': '917',
  'site-missing': '918',
  'list-newer': '919',
  'list-damaged': '920',
};

const OTHER = '909';

/** What the person can do by themselves. */
const OWN: readonly (ErrorCode | null)[] = [
  null,
  'sign-in-needed',
  'sign-in-cancelled',
  'sign-in-blocked',
  'list-record-too-long',
];

/** Of what `causeOf` gives. Null where there is nobody to call: a person stopped it, or has to look or sign in once more. */
export function contactNumber(cause: string | null): string | null {
  if (OWN.some((each) => each === cause) || needsLook(cause)) return null;
  return NUMBERS[cause as keyof typeof NUMBERS] ?? OTHER;
}
