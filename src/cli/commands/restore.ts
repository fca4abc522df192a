import { restore } from '../../server/store/restore';
import type { ExitCode, Io } from '../io';
import { type Arguments, requiredOperand, requiredText } from '../options';
import { dataDirOf } from '../settings';
import { restoredText } from '../text/restore';
import { userName } from '../user-name';

/** `mokuhyo restore FILE --data DIR`: makes a list what it was in a backup, while the service runs. */
export async function restoreBackup(args: Arguments, io: Io): Promise<ExitCode> {
  const file = requiredOperand(args, 'restore');
  requiredText(args, 'data', 'restore');
  const dataDir = dataDirOf(args);
  const unverified = args.values.unverified === true;
  const restored = restore({ file, dataDir, actor: userName(), unverified });
  io.out(restoredText(restored, { file, dir: dataDir }, io.lang));
  return 0;
}
