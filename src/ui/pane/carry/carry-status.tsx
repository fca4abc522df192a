import type { Status } from '../../session/state';
import { StatusLine } from '../parts/status-line';
import { useSessionState } from '../use-session';

/** What the eye has before it already, or nobody thinks of meanwhile. */
const SILENT: ReadonlySet<string | undefined> = new Set<Status['kind']>([
  'checked',
  'changed',
  'next-made',
  'next-opened',
]);

/** What was done here last; nothing leaves the line to the buttons. */
export function CarryStatus() {
  const isSilent = useSessionState(({ status }) => SILENT.has(status?.kind ?? 'checked'));
  return isSilent ? null : <StatusLine />;
}
