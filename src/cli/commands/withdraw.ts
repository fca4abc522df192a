import { withdrawSheet } from '../../app/withdraw';
import { MokuhyoError } from '../../core/errors';
import { sharedList } from '../destination';
import type { ExitCode, Io } from '../io';
import { withdrawJson } from '../json/withdraw';
import { type Arguments, requiredOperand, requiredText, textOf } from '../options';
import { withdrawText } from '../text/withdraw';
import { userName } from '../user-name';
import { sayWaiting } from '../waiting';

/** `mokuhyo withdraw KEY --list URL`: takes back a sheet that was submitted by mistake. */
export async function withdraw(args: Arguments, io: Io): Promise<ExitCode> {
  const key = requiredOperand(args, 'withdraw');
  const url = requiredText(args, 'list', 'withdraw');
  const list = await sharedList(args, io, 'withdraw', sayWaiting(io));
  const reason = textOf(args, 'reason') ?? null;
  const outcome = await withdrawSheet(list, key, { by: userName(), at: new Date().toISOString(), reason });
  if (outcome.kind === 'unknown') throw new MokuhyoError('record-unknown', { key, url });
  io.out(args.values.format === 'json' ? withdrawJson(outcome) : withdrawText(outcome, io.lang));
  return 0;
}
