import { MokuhyoError } from '../core/errors';
import { DEFAULT_POLICY } from '../core/policy/default';
import { type Policy, readPolicy } from '../core/policy/schema';
import type { Phase } from '../core/sheet/model';
import { readFileBytes } from '../host/xlsx/node-file';
import type { Io } from './io';
import { type Arguments, textOf } from './options';

/** The policy of `--policy FILE`, or null without one. Throws `MokuhyoError` `policy-invalid` and what reading throws. */
export async function policyFromFile(args: Arguments): Promise<Policy | null> {
  const file = textOf(args, 'policy');
  if (file === undefined) return null;
  const text = new TextDecoder().decode(await readFileBytes(file));
  return checkedPolicy(parseJson(text, file), file);
}

/** `--policy`, else the built-in one. */
export async function policyOf(args: Arguments): Promise<Policy> {
  return (await policyFromFile(args)) ?? DEFAULT_POLICY;
}

/** `file` names the source in the sentence. Throws `MokuhyoError` `policy-invalid`. */
export function checkedPolicy(json: unknown, file: string): Policy {
  const reading = readPolicy(json);
  if (reading.kind === 'invalid') throw new MokuhyoError('policy-invalid', { file, detail: reading.faults.join('; ') });
  return reading.policy;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new MokuhyoError('policy-invalid', { file, detail: 'JSON' }, { cause });
  }
}

/** `--phase`, or null: each sheet's own. */
export function phaseOf(args: Arguments): Phase | null {
  return (textOf(args, 'phase') as Phase | undefined) ?? null;
}

/** The token from `--token-file`, else from MOKUHYO_TOKEN; never from the command line, where others can read it. */
export async function tokenOf(args: Arguments, io: Io): Promise<string | undefined> {
  const file = textOf(args, 'token-file');
  if (file === undefined) return io.env.MOKUHYO_TOKEN || undefined;
  return new TextDecoder().decode(await readFileBytes(file)).trim() || undefined;
}
