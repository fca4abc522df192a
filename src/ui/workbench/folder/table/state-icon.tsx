import {
  CalendarLtrRegular,
  CheckmarkRegular,
  ClockRegular,
  DocumentCopyRegular,
  DocumentDismissRegular,
  EditRegular,
  ErrorCircleRegular,
  EyeRegular,
  PersonRegular,
} from '@fluentui/react-icons';
import type { SheetState } from '../../../../app/gather/rows';

const ICONS = {
  copy: DocumentCopyRegular,
  provisional: DocumentCopyRegular,
  superseded: DocumentCopyRegular,
  'set-aside': DocumentDismissRegular,
  twin: DocumentCopyRegular,
  mend: ErrorCircleRegular,
  evaluate: EditRegular,
  decide: PersonRegular,
  wait: ClockRegular,
  look: EyeRegular,
  later: CalendarLtrRegular,
  complete: CheckmarkRegular,
} as const satisfies Record<SheetState, unknown>;

/** The shape of what comes next, beside its word. */
export function StateIcon({ state }: { readonly state: SheetState }) {
  const Icon = ICONS[state];
  return <Icon fontSize={16} style={{ flexShrink: 0 }} aria-hidden />;
}
