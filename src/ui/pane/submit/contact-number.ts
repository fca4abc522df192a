import type { ErrorCode } from '../../../core/errors';

/**
 * Why sending failed, short enough to quote by telephone. The first digit is none of a 点検番号. The administrator's guide
 * explains each; never reused.
 */
const NUMBERS: Readonly<Partial<Record<ErrorCode, string>>> = {
  'list-unreachable': '901',
  'list-unauthorised': '902',
  'list-refused': '903',
  'list-answer': '904',
};

const OTHER = '909';

/** Null for null: a person stopped it, and there is nobody to call. */
export function contactNumber(code: string | null): string | null {
  return code === null ? null : (NUMBERS[code as ErrorCode] ?? OTHER);
}
