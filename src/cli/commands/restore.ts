import { restore } from '../../server/store/restore';
import type { ExitCode, Io } from '../io';
import { type Arguments, requiredOperand } from '../options';
import { requiredDataDir } from '../settings';
import { restoredText } from '../text/restore';
import { userName } from '../user-name';

/** `mokuhyo restore FILE --data DIR`: makes a list what it was in a backup, while the service runs. */
export async function restoreBackup(args: Arguments, io: Io): Promise<ExitCode> {
  const file = requiredOperand(args, 'restore');
  const dataDir = requiredDataDir(args, 'restore');
  const unverified = args.values.unverified === true;
  const restored = restore({ file, dataDir, actor: userName(), unverified });
  io.out(restoredText(restored, { file, dir: dataDir }, io.lang));
  return 0;
}
