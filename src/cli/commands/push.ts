import { hash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import packageJson from '../../../package.json';
import { type CheckedWorkbook, checkWorkbook, findingsOf } from '../../app/check';
import { push } from '../../app/push';
import { ruleSetOf } from '../../app/rule-set';
import { sayError } from '../../core/messages/say-error';
import { countBySeverity } from '../../core/validate/severity';
import { destination } from '../destination';
import type { ExitCode, Io } from '../io';
import { pushJson } from '../json/push';
import { type Arguments, requiredFiles } from '../options';
import { phaseOf } from '../settings';
import { errorJson, workOn } from '../show';
import { pushText } from '../text/push';
import { userName } from '../user-name';
import { pushProgress } from '../waiting';
import { sayFindingsOfFile } from '../workbook-files';

/** `mokuhyo push FILE… --list URL`: checks, then sends what may be sent. */
export async function pushFiles(args: Arguments, io: Io): Promise<ExitCode> {
  const files = requiredFiles(args, 'push');
  const { onSheet, onWait } = pushProgress(io);
  const { policy, list } = await destination(args, io, 'push', onWait);
  const phase = phaseOf(args);

  const workbooks: CheckedWorkbook[] = [];
  const unread: unknown[] = [];
  for (const file of await withoutRepeats(files)) {
    const checked = await workOn(file, (workbook) => checkWorkbook(workbook, { policy, phase }));
    if (checked.kind === 'done') {
      workbooks.push(checked.result);
      sayFindingsOfFile(checked.result, io);
    } else {
      io.err(sayError(checked.error, io.lang));
      unread.push(errorJson(file, checked.error, io.lang));
    }
  }
  const outcome = await push(workbooks, list, {
    policy,
    allowErrors: args.values['allow-errors'] === true,
    origin: {
      pushedBy: userName(),
      pushedAt: new Date().toISOString(),
      ruleSet: ruleSetOf(packageJson.version, policy, (text) => hash('sha256', text)),
    },
    taking: () => ({ replace: args.values.replace === true }),
    onSheet,
  });
  if (outcome.stopped) io.err(sayError(outcome.stopped, io.lang));
  io.out(
    args.values.format === 'json'
      ? pushJson(outcome, unread, io.lang)
      : pushText(outcome, warningsOf(workbooks), io.lang),
  );
  if (unread.length > 0 || outcome.stopped) return 2;
  return outcome.failed.length > 0 ? 1 : 0;
}

/** A file that is named twice is sent once; under two names, its sheets would hold each other back. */
async function withoutRepeats(files: readonly string[]): Promise<readonly string[]> {
  const real = await Promise.all(files.map((file) => realpath(file).catch(() => file)));
  return files.filter((_, index) => real.indexOf(real[index] ?? '') === index);
}

/** 要確認 does not hold a sheet back, but is worth a look: an empty 評価 is sent as it is. */
function warningsOf(workbooks: readonly CheckedWorkbook[]): number {
  return countBySeverity(workbooks.flatMap(findingsOf)).warning;
}
