import { MARKS, type Tally } from '../../../app/progress';
import type { State } from '../../session/state';
import type { SheetRow } from './sheet-rows';

/** 要修正を直す, 評価（案）を入れる, 提出する. One is `next` until all is done; one that has to wait is `open`. */
export interface Steps {
  readonly mend: { readonly at: StepAt; readonly errors: number };
  readonly evaluate: { readonly at: StepAt; readonly tally: Tally; readonly isDue: boolean };
  readonly submit: {
    readonly at: StepAt;
    /** Indicators that did not arrive. */
    readonly unsent: number;
    readonly last: Date | null;
  };
}
export type StepAt = 'next' | 'open' | 'done';

export function stepsOf(rows: readonly SheetRow[], state: Pick<State, 'checked' | 'unsent' | 'lastSubmission'>): Steps {
  const errors = rows.reduce((sum, { findings }) => sum + findings.error, 0);
  const due = rows.filter(({ phase }) => phase === 'yearend');
  const counts = sumOf(due.map((row) => row.tally));
  const unsent = state.unsent?.sheets.reduce((sum, { indicators }) => sum + indicators, 0) ?? 0;
  const last = state.lastSubmission ? new Date(state.lastSubmission.at) : null;
  const canEvaluate = counts.draft + counts.decide > 0;
  const isEvaluated = due.length > 0 && counts.filled === counts.total;
  const next = errors > 0 ? 'mend' : canEvaluate ? 'evaluate' : 'submit';
  const at = (step: typeof next, done: boolean): StepAt => (step === next ? 'next' : done ? 'done' : 'open');
  return {
    mend: { at: at('mend', errors === 0), errors },
    evaluate: { at: at('evaluate', isEvaluated), tally: counts, isDue: due.length > 0 },
    submit: { at: isSubmitted(state) ? 'done' : at('submit', false), unsent, last },
  };
}

/** Whether what was checked last, and nothing else, has been sent: 提出 checks first, and then sends. */
function isSubmitted({
  checked,
  unsent,
  lastSubmission,
}: Pick<State, 'checked' | 'unsent' | 'lastSubmission'>): boolean {
  if (checked === null || lastSubmission === null || unsent !== null || checked.changed.size > 0) return false;
  return lastSubmission.sheets === checked.workbook.sheets.length && new Date(lastSubmission.at) >= checked.at;
}

export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = (key: keyof Tally) => tallies.reduce((total, each) => total + each[key], 0);
  const [filled, draft, decide, waiting] = MARKS.map(sum) as [number, number, number, number];
  return { filled, draft, decide, waiting, total: sum('total') };
}
