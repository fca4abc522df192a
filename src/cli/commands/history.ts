import { MokuhyoError } from '../../core/errors';
import { listsWords } from '../../core/messages/cli/lists';
import { stepsOf } from '../../core/record/history';
import { sharedList } from '../destination';
import type { ExitCode, Io } from '../io';
import { historyJson } from '../json/history';
import { type Arguments, requiredOperand, requiredText } from '../options';
import { historyText } from '../text/history';
import { sayWaiting } from '../waiting';

/** `mokuhyo history KEY --list URL`: what happened to one record, from its first submission on. */
export async function history(args: Arguments, io: Io): Promise<ExitCode> {
  const key = requiredOperand(args, 'history');
  const url = requiredText(args, 'list', 'history');
  const list = await sharedList(args, io, 'history', sayWaiting(io));
  const steps = stepsOf(await list.history(key));
  if (steps.length === 0) throw new MokuhyoError('record-unknown', { key, url });
  if (list.capabilities.history === 'as-kept') io.err(listsWords[io.lang].say['history-as-kept']({}));
  io.out(args.values.format === 'json' ? historyJson(key, steps) : historyText(key, steps, io.lang));
  return 0;
}
