import type { Policy } from '../../../core/policy/schema';
import { type Answer, answerTo, type Task } from './task';

/** A worker is told first by what to judge, then one task after the other. */
export type ToWorker =
  | { readonly kind: 'begin'; readonly policy: Policy }
  | { readonly kind: 'task'; readonly task: Task };
export type FromWorker = Answer;

/** TypeScript's library of the browser knows windows or workers, not both. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
}

export function serveTasks(scope: WorkerScope): void {
  let policy: Policy | null = null;
  scope.onmessage = async ({ data }) => {
    if (data.kind === 'begin') policy = data.policy;
    else if (policy) scope.postMessage(await answerTo(data.task, policy));
  };
}
