import type { ErrorCode, MokuhyoError } from '../../core/errors';

/** The list has another sheet than the one that was looked at. Nothing is broken: the person looks again. */
const LOOK_AGAIN: readonly ErrorCode[] = ['list-changed', 'other-workbook'];

/** Whether what stopped a sheet is settled by looking at it once more. */
export function needsLook(code: string | null): boolean {
  return LOOK_AGAIN.some((each) => each === code);
}

/** Refusals that somebody has to see to who runs the list, each in its own way. */
const OWN_CAUSES: readonly unknown[] = ['forbidden', 'storage-full'];

/** What did it, as it is remembered: of a refusal that has a name of its own, that name. */
export function causeOf({ code, params }: MokuhyoError): string {
  return code === 'list-refused' && OWN_CAUSES.includes(params.code) ? String(params.code) : code;
}
