import { rowsOf } from '../../src/ui/pane/evaluations/rows';
import type { Session } from '../../src/ui/session/session';
import { openFixture } from './open-workbook';
import { paneSession } from './pane-session';

export const SHEET = '健康福祉課';

/** A pane that has checked this fixture, with these texts typed into SHEET before. */
export async function checkedPane(fixture = 'kita-r4-blank', typed: Readonly<Record<string, string | null>> = {}) {
  const host = openFixture(fixture);
  if (Object.keys(typed).length > 0) host.type(typed, SHEET);
  const { session } = await paneSession({ host });
  await session.check();
  return { host, session };
}

export const rowsIn = (session: Session) => rowsOf(session.state().checked?.workbook.sheets ?? []);
