import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { userInfo } from 'node:os';
import packageJson from '../../../package.json';
import { type CheckedWorkbook, checkWorkbook, findingsOf } from '../../app/check';
import { type Failure, type PushOutcome, push, ruleSetOf } from '../../app/push';
import { MokuhyoError } from '../../core/errors';
import { catalogue, type Lang } from '../../core/messages/catalogue';
import { sayError } from '../../core/messages/say';
import { DEFAULT_POLICY } from '../../core/policy/default';
import type { Policy } from '../../core/policy/schema';
import { embeddedList, servicePolicy } from '../../list/embedded/client';
import type { Address } from '../../list/embedded/connection';
import type { SharedList } from '../../list/port';
import type { ExitCode, Io } from '../io';
import { type Arguments, requiredFiles, requiredText } from '../options';
import { checkedPolicy, phaseOf, policyFromFile, tokenOf } from '../settings';
import { errorJson, sayFindingsOfFile, workOn } from '../workbook-files';

/** `mokuhyo push FILE… --list URL`: checks, then sends what may be sent. */
export async function pushFiles(args: Arguments, io: Io): Promise<ExitCode> {
  const files = requiredFiles(args, 'push');
  const url = requiredText(args, 'list', 'push');
  const { policy, list } = await destination(args, { url, token: await tokenOf(args, io) });
  const phase = phaseOf(args);

  const workbooks: CheckedWorkbook[] = [];
  const unread: unknown[] = [];
  for (const file of await withoutRepeats(files)) {
    const checked = await workOn(file, (workbook) => checkWorkbook(workbook, policy, phase));
    if (checked.kind === 'done') {
      workbooks.push(checked.result);
      sayFindingsOfFile(checked.result, io);
    } else {
      io.err(sayError(checked.error, io.lang));
      unread.push(errorJson(file, checked.error, io));
    }
  }
  const outcome = await push(workbooks, list, {
    policy,
    allowErrors: args.values['allow-errors'] === true,
    origin: {
      pushedBy: userName(),
      pushedAt: new Date().toISOString(),
      ruleSet: ruleSetOf(packageJson.version, policy, sha256),
    },
    onProgress: (progress) => io.progress(catalogue(io.lang).cli['push-progress'](progress)),
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

interface Destination {
  readonly list: SharedList;
  readonly policy: Policy;
}

/**
 * The list, and the policy by which to judge: `--policy` comes first, then the service's, then the built-in one. A service
 * that cannot even be asked for its policy becomes a list that takes nothing, so that the receipt says what was not sent.
 */
async function destination(args: Arguments, address: Address): Promise<Destination> {
  const own = await policyFromFile(args);
  const list = embeddedList(address);
  if (own) return { list, policy: own };
  try {
    const json = await servicePolicy(address);
    return { list, policy: json === null ? DEFAULT_POLICY : checkedPolicy(json, address.url) };
  } catch (error) {
    if (!(error instanceof MokuhyoError && error.code.startsWith('list-'))) throw error;
    return { list: { ...list, submit: () => Promise.reject(error) }, policy: DEFAULT_POLICY };
  }
}

/** The contract's shape of `mokuhyo push`. */
function pushJson({ stopped: _, ...outcome }: PushOutcome, unread: readonly unknown[], lang: Lang): string {
  const failed = outcome.failed.map((each) => ({ ...each, because: why(each, lang) }));
  return `${JSON.stringify({ ...outcome, failed, unread }, null, 2)}\n`;
}

/** 要確認 does not hold a sheet back, but is worth a look: an empty 評価 is sent as it is. */
function warningsOf(workbooks: readonly CheckedWorkbook[]): number {
  return workbooks.flatMap(findingsOf).filter(({ severity }) => severity === 'warning').length;
}

/** A sheet's failures are one line: all of its indicators failed for the same reason. */
function pushText(outcome: PushOutcome, warnings: number, lang: Lang): string {
  const { cli } = catalogue(lang);
  const reasons = new Set<string>();
  // That the list is gone was said once already.
  for (const each of outcome.failed.filter(({ code }) => code !== outcome.stopped?.code)) {
    reasons.add(cli['push-failed']({ file: each.file, sheet: each.sheet, because: why(each, lang) }));
  }
  const lines = [
    ...reasons,
    ...(warnings > 0 ? [cli['push-warnings']({ count: warnings })] : []),
    ...(outcome.total === 0 && outcome.failed.length === 0 ? [cli['push-nothing']({})] : []),
    cli['push-summary']({ ...outcome, failed: outcome.failed.length, stopped: '' }),
  ];
  return `${lines.join('\n')}\n`;
}

function why({ code, params }: Failure, lang: Lang): string {
  const { cli } = catalogue(lang);
  switch (code) {
    case 'has-errors':
    case 'duplicate-key':
    case 'no-identity':
    case 'key-too-long':
      return cli[`push-${code}`](params);
    default:
      return sayError(new MokuhyoError(code, params), lang);
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The name under which the person is logged in; some accounts have none. */
function userName(): string | null {
  try {
    return userInfo().username;
  } catch {
    return null;
  }
}
