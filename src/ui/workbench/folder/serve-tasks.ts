import type { SummarySettings } from '../../../app/gather/summary';
import { type Answer, answerTo, type Task } from './task';

/** A worker is told first by what to judge, then one task after the other. */
export type ToWorker =
  | { readonly kind: 'begin'; readonly settings: SummarySettings }
  | { readonly kind: 'task'; readonly task: Task };
export type FromWorker = Answer;

/** TypeScript's library of the browser knows windows or workers, not both. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
}

export function serveTasks(scope: WorkerScope): void {
  let settings: SummarySettings | null = null;
  scope.onmessage = async ({ data }) => {
    if (data.kind === 'begin') settings = data.settings;
    else if (settings) scope.postMessage(await answerTo(data.task, settings));
  };
}
