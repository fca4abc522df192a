import type { Filled, FillPlan, Left } from '../../../app/fill';
import type { EvaluationsWords } from '../../../core/messages/pane/evaluations';
import { type Intent, intentOf } from '../../session/deciding';
import type { State } from '../../session/state';
import { rowsOf } from './rows';
import { differs } from './summary';

/** What is to be written, sheet by sheet in the order of the workbook. */
export interface SheetOfFills {
  readonly sheet: string;
  readonly fills: readonly Filled[];
}

export function bySheet(fills: readonly Filled[]): readonly SheetOfFills[] {
  const names = [...new Set(fills.map(({ sheet }) => sheet))];
  return names.map((sheet) => ({ sheet, fills: fills.filter((each) => each.sheet === sheet) }));
}

/** A sheet with more than this is folded; never to hide a single line. */
const MOST = { shown: 3, unfolded: 4 };

export function shownFills(fills: readonly Filled[], isOpen: boolean): readonly Filled[] {
  return isOpen || fills.length <= MOST.unfolded ? fills : fills.slice(0, MOST.shown);
}

export type LeftKind = keyof EvaluationsWords['preview']['leftKinds'];

/** What is not written, by why. */
export interface LeftGroup {
  readonly kind: LeftKind;
  readonly places: readonly LeftPlace[];
}

type LeftPlace = Pick<Left, 'sheet' | 'cell' | 'evaluation'> & {
  /** Chosen, but not yet explained. */
  readonly lacksReason?: boolean;
};

const ORDER: readonly LeftKind[] = ['kept', 'discretionary', 'undecided', 'unticked', 'pending', 'formula', 'noColumn'];

export function leftGroups(plan: FillPlan, state: State): readonly LeftGroup[] {
  const kinds = new Map<LeftKind, LeftPlace[]>(ORDER.map((kind) => [kind, []]));
  for (const each of plan.kept) kinds.get('kept')?.push(each);
  for (const each of plan.left) {
    const intent = intentFor(each, state);
    kinds.get(kindOf(each, intent))?.push({ ...each, lacksReason: intent?.kind === 'reason-missing' });
  }
  return ORDER.map((kind) => ({ kind, places: kinds.get(kind) ?? [] })).filter(({ places }) => places.length > 0);
}

/** None of an earlier reading, which stands here until the preview is made anew. */
function intentFor({ evaluation }: Left, state: State): Intent | undefined {
  const checked = state.checked?.workbook.sheets.find(({ evaluations }) => evaluations.includes(evaluation));
  return checked && intentOf(state, checked, evaluation);
}

function kindOf({ evaluation, because }: Left, intent: Intent | undefined): LeftKind {
  if (because === 'formula') return 'formula';
  if (because === 'no-column') return 'noColumn';
  if (intent?.kind === 'proposal') return 'unticked';
  if (intent?.kind === 'pending') return 'pending';
  return evaluation.certainty === 'undecided' ? 'undecided' : 'discretionary';
}

/** How many of the filled cells say something else than the proposal. */
export function differingCount({ checked, decisions }: Pick<State, 'checked' | 'decisions'>): number {
  return rowsOf(checked?.workbook.sheets ?? []).filter((row) => differs(row, decisions)).length;
}
