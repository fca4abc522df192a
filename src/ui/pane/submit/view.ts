import type { State } from '../../session/state';

/** Which view of 提出 is due. */
export type View = 'idle' | 'prepared' | 'sending' | 'receipt' | 'unsent';

export function viewOf({ submission, unsent }: Pick<State, 'submission' | 'unsent'>): View {
  switch (submission.kind) {
    case 'none':
      return unsent === null ? 'idle' : 'unsent';
    case 'sent':
      return unsent === null ? 'receipt' : 'unsent';
    default:
      return submission.kind;
  }
}
