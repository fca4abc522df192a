import type { Decisions } from '../../core/decisions/decisions';
import type { ErrorCode } from '../../core/errors';
import type { Policy } from '../../core/policy/schema';
import { firstKeys, type Origin, recordsOf, sheetKey, type Waiver } from '../../core/record/build';
import { workbookId } from '../../core/sheet/file-name';
import { indicatorsOf } from '../../core/sheet/indicators';
import { errorsIn } from '../../core/validate/severity';
import type { CheckedSheet } from '../../core/validate/validate';
import type { Submission } from '../../list/port';
import type { CheckedWorkbook } from '../check';

/** What planning a push needs besides the workbooks. */
export interface PushSettings {
  readonly policy: Policy;
  /** Send sheets with findings of severity error too. */
  readonly allowErrors: boolean;
  readonly origin: Omit<Origin, 'file'>;
  readonly decisions?: Decisions;
  /** What chiefs let pass, by the sheet's name: these sheets go in spite of their findings of severity error. */
  readonly waivers?: ReadonlyMap<string, Waiver>;
}

/** What would be sent, and what is held back and why. */
export interface PushPlan {
  readonly sheets: readonly PlannedSheet[];
  readonly held: readonly HeldSheet[];
  /** Indicators of all sheets, held ones too. */
  readonly total: number;
}

export interface PlannedSheet {
  readonly file: string;
  readonly checked: CheckedSheet;
  readonly submission: Submission;
}

export interface HeldSheet {
  readonly file: string;
  readonly checked: CheckedSheet;
  readonly failures: readonly Failure[];
}

/** Why an indicator does not arrive. */
export interface Failure {
  /**
   * The indicator's key, as a list that has none of the sheet would give it; of a sheet that has no identity or no
   * indicators, the sheet's key or name.
   */
  readonly key: string;
  readonly file: string;
  readonly sheet: string;
  readonly code: 'has-errors' | 'duplicate-key' | 'no-identity' | 'key-too-long' | ErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
}

interface Candidate {
  readonly file: string;
  readonly checked: CheckedSheet;
  readonly key: string | null;
}

/** Decides for each sheet whether it may be sent, and makes the records of those that may. */
export function planPush(workbooks: readonly CheckedWorkbook[], settings: PushSettings): PushPlan {
  const candidates = workbooks.flatMap(({ file, sheets }) =>
    sheets.map((checked): Candidate => ({ file, checked, key: sheetKey(checked.sheet, settings.policy.aliases) })),
  );
  const decided = candidates.map((candidate) => decide(candidate, candidates, settings));
  return {
    sheets: decided.filter((each) => 'submission' in each),
    held: decided.filter((each) => 'failures' in each),
    total: candidates.reduce((sum, { checked }) => sum + indicatorsOf(checked.sheet).length, 0),
  };
}

function decide(candidate: Candidate, all: readonly Candidate[], settings: PushSettings): PlannedSheet | HeldSheet {
  const { checked, file, key } = candidate;
  const hold = (code: Failure['code'], params: Failure['params'] = {}): HeldSheet => ({
    file,
    checked,
    failures: failuresOf(candidate, code, params),
  });
  if (!mayBeSent(candidate, settings)) return hold('has-errors', { count: errorsOf(candidate) });
  const { origin, policy, decisions } = settings;
  const said = { ...(decisions ? { decisions } : {}), waiver: waiverOf(candidate, settings) };
  const records = recordsOf(checked, { ...origin, file: workbookId(file) }, policy.aliases, said);
  if (records.kind !== 'records') return hold(records.kind);
  const twin = all.find((other) => other !== candidate && other.key === key && mayBeSent(other, settings));
  if (twin) return hold('duplicate-key', { first: nameOf(candidate), second: nameOf(twin) });
  return { file, checked, submission: records.submission };
}

function mayBeSent(candidate: Candidate, settings: PushSettings): boolean {
  return settings.allowErrors || waiverOf(candidate, settings) !== null || errorsOf(candidate) === 0;
}

function waiverOf({ checked }: Candidate, { waivers }: PushSettings): Waiver | null {
  return waivers?.get(checked.sheet.sheet) ?? null;
}

function errorsOf({ checked }: Candidate): number {
  return errorsIn(checked.findings).length;
}

/** One failure an indicator; a sheet without any still says that it did not arrive. */
export function failuresOf(
  { file, checked, key }: Candidate,
  code: Failure['code'],
  params: Failure['params'],
): readonly Failure[] {
  const sheet = key ?? nameOf({ file, checked });
  const keys = firstKeys(sheet, checked);
  const at = { file, sheet: checked.sheet.sheet };
  return (keys.length > 0 ? keys : [sheet]).map((each) => ({ key: each, ...at, code, params }));
}

function nameOf({ file, checked }: Pick<Candidate, 'file' | 'checked'>): string {
  return `${workbookId(file)} ${checked.sheet.sheet}`;
}
