import { type ErrorCode, MokuhyoError } from '../core/errors';
import type { Policy } from '../core/policy/schema';
import { indicatorKeys, type Origin, recordsOf, sheetKey } from '../core/record/build';
import { canonical } from '../core/record/content';
import { indicatorsOf } from '../core/sheet/indicators';
import type { CheckedSheet } from '../core/validate/validate';
import type { Receipt, SharedList, Submission } from '../list/port';
import type { CheckedWorkbook } from './check';

/** What a push needs besides the workbooks and the list. */
export interface PushSettings {
  readonly policy: Policy;
  /** Send sheets with findings of severity error too. */
  readonly allowErrors: boolean;
  readonly origin: Omit<Origin, 'file'>;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly sheet: string }) => void;
}

/** Counts indicators; `failed` has one entry for each that did not arrive, and one for a sheet without any. */
export interface PushOutcome extends Receipt {
  readonly failed: readonly Failure[];
  readonly total: number;
  /** Set when the list could not be reached or used at all: what was not sent yet is in `failed`. */
  readonly stopped: MokuhyoError | null;
}

export interface Failure {
  /** The indicator's key; of a sheet that has no identity or no indicators, the sheet's key or name. */
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

type Decision =
  | { readonly kind: 'send'; readonly candidate: Candidate; readonly submission: Submission }
  | { readonly kind: 'hold'; readonly failures: readonly Failure[] };

/** Sends every sheet that may be sent, one after the other. Sending the same again changes nothing. */
export async function push(
  workbooks: readonly CheckedWorkbook[],
  list: SharedList,
  settings: PushSettings,
): Promise<PushOutcome> {
  const { aliases } = settings.policy;
  const candidates = workbooks.flatMap(({ file, sheets }) =>
    sheets.map((checked): Candidate => ({ file, checked, key: sheetKey(checked.sheet, aliases) })),
  );
  const decisions = candidates.map((candidate) => decide(candidate, candidates, settings));
  const toSend = decisions.flatMap((each) => (each.kind === 'send' ? [each] : []));
  const failed = decisions.flatMap((each) => (each.kind === 'hold' ? each.failures : []));
  const counts = { created: 0, updated: 0, unchanged: 0, withdrawn: 0 };
  let stopped: MokuhyoError | null = null;
  for (const [index, { candidate, submission }] of toSend.entries()) {
    settings.onProgress?.({ done: index + 1, total: toSend.length, sheet: candidate.checked.sheet.sheet });
    const error: MokuhyoError | null = stopped ?? (await send(submission, list, counts));
    if (error === null) continue;
    if (isFinal(error)) stopped = error;
    failed.push(...failuresOf(candidate, error.code, error.params));
  }
  const total = candidates.reduce((sum, { checked }) => sum + indicatorsOf(checked.sheet).length, 0);
  return { ...counts, failed, total, stopped };
}

async function send(
  submission: Submission,
  list: SharedList,
  counts: { -readonly [Key in keyof Receipt]: number },
): Promise<MokuhyoError | null> {
  try {
    const receipt = await list.submit(submission);
    for (const key of ['created', 'updated', 'unchanged', 'withdrawn'] as const) counts[key] += receipt[key];
    return null;
  } catch (error) {
    if (error instanceof MokuhyoError) return error;
    throw error;
  }
}

/** A list that cannot be reached or entered will not take the next sheet either. */
function isFinal({ code }: MokuhyoError): boolean {
  return code === 'list-unreachable' || code === 'list-unauthorised' || code === 'list-answer';
}

function decide(candidate: Candidate, all: readonly Candidate[], settings: PushSettings): Decision {
  const { checked, file, key } = candidate;
  const hold = (code: Failure['code'], params: Failure['params'] = {}): Decision => ({
    kind: 'hold',
    failures: failuresOf(candidate, code, params),
  });
  if (!mayBeSent(candidate, settings)) return hold('has-errors', { count: errorsOf(candidate) });
  const records = recordsOf(checked, { ...settings.origin, file: baseName(file) }, settings.policy.aliases);
  if (records.kind !== 'records') return hold(records.kind);
  const twin = all.find((other) => other !== candidate && other.key === key && mayBeSent(other, settings));
  if (twin) return hold('duplicate-key', { first: nameOf(candidate), second: nameOf(twin) });
  return { kind: 'send', candidate, submission: { sheet: records.sheet, indicators: records.indicators } };
}

function mayBeSent(candidate: Candidate, { allowErrors }: PushSettings): boolean {
  return allowErrors || errorsOf(candidate) === 0;
}

function errorsOf({ checked }: Candidate): number {
  return checked.findings.filter(({ severity }) => severity === 'error').length;
}

/** One failure an indicator; a sheet without any still says that it did not arrive. */
function failuresOf(candidate: Candidate, code: Failure['code'], params: Failure['params']): readonly Failure[] {
  const sheet = candidate.key ?? nameOf(candidate);
  const keys = indicatorKeys(sheet, candidate.checked);
  const at = { file: candidate.file, sheet: candidate.checked.sheet.sheet };
  return (keys.length > 0 ? keys : [sheet]).map((key) => ({ key, ...at, code, params }));
}

function nameOf({ file, checked }: Candidate): string {
  return `${baseName(file)} ${checked.sheet.sheet}`;
}

/** A workbook is its file name, without the path, in one form of Unicode (macOS writes NFD). */
function baseName(file: string): string {
  return (file.split(/[\\/]/).at(-1) ?? file).normalize('NFKC');
}

/** What judged a record: the program's version and the policy. `hash` gives a hexadecimal text. */
export function ruleSetOf(version: string, policy: Policy, hash: (text: string) => string): string {
  return `mokuhyo/${version} policy/${hash(canonical(policy)).slice(0, 12)}`;
}
