import type { PushOutcome } from '../../app/push';
import type { Lang } from '../../core/messages/catalogue';
import { whyFailed } from '../why-failed';

/** The contract's shape of `mokuhyo push`. */
export function pushJson(
  { stopped: _, sheets: __, ...outcome }: PushOutcome,
  unread: readonly unknown[],
  lang: Lang,
): string {
  const failed = outcome.failed.map((each) => ({ ...each, because: whyFailed(each, lang) }));
  return `${JSON.stringify({ ...outcome, failed, unread }, null, 2)}\n`;
}
