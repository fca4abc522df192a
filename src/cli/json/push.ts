import type { PushOutcome } from '../../app/push';
import type { Lang } from '../../core/messages/catalogue';
import { whyFailed } from '../why-failed';
import { printedJson } from './print';

/** The contract's shape of `mokuhyo push`. */
export function pushJson(
  { stopped: _, sheets: __, ...outcome }: PushOutcome,
  unread: readonly unknown[],
  lang: Lang,
): string {
  const failed = outcome.failed.map((each) => ({ ...each, because: whyFailed(each, lang) }));
  return printedJson({ ...outcome, failed, unread });
}
