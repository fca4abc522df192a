import { serviceWords } from '../../core/messages/cli/service';
import { japanTime } from '../../core/messages/time';
import { backUpList } from '../../server/store/back-up-list';
import type { ExitCode, Io } from '../io';
import { type Arguments, noFiles, requiredText } from '../options';
import { requiredDataDir } from '../settings';

/** `mokuhyo backup --data DIR -o FILE`: the list as one file, while the service runs. */
export async function backup(args: Arguments, io: Io): Promise<ExitCode> {
  noFiles(args, 'backup');
  const dataDir = requiredDataDir(args, 'backup');
  const file = requiredText(args, 'output', 'backup');
  const summary = backUpList(dataDir, file, { overwrite: args.values.force === true });
  const { say } = serviceWords[io.lang];
  const until = summary.until ? japanTime(summary.until) : '';
  io.out(`${say['backup-saved']({ ...summary, file, until })}\n${say['backup-advice']({})}\n`);
  return 0;
}
