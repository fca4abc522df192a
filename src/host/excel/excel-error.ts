import { MokuhyoError } from '../../core/errors';

/** The code of an office.js error; codes are stable, its messages are localised. Null for anything else. */
export function codeOf(error: unknown): string | null {
  if (error instanceof MokuhyoError || typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** The call that Excel refused, as 「Range.getUsedRange」; '' where it does not say. */
export function locationOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('debugInfo' in error)) return '';
  const { errorLocation } = (error.debugInfo ?? {}) as { errorLocation?: unknown };
  return typeof errorLocation === 'string' ? errorLocation : '';
}

/** More than Excel on the web lets through at once (5 MB), or than it reads of one range. */
export function isTooMuch(error: unknown): boolean {
  return /^(?:(?:Request|Response)PayloadSizeLimitExceeded|RangeExceedsLimit)$/.test(codeOf(error) ?? '');
}

/** Excel on the web has said no more than this of too much data, and of undo groups (office-js-docs-reference #354, office-js #6255). */
export function isVague(error: unknown): boolean {
  return /^(?:GeneralException|InternalServerError|InternalServerErrorUncategorized|InternalError)$/.test(
    codeOf(error) ?? '',
  );
}

export function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ItemNotFound';
}

/** An office.js error as one of ours; what is neither is a fault of the program and stays as it is. */
export function asHostError(error: unknown): unknown {
  const code = codeOf(error);
  if (code === null) return error;
  const options = { cause: error };
  if (code === 'InvalidOperationInCellEditMode') return new MokuhyoError('cell-editing', {}, options);
  if (isTooMuch(error)) return new MokuhyoError('too-large', { file: 'Excel' }, options);
  return new MokuhyoError('excel-refused', { code }, options);
}
