import { MokuhyoError } from '../../core/errors';
import { stepsOf } from '../../core/record/history';
import { embeddedList } from '../../list/embedded/client';
import type { ExitCode, Io } from '../io';
import { historyJson } from '../json/history';
import { type Arguments, requiredOperand, requiredText } from '../options';
import { tokenOf } from '../settings';
import { historyText } from '../text/history';

/** `mokuhyo history KEY --list URL`: what happened to one record, from its first submission on. */
export async function history(args: Arguments, io: Io): Promise<ExitCode> {
  const key = requiredOperand(args, 'history');
  const url = requiredText(args, 'list', 'history');
  const steps = stepsOf(await embeddedList({ url, token: await tokenOf(args, io) }).history(key));
  if (steps.length === 0) throw new MokuhyoError('record-unknown', { key, url });
  io.out(args.values.format === 'json' ? historyJson(key, steps) : historyText(key, steps, io.lang));
  return 0;
}
