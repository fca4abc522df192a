import { resolve } from 'node:path';
import { MokuhyoError } from '../core/errors';
import { DEFAULT_POLICY } from '../core/policy/default';
import type { Policy } from '../core/policy/schema';
import type { PaneDefaults } from '../core/settings/pane-defaults';
import type { Phase } from '../core/sheet/model';
import { readFileBytes } from '../host/xlsx/node-file';
import type { Io } from './io';
import { type Arguments, requiredText, textOf } from './options';

/** The policy of `--policy FILE`, or null without one. Throws `MokuhyoError` `policy-invalid` and what reading throws. */
export async function policyFromFile(args: Arguments): Promise<Policy | null> {
  const file = textOf(args, 'policy');
  return file === undefined ? null : checkedPolicy(parseJson(await readFileBytes(file), file), file);
}

/**
 * What `--pane-defaults FILE` gives to pane and workbench. Throws `MokuhyoError` `defaults-invalid` {detail}, `policy-invalid`
 * for its policy, and what reading throws.
 */
export async function paneDefaultsFromFile(args: Arguments): Promise<PaneDefaults | undefined> {
  const file = textOf(args, 'pane-defaults');
  if (file === undefined) return undefined;
  const { readPaneDefaults } = await import('../core/settings/pane-defaults');
  const reading = readPaneDefaults(jsonIn(await readFileBytes(file)));
  if (reading.kind === 'invalid') {
    throw new MokuhyoError('defaults-invalid', { detail: [file, ...reading.faults].join('; ') });
  }
  const { policy } = reading.defaults;
  if (policy != null) await checkedPolicy(policy, file);
  return reading.defaults;
}

/** Null for what is no JSON in UTF-8, which is no settings either. */
function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/** `--policy`, else the built-in one. */
export async function policyOf(args: Arguments): Promise<Policy> {
  return (await policyFromFile(args)) ?? DEFAULT_POLICY;
}

/** `file` names the source in the sentence. Throws `MokuhyoError` `policy-invalid`. */
export async function checkedPolicy(json: unknown, file: string): Promise<Policy> {
  // The built-in policy needs no schema.
  const { acceptPolicy } = await import('../app/policy');
  const reading = acceptPolicy(json);
  if (reading.kind === 'invalid') throw new MokuhyoError('policy-invalid', { file, detail: reading.faults.join('; ') });
  return reading.policy;
}

/** UTF-8, with or without BOM; a file in Shift_JIS is refused rather than misread. */
function parseJson(bytes: Uint8Array, file: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new MokuhyoError('policy-invalid', { file, detail: 'JSON, UTF-8' }, { cause });
  }
}

/** The folder of the service's data. */
export function dataDirOf(args: Arguments): string {
  return resolve(textOf(args, 'data') ?? 'mokuhyo-data');
}

/** The same where it must be said: what is saved, restored or audited is not left to a guess. Throws `MokuhyoError` `usage`. */
export function requiredDataDir(args: Arguments, command: string): string {
  return resolve(requiredText(args, 'data', command));
}

/** `--phase`, or null: each sheet's own. */
export function phaseOf(args: Arguments): Phase | null {
  return (textOf(args, 'phase') as Phase | undefined) ?? null;
}

/**
 * The token from `--token-file`, else from MOKUHYO_TOKEN; never from the command line, where others can read it. One that
 * is there but empty, or could not stand in a request, is refused: it must not leave a list unprotected.
 * Throws `MokuhyoError` `token-invalid` {source}.
 */
export async function tokenOf(args: Arguments, io: Io): Promise<string | undefined> {
  const file = textOf(args, 'token-file');
  const source = file ?? 'MOKUHYO_TOKEN';
  const token = file === undefined ? io.env.MOKUHYO_TOKEN : decoded(await readFileBytes(file)).trim();
  if (token !== undefined && !/^[!-~]+$/.test(token)) throw new MokuhyoError('token-invalid', { source });
  return token;
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
